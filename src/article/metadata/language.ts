// The page's language and direction.
import { comparable } from '../dom/text';
import { listOf, own } from './json-ld';
import type { Page } from './page';
import { plainLine } from './plain-text';

const RIGHT_TO_LEFT = /^(?:ar|arc|ckb|dv|fa|glk|he|iw|khw|ks|ku-arab|mzn|nqo|pnb|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
const RTL_LETTERS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;

/** BCP 47 tag in its canonical form; null where the page states none that is one. */
export function readLanguage(page: Page): string | null {
  const html = page.document.documentElement;
  const stated = [
    html.getAttribute('lang'),
    html.getAttribute('xml:lang'),
    page.document.body?.getAttribute('lang'),
    ...listOf(own(page.schema.main, 'inLanguage')).map((value) =>
      plainLine(own(value, 'alternateName') ?? own(value, 'name') ?? value, 40),
    ),
    ...page.meta('og:locale', 'content-language', 'language', 'dc:language', 'dcterms:language', 'citation:language'),
    page.headlines[0]?.element.closest('[lang]')?.getAttribute('lang'),
  ];
  for (const value of stated) {
    const tag = languageTag(value ?? '');
    if (tag !== null) return tag;
  }
  return null;
}

function languageTag(text: string): string | null {
  const tag = text.slice(0, 40).split(/[,;]/)[0]?.trim().replace(/_/g, '-').replace(/\..*$/, '') ?? '';
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag) || /^(?:und|mul|zxx|xx)\b/i.test(tag)) return null;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** Reading direction: the letters of the title decide over a language left at the system's default. */
export function readDirection(page: Page, language: string | null, title: string): 'ltr' | 'rtl' {
  const letters = comparable(title).replace(/[\s\d]/g, '');
  if (letters.length >= 8) return (letters.match(RTL_LETTERS)?.length ?? 0) * 2 > letters.length ? 'rtl' : 'ltr';
  const stated = (
    page.document.documentElement.getAttribute('dir') ??
    page.document.body?.getAttribute('dir') ??
    ''
  ).toLowerCase();
  if (stated === 'rtl' || stated === 'ltr') return stated;
  return language !== null && RIGHT_TO_LEFT.test(language) ? 'rtl' : 'ltr';
}
