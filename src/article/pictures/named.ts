// Elements that say themselves that they are a caption or a credit: by tag, class, item property or label.
import { BETWEEN_LETTERS } from '../dom/pattern';

const CAPTION =
  /^(?:captions?|cutline|legende?|bildunterschrift|bildtext|billedtext|billedtekst|didascalia|piedefoto|pie|epigrafe|bijschrift|popisek|podpis|figcaption|caption(?:text|wrap|wrapper|container)|imagecaption|photocaption|subtitulo_foto)$/;
const CREDIT =
  /^(?:credits?|credito?s?|copyrights?|photographer|photog|photocredit|imagecredit|imgcredit|attribution|courtesy|fotograf|bildnachweis|bildquelle|quelle|fotocredit|fonte|crediti)$/;
/** By itself a name for either: sites call captions and credits so, and any other name of the element decides. */
const ATTRIBUTION = /^attributions?$/;
/** Together with one of these a "source" or "author" is the picture's. */
const PICTURE = /^(?:image|img|photo|photos|picture|media|figure|foto|bild|caption)$/;
const PICTURE_CREDIT = /^(?:source|author|by|byline|owner|holder|agency|rights)$/;
/** Captions of speech in players, controls and menus are no captions of pictures. */
const NOT_PICTURE = /^(?:vjs|track|tracks|menu|settings|subtitles|jw|plyr|mejs|toggle|button|btn|recaptcha)$/;

/** What names need to hold for any of the above to match: most names of a page hold none, and pages have thousands. */
const MAY_NAME =
  /capt|cutline|legend|unterschr|bildte|billedte|didasc|pie|epigraf|bijschr|popis|podpis|subtitulo|credit|copyright|photog|attrib|courtesy|fotogr|nachweis|quelle|fonte|source|author|by|owner|holder|agency|rights/i;

export type NamedPart = 'caption' | 'credit' | null;

/** What an element's own names make of it. Readings are kept in `cache` per distinct set of names. */
export function namedPart(element: Element, cache: Map<string, NamedPart>): NamedPart {
  if (element.localName === 'figcaption') return 'caption';
  if (!element.hasAttributes()) return null;
  const property = element.getAttribute('itemprop') ?? '';
  // Said for machines: the class beside it may be a matter of looks.
  if (property === 'caption') return 'caption';
  const testId = element.getAttribute('data-testid') ?? '';
  const label = element.getAttribute('aria-label') ?? '';
  const className = element.getAttribute('class') ?? '';
  const hasOthers = property !== '' || testId !== '' || label !== '';
  const names = (hasOthers ? `${className} ${property} ${testId} ${label}` : className).slice(0, 300);
  if (!MAY_NAME.test(names)) return null;
  const known = cache.get(names);
  if (known !== undefined) return known;
  const part = read(names);
  cache.set(names, part);
  return part;
}

function read(names: string): NamedPart {
  let part: NamedPart = null;
  let isAttribution = false;
  let isByline = false;
  for (const name of names.split(/\s+/)) {
    const words = name
      .replace(/([a-z\d])([A-Z])/g, '$1 $2')
      .toLowerCase()
      .split(BETWEEN_LETTERS);
    if (words.some((word) => NOT_PICTURE.test(word))) return null;
    isByline ||= words.at(-1) === 'byline' && !words.some((word) => PICTURE.test(word));
    if (words.every((word) => ATTRIBUTION.test(word))) isAttribution = true;
    else if (part !== 'credit') part = readName(words) ?? part;
  }
  // The story's own byline is an attribution too.
  if (isByline) return null;
  if (part === null && isAttribution) return 'credit';
  // "Image credit" as a label or test id is two words of one name.
  return part ?? readName(names.toLowerCase().split(BETWEEN_LETTERS));
}

/** The last telling word decides: "caption__credit" is a credit, "credit-caption" holds both. */
function readName(words: readonly string[]): NamedPart {
  if (words.includes('copyrightholder') || words.includes('credittext')) return 'credit';
  const hasPicture = words.some((word) => PICTURE.test(word));
  for (const word of [...words].reverse()) {
    if (CREDIT.test(word) || (hasPicture && PICTURE_CREDIT.test(word))) return 'credit';
    if (CAPTION.test(word)) return 'caption';
  }
  return null;
}
