// The engine as a module for browsers (dist/lib/article.js): the same functions, with this page's window for the sanitiser.
import { extractArticle as extract } from './article';
import type { Article, ExtractOptions } from './types';

export { detectArticle } from './detect';

/** As `extractArticle`, for any document of this page's realm, also one without a window. */
export function extractArticle(document: Document, options: ExtractOptions): Article | null {
  return extract(document, { window: globalThis as unknown as Window & typeof globalThis, ...options });
}
