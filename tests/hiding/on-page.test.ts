// Rules on the news page itself: which act there, which the browser's style engine can do alone, and which need a look.
import { describe, expect, test } from 'vitest';
import { onPage, type PageRule } from '../../src/hiding/on-page';
import { pageRulesByHost, rulesOnPages } from '../../src/hiding/page-rules';
import { page, readAll } from './page';

const url = 'https://news.example.com/story';

/** As storage hands them to the page. */
const stored = (text: string, marked: readonly string[]): PageRule[] =>
  JSON.parse(JSON.stringify(rulesOnPages(readAll(text, marked)))) as PageRule[];

const looked = (rules: readonly PageRule[], document: Document): string[] =>
  [...(onPage(rules, url).look?.(document) ?? [])].map(({ id }) => id);

describe('which rules act', () => {
  test('only marked ones hide; without a marked one nothing is stored for pages', () => {
    expect(stored('##.a\n##.b', ['##.b']).map(({ text }) => text)).toEqual(['##.b']);
    expect(stored('##.a\n#@#.b', [])).toEqual([]);
  });

  test('plain selectors of this site are left to the browser', () => {
    const rules = stored('##.a\nexample.com##.b, .c\nexample.org##.d\n~news.example.com##.e', [
      '##.a',
      'example.com##.b, .c',
      'example.org##.d',
      '~news.example.com##.e',
    ]);
    const { selectors, look } = onPage(rules, url);
    expect([...selectors].sort()).toEqual(['.a', '.b', '.c']);
    expect(look).toBeNull();
  });

  test('each is filed under the hosts it names', () => {
    const groups = pageRulesByHost(
      readAll('##.a\nexample.com,example.org##.b', ['##.a', 'example.com,example.org##.b']),
    );
    expect([...groups].map(([host, rules]) => [host, rules.length])).toEqual([
      ['', 1],
      ['example.com', 1],
      ['example.org', 1],
    ]);
  });
});

describe('what is looked for', () => {
  const document = page(
    '<div id="box" class="x"><p id="a">Advertisement</p><p id="b" class="y">A longer story, 12 words</p></div>',
  );
  test.each([
    ['##^text: Advertisement', 'a'],
    ['##p:has-text(/adv.*nt/i)', 'a'],
    ['##p:matches-attr("class"="y*")', 'b'],
    ['##p:has-text(Advertisement):upward(1)', 'box'],
    ['##p:min-text-length(15)', 'b'],
  ])('%s hides %s, read once and matched elsewhere', (text, id) => {
    expect(looked(stored(text, [text]), document)).toEqual([id]);
  });

  test('keep beats hide, specific beats general', () => {
    const marked = ['##.x', 'example.com##.y'];
    expect(looked(stored('##.x\n#@#.y', marked), document)).toEqual(['a']);
    expect(looked(stored('example.com##.y\n#@#.y', marked), document)).toEqual(['b']);
    expect(looked(stored('##.x\nexample.com#@#.x', marked), document)).toEqual([]);
  });

  test('a pattern that would run for ever is cut off and hides nothing', () => {
    const long = page(`<p id="p">${'a'.repeat(200_000)}</p>`);
    const text = '##p:has-text(/(a+)+$b/)';
    const begun = performance.now();
    expect(looked(stored(text, [text]), long)).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});
