// The article's words as the page's data holds them, and whether the page says that reading them costs money. Text only:
// it helps to find the article and to see what is missing, and is never shown as it is.
import { listOf, own } from './json-ld';
import type { Page } from './page';
import { plainLine, plainText } from './plain-text';

/** Characters kept: longer than the longest reports that news sites print on one page. */
const MAX_BODY = 500_000;

/** Plain text with line breaks; null where the page's data has none. */
export function readArticleBody(page: Page): string | null {
  for (const value of [...listOf(own(page.schema.main, 'articleBody')), ...listOf(own(page.schema.main, 'text'))]) {
    const text = plainText(value, MAX_BODY);
    if (text !== '') return text;
  }
  const parts = page
    .microdata('articleBody')
    .map((element) => plainText(element.getAttribute('content') ?? element.textContent, MAX_BODY));
  return (
    parts
      .filter((part) => part !== '')
      .join('\n\n')
      .slice(0, MAX_BODY) || null
  );
}

/** False where the article or a part of it is behind a paywall, true where the page says it is free, else null. */
export function readIsFree(page: Page): boolean | null {
  const { main, page: self } = page.schema;
  const parts = listOf(own(main, 'hasPart')).map((part) => own(part, 'isAccessibleForFree'));
  const stated = [
    own(main, 'isAccessibleForFree'),
    ...parts,
    own(self, 'isAccessibleForFree'),
    ...page.microdata('isAccessibleForFree').map((e) => e.getAttribute('content') ?? e.textContent),
  ]
    .map((value) => (typeof value === 'boolean' ? value : truth(plainLine(value, 60))))
    .filter((value) => value !== null);
  if (stated.includes(false)) return false;
  return stated.includes(true) ? true : null;
}

function truth(text: string): boolean | null {
  if (/(?:^|\/)(?:true|yes|1)$/i.test(text)) return true;
  return /(?:^|\/)(?:false|no|0)$/i.test(text) ? false : null;
}
