// Which phrases speak for a page: those of its own language and of English, whose noise stands on pages of every language.
import { BETWEEN_LETTERS } from './dom/pattern';
import { fold } from './dom/text';
import { indexPhrases, type PhraseIndex, type WordTable } from './phrases/index-phrases';
import stopwords from './stopwords.json';
import english from './passes/words/en.json';

/** The table of a language; undefined where there is none, or none at hand. English is always at hand and never asked for. */
export type Words = (language: string) => WordTable | undefined;

/** Words of the text that are looked at to tell an unstated language. */
const SAMPLE_WORDS = 400;
const indexes = new WeakMap<WordTable, PhraseIndex>();

/** Phrases for a page whose language is `tag` (BCP 47), or is told from `sample()` where the page does not say. */
export function phrasesFor(tag: string | null, sample: () => string, words: Words): PhraseIndex {
  const stated = languageOf(tag);
  const language = Object.hasOwn(stopwords, stated) ? stated : guess(sample());
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

/** The language whose frequent words the text uses most; English where none stands out. */
function guess(sample: string): string {
  const words = new Set(
    fold(sample.slice(0, SAMPLE_WORDS * 12))
      .toLowerCase()
      .split(BETWEEN_LETTERS)
      .slice(0, SAMPLE_WORDS),
  );
  let best = 'en';
  let most = 5;
  for (const [language, frequent] of Object.entries(stopwords)) {
    const found = frequent.filter((word) => words.has(word)).length;
    if (found > most) {
      most = found;
      best = language;
    }
  }
  return best;
}
