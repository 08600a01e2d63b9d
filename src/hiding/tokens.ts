// Which rules can matter on a page, without asking the browser about each: a rule needs a class, an id, an attribute or
// an element name, and the page has it or has not. Two thousand rules for everywhere then cost a look-up per word.
import type { Dom } from './dom';
import { compoundsOf } from './compounds';

/** Filed under this where a selector names nothing that a page could be asked for. */
export const ALWAYS = '*';
/** Characters of an attribute's value that go into its token. */
const PREFIX = 8;
const SCHEME = /^(?:https?:)?\/\//i;
/** Elements that nearly every page has: their name tells nothing apart. */
const COMMON = new Set(
  'html body head div span p a ul ol li img h1 h2 h3 h4 section article header footer nav main script style link meta title'.split(
    ' ',
  ),
);

const PIECE =
  /\[\s*([a-zA-Z_][\w-]*)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\s\]"']+))\s*([a-zA-Z])?\s*)?\]|([#.])([\w\u0080-\uffff-]+)|:+[\w-]+|([a-zA-Z][\w-]*)|[^]/y;

/** The token for the start of an attribute's value; null where the value is too short to tell much. */
function valueToken(attribute: string, value: string): string | null {
  const start = value.toLowerCase().replace(SCHEME, '').slice(0, PREFIX);
  return start.length < PREFIX ? null : `[${attribute}^${start}`;
}

/** The most telling token that a page must have for this selector to match anything on it. */
export function tokenOf(css: string): string {
  const simple = /^([#.][\w-]+)$/.exec(css)?.[1];
  if (simple !== undefined) return simple.toLowerCase();
  if (css.includes('\\') || css.includes('|')) return ALWAYS;
  let best = ALWAYS;
  let worth = 0;
  const offer = (token: string | null, value: number): void => {
    if (token === null || value < worth) return;
    best = token;
    worth = value;
  };
  for (const { css: compound } of compoundsOf(css)) {
    for (PIECE.lastIndex = 0; PIECE.lastIndex < compound.length;) {
      if (compound[PIECE.lastIndex] === '(') {
        PIECE.lastIndex = endOfBrackets(compound, PIECE.lastIndex);
        continue;
      }
      const [, attribute, operator, double, single, bare, flag, sign, name, element] = PIECE.exec(compound) ?? [];
      if (sign !== undefined && name !== undefined) offer(sign + name.toLowerCase(), sign === '#' ? 5 : 4);
      else if (element !== undefined && !COMMON.has(element.toLowerCase())) offer(element.toLowerCase(), 1);
      else if (attribute !== undefined) {
        const key = attribute.toLowerCase();
        const value = double ?? single ?? bare ?? '';
        if ((operator === '=' || operator === '^=') && flag === undefined) offer(valueToken(key, value), 3);
        offer(`[${key}`, 2);
      }
    }
  }
  return best;
}

function endOfBrackets(compound: string, from: number): number {
  let open = 0;
  for (let at = from; at < compound.length; at++) {
    const char = compound[at] ?? '';
    if (char === '"' || char === "'") at = Math.max(compound.indexOf(char, at + 1), at);
    else if (char === '(') open++;
    else if (char === ')' && --open === 0) return at + 1;
  }
  return compound.length;
}

/** What the tokens of a set of rules ask of a page, so that a page is only searched for that. */
export interface Questions {
  /** Attributes whose values matter. */
  readonly values: readonly string[];
  /** Further attributes, of which it matters only whether they are there. */
  readonly attributes: readonly string[];
  readonly elements: readonly string[];
}

/** The questions behind these tokens. */
export function questionsOf(tokens: Iterable<string>): Questions {
  const values = new Set<string>();
  const attributes = new Set<string>();
  const elements = new Set<string>();
  for (const token of tokens) {
    const [, attribute, value] = /^\[([\w-]+)(\^)?/.exec(token) ?? [];
    if (attribute !== undefined) (value === undefined ? attributes : values).add(attribute);
    else if (/^[a-z]/.test(token)) elements.add(token);
  }
  for (const name of values) attributes.delete(name);
  return { values: [...values], attributes: [...attributes], elements: [...elements] };
}

/** The tokens of a document, as far as anybody asks. */
export function tokensOf(dom: Dom, questions: Questions): ReadonlySet<string> {
  const tokens = tokensAsked(dom, questions);
  for (const sign of SIGNS) for (const name of namesIn(dom, sign)) tokens.add(sign + name);
  return tokens;
}

/** What stands before a class and an id in their tokens. */
export const SIGNS = ['.', '#'] as const;

/** All classes of a document, or all ids. Found all at once: a page may have thousands. */
export function namesIn(dom: Dom, sign: (typeof SIGNS)[number]): ReadonlySet<string> {
  const all = [...dom.values(sign === '.' ? 'class' : 'id')].join(' ').toLowerCase();
  return new Set(all.replace(/[\t\n\f\r]/g, ' ').split(' '));
}

/** The tokens of a document without its classes and ids. */
export function tokensAsked(dom: Dom, { values, attributes, elements }: Questions): Set<string> {
  const tokens = new Set<string>([ALWAYS]);
  for (const name of values) {
    for (const value of dom.values(name)) tokens.add(valueToken(name, value) ?? ALWAYS).add(`[${name}`);
  }
  const asked = attributes.map((name) => `[${name}]`).join(',');
  for (const element of asked === '' ? [] : (dom.all(asked) ?? [])) {
    for (const name of dom.attributeNames(element)) tokens.add(`[${name}`);
  }
  for (const element of elements.length === 0 ? [] : (dom.all(elements.join(',')) ?? [])) {
    tokens.add(dom.name(element).toLowerCase());
  }
  return tokens;
}
