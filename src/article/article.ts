// The whole story on one screen: a page goes in, an article comes out, and a journal says what was taken away and why.
import { readBlocks } from './blocks/block';
import { copyDocument } from './dom/copy';
import { shapeBlocks } from './dom/shape';
import { dropSilent } from './dom/silent';
import { countWords } from './dom/text';
import { readabilityVote } from './find/readability';
import { openJournal } from './journal';
import { hidden } from './passes/hidden';
import { render } from './render';
import { sanitize } from './sanitize';
import type { Article, ExtractOptions } from './types';

/**
 * Turns a page into its article. Never changes `document`.
 * Gives null where the page holds no article; `force` answers with what there is.
 */
export function extractArticle(document: Document, options: ExtractOptions): Article | null {
  const window = options.window ?? document.defaultView;
  if (window === null) throw new TypeError('extractArticle needs options.window for a document without a window');
  const copy = copyDocument(document);
  const title = copy.document.title;
  dropSilent(copy.body);
  const journal = openJournal({ root: copy.body, numberOf: copy.numberOf, restore: options.restore ?? [] });
  const context = { url: options.url, baseUrl: options.url, title, byline: '', excerpt: '', language: null };
  hidden.run(copy.body, journal.editFor(hidden), context);
  const containers = shapeBlocks(copy.body);
  const blocks = readBlocks(copy.body, containers);
  const kept = readabilityVote(copy.document, blocks);
  if (kept.size === 0 && options.force !== true) return null;
  blocks.forEach((block, index) => {
    if (!kept.has(index)) block.element.remove();
  });
  const html = sanitize(render(copy.body, options.url, containers), window as Window & typeof globalThis, options.url);
  const text = copy.body.textContent ?? '';
  return {
    url: options.url,
    title,
    byline: null,
    site: null,
    publishedTime: null,
    modifiedTime: null,
    language: null,
    direction: 'ltr',
    excerpt: null,
    leadPicture: null,
    html,
    text,
    words: countWords(text),
    pictures: [],
    removed: journal.removed,
    truncated: false,
    confidence: 1,
  };
}
