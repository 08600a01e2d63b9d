// "Always bring it back": which rules are offered for a block, and in what order.
import { describe, expect, test } from 'vitest';
import { isSpeaking, keepRules } from '../../src/hiding/keep-rules';
import { page } from './page';

const url = 'https://news.example.com/story';

function rulesFor(html: string, where: 'site' | 'everywhere', address = url): string[] {
  const document = page(html);
  const element = document.querySelector('[data-it]');
  const text = element?.textContent ?? '';
  return keepRules({ element, text, words: text.split(/\s+/).length }, where, address, document).map(
    (rule) => rule.text,
  );
}

describe('names', () => {
  test.each(['correction', 'author-bio', 'newsletterSignup', 'caas-body__note', 'ad-box'])('%s speaks', (name) =>
    expect(isSpeaking(name)).toBe(true),
  );
  test.each(['css-1x2y3z', 'sc-bdVaJa', 'jsx-abcdef', 'x', 'a1b2', 'mt-4', 'lg:grid', 'box__xkqzw', 'bdVaJa', 'p'])(
    '%s says nothing',
    (name) => expect(isSpeaking(name)).toBe(false),
  );
});

test('on a site its own name for the block comes first, then the words', () => {
  expect(
    rulesFor('<div data-it class="css-1ab author-bio" id="bio-box">Ada writes about ports.</div>', 'site'),
  ).toEqual([
    'example.com#@#.author-bio',
    'example.com#@##bio-box',
    'example.com#@#^text: Ada writes about ports.',
    'news.example.com#@#.author-bio',
    'news.example.com#@##bio-box',
    'news.example.com#@#^text: Ada writes about ports.',
  ]);
});

test('everywhere the words come first', () => {
  expect(rulesFor('<div data-it class="author-bio">Ada writes about ports.</div>', 'everywhere')).toEqual([
    '#@#^text: Ada writes about ports.',
    '#@#.author-bio',
  ]);
});

test('numbers are left open where enough words are left to tell the block by', () => {
  expect(rulesFor('<p data-it>View all 1,412 comments</p>', 'everywhere')[0]).toBe('#@#^text: View all * comments');
  expect(rulesFor('<p data-it>3 min</p>', 'everywhere')).toEqual(['#@#^text: 3 min']);
});

test('a block without names is named by the box around it', () => {
  expect(rulesFor('<div class="corrections"><p data-it>Ada was misnamed.</p></div>', 'site')[0]).toBe(
    'example.com#@#.corrections > p',
  );
});

test('a name that many parts of a page bear, or one that bears much more, is none', () => {
  const many = '<p class="line">x</p>'.repeat(20);
  expect(rulesFor(`${many}<p data-it class="line">Ada was misnamed.</p>`, 'site')[0]).toBe(
    'example.com#@#^text: Ada was misnamed.',
  );
  const long = `<div class="note">${'word '.repeat(200)}</div>`;
  expect(rulesFor(`${long}<p data-it class="note">Ada was misnamed.</p>`, 'site')[0]).toBe(
    'example.com#@#^text: Ada was misnamed.',
  );
});

test('a file has no site, and a block without words and names has no rule', () => {
  expect(rulesFor('<p data-it>Ada was misnamed.</p>', 'site', 'file:///a.html')).toEqual([]);
  expect(rulesFor('<p data-it></p>', 'everywhere')).toEqual([]);
});
