// Turns what pages print as a byline into names: without "By", roles, credentials, dates, addresses and handles. Which
// text of the page is the byline is byline.ts.
import { HAS_LETTER, pattern } from '../dom/pattern';
import { monthOf } from './months';

/** Words before the names, by language. A line of the page counts as signed only with the page's own words (or English). */
const BY: Readonly<Record<string, string>> = {
  en: 'by|written by|words by|posted by|story by|published by|reported by|text by|article by|contributed by|submitted by|author|authors|contributor|contributors|written and edited by|reporter',
  de: 'von|geschrieben von|verfasst von|ein beitrag von|text von|autor|autorin|autoren|text',
  fr: 'par|écrit par|publié par|rédigé par|posté par|propos recueillis par|texte par|auteur|auteure|autrice',
  es: 'por|escrito por|publicado por|texto por|redactado por|autor|autora|texto',
  pt: 'por|escrito por|publicado por|texto de|autor|autora',
  it: 'di|scritto da|pubblicato da|a cura di|articolo di|autore|autrice',
  ca: 'per|escrit per|autor|autora',
  nl: 'door|geschreven door|auteur|tekst',
  sv: 'av|skriven av|text|text av|författare',
  da: 'af|skrevet af|tekst|forfatter',
  no: 'av|skrevet av|tekst|forfatter',
  fi: 'teksti|kirjoittaja|kirjoittanut',
  is: 'eftir|höfundur',
  pl: 'autor|autorka|autorzy|napisał|napisała|tekst|przez',
  cs: 'autor|autorka|autoři|napsal|napsala|od',
  sk: 'autor|autorka|napísal|napísala|od',
  hu: 'írta|szerző',
  ro: 'de|scris de|autor|publicat de',
  hr: 'piše|autor|napisao',
  sl: 'avtor|piše',
  sr: 'piše|пише|аутор|autor',
  ru: 'автор|авторы|текст',
  uk: 'автор|автори|текст',
  bg: 'от|автор',
  el: 'του|της|γράφει ο|γράφει η|συντάκτης',
  tr: 'yazan|yazar|haber',
  id: 'oleh|penulis',
  ms: 'oleh',
  vi: 'bởi|tác giả|theo',
  ar: 'بقلم|كتب|كتبت|الكاتب',
  fa: 'نویسنده',
  he: 'מאת',
  zh: '作者|記者|记者|文|撰文|來源',
  ja: '著者|筆者|執筆|文',
  ko: '글|기자',
  hi: 'लेखक',
  th: 'โดย',
};
/** What people are, not who they are: a part of a byline with one of these words is a role. */
const ROLE =
  /\b(?:editors?|editor-in-chief|reporters?|correspondents?|writers?|contributors?|columnists?|journalists?|freelancers?|producers?|critics?|analysts?|photographers?|directors?|managers?|founders?|co-founders?|ceo|cto|cmo|coo|presidents?|professors?|lecturers?|experts?|specialists?|consultants?|coaches?|educators?|strategists?|researchers?|bureau|chief|senior|junior|guest|redakteur(?:in)?|chefredakteur(?:in)?|korrespondent(?:in)?|journaliste?|rédacteur|rédactrice|redactora?|redattore|redattrice|corresponsal|periodista|giornalista|redacteur|horticulturalist|dietitian|nutritionist|physician|attorney|lawyer|engineer|developer)\b/i;
/** Letters after a name: "PhD", "M.D.", "CFP®", "E-RYT 200", "MS, RD". */
const CREDENTIAL =
  /^(?:[Pp]h\.?\s?[Dd]|[Ee]sq|[EP](?:d|sy)\.?\s?D|M\.?\s?Ed|[MB]\.?\s?[Ss]c|[A-Z]{2,6}(?:[-/ ][A-Z]{1,5})*|[A-Z](?:\.\s?[A-Z])+|[A-Z]-?[A-Z]{2,5}\s\d{2,3})[.®©™]*(?:\s|$)/;
const GENERATION = /^(?:jr|sr|i{2,3}|iv|junior|senior)\.?$/i;
/** Not names at all. */
const NOBODY =
  /^(?:staff|admin|administrator|editor|editors|author|authors|guest(?: author| post)?|user|unknown|anonymous|none|null|undefined|n\/a|na|by|(?:written|posted|published) by|test|webmaster|root|wpadmin|super user|wire|agencies|agency|share|follow|read more|more|comments?|about(?: the author| us)?|home|login|log in|sign (?:in|up)|subscribe|news|blog|tags?|categor(?:y|ies)|updated|published|posted|written|view (?:all|profile|bio|more).*|all posts|more from.*|see all.*|min(?:ute)?s? read|contributors?|(?:read )?full bio.*|bio|learn more|meet the .*|our (?:team|experts?)|\[?object object\]?|redaktion|die redaktion|la rédaction|redazione|redacción|redação)$/i;
/** A house, a team or an account rather than a person. */
const COLLECTIVE =
  /\b(?:staff|team|admin|newsroom|newsdesk|desk|editorial|editors|redaktion|rédaction|redazione|redacción|redação|redactie|association|society|institute|university|foundation|agency|department|council|company|inc|ltd|llc|gmbh|group|magazine|media|news|press|network|online|blog|services?|center|centre)\b/i;
/** The same in the writing of Chinese, Japanese and Korean. */
const WIDE_HOUSE =
  /(?:新聞|新闻|通信|通讯|放送|テレビ|ニュース|オンライン|編集部|编辑部|編輯部|取材班|報道部|日報|日报|時報|时报|週刊|网|網|社|뉴스|신문|일보|방송|편집부)$/;
/** Small words inside names. */
const PARTICLE =
  /^(?:a[lnp]?|abu|af|av|ben|bin|bint|da|das|de|de[lnrs]|di|do|dos|du|e|el|i|ibn|la|le|los|san|st|te|ten|ter|the|und|van|vom|von|y|zu|zum|zur|’t|'t|d['’].+|l['’].+)$/;
/** A full name and another: "Ana Lee and Bo Berg", "Ana Lee; Bo Berg". */
const JOINT =
  /\s*(?:[,;•·،、]|\s[&+]\s|\s(?:and|und|et|y|en|och|og|ja|and|with|та|и|ve|dan|és|și|och|oraz|и|και|i|e|a)\s)\s*/gi;
const MAX_NAMES = 30;
const MAX_NAME = 80;

export interface Names {
  readonly names: readonly string[];
  /** A word such as "By" in the page's language stood before them. */
  readonly signed: boolean;
}

const prefixes = new Map<string, RegExp>();

function prefixFor(language: string): RegExp {
  const base = language.toLowerCase().split('-')[0] ?? '';
  const known = prefixes.get(base);
  if (known !== undefined) return known;
  const all = base in BY || base === '' ? `${BY['en'] ?? ''}|${BY[base] ?? ''}` : Object.values(BY).join('|');
  const words = all
    .split('|')
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length)
    .join('|');
  const prefix = new RegExp(`^[\\s(\\[|•·–—-]*(?:${words})(?:\\s*[:：|／/・]\\s*|\\s+|(?<=[\\u3400-\\u9fff]{2}))`, 'i');
  prefixes.set(base, prefix);
  return prefix;
}

/** What Chinese papers call their people, before each name. */
const REPORTERS = /(?:^|[\s、])(?:本[报報][记記]者|实习记者|实习生|特约记者|特約記者|通讯员|通訊員)[\s:：]+/g;

/** Whether a word such as "By" opens the line. `language` is the page's, '' where unknown. */
export function isSigned(line: string, language: string): boolean {
  return prefixFor(language).test(line);
}

/** The names in a text that is a byline, or may be one. `language` is the page's, '' where unknown. */
export function authorNames(line: string, language: string): Names {
  const prefix = prefixFor(language);
  const text = line.replace(REPORTERS, '、').replace(/^、/, '').trim();
  const signed = prefix.test(text) || text !== line.trim();
  let rest = signed ? text.replace(prefix, '').replace(prefix, '') : text;
  rest = cutTail(signed ? rest.replace(AFFILIATION, '') : rest);
  const parts = rest
    .split(JOINT)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const names: string[] = [];
  // One word is no full name: "Maria & Katerina", "Sales and Marketing Team" stay whole.
  const apart =
    parts.length > 1 &&
    parts.slice(0, 2).every((part) => /\s/.test(part) || isSuffix(part) || isWide(part)) &&
    !CREDENTIAL.test(parts[0] ?? '');
  for (const part of apart ? parts : [beforeComma(rest)]) {
    const last = names.length - 1;
    if (GENERATION.test(part) && last >= 0) names[last] = `${names[last] ?? ''} ${part}`;
    else if (last >= 0 && (isSuffix(part) || ROLE.test(part))) continue;
    else if (isName(tidy(part)) && names.length < MAX_NAMES) names.push(tidy(part));
  }
  return { names, signed };
}

/** "By Ana Lee for The Times", "By Ana Lee of The Times". */
const AFFILIATION = pattern('\\s+(?:for|of|from|at|in)\\s(?:the\\s)?\\p{Lu}.*$');
/** Where a byline's names end: a bar or dash, a date, "Updated", "5 min read". */
const TAIL = pattern(
  '\\s*(?:\\||//|\\s[–—-]\\s|\\s/\\s|\\n|…|(?:\\s|^)(?:updated|published|posted|last\\s|aktualisiert|veröffentlicht|publié|publicado|pubblicato|on\\s\\p{L}+,?\\s(?:\\p{L}+\\s)?\\d|on behalf of|am\\s\\d|le\\s\\d|el\\s\\d|il\\s\\d|about\\s\\d)|\\s\\d)',
  'i',
);

const ADDRESSES = pattern('https?://\\S+|www\\.\\S+|<?[^\\s<>]+@[^\\s<>]+\\.\\w+>?|(?<![\\p{L}\\p{N}])@\\w+', 'g');
function cutTail(text: string): string {
  const bare = text.replace(ADDRESSES, ' ').replace(/\([^()]*\)|（[^（）]*）/g, ' ');
  const first =
    bare
      .split(TAIL)
      .map((part) => part.trim())
      .find((part) => part !== '') ?? '';
  // "Ana Lee Dec 17, 2025" was cut before the day; the month goes too.
  const words = first.split(' ');
  const cut = first.length < bare.trim().length && words.length > 2 && monthOf(words.at(-1) ?? '', 'en') > 0;
  return (cut ? words.slice(0, -1).join(' ') : first).replace(/[,\s]+$/, '');
}

function isSuffix(part: string): boolean {
  return GENERATION.test(part) || CREDENTIAL.test(part);
}

/** "Ana Lee, Washington", "Ana Lee, MS, RD": the name alone. "Lee, Ana" and "Sales, Marketing" stay as they are. */
function beforeComma(text: string): string {
  const [name = '', next = ''] = text.split(',', 2).map((part) => part.trim());
  if (GENERATION.test(next)) return `${name} ${next}`;
  return /\s/.test(name) || isSuffix(next) ? name : text;
}

function isWide(text: string): boolean {
  return /[\u0590-\u06ff\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(text);
}

function tidy(text: string): string {
  return text.replace(/^[\s\p{Pd}:.,;*"“”„«»•·()[\]]+|[\s\p{Pd}:,;*"“”„«»•·()[\]]+$/gu, '').replace(/\s+/g, ' ');
}

function isName(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= MAX_NAME &&
    HAS_LETTER.test(text) &&
    !NOBODY.test(text) &&
    !/\d{3}|:\/\/|[<>{}=?!]/.test(text) &&
    text.split(' ').length <= 8
  );
}

const CAPITAL_IN_MARKS = pattern('^[\'’(“"]?\\p{Lu}');
const CAPITAL = pattern('^\\p{Lu}');
/** Whether the name is a person's by its look: two to five capitalised words, or a script without capitals. */
export function looksLikePerson(name: string): boolean {
  if (isHouse(name) || ROLE.test(name) || /\d|[_/|:;$€£%]|\.\w+\./.test(name)) return false;
  if (isWide(name)) return name.replace(/\s/g, '').length <= 20;
  const words = name.split(' ');
  if (words.length < 2 || words.length > 5) return false;
  if (words.some((word) => word.length > 2 && CAPITAL.test(word) && isDateWord(word)) && words.length < 3) return false;
  const capital = words.filter((word) => CAPITAL_IN_MARKS.test(word)).length;
  return capital >= 2 && words.every((word) => CAPITAL_IN_MARKS.test(word) || PARTICLE.test(word));
}

/** A month or a weekday, which names of two words rarely begin with ("August 28", "Personal finance January"). */
function isDateWord(word: string): boolean {
  return (
    /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(word) ||
    (/^(?:january|february|july|september|october|november|december)$/i.test(word) && monthOf(word, 'en') > 0)
  );
}

/** Whether the name is a house's or a team's. */
export function isHouse(name: string): boolean {
  return COLLECTIVE.test(name) || WIDE_HOUSE.test(name);
}

/** Whether the name is an account's ("jdoe42", "admin.web") rather than a person's. */
export function isAccount(name: string): boolean {
  return !/\s/.test(name) && !isWide(name) && (/[\d._@]/.test(name) || name === name.toLowerCase());
}

const FAMILY_NAME_FIRST = pattern("^(\\p{L}[\\p{L}\\p{M}'’ .-]{0,40}),\\s*(\\p{L}[\\p{L}\\p{M}'’ .-]{0,40})$");
/** "Lee, Ana" as "Ana Lee", as citations write names. */
export function givenNameFirst(name: string): string {
  const m = FAMILY_NAME_FIRST.exec(name);
  return m === null || isSuffix(m[2] ?? '') ? name : `${m[2] ?? ''} ${m[1] ?? ''}`;
}

/** Names as the language lists them, e.g. "Ana Lee, Bo Berg, and Cy Ko" in English, "Ana Lee und Bo Berg" in German. */
export function joinNames(names: readonly string[], language: string): string {
  // Making a format takes longer than everything else here; most stories have one author.
  if (names.length < 2) return names[0] ?? '';
  try {
    return new Intl.ListFormat(language || 'en', { type: 'conjunction' }).format(names);
  } catch {
    return names.join(', ');
  }
}
