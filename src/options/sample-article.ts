// A short article of our own: what the preview shows, and what new rules are tried on before they are saved.
import { compile } from '../hiding/compile';
import { rulesFor } from '../hiding/rules-for';
import { LARGE_SHARE, shareTaken } from '../hiding/share-taken';
import type { Rule } from '../hiding/types';
import type { Text } from '../ui/texts';

/** Its words, in the person's language. */
export interface SampleArticle {
  readonly title: string;
  readonly byline: string;
  readonly paragraphs: readonly string[];
  readonly caption: string;
  readonly credit: string;
}

export function sampleArticle(text: Text): SampleArticle {
  return {
    title: text('previewTitle'),
    byline: text('previewByline'),
    paragraphs: [text('previewText'), text('previewThen'), text('previewMore')],
    caption: text('previewCaption'),
    credit: text('previewCredit'),
  };
}

/** Names that sites give to what holds a story, so that a rule for one of them shows what it takes. */
const STORY_NAMES =
  'article story post content main-content page-content article-body article-content article__body article-text ' +
  'story-body story-content post-content post-body entry-content body-text text rich-text prose paragraph copy';

/** The article as sites mark it up: as an article of paragraphs, and as boxes within boxes. */
function pages(article: SampleArticle): readonly Document[] {
  return [
    pageOf(article, { frame: ['main', 'article', 'section'], block: 'p' }),
    pageOf(article, { frame: ['div', 'div', 'div'], block: 'div' }),
  ];
}

interface Markup {
  readonly frame: readonly string[];
  readonly block: string;
}

function pageOf(article: SampleArticle, { frame, block }: Markup): Document {
  const page = document.implementation.createHTMLDocument(article.title);
  const add = (to: Element, name: string, words = ''): Element => {
    const element = page.createElement(name);
    element.textContent = words;
    to.append(element);
    return element;
  };
  let body: Element = page.body;
  for (const name of frame) {
    body = add(body, name);
    body.className = STORY_NAMES;
  }
  add(body, 'h1', article.title);
  add(body, block, article.byline);
  for (const words of article.paragraphs) add(body, block, words).className = 'text paragraph copy';
  const figure = add(body, 'figure');
  add(figure, 'img');
  add(figure, 'figcaption', `${article.caption} ${article.credit}`);
  return page;
}

/** The rules that would take more than half of such an article, wherever they are for. Not what a rule does on one site. */
export function largeRules(rules: readonly Rule[], article: SampleArticle): readonly Rule[] {
  const hiding = rules.filter(({ action }) => action === 'hide');
  const large = new Set<Rule>();
  for (const page of pages(article)) {
    // All at once first: of a long list that hides nothing here, no rule is looked at by itself.
    const found = findSuspects(hiding, page);
    for (const rule of found) if (shareOf(rule, page) > LARGE_SHARE) large.add(rule);
  }
  return rules.filter((rule) => large.has(rule));
}

/** Each rule as if it were for every site. */
const everywhere = (rule: Rule): Rule => ({ ...rule, hosts: [] });

function findSuspects(rules: readonly Rule[], page: Document): readonly Rule[] {
  const suspects: Rule[] = [];
  let left = rules;
  // One element is claimed by one rule: those that hid something are set aside and the others get their turn.
  for (;;) {
    const { hide } = rulesFor(compile(left.map(everywhere)), page.URL).decide(page);
    const names = new Set(hide.map(({ rule }) => rule));
    if (names.size === 0) return suspects;
    suspects.push(...left.filter(({ text }) => names.has(text)));
    left = left.filter(({ text }) => !names.has(text));
  }
}

function shareOf(rule: Rule, page: Document): number {
  return shareTaken(rulesFor(compile([everywhere(rule)]), page.URL), page, page.body);
}
