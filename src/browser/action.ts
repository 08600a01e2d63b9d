// The toolbar button of one tab: its icon and its title. Browsers forget both when the tab goes to another page.
import { browser, isFirefox } from './api';
import { text } from './texts';
import type { TextKey } from './texts';

/**
 * What the button says: no article, an article, reader open, or why Galley cannot work here. `off-here`: the person wants
 * it dark on this site. `needs-permission`: it may no longer open by itself here.
 */
export type ActionState =
  'idle' | 'article' | 'open' | 'off-here' | 'needs-permission' | 'cannot-run' | 'needs-new-tab';

const SIZES = [16, 32, 48, 64] as const;

const LIT: readonly ActionState[] = ['article', 'open', 'needs-permission'];

const icons = (name: 'dim' | 'lit'): Record<string, string> =>
  Object.fromEntries(SIZES.map((size) => [String(size), `icons/${name}-${size}.png`]));

/** Sets icon and title. A tab that has gone meanwhile is no error. */
export async function showAction(tabId: number, state: ActionState): Promise<void> {
  const title = titleOf(state, await readShortcut());
  await Promise.allSettled([browser.action.setTitle({ tabId, title }), setIcon(tabId, state)]);
}

/** The person's shortcut as the browser writes it, e.g. `Alt+R`; empty where they removed it. */
export async function readShortcut(): Promise<string> {
  // Firefox for Android knows no shortcuts.
  const commands = await (browser.commands as typeof browser.commands | undefined)?.getAll();
  return commands?.find((command) => command.name === '_execute_action')?.shortcut ?? '';
}

function titleOf(state: ActionState, shortcut: string): string {
  if (state === 'cannot-run') return text('actionCannotRun');
  if (state === 'needs-new-tab') return text('actionNeedsNewTab');
  if (state === 'idle') return text('actionIdle');
  if (state === 'off-here') return text('actionOffHere');
  if (state === 'needs-permission') return text('actionNeedsPermission');
  const key: TextKey = state === 'open' ? 'actionClose' : 'actionOpen';
  return shortcut === '' ? text(key) : text(`${key}Shortcut`, { shortcut });
}

async function setIcon(tabId: number, state: ActionState): Promise<void> {
  if (LIT.includes(state)) return browser.action.setIcon({ tabId, path: icons('lit') });
  // Firefox drops a tab's own icon with an empty path, and then draws the one that fits its theme. Chrome has no such
  // call, and no theme icons: https://github.com/w3c/webextensions/issues/336
  if (isFirefox()) return browser.action.setIcon({ tabId, path: null } as unknown as { tabId: number; path: string });
  return browser.action.setIcon({ tabId, path: icons('dim') });
}
