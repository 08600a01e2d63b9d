// A report minute by minute: its entries are short, and those in doubt stay among their like.
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { extractArticle } from '../../../src/article/library';

const URL_OF_PAGE = 'https://gazette.example/final';
const LONG =
  'The home side wins the ball in its own half, plays it wide at once and has a first chance from the edge of the area.';
const SHORT = [
  'A throw from the left.',
  'Lind shoots, and the keeper holds it well!',
  'The two sides feel each other out.',
];

test('short entries stay among long ones', () => {
  const texts = Array.from({ length: 24 }, (_, at) => (at % 8 === 7 ? SHORT[(at - 7) / 8] : LONG));
  const entries = texts.map(
    (text, at) =>
      `<div class="comment-time">${90 - at}'</div><div class="live-match-comment slider-ele left"><div class="live-match-comment-body"><p>${text}</p></div></div>`,
  );
  const menu = Array.from({ length: 40 }, (_, at) => `<li><a href="/p/${at}">Part ${at} of the paper</a></li>`).join(
    '',
  );
  const title = 'The final, minute by minute';
  const body = `<ul>${menu}</ul><h1>${title}</h1><div class="live-match">${entries.join('')}<div class="block-title">0' first half</div><div class="widget-title">The scan</div></div><ul>${menu}</ul>`;
  const { window } = new JSDOM(`<!doctype html><html lang="en"><title>${title}</title><body>${body}</body></html>`, {
    url: URL_OF_PAGE,
  });
  const text = extractArticle(window.document, { url: URL_OF_PAGE, window: window as never })?.text ?? '';
  for (const said of SHORT) expect(text).toContain(said);
});
