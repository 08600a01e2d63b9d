// Cleans what pages print as a byline down to names: without "By", roles, dates, addresses and handles.

/** Words before the names, by language; each may be followed by a colon. */
const BY: readonly string[] = [
  'by', 'written by', 'words by', 'posted by', 'story by', 'published by', 'reported by', 'text by', 'author', 'authors', 'reviewed by', 'contributed by', 'from', // en
  'von', 'geschrieben von', 'verfasst von', 'autor', 'autorin', 'ein beitrag von', 'text', 'text von', // de
  'par', 'écrit par', 'publié par', 'rédigé par', 'auteur', // fr
  'por', 'escrito por', 'publicado por', 'texto', // es, pt
  'di', 'scritto da', 'a cura di', 'da', 'autore', // it
  'door', 'geschreven door', // nl
  'av', 'af', 'skrevet av', 'skrevet af', 'skriven av', 'tekst', // sv, no, da
  'przez', 'autor', 'autorzy', 'napisał', 'napisała', // pl
  'od', 'napsal', 'napsala', // cs
  'автор', 'авторы', 'текст', 'автори', // ru, uk
  'yazan', 'oleh', 'penulis', 'írta', 'szerző', 'de', 'scris de', 'teksti', 'του', 'της', 'بقلم', 'كتب', 'מאת', '作者', '記者', '记者', '文', '文／', '글', '기자',
];
const PREFIX = new RegExp(`^(?:${[...BY].sort((a, b) => b.length - a.length).join('|')})(?:\\s*[:：|]\\s*|\\s+)`, 'iu');
const SEPARATOR = /\s*(?:[,;|/•·]|&(?!\w)|\s(?:and|und|et|y|e|en|och|og|i|a|и|та|ve|dan|és|și|ja|och|with|mit)\s)\s*/giu;
const NOBODY = /^(?:staff|admin|administrator|editor|editors|redaktion|newsroom|guest|guest author|user|unknown|anonymous|none|null|undefined|n\/a|author|authors|by|webmaster|root|wpadmin|super user|agencies|wire)$/i;
const MAX_NAMES = 20;

/** The names in a line and whether a word such as "By" introduced them. */
export function authorNames(line: string): { names: readonly string[]; signed: boolean } {
  const text = line.trim();
  const signed = PREFIX.test(text);
  const rest = text.replace(PREFIX, '').replace(PREFIX, '');
  const names: string[] = [];
  for (const part of rest.split(SEPARATOR)) {
    const name = cleanName(part ?? '');
    if (name !== '' && names.length < MAX_NAMES) names.push(name);
  }
  return { names, signed };
}

function cleanName(text: string): string {
  const name = text.replace(/https?:\S+|\S+@\S+|@\w+/g, '').replace(/\([^)]*\)/g, '').replace(/^[\s\-–—:.,]+|[\s\-–—:,]+$/g, '').replace(/\s+/g, ' ');
  if (name.length < 2 || name.length > 80 || NOBODY.test(name) || /\d{3}/.test(name) || name.split(' ').length > 7) return '';
  return name;
}

/** "Ana, Bo, and Cy" as the language writes it. */
export function joinNames(names: readonly string[], language: string | null): string {
  try {
    return new Intl.ListFormat(language ?? 'en', { type: 'conjunction' }).format(names);
  } catch {
    return names.join(', ');
  }
}
