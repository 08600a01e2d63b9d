// A key press is the shortcut by its place or by its letter, with exactly its modifiers.
import { expect, test } from 'vitest';
import { isShortcut } from '../../../src/page/shortcut';

const press = (key: string, code: string, held: readonly ('alt' | 'ctrl' | 'shift' | 'meta')[] = []): KeyboardEvent =>
  ({
    ...{ key, code },
    altKey: held.includes('alt'),
    ctrlKey: held.includes('ctrl'),
    shiftKey: held.includes('shift'),
    metaKey: held.includes('meta'),
  }) as KeyboardEvent;

test.each([
  ['Alt+R', press('r', 'KeyR', ['alt'])],
  ['Alt+R', press('®', 'KeyR', ['alt'])],
  ['Alt+R', press('r', 'KeyO', ['alt'])],
  ['Ctrl+Shift+1', press('!', 'Digit1', ['ctrl', 'shift'])],
  ['F9', press('F9', 'F9')],
  ['Command+Shift+Y', press('y', 'KeyY', ['meta', 'shift'])],
  ['MacCtrl+U', press('u', 'KeyU', ['ctrl'])],
])('%s is pressed', (shortcut, event) => {
  expect(isShortcut(event, shortcut)).toBe(true);
});

test.each([
  ['Alt+R', press('r', 'KeyR')],
  ['Alt+R', press('R', 'KeyR', ['alt', 'shift'])],
  ['Alt+R', press('r', 'KeyR', ['alt', 'ctrl'])],
  ['Alt+R', press('t', 'KeyT', ['alt'])],
  ['F9', press('F9', 'F9', ['ctrl'])],
  ['', press('', '')],
  ['', press('Alt', 'AltLeft', ['alt'])],
])('%s is not', (shortcut, event) => {
  expect(isShortcut(event, shortcut)).toBe(false);
});
