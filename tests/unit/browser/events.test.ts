// The ways in, where a browser has menus and where it has none.
import { beforeEach, expect, test, vi } from 'vitest';
import { keepMenus, onPick, onToggle } from '../../../src/browser/events';

interface Event {
  readonly addListener: (listener: (...given: unknown[]) => void) => void;
  readonly fire: (...given: unknown[]) => void;
}
interface Api {
  action: { readonly onClicked: Event };
  runtime: { readonly onInstalled: Event; readonly onStartup: Event };
  i18n: { readonly getMessage: (key: string) => string };
  contextMenus?: { readonly onClicked: Event };
}

const api = vi.hoisted(() => ({}) as Api);
vi.mock('webextension-polyfill', () => ({ default: api }));

function event(): Event {
  const listeners: ((...given: unknown[]) => void)[] = [];
  return {
    addListener: (listener) => void listeners.push(listener),
    fire: (...given) => listeners.forEach((listener) => listener(...given)),
  };
}

const tab = { id: 7 };
const made: string[] = [];
const menus = () => ({
  onClicked: event(),
  removeAll: () => Promise.resolve(void made.splice(0)),
  create: ({ id }: { id: string }) => void made.push(id),
});

beforeEach(() => {
  Object.assign(api, {
    action: { onClicked: event() },
    runtime: { onInstalled: event(), onStartup: event() },
    i18n: { getMessage: (key: string) => key },
    contextMenus: menus(),
  });
});

test('the button and the menu entries call for the reader and for the picker', async () => {
  const toggled = vi.fn();
  const picked = vi.fn();
  onToggle(toggled);
  onPick(picked);
  keepMenus();
  api.runtime.onInstalled.fire();
  await vi.waitFor(() => expect(made).toEqual(['toggle-page', 'pick-page', 'toggle-action', 'pick-action']));
  api.action.onClicked.fire(tab);
  api.contextMenus?.onClicked.fire({ menuItemId: 'toggle-page' }, tab);
  api.contextMenus?.onClicked.fire({ menuItemId: 'pick-page' }, tab);
  expect(toggled).toHaveBeenCalledTimes(2);
  expect(picked.mock.calls).toEqual([[tab, true]]);
});

test('without menus, as in Firefox for Android, the button works all the same', () => {
  delete api.contextMenus;
  const toggled = vi.fn();
  onToggle(toggled);
  onPick(() => undefined);
  keepMenus();
  api.runtime.onInstalled.fire();
  api.action.onClicked.fire(tab);
  expect(toggled).toHaveBeenCalledTimes(1);
});
