// The phrases of the page's language. Those of all languages weigh more than the rest of the reader, so the background sends
// the table that a page needs, most often while the page is still being copied.
import type { WordTable } from '../article/phrases/index-phrases';
import { wordsNeededFor, type Words } from '../article/tables';
import { send } from '../browser/messaging';
import { getAttribute, rootOf } from './native';

export interface PageWords {
  /** For `ExtractOptions.words`. */
  readonly of: Words;
  /** Fetches the table that was asked for and was not there; answers whether there is one more now. */
  fetchMissing(): Promise<boolean>;
}

/** The words for a page; settled when those of the language that it states are there. */
export async function wordsFor(live: Document): Promise<PageWords> {
  const tables = new Map<string, WordTable>();
  const root = rootOf(live);
  let missing = wordsNeededFor(root === null ? null : getAttribute(root, 'lang'));
  const fetchMissing = async (): Promise<boolean> => {
    const language = missing;
    missing = null;
    if (language === null || tables.has(language)) return false;
    const table = (await send('background/read-words', { language }))?.table ?? null;
    if (table !== null) tables.set(language, JSON.parse(table) as WordTable);
    return table !== null;
  };
  await fetchMissing();
  return {
    of(language) {
      const table = tables.get(language);
      if (table === undefined) missing = language;
      return table;
    },
    fetchMissing,
  };
}
