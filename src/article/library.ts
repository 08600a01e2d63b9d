// The engine as a module for browsers (dist/lib/article.js): the same functions, with this page's window for the sanitiser.
import { extractArticle as extract } from './article';
import { everyLanguage } from './every-language';
import type { Article, ExtractOptions } from './types';

export { detectArticle } from './detect';

/** As `extractArticle`, for any document of this page's realm, also one without a window; with the words of all languages. */
export function extractArticle(document: Document, options: Omit<ExtractOptions, 'words'>): Article | null {
  const window = globalThis as unknown as Window & typeof globalThis;
  return extract(document, { window, ...options, words: everyLanguage });
}
