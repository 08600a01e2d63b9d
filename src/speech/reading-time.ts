// How long a text takes to read. Counts only; the sentence about it is the reader's.

/**
 * Words per minute by language: Trauzettel-Klosinski & Dietz, "Standardized Assessment of Reading Performance: The New
 * International Reading Speed Texts IReST", Investigative Ophthalmology & Visual Science 53(9), 2012, table 2.
 */
const WORDS_PER_MINUTE: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
};

/** Characters per minute where words are not parted by spaces; the same source. */
const CHARACTERS_PER_MINUTE: Readonly<Record<string, number>> = { ja: 357, zh: 255 };

/** The mean of the source's 17 languages, for all others. */
const MEAN_WORDS_PER_MINUTE = 184;

/** A text mostly of Han or kana is counted by characters although the page names no language. */
const CHARACTERS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Minutes to read the text, at least 1. `language` is a BCP 47 tag or null; `words` saves counting them again. */
export function readingMinutes(text: string, language: string | null, words = countWords(text)): number {
  const base = (language ?? '').toLowerCase().split('-')[0] ?? '';
  const isSpaced = WORDS_PER_MINUTE[base] !== undefined;
  const characters = isSpaced ? 0 : (text.match(CHARACTERS)?.length ?? 0);
  const perMinute = CHARACTERS_PER_MINUTE[base] ?? (characters > words * 2 ? CHARACTERS_PER_MINUTE['zh'] : undefined);
  const minutes =
    perMinute === undefined ? words / (WORDS_PER_MINUTE[base] ?? MEAN_WORDS_PER_MINUTE) : characters / perMinute;
  return Math.max(1, Math.round(minutes));
}

function countWords(text: string): number {
  return text.split(/\s+/u).filter((word) => word !== '').length;
}
