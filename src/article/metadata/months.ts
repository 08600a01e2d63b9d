// Month names as news pages print them, by language: stems long enough to tell the month, so that case endings and short
// forms match ("Januar", "Jan.", "января"). Reading a whole date is date-text.ts.
import { pattern } from '../dom/pattern';

/** Twelve stems a language, January first; several stems for one month are joined with `|`. */
const STEMS: Readonly<Record<string, string>> = {
  en: 'jan feb mar apr may jun jul aug sep oct nov dec',
  de: 'jan|jän feb mär|mrz|maer apr mai jun jul aug sep okt nov dez',
  fr: 'janv fév|fev mars avr mai juin juil août|aout sept oct nov déc|dec',
  es: 'ene feb mar abr may jun jul ago sep|set oct nov dic',
  it: 'genn|gen feb mar apr mag giu lug ago set ott nov dic',
  pt: 'jan fev mar abr mai jun jul ago set out nov dez',
  nl: 'jan feb maart|mrt apr mei jun jul aug sep okt nov dec',
  sv: 'jan feb mar apr maj jun jul aug sep okt nov dec',
  da: 'jan feb mar apr maj jun jul aug sep okt nov dec',
  no: 'jan feb mar apr mai jun jul aug sep okt nov des',
  fi: 'tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu',
  is: 'jan feb mar apr maí jún júl ágú sep okt nóv des',
  et: 'jaan veeb märts apr mai juuni juuli aug sept okt nov dets',
  lv: 'janv febr mart apr maij jūn jūl aug sept okt nov dec',
  lt: 'saus vas kov bal geg birž liep rugpj rugs spal lapkr gruod',
  pl: 'stycz|sty lut mar kwie|kwi maj czerw|cze lip sierp|sie wrze|wrz paźdz|paź list|lis grud|gru',
  cs: 'led únor|úno břez|bře dub květ|kvě červn|červen červenc srp září|zář říj listop|lis prosin|pro',
  sk: 'jan feb mar apr máj jún júl aug sep okt nov dec',
  sl: 'jan feb mar apr maj jun jul avg sep okt nov dec',
  hr: 'sij velj ožuj trav svib lip srp kolov ruj listop stud prosin',
  hu: 'jan feb márc ápr máj jún júl aug szept okt nov dec',
  ro: 'ian feb mart apr mai iun iul aug sept oct nov|noi dec',
  tr: 'oca şub mar nis may haz tem ağu eyl eki kas ara',
  id: 'jan feb mar apr mei jun jul agu|ags sep okt nov|nop des',
  ca: 'gen febr març abr maig juny jul ag set oct nov des',
  el: 'ιαν φεβ μάρ|μαρ απρ μάι|μαΐ|μαι ιούν|ιουν ιούλ|ιουλ αύγ|αυγ σεπ οκτ νοέ|νοε δεκ',
  ru: 'янв фев мар апр май|мая июн июл авг сен окт ноя дек',
  uk: 'січ лют берез|бер квіт|кві трав|тра черв|чер лип серп|сер верес|вер жовт|жов листоп|лис груд|гру',
  bg: 'яну фев мар апр май юни юли авг сеп окт ное дек',
  sr: 'јан феб мар апр мај јун јул авг сеп окт нов дец',
  ar: 'يناير|كانون_الثاني فبراير|شباط مارس|آذار أبريل|ابريل|نيسان مايو|أيار يونيو|حزيران يوليو|تموز أغسطس|آب سبتمبر|أيلول أكتوبر|تشرين_الأول نوفمبر|تشرين_الثاني ديسمبر|كانون_الأول',
  he: 'ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר',
  hi: 'जनवरी फ़रवरी|फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर|सितम्बर अक्टूबर|अक्तूबर नवंबर|नवम्बर दिसंबर|दिसम्बर',
  th: 'มกราคม|ม.ค กุมภาพันธ์|ก.พ มีนาคม|มี.ค เมษายน|เม.ย พฤษภาคม|พ.ค มิถุนายน|มิ.ย กรกฎาคม|ก.ค สิงหาคม|ส.ค กันยายน|ก.ย ตุลาคม|ต.ค พฤศจิกายน|พ.ย ธันวาคม|ธ.ค',
};
/** Words that begin like a month and are none ("Mart", "Marx", "Augen" …): a month is at most this much longer than its stem. */
const MAX_ENDING = 7;

interface Stem {
  readonly stem: string;
  readonly month: number;
}
const byLanguage = new Map<string, readonly Stem[]>();

function stemsOf(language: string): readonly Stem[] {
  const known = byLanguage.get(language);
  if (known !== undefined) return known;
  const stems = (STEMS[language] ?? '')
    .split(' ')
    .flatMap((names, index) => names.split('|').map((stem) => ({ stem: stem.replace('_', ' '), month: index + 1 })))
    .filter(({ stem }) => stem !== '')
    .sort((a, b) => b.stem.length - a.stem.length);
  byLanguage.set(language, stems);
  return stems;
}

const HEBREW_IN = pattern('^ב(?=\\p{L}{3})');
/** The month (1 to 12) that a word names: in the page's language first, then English, then any; 0 for none. */
export function monthOf(word: string, language: string): number {
  // Hebrew writes "in January" as one word.
  const lower = word.toLowerCase().replace(HEBREW_IN, '');
  const first = language === 'nb' || language === 'nn' ? 'no' : language;
  for (const tried of new Set([first, 'en', ...Object.keys(STEMS)])) {
    for (const { stem, month } of stemsOf(tried)) {
      if (lower.startsWith(stem) && lower.length - stem.length <= MAX_ENDING) return month;
    }
  }
  return 0;
}
