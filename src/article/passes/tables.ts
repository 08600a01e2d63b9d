// Which language tables speak for a page: its own language's and English, whose noise stands on pages of every language.
import { fold } from '../dom/text';
import { indexPhrases, type PhraseIndex, type WordTable } from './phrases';
import ar from './words/ar.json';
import cs from './words/cs.json';
import da from './words/da.json';
import de from './words/de.json';
import en from './words/en.json';
import es from './words/es.json';
import fr from './words/fr.json';
import it from './words/it.json';
import ja from './words/ja.json';
import ko from './words/ko.json';
import nl from './words/nl.json';
import pl from './words/pl.json';
import pt from './words/pt.json';
import ru from './words/ru.json';
import sv from './words/sv.json';
import tr from './words/tr.json';
import uk from './words/uk.json';
import zh from './words/zh.json';
const TABLES: readonly WordTable[] = [ar, cs, da, de, en, es, fr, it, ja, ko, nl, pl, pt, ru, sv, tr, uk, zh];

/** Words of the text that are looked at to tell an unstated language. */
const SAMPLE_WORDS = 400;
const indexes = new Map<string, PhraseIndex>();

/** Phrases for a page whose language is `tag` (BCP 47), or is told from `sample()` where the page does not say. */
export function phrasesFor(tag: string | null, sample: () => string): PhraseIndex {
  const stated = tag?.toLowerCase().split('-')[0] ?? '';
  const own = TABLES.find((table) => table.language === stated) ?? guess(sample());
  const key = own?.language ?? '';
  let index = indexes.get(key);
  if (index === undefined) {
    const english = TABLES.filter((table) => table.language === 'en');
    index = indexPhrases(own === undefined || own.language === 'en' ? english : [own, ...english]);
    indexes.set(key, index);
  }
  return index;
}

/** The table whose frequent words the text uses most; undefined where none stands out. */
function guess(sample: string): WordTable | undefined {
  const words = new Set(
    fold(sample.slice(0, SAMPLE_WORDS * 12))
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .slice(0, SAMPLE_WORDS),
  );
  let best: WordTable | undefined;
  let most = 5;
  for (const table of TABLES) {
    const found = table.stopwords.filter((word) => words.has(word)).length;
    if (found > most) {
      most = found;
      best = table;
    }
  }
  return best;
}
