// "Always on this site", "always everywhere": the rule that is stored keeps the block, and nothing of another kind with it.
import { JSDOM } from 'jsdom';
import { beforeEach, expect, test, vi } from 'vitest';
import { extractArticle } from '../../../src/article/library';
import type { Removal, UserRules } from '../../../src/article/types';
import { parseRules } from '../../../src/hiding/parse-rules';
import type { Rule } from '../../../src/hiding/types';
import { forgetRule, keepAlways } from '../../../src/page/keep-always';

const send = vi.hoisted(() => vi.fn());
const kept = vi.hoisted(() => ({ rules: [] as readonly Rule[] }));
vi.mock('../../../src/browser/messaging', () => ({ send }));
vi.mock('../../../src/browser/rules-store', () => ({
  readRulesFor: () => Promise.resolve(kept.rules),
}));

const url = 'https://news.example.com/story';
const sentence = (n: number): string =>
  `<p>Sentence ${n} of the story tells how the bridge at Lower Tarn was closed, who noticed that its lamps had gone, and what the county will now do about all of it before the winter.</p>`;
const story = Array.from({ length: 8 }, (_, n) => sentence(n));

function pageWith(boxes: string) {
  const { window } = new JSDOM(
    `<!doctype html><html lang="en"><head><title>The bridge</title></head><body><article><h1>The bridge</h1>${story.slice(0, 4).join('')}${boxes}${story.slice(4).join('')}</article></body></html>`,
    { url },
  );
  const page = window.document;
  const extract = (rules?: UserRules) =>
    extractArticle(page, { url, window: window as never, ...(rules === undefined ? {} : { rules }) });
  const removals = extract()?.removed ?? [];
  const taken = (words: string): Removal => {
    const found = removals.find(({ text }) => text.includes(words));
    if (found === undefined) throw new Error(`"${words}" was not taken out.`);
    return found;
  };
  return { trial: { page, url, extract }, taken };
}

const letter = 'Get the morning letter. Sign up for our free newsletter.';
const error = 'Oops! Something went wrong. Please try again later.';

beforeEach(() => {
  send.mockReset().mockResolvedValue({ kept: true, before: null });
  kept.rules = [];
});

test('the site’s own name for the block is the rule where it means such blocks alone', async () => {
  const { trial, taken } = pageWith(`<div class="letter-box"><p>${letter}</p></div>`);
  expect(await keepAlways(taken(letter), 'site', trial)).toEqual({ ok: true, rule: 'example.com#@#.letter-box' });
  expect(send).toHaveBeenCalledWith('background/change-rule', {
    text: 'example.com#@#.letter-box',
    marks: { onPage: false, note: null },
  });
});

test('a name that blocks of another kind bear too is not taken: the words are', async () => {
  const { trial, taken } = pageWith(
    `<div class="inline-box"><p>${letter}</p></div><div class="inline-box"><p>${error}</p></div>`,
  );
  expect(await keepAlways(taken(letter), 'site', trial)).toEqual({ ok: true, rule: `example.com#@#^text: ${letter}` });
});

test('a rule of the person’s for the sub-host is beaten by one for that host', async () => {
  const { trial, taken } = pageWith(`<div class="letter-box"><p>${letter}</p></div>`);
  kept.rules = parseRules('news.example.com##.letter-box').rules;
  const block = { ...taken(letter), pass: 'user-rules' };
  expect(await keepAlways(block, 'site', trial)).toEqual({ ok: true, rule: 'news.example.com#@#.letter-box' });
});

test('where no rule fits, or none can be stored, nothing is said to be kept', async () => {
  const { trial, taken } = pageWith(`<div class="letter-box"><p>${letter}</p></div>`);
  const block = taken(letter);
  expect(await keepAlways({ ...block, path: 'picture-1', text: '' }, 'site', trial)).toEqual({
    ok: false,
    why: 'no-rule',
  });
  expect(send).not.toHaveBeenCalled();
  send.mockResolvedValue(undefined);
  expect(await keepAlways(block, 'site', trial)).toEqual({ ok: false, why: 'no-storage' });
  expect(await forgetRule('##.x')).toBe(false);
});
