// The journal in plain words: every pass and reason that the engine declares has a text.
import { expect, test } from 'vitest';
import en from '../../../src/_locales/en/messages.json';
import { allPasses } from '../../../src/article/passes/index';
import type { Removal } from '../../../src/article/types';
import {
  byKind,
  keyOf,
  kindText,
  reasonText,
  seen,
  takenOut,
  unseen,
  wordsIn,
} from '../../../src/reader/removed-texts';
import type { TextSource } from '../../../src/ui/texts';

const messages: Readonly<Record<string, { readonly message: string }>> = en;
const source: TextSource = (key) => messages[key]?.message ?? '';

for (const { id, reasons } of allPasses) {
  test(`${id} has a name, and a sentence for each reason`, () => {
    expect(messages).toHaveProperty(`pass_${keyOf(id)}`);
    for (const reason of reasons) {
      const told = reasonText(source, { pass: id, reason });
      expect(told).toMatch(/^[A-Z“].*\.$/);
      expect(told).not.toBe(messages['whyOther']?.message);
    }
  });
}

let next = 0;
const removal = (change: Partial<Removal>): Removal => ({
  id: next++,
  pass: 'upsells',
  reason: 'offer',
  action: 'remove',
  words: 3,
  text: 'Subscribe for more',
  path: `0/${next}`,
  place: next,
  ...change,
});

test('a reason of its own comes before the sentence of its pass', () => {
  const told: TextSource = (key) => ({ reason_price_list: 'It lists prices.', why_upsells: 'It sells.' })[key] ?? '';
  expect(reasonText(told, { pass: 'upsells', reason: 'price-list' })).toBe('It lists prices.');
  expect(reasonText(told, { pass: 'upsells', reason: 'offer' })).toBe('It sells.');
});

test('a pass that has no texts yet is still told in words', () => {
  expect(kindText(source, 'brand-new')).toBe('Other things');
  expect(reasonText(source, { pass: 'brand-new', reason: 'whatever' })).toBe('It is not part of the article.');
});

test('lists what left the article, by kind in the order of the page', () => {
  const journal = [
    removal({ pass: 'upsells' }),
    removal({ pass: 'comments' }),
    removal({ pass: 'comments', action: 'unwrap' }),
    removal({ pass: 'upsells' }),
  ];
  expect(takenOut(journal)).toHaveLength(3);
  expect(byKind(takenOut(journal)).map(({ pass, removals }) => [pass, removals.length])).toEqual([
    ['upsells', 2],
    ['comments', 1],
  ]);
});

test('counts the words that the page showed, not those that it hid', () => {
  const journal = [removal({ words: 5 }), removal({ pass: 'hidden', words: 900 })];
  expect(wordsIn(seen(journal))).toBe(5);
  expect(unseen(journal)).toHaveLength(1);
});
