// Texts by key, their plurals, and that every text of the interface is well formed.
import { expect, test } from 'vitest';
import en from '../../../src/_locales/en/messages.json';
import { countedTexts, findText, typedText, type TextSource } from '../../../src/ui/texts';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const messages: Readonly<Record<string, Message>> = en;

const source: TextSource = (key, values = {}) =>
  (messages[key]?.message ?? '').replace(/\$(\w+)\$/g, (_, name: string) => String(values[name.toLowerCase()]));

test('a typed key with its values gives the text', () => {
  const text = typedText(source);
  expect(text('playVideo', { site: 'Vimeo' })).toBe('Play the video from Vimeo');
  expect(text('theme')).toBe('Theme');
  // @ts-expect-error a value is missing
  text('playVideo');
  // @ts-expect-error there is no such key
  text('noSuchText');
});

test('counts take the form of their language and are written as it writes numbers', () => {
  expect(countedTexts(source, 'en')('words', 1)).toBe('1 word');
  expect(countedTexts(source, 'en')('words', 12_345)).toBe('12,345 words');
  expect(countedTexts(source, 'de')('words', 12_345)).toBe('12.345 words');
});

test('a form that a language lacks falls back to the common one', () => {
  expect(countedTexts(source, 'ar')('words', 2)).toBe(`${new Intl.NumberFormat('ar').format(2)} words`);
});

test('a key without a text is null, whether its source is silent or echoes the key', () => {
  expect(findText(source, 'no_such_text')).toBeNull();
  expect(findText((key) => key, 'no_such_text')).toBeNull();
  expect(findText(source, 'theme')).toBe('Theme');
});

for (const [key, { message, placeholders = {} }] of Object.entries(messages)) {
  test(`${key}: placeholders are numbered by the alphabet of their names, and each is used`, () => {
    const names = Object.keys(placeholders);
    const used = [...message.matchAll(/\$(\w+)\$/g)].map(([, name = '']) => name.toLowerCase());
    expect(new Set(used)).toEqual(new Set(names));
    names.sort().forEach((name, index) => expect(placeholders[name]?.content).toBe(`$${index + 1}`));
  });
}
