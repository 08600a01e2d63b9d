// Which rules can matter on a page, without asking the browser about each: a rule needs a class, an id, an attribute or
// an element name, and the page has it or has not. Two thousand rules for everywhere then cost a look-up per word.
import type { Dom } from './dom';
import { compoundsOf } from './selector';

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
  /\[\s*([\w-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\s\]"']+))\s*([a-zA-Z])?\s*)?\]|([#.])([\w\u0080-\uffff-]+)|:+[\w-]+|([a-zA-Z][\w-]*)|[^]/y;

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

/** The attribute whose value a token asks about, or null. */
export function attributeOfToken(token: string): string | null {
  return /^\[([\w-]+)\^/.exec(token)?.[1] ?? null;
}

/** Every token of a document. `valueAttributes` are those whose values some rule asks about. */
export function tokensOf(dom: Dom, valueAttributes: ReadonlySet<string>): ReadonlySet<string> {
  const tokens = new Set<string>([ALWAYS]);
  const seen = new Set<string>();
  for (const element of dom.all('*') ?? []) {
    tokens.add(dom.name(element).toLowerCase());
    for (const name of dom.attributeNames(element)) {
      const wantsValue = name === 'class' || name === 'id' || valueAttributes.has(name);
      tokens.add(`[${name}`);
      if (!wantsValue) continue;
      const value = dom.attribute(element, name) ?? '';
      if (name === 'id') tokens.add(`#${value.toLowerCase()}`);
      if (name === 'class' && !seen.has(value)) {
        seen.add(value);
        for (const word of value.toLowerCase().split(/\s+/)) tokens.add(`.${word}`);
      }
      if (valueAttributes.has(name)) tokens.add(valueToken(name, value) ?? ALWAYS);
    }
  }
  return tokens;
}
