// What is said of a page in one search never hides what a full comparison would find, and spares that comparison elsewhere.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { domOf } from '../../src/hiding/dom';
import { mayHold } from '../../src/hiding/loose-words';
import { indexText } from '../../src/hiding/text-index';
import { comparable, findByText, textMatcher } from '../../src/hiding/text-rules';
import { Work } from '../../src/hiding/work';
import { idsOf, page, rulesOf } from './page';

test('a character that becomes a letter or changes one is let through, whichever it is', () => {
  const missed: string[] = [];
  for (let code = 0x80; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    const becomes = /[a-z\d]/.test(comparable(character)) || !comparable(`e${character}`).startsWith('e');
    if (becomes && !mayHold(character, 'x')) missed.push(code.toString(16));
  }
  expect(missed).toEqual([]);
});

test('words that stand in a text as it is compared may stand in it', () => {
  const pieces = [
    'Sub',
    'scribe ',
    '“',
    'e\u0301',
    'é',
    'ﬁ',
    'ＡＢ',
    '²',
    'ΤΕΛΟΣ',
    '\u00ad',
    ' - ',
    '7',
    'İ',
    'Ж',
    '\n',
  ];
  const text = fc.array(fc.constantFrom(...pieces)).map((some) => some.join(''));
  fc.assert(
    fc.property(text, text, text, (before, words, after) => {
      const whole = before + words + after;
      fc.pre(comparable(whole).includes(comparable(words)));
      expect(mayHold(whole, comparable(words))).toBe(true);
    }),
    { numRuns: 500 },
  );
  expect(mayHold('Subscribe to our newsletters', comparable('Subscribe to our letters'))).toBe(false);
});

test.each([
  ['<p id="a">Subscribe <script>let x = "now"</script> today</p>', ['a']],
  ['<p id="a">Sub<b>scr</b>ibe<style>p { color: red }</style>\n to\u00adday</p>', ['a']],
  ['<p id="a">Subscribe <template><i>a</i><script>b</script>c</template>today</p>', ['a']],
  ['<p id="a">Subscribe <noscript><style>a</style>now <script>b</script>or never</noscript>today</p>', ['a']],
  ['<p>Subscribe</p><p>today or tomorrow</p>', []],
  ['<p>Subscribe <script>today</script></p>', []],
])('%s', (body, ids) => {
  expect(idsOf(rulesOf('##^text: Subscribe today'), page(body)).hide).toEqual(ids);
});

test('no index is made of a page without the words, and one for many rules', () => {
  const document = page('<p>Story</p><p id="a">Subscribe today</p>');
  const dom = domOf(document);
  let made = 0;
  const text = () => {
    made++;
    return indexText(dom);
  };
  const find = (words: readonly string[]): number =>
    findByText(new Map(words.map((one) => [one, textMatcher(one)])), { dom, text }, new Work(1_000_000)).size;
  expect(find(['Advertisement', 'Subscribe tomorrow', '* now'])).toBe(0);
  expect(made).toBe(0);
  expect(find(['Advertisement', 'Subscribe *'])).toBe(1);
  expect(find(Array.from({ length: 50 }, (_, at) => `Subscribe today${at === 7 ? '' : at}`))).toBe(1);
  expect(made).toBe(2);
});
