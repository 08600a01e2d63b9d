// The words of all languages at once, for files, the library and tests. The reader gets those of one page's language instead.
import type { WordTable } from './phrases/index-phrases';
import type { Words } from './tables';
import ar from './passes/words/ar.json';
import cs from './passes/words/cs.json';
import da from './passes/words/da.json';
import de from './passes/words/de.json';
import es from './passes/words/es.json';
import fr from './passes/words/fr.json';
import it from './passes/words/it.json';
import ja from './passes/words/ja.json';
import ko from './passes/words/ko.json';
import nl from './passes/words/nl.json';
import pl from './passes/words/pl.json';
import pt from './passes/words/pt.json';
import ru from './passes/words/ru.json';
import sv from './passes/words/sv.json';
import tr from './passes/words/tr.json';
import uk from './passes/words/uk.json';
import zh from './passes/words/zh.json';

const TABLES: readonly WordTable[] = [ar, cs, da, de, es, fr, it, ja, ko, nl, pl, pt, ru, sv, tr, uk, zh];

/** For `ExtractOptions.words`: every table that there is. */
export const everyLanguage: Words = (language) => TABLES.find((table) => table.language === language);
