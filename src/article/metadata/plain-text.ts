// Makes plain, harmless, bounded text out of what a page says about itself. Never parses HTML: entities are decoded from
// a table, tags are dropped by their letters. Judging what the text means is the fields' work.

/** Named entities met in JSON-LD and meta tags of news pages; all others are left as they stand. */
const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    ensp: ' ',
    emsp: ' ',
    thinsp: ' ',
    shy: '',
    lsquo: '‘',
    rsquo: '’',
    sbquo: '‚',
    ldquo: '“',
    rdquo: '”',
    bdquo: '„',
    laquo: '«',
    raquo: '»',
    lsaquo: '‹',
    rsaquo: '›',
    prime: '′',
    Prime: '″',
    ndash: '–',
    mdash: '—',
    hellip: '…',
    middot: '·',
    bull: '•',
    deg: '°',
    copy: '©',
    reg: '®',
    trade: '™',
    euro: '€',
    pound: '£',
    yen: '¥',
    cent: '¢',
    sect: '§',
    para: '¶',
    iexcl: '¡',
    iquest: '¿',
    frac12: '½',
    frac14: '¼',
    frac34: '¾',
    times: '×',
    divide: '÷',
    plusmn: '±',
    szlig: 'ß',
    ordf: 'ª',
    ordm: 'º',
    sup2: '²',
    sup3: '³',
    micro: 'µ',
    acute: '´',
    Agrave: 'À',
    Aacute: 'Á',
    Acirc: 'Â',
    Atilde: 'Ã',
    Auml: 'Ä',
    Aring: 'Å',
    AElig: 'Æ',
    Ccedil: 'Ç',
    Egrave: 'È',
    Eacute: 'É',
    Ecirc: 'Ê',
    Euml: 'Ë',
    Igrave: 'Ì',
    Iacute: 'Í',
    Icirc: 'Î',
    Iuml: 'Ï',
    Ntilde: 'Ñ',
    Ograve: 'Ò',
    Oacute: 'Ó',
    Ocirc: 'Ô',
    Otilde: 'Õ',
    Ouml: 'Ö',
    Oslash: 'Ø',
    Ugrave: 'Ù',
    Uacute: 'Ú',
    Ucirc: 'Û',
    Uuml: 'Ü',
    Yacute: 'Ý',
    agrave: 'à',
    aacute: 'á',
    acirc: 'â',
    atilde: 'ã',
    auml: 'ä',
    aring: 'å',
    aelig: 'æ',
    ccedil: 'ç',
    egrave: 'è',
    eacute: 'é',
    ecirc: 'ê',
    euml: 'ë',
    igrave: 'ì',
    iacute: 'í',
    icirc: 'î',
    iuml: 'ï',
    ntilde: 'ñ',
    ograve: 'ò',
    oacute: 'ó',
    ocirc: 'ô',
    otilde: 'õ',
    ouml: 'ö',
    oslash: 'ø',
    ugrave: 'ù',
    uacute: 'ú',
    ucirc: 'û',
    uuml: 'ü',
    yacute: 'ý',
    yuml: 'ÿ',
    OElig: 'Œ',
    oelig: 'œ',
    Scaron: 'Š',
    scaron: 'š',
  }),
);
const ENTITY = /&(?:amp;)?(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}\d{0,2}));/g;
/** Tags that editors leave in a headline or a byline. Others may be what the text is about ("Why <table> survives"). */
const INLINE_TAG =
  /<\/?(?:a|abbr|b|bdi|bdo|br|cite|em|font|i|mark|q|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]{0,500})?\/?>/gi;
const BREAK_TAG = /<\/?(?:p|div|li|ul|ol|h[1-6]|blockquote|figure|figcaption)(?:\s[^<>]{0,500})?\/?>|<br\s{0,5}\/?>/gi;
/** Bidirectional controls, invisible marks and soft hyphens. Joiners stay: Persian and emoji need them. */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
/** Raw characters looked at per character wanted, so that a headline of 5 MB costs no more than a long one. */
const READ_AHEAD = 8;

/** Decodes `&amp;`, `&#8217;`, `&amp;#8217;` and the like by text alone. */
function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES.get(name) ?? whole;
    const code = decimal !== undefined ? Number(decimal) : parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** One line of plain text of at most `max` characters; '' for anything but a string or a number. */
export function plainLine(value: unknown, max: number): string {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  if (typeof value !== 'string') return '';
  return cutLine(decodeEntities(value.slice(0, max * READ_AHEAD)).replace(INLINE_TAG, ''), max);
}

/** Like plainLine, for text that an element shows: nothing in it is still markup. */
export function shownLine(text: string | null, max: number): string {
  return text === null ? '' : cutLine(text.slice(0, max * READ_AHEAD), max);
}

/** Plain text with its line breaks, at most `max` characters. */
export function plainText(value: unknown, max: number): string {
  if (typeof value !== 'string') return '';
  const text = decodeEntities(value.slice(0, max)).replace(BREAK_TAG, '\n').replace(INLINE_TAG, '');
  return clean(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function clean(text: string): string {
  return text.replace(CONTROL, ' ').replace(INVISIBLE, '');
}

/** Runs of white space that are more, or other, than one plain space. */
const TO_FOLD = /[^\S ]\s*| \s+/g;

function cutLine(text: string, max: number): string {
  const line = clean(text).replace(TO_FOLD, ' ').trim();
  return line.length <= max
    ? line
    : line
        .slice(0, max)
        .replace(/[\ud800-\udbff]$/, '')
        .trim();
}
