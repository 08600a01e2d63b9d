// Ways to run the engine on the hostile tests' pages in jsdom.
import { JSDOM } from 'jsdom';
import { extractArticle } from '../../src/article/library';
import type { Article } from '../../src/article/types';
import { page, URL_OF_STORY } from './story-page';

export { page, PARAGRAPHS, URL_OF_STORY } from './story-page';

export function open(html: string): JSDOM {
  return new JSDOM(html, { url: URL_OF_STORY });
}

/** Runs the engine on a page that is open, and says how long it took: milliseconds of this process, however busy the machine. */
export function extract(dom: JSDOM): { article: Article | null; took: number } {
  const window = dom.window as unknown as Window & typeof globalThis;
  const start = process.cpuUsage();
  const article = extractArticle(dom.window.document, { url: URL_OF_STORY, window });
  return { article, took: milliseconds(start) };
}

/** The article of a page that must have one. */
export function articleOf(html: string): Article {
  const { article } = extract(open(html));
  if (article === null) throw new Error('no article came out of the page');
  return article;
}

/** What the reader gets from the story when nothing is wrong with its page. */
export const plainText = (): string => articleOf(page()).text;

/** Milliseconds that this process has worked since `start`. */
export function milliseconds(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}
