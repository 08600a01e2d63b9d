// The curtain hangs on the sites that rules for pages name, once, and comes down with them.
import { beforeEach, expect, test, vi } from 'vitest';
import { hangCurtain } from '../../../src/browser/curtain';

interface Script {
  readonly id: string;
  readonly matches: readonly string[];
  readonly css: readonly string[];
}

const scripting = vi.hoisted(() => {
  const state: { there: Script[]; refuses: boolean } = { there: [], refuses: false };
  return {
    state,
    getRegisteredContentScripts: () => Promise.resolve(state.there),
    registerContentScripts: (scripts: Script[]) =>
      state.refuses ? Promise.reject(new Error('Invalid pattern')) : Promise.resolve(void state.there.push(...scripts)),
    unregisterContentScripts: () => Promise.resolve(void (state.there = [])),
  };
});
vi.mock('webextension-polyfill', () => ({ default: { scripting } }));

const hung = (): readonly string[] => scripting.state.there.flatMap(({ matches }) => matches);

beforeEach(() => Object.assign(scripting.state, { there: [], refuses: false }));

test('hosts become patterns; an open ending has none', async () => {
  await hangCurtain(['news.example', '127.0.0.1', 'example.*', 'a_b.example']);
  expect(hung()).toEqual(['*://*.news.example/*', '*://127.0.0.1/*']);
  expect(scripting.state.there[0]?.css).toEqual(['curtain.css']);
  await hangCurtain(['', 'news.example']);
  expect(hung()).toEqual(['*://*.news.example/*', '*://*/*']);
});

test('the same hosts change nothing, and none take it down', async () => {
  await hangCurtain(['b.example', 'a.example']);
  const register = vi.spyOn(scripting, 'registerContentScripts');
  await hangCurtain(['a.example', 'b.example']);
  expect(register).not.toHaveBeenCalled();
  await hangCurtain([]);
  expect(hung()).toEqual([]);
});

test('a browser that refuses is no error', async () => {
  scripting.state.refuses = true;
  await hangCurtain(['a.example']);
  expect(hung()).toEqual([]);
});
