// @vitest-environment jsdom
// The options page as a person uses it: what it shows of the data, and what goes out when they act.
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import en from '../../../src/_locales/en/messages.json';
import type { KeptRules } from '../../../src/browser/rules-store';
import type { KeptSites } from '../../../src/browser/sites-store';
import { parseRules } from '../../../src/hiding/parse-rules';
import type { Rule } from '../../../src/hiding/types';
import type { OptionsActions } from '../../../src/options/actions';
import { OptionsPage, type OptionsPageProps } from '../../../src/options/options-page';
import { kinds } from '../../../src/settings/kinds';
import { defaultSettings } from '../../../src/settings/schema';
import type { TextSource } from '../../../src/ui/texts';
import { makeWords, WordsContext } from '../../../src/ui/words';

const messages: Readonly<Record<string, { readonly message: string }>> = en;
const source: TextSource = (key, values = {}) =>
  (messages[key]?.message ?? '').replace(/\$(\w+)\$/g, (_, name: string) => String(values[name.toLowerCase()]));
const keptOf = (...lines: string[]): KeptRules => ({
  rules: parseRules(lines.join('\n')).rules,
  damagedHosts: [],
  damagedRules: [],
  newerHosts: [],
});

const noSites: KeptSites = { sites: new Map(), damaged: [], newer: [] };

let box: HTMLElement;
const actions = {
  changeSettings: vi.fn<OptionsActions['changeSettings']>(),
  saveRules: vi.fn<OptionsActions['saveRules']>(),
  forgetDamaged: vi.fn<OptionsActions['forgetDamaged']>(() => Promise.resolve()),
  chooseOpening: vi.fn<OptionsActions['chooseOpening']>(() => Promise.resolve()),
  changeSites: vi.fn<OptionsActions['changeSites']>(),
  removeSites: vi.fn<OptionsActions['removeSites']>(),
  forgetDamagedSites: vi.fn<OptionsActions['forgetDamagedSites']>(() => Promise.resolve()),
  openShortcutSettings: vi.fn<OptionsActions['openShortcutSettings']>(() => Promise.resolve(false)),
  saveFile: vi.fn<OptionsActions['saveFile']>(),
  say: vi.fn<OptionsActions['say']>(),
};

beforeEach(() => {
  vi.resetAllMocks();
  actions.saveRules.mockImplementation((_base, rules) => Promise.resolve({ ok: true, where: 'sync', rules }));
  actions.openShortcutSettings.mockResolvedValue(false);
  actions.forgetDamaged.mockResolvedValue();
  actions.changeSites.mockResolvedValue({ ok: true, where: 'sync' });
  actions.removeSites.mockResolvedValue({ ok: true, where: 'sync' });
  // jsdom has no layout to scroll.
  Element.prototype.scrollIntoView = () => undefined;
  box = document.createElement('div');
  document.body.replaceChildren(box);
});

const draw = (change: Partial<OptionsPageProps> = {}): Promise<void> => act(() => drawOnce(change));

/** Draws and no more: what waits for a frame goes on waiting. */
function drawOnce(change: Partial<OptionsPageProps>): void {
  const props: OptionsPageProps = {
    settings: defaultSettings,
    kept: keptOf(),
    keptSites: noSites,
    allowed: new Set(),
    damagedSettings: [],
    areSettingsNewer: false,
    askedSite: null,
    version: '1.2.3',
    shortcut: 'Alt+R',
    status: '',
    actions,
    ...change,
  };
  render(
    <WordsContext.Provider value={makeWords(source, 'en')}>
      <OptionsPage {...props} />
    </WordsContext.Provider>,
    box,
  );
}

const button = (name: string): HTMLElement => {
  const found = [...box.querySelectorAll<HTMLElement>('button, label')].find(
    (element) => element.textContent?.trim().startsWith(name) === true,
  );
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
};
/** What an action promised has come by then. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve();
};
const click = (name: string): Promise<void> =>
  act(async () => {
    button(name).click();
    await settle();
  });
const area = (): HTMLTextAreaElement => box.querySelector('textarea') as HTMLTextAreaElement;
const write = (text: string): Promise<void> =>
  act(() => {
    area().value = text;
    area().dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
const savedTexts = (): string[] => (actions.saveRules.mock.calls.at(-1)?.[1] as Rule[]).map(({ text }) => text);
const openFile = async (content: string): Promise<void> => {
  const input = box.querySelector<HTMLInputElement>('input[type=file]') as HTMLInputElement;
  const file = { text: () => Promise.resolve(content) };
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await act(async () => {
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await settle();
  });
};

test('every kind is a switch with its name, its reason and an example', async () => {
  await draw();
  const switches = [...box.querySelectorAll('.kind')];
  expect(switches).toHaveLength(kinds.length);
  for (const each of switches) {
    expect(each.querySelector('input[role=switch]')).not.toBeNull();
    const parts = [...each.querySelectorAll('span > span')].map((span) => span.textContent);
    expect(parts).toHaveLength(3);
    expect(parts).not.toContain('');
  }
});

test('a kind is switched off by itself, and back', async () => {
  await draw();
  await click('Comments');
  expect(actions.changeSettings).toHaveBeenLastCalledWith({ 'kind:comments': false });
  await draw({ settings: { ...defaultSettings, 'kind:comments': false } });
  expect(button('Comments').querySelector('input')?.checked).toBe(false);
  await click('Comments');
  expect(actions.changeSettings).toHaveBeenLastCalledWith({ 'kind:comments': true });
});

test('a reading setting goes out, and the preview follows the settings', async () => {
  await draw({ settings: { ...defaultSettings, theme: 'sepia', fontSizePx: 30, showPictures: false } });
  const preview = box.querySelector<HTMLElement>('.preview');
  expect(preview?.dataset['theme']).toBe('sepia');
  expect(preview?.style.getPropertyValue('--text-size')).toBe('30px');
  expect(box.querySelector('.preview-picture, .preview-caption')).toBeNull();
  await click('Dark');
  expect(actions.changeSettings).toHaveBeenLastCalledWith({ theme: 'dark' });
});

test('problems of rules are named with line and reason while typing', async () => {
  vi.useFakeTimers();
  await draw();
  await write('a.example##.x\n||ads.example^\na.example##div:not(');
  await act(() => {
    vi.advanceTimersByTime(1000);
  });
  const named = [...box.querySelectorAll('.problem-list li')].map((item) => item.textContent);
  expect(named).toHaveLength(2);
  expect(named[0]).toMatch(/^Line 2 .*blocks network requests/);
  expect(named[1]).toMatch(/^Line 3/);
  await click('Line 3');
  expect(document.activeElement).toBe(area());
  expect(area().value.slice(area().selectionStart, area().selectionEnd)).toBe('a.example##div:not(');
  vi.useRealTimers();
});

test('saving keeps the rules, says how many lines were left out, and leaves those in the editor', async () => {
  await draw({ kept: keptOf('a.example##.x') });
  await write('a.example##.x\na.example##.y\nnonsense');
  await click('Save rules');
  expect((actions.saveRules.mock.calls[0]?.[0] as Rule[]).map(({ text }) => text)).toEqual(['a.example##.x']);
  expect(savedTexts()).toEqual(['a.example##.x', 'a.example##.y']);
  expect(actions.say).toHaveBeenLastCalledWith(expect.stringMatching(/^2 rules are saved\. 1 line is no rule/));
  expect(area().value).toContain('nonsense');
  await draw({ kept: keptOf('a.example##.x', 'a.example##.y') });
  expect(area().value).toContain('nonsense');
});

test('the mark for the page stays with a rule whose line was not touched', async () => {
  const kept = keptOf('a.example##.x');
  await draw({ kept: { ...kept, rules: kept.rules.map((rule) => ({ ...rule, onPage: true })) } });
  await write('a.example##.x\na.example##.y');
  await click('Save rules');
  expect(actions.saveRules.mock.calls[0]?.[1].map(({ onPage }) => onPage)).toEqual([true, false]);
});

test('rules of another tab are shown at once, and never over what is being written', async () => {
  await draw({ kept: keptOf('a.example##.x') });
  await draw({ kept: keptOf('a.example##.x', 'b.example##.theirs') });
  expect(area().value).toBe('a.example##.x\nb.example##.theirs\n');
  await write('a.example##.mine');
  await draw({ kept: keptOf('c.example##.other') });
  expect(area().value).toBe('a.example##.mine');
});

test('what is written in the frame in which rules come in stays', async () => {
  await draw({ kept: keptOf('##.promo') });
  drawOnce({ kept: keptOf('##.promo', '##.tabs') });
  await write('');
  expect(area().value).toBe('');
  await click('Save rules');
  expect(savedTexts()).toEqual([]);
});

test('where nothing can be kept the page says so and the text stays', async () => {
  actions.saveRules.mockResolvedValue({ ok: false, why: 'no-storage' });
  await draw();
  await write('a.example##.x');
  await click('Save rules');
  expect(actions.say).toHaveBeenLastCalledWith(expect.stringMatching(/could not be kept/));
  expect(area().value).toBe('a.example##.x');
  expect(button('Save rules').getAttribute('aria-disabled')).toBe('false');
});

test('what is written while storage still keeps the last rules stays, and waits to be saved', async () => {
  let keep: () => void = () => undefined;
  actions.saveRules.mockImplementation(
    () => new Promise((resolve) => (keep = () => resolve({ ok: true, where: 'sync' }))),
  );
  await draw();
  await write('a.example##.x');
  await click('Save rules');
  await write('a.example##.x\na.example##.y');
  await act(async () => {
    keep();
    await Promise.resolve();
  });
  expect(area().value).toBe('a.example##.x\na.example##.y');
  expect(button('Save rules').getAttribute('aria-disabled')).toBe('false');
});

test('a second save waits for the first and is told by what that kept', async () => {
  const keep: (() => void)[] = [];
  actions.saveRules.mockImplementation(
    () => new Promise((resolve) => keep.push(() => resolve({ ok: true, where: 'sync' }))),
  );
  const settle = (): Promise<void> =>
    act(async () => {
      keep.at(-1)?.();
      await new Promise((resolve) => setTimeout(resolve));
    });
  await draw();
  await write('a.example##.x');
  await click('Save rules');
  await write('');
  await click('Save rules');
  expect(actions.saveRules).toHaveBeenCalledTimes(1);
  await settle();
  expect(actions.saveRules.mock.calls.at(-1)?.[0].map(({ text }) => text)).toEqual(['a.example##.x']);
  expect(savedTexts()).toEqual([]);
  await settle();
  expect(button('Save rules').getAttribute('aria-disabled')).toBe('true');
});

test('rules kept in this browser alone are said to be', async () => {
  actions.saveRules.mockImplementation((_base, rules) => Promise.resolve({ ok: true, where: 'local', rules }));
  await draw();
  await write('a.example##.x');
  await click('Save rules');
  expect(actions.say).toHaveBeenLastCalledWith(expect.stringMatching(/kept in this browser alone/));
});

test('damaged items are named and can be taken away', async () => {
  await draw({ kept: { ...keptOf(), damagedHosts: ['', 'a.example'], damagedRules: ['{"text":7}'] } });
  const note = box.querySelector('.note')?.textContent ?? '';
  for (const part of ['Every site', 'a.example', '{"text":7}']) expect(note).toContain(part);
  await click('Take the damaged ones away');
  expect(actions.forgetDamaged).toHaveBeenCalledWith(['', 'a.example']);
});

test('a file shows what it would change; only Import changes it', async () => {
  await draw({ kept: keptOf('a.example##.x') });
  await openFile(
    JSON.stringify({
      format: 'galley',
      version: 1,
      settings: { theme: 'dark' },
      rules: [{ text: 'a.example##.x' }, { text: 'b.example##.new' }],
    }),
  );
  const note = (): string => box.querySelector('#data .note')?.textContent ?? '';
  expect(note()).toContain('Theme: Auto becomes Dark');
  expect(note()).toContain('1 rule is added.');
  expect(note()).toContain('1 rule is there already');
  expect(actions.changeSettings).not.toHaveBeenCalled();
  expect(actions.saveRules).not.toHaveBeenCalled();
  await click('Import');
  expect(actions.changeSettings).toHaveBeenCalledWith({ theme: 'dark' });
  expect(savedTexts()).toEqual(['a.example##.x', 'b.example##.new']);
  expect(note()).toBe('');
});

test('a file that is none says so and changes nothing', async () => {
  await draw();
  await openFile('{"format":"other"}');
  expect(box.querySelector('[role=alert]')?.textContent).toMatch(/neither a file that Galley saved/);
  expect(actions.saveRules).not.toHaveBeenCalled();
});

test('export hands out one file with settings and rules', async () => {
  await draw({ kept: keptOf('a.example##.x'), settings: { ...defaultSettings, theme: 'dark' } });
  await click('Save a file');
  const [name, text = ''] = actions.saveFile.mock.calls[0] ?? [];
  expect(name).toBe('galley-settings.json');
  expect(JSON.parse(text)).toMatchObject({ settings: { theme: 'dark' }, rules: [{ text: 'a.example##.x' }] });
});

test('reset takes damaged items along', async () => {
  await draw({ kept: { ...keptOf(), damagedHosts: ['a.example'] } });
  await click('Reset everything');
  await click('Reset now');
  expect(actions.forgetDamaged).toHaveBeenCalledWith(['a.example']);
});

test('reset asks first, and takes no for an answer', async () => {
  await draw({ kept: keptOf('a.example##.x') });
  await click('Reset everything');
  await click('Cancel');
  expect(actions.saveRules).not.toHaveBeenCalled();
  await click('Reset everything');
  await click('Reset now');
  expect(savedTexts()).toEqual([]);
  expect(actions.changeSettings).toHaveBeenCalledWith(defaultSettings);
});

test('keys show the person’s own shortcut, and words where the browser opens no page', async () => {
  await draw({ shortcut: 'Ctrl+Shift+Y' });
  expect(box.querySelector('#keys kbd')?.textContent).toBe('Ctrl+Shift+Y');
  await click('Change the shortcut');
  expect(actions.say).toHaveBeenCalledWith(expect.stringMatching(/does not let Galley open/));
  await draw({ shortcut: '' });
  expect(box.querySelector('#keys dd')?.textContent).toBe('None');
});

test('privacy is five sentences', () => {
  expect(en.privacyText.message.match(/\.(?:\s|$)/g)).toHaveLength(5);
});

describe('a long list of rules', () => {
  const long = keptOf(...Array.from({ length: 5_000 }, (_, at) => `##.rule-${String(at).padStart(5, '0')}`));
  const first = '##.rule-00000\n';
  let near: (isNear: boolean) => Promise<void>;

  beforeEach(() => {
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(tell: (seen: readonly { readonly isIntersecting: boolean }[]) => void) {
          near = (isIntersecting) => act(() => tell([{ isIntersecting }]));
        }
        observe(): void {}
        disconnect(): void {}
      },
    );
    return () => vi.unstubAllGlobals();
  });

  test('comes into its box once that is near the view, and stays there', async () => {
    await draw({ kept: long });
    expect([area().value, area().readOnly]).toEqual(['', true]);
    await near(true);
    expect(area().value.startsWith(first)).toBe(true);
    expect(area().readOnly).toBe(false);
    await near(false);
    expect(area().value.startsWith(first)).toBe(true);
    expect(area().readOnly).toBe(false);
  });

  test('is there for whoever goes to the box by the keyboard, and what is typed then is saved', async () => {
    await draw({ kept: long });
    await act(() => area().focus());
    expect([area().value.startsWith(first), area().readOnly]).toEqual([true, false]);
    await write(`${area().value}##.mine\n`);
    await act(() => area().blur());
    await click('Save rules');
    expect(savedTexts()).toHaveLength(5_001);
  });

  test('is found by the search of the page', async () => {
    await draw({ kept: long });
    const search = box.querySelector<HTMLInputElement>('input[type=search]') as HTMLInputElement;
    await act(() => {
      search.value = 'rule-04321';
      search.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    expect(box.querySelector('#hiding')?.hasAttribute('data-unfound')).toBe(false);
    expect(box.querySelector('#keys')?.hasAttribute('data-unfound')).toBe(true);
  });

  test('of another tab waits with it, and is never mixed with what is shown', async () => {
    await draw({ kept: keptOf('##.own') });
    await draw({ kept: long });
    expect([area().value, area().readOnly]).toEqual(['##.own\n', true]);
    await near(true);
    expect(area().value.startsWith(first)).toBe(true);
  });
});
