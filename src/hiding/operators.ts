// Operators that CSS does not have, as in `:has-text(…)`: their names, where their brackets end, and what stands inside.
import { parsePattern, type Pattern } from './pattern';
import type { Trouble } from './types';

/** One test or move of a procedural selector, apart from `:has()` and `:not()`, which hold selectors. */
export type Operator =
  | { readonly do: 'text'; readonly pattern: Pattern }
  | { readonly do: 'length'; readonly least: number }
  | { readonly do: 'attribute'; readonly name: Pattern; readonly value: Pattern | null }
  | { readonly do: 'up'; readonly levels: number }
  | { readonly do: 'closest'; readonly css: string };

/** Highest number of levels `:upward()` climbs, as in other programs. */
const MAX_LEVELS = 255;
/** Names that other programs use for the same thing. */
const ALIASES: Readonly<Record<string, string>> = {
  contains: 'has-text',
  '-abp-contains': 'has-text',
  'nth-ancestor': 'upward',
  '-abp-has': 'has',
  if: 'has',
  'if-not': 'not-has',
};
const OPERATORS = new Set(['has-text', 'min-text-length', 'matches-attr', 'upward']);

/** The one name Galley uses for an operator. */
export function plainName(name: string): string {
  return Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? name) : name;
}

export function isOperator(name: string): boolean {
  return OPERATORS.has(name);
}

/**
 * Where the brackets that open before `from` close; -1 where they do not. Brackets inside a regular expression and inside
 * quotes that open and close the whole content do not count.
 */
export function endOfArgument(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at++;
  const whole =
    text[at] === '/' ? endOfRegex(text, at) : text[at] === '"' || text[at] === "'" ? endOfQuoted(text, at) : -1;
  if (whole >= 0) return whole;
  let open = 0;
  for (; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '(') open++;
    else if (text[at] === ')' && open-- === 0) return at;
  }
  return -1;
}

/** The bracket that closes after `/…/flags`, or -1 where the text is none such. */
function endOfRegex(text: string, from: number): number {
  let inClass = false;
  for (let at = from + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) {
      const end = /^\/[a-zA-Z]*\s*\)/.exec(text.slice(at, at + 20));
      if (end !== null) return at + end[0].length - 1;
    }
  }
  return -1;
}

/** The bracket that closes after the last quote, or -1 where something else follows. */
function endOfQuoted(text: string, from: number): number {
  const quote = text[from];
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) {
      const end = /^\s*\)/.exec(text.slice(at + 1, at + 20));
      if (end !== null) return at + end[0].length;
    }
  }
  return -1;
}

/** Reads an operator's content. `at` is where it starts, for pointing at trouble. */
export function readOperator(
  name: string,
  content: string,
  at: number,
): { readonly ok: true; readonly operator: Operator } | Trouble {
  const trouble = (why: string, reason: Trouble['reason'] = 'operator'): Trouble => ({ ok: false, at, reason, why });
  if (name === 'min-text-length') {
    const least = Number(content.trim());
    if (!/^\s*\d+\s*$/.test(content) || !Number.isSafeInteger(least))
      return trouble('The brackets of :min-text-length() hold one whole number of characters.');
    return { ok: true, operator: { do: 'length', least } };
  }
  if (name === 'upward') return readUpward(content, trouble);
  const equals = name === 'matches-attr' ? equalsSign(content) : -1;
  const first = parsePattern(equals < 0 ? content : content.slice(0, equals));
  if (!first.ok) return trouble(first.why, first.reason);
  if (name === 'has-text') return { ok: true, operator: { do: 'text', pattern: first.pattern } };
  if (equals < 0) return { ok: true, operator: { do: 'attribute', name: first.pattern, value: null } };
  const value = parsePattern(content.slice(equals + 1));
  if (!value.ok) return trouble(value.why, value.reason);
  return { ok: true, operator: { do: 'attribute', name: first.pattern, value: value.pattern } };
}

function readUpward(
  content: string,
  trouble: (why: string) => Trouble,
): { readonly ok: true; readonly operator: Operator } | Trouble {
  const written = content.trim();
  if (written === '') return trouble('The brackets of :upward() hold a number of levels or a selector.');
  if (!/^[-+]?[\d.]+$/.test(written)) return { ok: true, operator: { do: 'closest', css: written } };
  const levels = Number(written);
  if (!/^\d+$/.test(written) || levels < 1 || levels > MAX_LEVELS)
    return trouble(`:upward() goes up 1 to ${MAX_LEVELS} levels.`);
  return { ok: true, operator: { do: 'up', levels } };
}

/** The `=` between name and value of `:matches-attr()`: outside quotes and outside a regular expression. */
function equalsSign(content: string): number {
  const name = /^\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/(?:[^/\\]|\\.)+\/[a-zA-Z]*|[^=]*)\s*(?==|$)/.exec(content);
  const at = name?.[0].length ?? -1;
  return content[at] === '=' ? at : content.indexOf('=');
}
