// A page for the tests of hiding: a document from HTML, and what rules do on it, told by ids.
import { JSDOM } from 'jsdom';
import { compile } from '../../src/hiding/compile';
import { parseRules } from '../../src/hiding/parse-rules';
import { rulesFor, type SiteRules } from '../../src/hiding/rules-for';
import type { Rule } from '../../src/hiding/types';

const empty = new JSDOM('').window.document.createDocumentFragment();

/** The browser's word on a selector, as the editor asks for it. */
export function isValidSelector(css: string): boolean {
  try {
    empty.querySelector(css);
    return true;
  } catch {
    return false;
  }
}

export function page(body: string): Document {
  return new JSDOM(`<!doctype html><html><head><title>t</title></head><body>${body}</body></html>`).window.document;
}

/** Rules of a text at work on an address. Throws where a line is no rule: a test must not pass on a refused rule. */
export function rulesOf(text: string, url = 'https://www.example.com/story'): SiteRules {
  return rulesFor(compile(readAll(text)), url);
}

/** The rules of a text, read; those whose texts are in `onPage` carry the mark. */
export function readAll(text: string, onPage: readonly string[] = []): readonly Rule[] {
  const { rules, problems } = parseRules(text, { isValidSelector, onPage: new Set(onPage) });
  const errors = problems.filter(({ level }) => level === 'error');
  if (errors.length > 0) throw new Error(errors.map(({ text: line, why }) => `${line}: ${why}`).join('\n'));
  return rules;
}

/** Ids of the elements that rules hide and keep. */
export function idsOf(
  rules: SiteRules,
  document: Document,
): { readonly hide: readonly string[]; readonly keep: readonly string[] } {
  const decision = rules.decide(document);
  return { hide: decision.hide.map(({ element }) => element.id), keep: decision.keep.map(({ id }) => id) };
}
