// Regular expressions over letters. Where an expression says \p{L} with the u flag, browsers make some 650 ranges of it and
// pairs of surrogates beyond them, at each of its places and when it is first used: in a page, where all code runs for the
// first time, that took 15 of the 60 ms that an article takes. Ranges of the basic plane alone take a third of it.

/** Every second character of a stretch in which capital and small letters take turns. */
function everySecond(from: number, to: number): string {
  let characters = '';
  for (let unit = from; unit <= to; unit += 2) characters += String.fromCharCode(unit);
  return characters;
}

/** Stretches of Latin and Cyrillic in which a capital is followed by its small letter: first and last capital. */
const TURNS = [
  [0x100, 0x136],
  [0x139, 0x147],
  [0x14a, 0x176],
  [0x179, 0x17d],
  [0x1cd, 0x1db],
  [0x1de, 0x1ee],
  [0x1f8, 0x21e],
  [0x222, 0x232],
  [0x460, 0x480],
  [0x48a, 0x4be],
  [0x4c1, 0x4cd],
  [0x4d0, 0x52e],
  [0x1e00, 0x1e94],
  [0x1ea0, 0x1efe],
] as const;

const capitals = TURNS.map(([from, to]) => everySecond(from, to)).join('');
const smalls = TURNS.map(([from, to]) => everySecond(from + 1, to + 1)).join('');

/**
 * The classes as ranges, by their names in expressions. Letters and numbers are exact up to U+06FF; beyond, whole blocks of
 * scripts are letters with their marks and digits. Capitals and small letters are those of Latin, Greek, Cyrillic, Armenian.
 */
const CLASSES: Readonly<Record<string, string>> = {
  L:
    'A-Za-zªµºÀ-ÖØ-öø-\u02c1\u02c6-\u02d1\u02e0-\u02e4\u02ec\u02ee\u0370-\u0374\u0376\u0377\u037a-\u037d\u037f\u0386' +
    '\u0388-\u03f5\u03f7-\u0481\u048a-\u052f\u0531-\u0556\u0559\u0560-\u0588\u05d0-\u05ea\u05ef-\u05f2\u0620-\u064a' +
    '\u066e\u066f\u0671-\u06d3\u06d5\u06e5\u06e6\u06ee\u06ef\u06fa-\u06fc\u06ff' +
    '\u0700-\u0963\u0966-\u1fff\u2c00-\u2dff々〆〱-〵〻〼ぁ-ゖゝ-ゟァ-ヺー-ヿㄅ-ㆎㆠ-ㆿㇰ-ㇿ\u3400-\u4dbf' +
    '\u4e00-\uabff\uac00-\ud7a3\uf900-\ufdfb\ufe70-\ufefcＡ-Ｚａ-ｚｦ-\uffdc',
  Lu: `A-ZÀ-ÖØ-ÞŸƠƯ\u0386\u0388-\u038f\u0391-\u03abЀ-ЯӀԱ-ՖẞＡ-Ｚ${capitals}`,
  Ll: `a-zµß-öø-ÿĸŉſơư\u0390\u03ac-\u03ceа-џӏա-ևẕ-ẝẟａ-ｚ${smalls}`,
  N: '0-9²³¹¼-¾٠-٩۰-۹०-९๐-๙⁰⁴-⁹₀-₉⅐-↉①-⓿❶-➓〇〡-〩㈠-㉏㊀-㊿０-９',
  M: '\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20f0\u3099\u309a\ufe20-\ufe2f',
};

const PART = /\\[pP]\{([^}]*)\}|\\[^]|[[\]]/g;

/**
 * A regular expression without the u flag in which \p{L}, \p{Lu}, \p{Ll}, \p{N} and \p{M} may stand, in classes and outside
 * of them. Characters beyond the basic plane are in none of these. Throws a SyntaxError for another property.
 */
export function pattern(source: string, flags = ''): RegExp {
  let inClass = false;
  const written = source.replace(PART, (part, name?: string) => {
    if (part === '[' || part === ']') inClass = part === '[';
    if (name === undefined) return part;
    const ranges = CLASSES[name];
    if (ranges === undefined || part.startsWith('\\P')) throw new SyntaxError(`no class ${part}`);
    return inClass ? ranges : `[${ranges}]`;
  });
  return new RegExp(written, flags);
}

/** Whether there is a letter. */
export const HAS_LETTER = pattern('\\p{L}');
/** What stands between words of letters and numbers; every place of it. */
export const BETWEEN_WORDS = pattern('[^\\p{L}\\p{N}]+', 'g');
/** What stands between words of letters alone. */
export const BETWEEN_LETTERS = pattern('[^\\p{L}]+');
