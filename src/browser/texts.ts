// The words that people see, in their browser's language. The words themselves are src/_locales/<language>/messages.json.
import type en from '../_locales/en/messages.json';
import { browser } from './api';

export type TextKey = keyof typeof en;

/**
 * The text of a key with its placeholders filled. Placeholders are numbered in the alphabetical order of their names,
 * so `{ minutes: 3, words: 400 }` fills `$1` and `$2`. Unknown keys give the key itself.
 */
export function text(key: TextKey, values: Readonly<Record<string, string | number>> = {}): string {
  const names = Object.keys(values).sort();
  return (
    browser.i18n.getMessage(
      key,
      names.map((name) => String(values[name])),
    ) || key
  );
}

/** BCP 47 tag of the browser's interface, for dates and numbers. */
export function uiLanguage(): string {
  return browser.i18n.getUILanguage();
}
