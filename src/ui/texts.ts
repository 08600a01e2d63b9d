// Typed keys of the words that people see. Where the words come from (the extension API, a file) is the caller's business.
import type en from '../_locales/en/messages.json';

type Messages = typeof en;

/** A key of src/_locales/<language>/messages.json. */
export type TextKey = keyof Messages;

type PlaceholderOf<K extends TextKey> = Messages[K] extends { placeholders: infer P } ? keyof P : never;

/** What a key's placeholders need. */
export type TextValues<K extends TextKey> = Readonly<Record<PlaceholderOf<K>, string | number>>;

/** Localised text by key: a wrong key or a missing value does not compile. */
export type Text = <K extends TextKey>(
  key: K,
  ...values: [PlaceholderOf<K>] extends [never] ? [] : [TextValues<K>]
) => string;

/** Where texts come from: any key, and '' or the key itself where there is no such text. */
export type TextSource = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Keys that stand in the forms of `Intl.PluralRules`: `<key>_one`, `<key>_other` …, each with a placeholder `count`. */
export type PluralKey = TextKey extends infer K ? (K extends `${infer Base}_other` ? Base : never) : never;

/** Narrows a source to the typed keys. */
export function typedText(source: TextSource): Text {
  return (key, ...values) => source(key, values[0]);
}

/** The text of a key made at run time, or null where there is none. */
export function findText(source: TextSource, key: string): string | null {
  const found = source(key);
  return found === '' || found === key ? null : found;
}

/** Languages in which 1 alone takes the form `one` (CLDR's plural rules): no need to load the browser's tables for them. */
const ONE_ALONE = /^(?:de|en|et|fi|nl|sv)\b/;

/** Gives the right form of a counted text, with the count written as the language does. */
export function countedTexts(source: TextSource, language: string): (key: PluralKey, count: number) => string {
  // Made once, when first needed: the browser takes milliseconds for each.
  let rules: Intl.PluralRules | undefined;
  let numbers: Intl.NumberFormat | undefined;
  const oneAlone = ONE_ALONE.test(language);
  const formOf = (count: number): string => {
    if (oneAlone) return count === 1 ? 'one' : 'other';
    return (rules ??= new Intl.PluralRules(language)).select(count);
  };
  const write = (count: number): string =>
    oneAlone && count < 1000 ? String(count) : (numbers ??= new Intl.NumberFormat(language)).format(count);
  return (key, count) => {
    const form = formOf(count);
    const values = { count: write(count) };
    const found = source(`${key}_${form}`, values);
    return found === '' || found === `${key}_${form}` ? source(`${key}_other`, values) : found;
  };
}
