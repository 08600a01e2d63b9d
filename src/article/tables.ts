// Which phrases speak for a page: those of its own language and of English, whose noise stands on pages of every language.
import { BETWEEN_LETTERS } from './dom/pattern';
import { fold } from './dom/text';
import { indexPhrases, type PhraseIndex, type WordTable } from './phrases/index-phrases';
import stopwords from './stopwords.json';
import english from './passes/words/en.json';

/** The table of a language; undefined where there is none, or none at hand. English is always at hand and never asked for. */
export type Words = (language: string) => WordTable | undefined;

/** Words of the text that are looked at to tell its language, and the most frequent words that say nothing yet. */
const SAMPLE_WORDS = 400;
const LEAST = 5;
const indexes = new WeakMap<WordTable, PhraseIndex>();

/**
 * Phrases for a page whose language is `tag` (BCP 47); it is told from `sample()` where the page does not say, or says what
 * it is not: systems write `en` unless they are told otherwise.
 */
export function phrasesFor(tag: string | null, sample: () => string, words: Words): PhraseIndex {
  const language = guess(sample(), languageOf(tag));
  const own = language === 'en' ? english : (words(language) ?? english);
  let index = indexes.get(own);
  if (index === undefined) indexes.set(own, (index = indexPhrases(own === english ? [english] : [own, english])));
  return index;
}

/** The language whose table a page needs that states `tag`; null where English is enough, or there is no table. */
export function wordsNeededFor(tag: string | null): string | null {
  const language = languageOf(tag);
  return language !== 'en' && Object.hasOwn(stopwords, language) ? language : null;
}

/** The part of a tag that names a table: `pt` of `pt-BR`. */
function languageOf(tag: string | null): string {
  return tag?.toLowerCase().split('-')[0] ?? '';
}

/** Languages that write no spaces between words. */
const UNSPACED: ReadonlySet<string> = new Set(['ja', 'zh']);

/** How many times as many frequent words of another language there must be for a page to be wrong about its own. */
const WRONG = 3;

/** The language whose frequent words the text uses most; the one that is stated, else English, where none stands out. */
function guess(sample: string, stated: string): string {
  const text = fold(sample.slice(0, SAMPLE_WORDS * 12)).toLowerCase();
  const words = new Set(text.split(BETWEEN_LETTERS).slice(0, SAMPLE_WORDS));
  const countOf = (language: string, frequent: readonly string[]): number =>
    frequent.filter((word) => (UNSPACED.has(language) ? text.includes(word) : words.has(word))).length;
  const known = Object.entries(stopwords).find(([language]) => language === stated)?.[1];
  let best = known === undefined ? 'en' : stated;
  let most = known === undefined ? LEAST : Math.max(LEAST, countOf(stated, known) * WRONG);
  for (const [language, frequent] of Object.entries(stopwords)) {
    const found = countOf(language, frequent);
    if (found > most) {
      most = found;
      best = language;
    }
  }
  return best;
}
