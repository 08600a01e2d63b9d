// Reads a selector: plain CSS stays in one piece for the browser, and what CSS cannot say becomes a list of steps.
// Leaves running the steps to evaluate.ts, and the browser's own word on plain CSS to `isValid`.
import { countCombinators, stepsOf, type Combinator } from './compounds';
import { endOfArgument, isOperator, plainName, readOperator, type Operator } from './operators';
import type { Trouble } from './types';
import { REFUSED, troubleWithPseudoClass } from './unsupported';

export type Step =
  /** The elements that match, anywhere in the document. */
  | { readonly do: 'query'; readonly css: string }
  | { readonly do: 'filter'; readonly css: string }
  | { readonly do: 'move'; readonly combinator: Combinator; readonly css: string }
  | { readonly do: 'has'; readonly plans: readonly Plan[]; readonly negate: boolean }
  | { readonly do: 'is'; readonly plans: readonly Plan[]; readonly negate: boolean }
  | Operator;

/** One of the selectors between commas. */
export interface Plan {
  /** The whole selector where plain CSS can say it, else null. */
  readonly css: string | null;
  readonly steps: readonly Step[];
  /** The selector without its operators, for finding words it needs (`.promo` of `.promo:has-text(…)`). */
  readonly plainPart: string;
}

export type SelectorResult = { readonly ok: true; readonly plans: readonly Plan[] } | Trouble;

/** Longest selector, in characters. */
export const MAX_SELECTOR = 4_096;
/** Selectors inside selectors. */
const MAX_DEPTH = 6;
/** `:has()` in one rule: each may look at everything below everything. */
const MAX_HAS = 16;
/** Combinators in one rule. */
const MAX_COMBINATORS = 40;
const PSEUDO_ELEMENTS = new Set(['before', 'after', 'first-line', 'first-letter']);
const LOGICAL = new Set(['has', 'not', 'is', 'where', 'not-has', 'any', '-webkit-any', '-moz-any', 'matches']);

/** A class or an id and nothing more, as most of a list are: every browser knows it, and there is nothing to read. */
const SIMPLE = /^[#.][a-z_][\w-]*$/i;

/** Reads the part after `##`. Never throws. */
export function parseSelector(text: string, isValid: (css: string) => boolean = () => true): SelectorResult {
  if (SIMPLE.test(text) && text.length <= MAX_SELECTOR) return { ok: true, plans: [plainPlan(text)] };
  if (text.length > MAX_SELECTOR)
    return {
      ok: false,
      at: 0,
      reason: 'too-long',
      why: `A selector may have ${MAX_SELECTOR} characters at most; this one has ${text.length}.`,
    };
  const reader = new SelectorReader(text, isValid);
  const plans = reader.list(0, false);
  if (!('plans' in plans)) return plans;
  if (plans.end < text.length)
    return { ok: false, at: plans.end, reason: 'selector', why: 'This bracket closes nothing.' };
  return { ok: true, plans: plans.plans };
}

/** A selector that plain CSS can say. */
function plainPlan(css: string): Plan {
  return { css, steps: [{ do: 'query', css }], plainPart: css };
}

interface List {
  readonly plans: readonly Plan[];
  readonly end: number;
}

/** One bit of a selector: where it ends, or what it becomes, or its trouble. */
type Piece =
  number | { readonly step: Step; readonly end: number } | { readonly native: string; readonly end: number } | Trouble;

class SelectorReader {
  readonly #text: string;
  readonly #isValid: (css: string) => boolean;
  #depth = 0;
  #has = 0;
  #combinators = 0;

  constructor(text: string, isValid: (css: string) => boolean) {
    this.#text = text;
    this.#isValid = isValid;
  }

  /** Reads selectors up to the end or to a bracket that closes; `relative` ones may begin with a combinator. */
  list(from: number, relative: boolean): List | Trouble {
    if (++this.#depth > MAX_DEPTH) return this.#trouble(from, 'There are too many brackets within brackets.');
    const plans: Plan[] = [];
    let at = from;
    for (;;) {
      const item = this.#item(at, relative);
      if (!('plan' in item)) return item;
      plans.push(item.plan);
      at = item.end;
      if (this.#text[at] !== ',') break;
      at++;
    }
    this.#depth--;
    return { plans, end: at };
  }

  #item(from: number, relative: boolean): { readonly plan: Plan; readonly end: number } | Trouble {
    const steps: Step[] = [];
    const plain: string[] = [];
    let css = '';
    let at = from;
    const flush = (atEnd = false): Trouble | null => {
      plain.push(css);
      const made = stepsOf(atEnd ? css.trimEnd() : css, steps.length === 0, relative, atEnd);
      css = '';
      if (made === null) return this.#trouble(at, 'A part of the selector is missing here.');
      this.#combinators += made.filter((step) => step.do === 'move').length;
      const bad = made.find((step) => 'css' in step && !this.#isValid(step.css));
      steps.push(...made);
      return bad !== undefined && 'css' in bad ? this.#invalid(from, bad.css) : null;
    };
    for (; at < this.#text.length && this.#text[at] !== ',' && this.#text[at] !== ')';) {
      const end = this.#piece(at);
      if (typeof end !== 'number' && 'ok' in end) return end;
      if (typeof end === 'number') {
        css += this.#text.slice(at, end);
        at = end;
        continue;
      }
      if ('native' in end) css += end.native;
      else {
        const trouble = flush();
        if (trouble !== null) return trouble;
        steps.push(end.step);
      }
      at = end.end;
    }
    if (this.#combinators > MAX_COMBINATORS) return this.#trouble(from, 'The selector has too many parts.');
    const whole = css.trim();
    if (steps.length === 0 && !relative) return this.#plainItem(whole, from, at);
    if (css.trim() !== '' || steps.length === 0) {
      const trouble = flush(true);
      if (trouble !== null) return trouble;
    }
    const isPlain = relative && steps.every((step) => step.do === 'move');
    return { plan: { css: isPlain ? whole : null, steps, plainPart: plain.join('') }, end: at };
  }

  /** A selector that plain CSS can say, for the browser in one piece. */
  #plainItem(css: string, from: number, end: number): { readonly plan: Plan; readonly end: number } | Trouble {
    if (css === '')
      return this.#trouble(
        Math.min(from, this.#text.length),
        from === 0 && this.#text === '' ? 'The selector is missing.' : 'A part of the selector is missing here.',
      );
    this.#combinators += countCombinators(css);
    if (this.#combinators > MAX_COMBINATORS) return this.#trouble(from, 'The selector has too many parts.');
    if (!this.#isValid(css)) return this.#invalid(from, css);
    return { plan: plainPlan(css), end };
  }

  #piece(at: number): Piece {
    const char = this.#text[at];
    if (char === '\\') return Math.min(at + 2, this.#text.length);
    if (char === '"' || char === "'") return this.#quoted(at);
    if (char === '[') return this.#attribute(at);
    if (char === '(') return this.#brackets(at);
    if (char === ']') return this.#trouble(at, 'This bracket closes nothing.');
    if (char === '{' || char === '}') {
      const reason = /\bremove\s*:/.test(this.#text.slice(at)) ? 'remove' : 'style';
      return { ok: false, at, reason, why: REFUSED[reason] };
    }
    return char === ':' ? this.#pseudo(at) : at + 1;
  }

  #pseudo(at: number): Piece {
    const written = /^::?(-?[a-zA-Z][\w-]*)/.exec(this.#text.slice(at, at + 60));
    if (written === null) return this.#trouble(at, 'A name is missing after the colon.');
    const name = plainName((written[1] ?? '').toLowerCase());
    const after = at + written[0].length;
    const opens = this.#text[after] === '(';
    if (written[0].startsWith('::') || (PSEUDO_ELEMENTS.has(name) && !opens)) {
      return {
        ok: false,
        at,
        reason: 'pseudo-element',
        why: `${written[0]} is drawn by a style and is no part of the article. Point at the element itself.`,
      };
    }
    const trouble = troubleWithPseudoClass(name, at);
    if (trouble !== null) return trouble;
    if (isOperator(name))
      return opens
        ? this.#operator(name, after + 1)
        : { ok: false, at, reason: 'operator', why: `:${name} needs brackets: :${name}(…).` };
    if (!opens) return after;
    return LOGICAL.has(name) ? this.#logical(name, at, after + 1) : this.#brackets(after);
  }

  #operator(name: string, from: number): { readonly step: Step; readonly end: number } | Trouble {
    const end = endOfArgument(this.#text, from);
    if (end < 0) return this.#trouble(from - 1, 'This bracket is never closed.');
    const read = readOperator(name, this.#text.slice(from, end), from);
    if (!read.ok) return read;
    if (read.operator.do === 'closest') {
      const inner = parseSelector(read.operator.css, this.#isValid);
      if (!inner.ok) return { ...inner, at: from + inner.at };
      if (inner.plans.some((plan) => plan.css === null))
        return { ok: false, at: from, reason: 'operator', why: 'The brackets of :upward() hold plain CSS only.' };
    }
    return { step: read.operator, end: end + 1 };
  }

  #logical(name: string, at: number, from: number): Exclude<Piece, number> {
    const isHas = name === 'has' || name === 'not-has';
    if (isHas && ++this.#has > MAX_HAS)
      return { ok: false, at, reason: 'selector', why: `A rule may use :has() ${MAX_HAS} times at most.` };
    const hasBefore = this.#has;
    const list = this.list(from, isHas);
    if (!('plans' in list)) return list;
    if (this.#text[list.end] !== ')') return this.#trouble(from - 1, 'This bracket is never closed.');
    const end = list.end + 1;
    const written = this.#text.slice(at, end);
    const isPlain = list.plans.every((plan) => plan.css !== null) && !(isHas && this.#has > hasBefore);
    if (isPlain && /^:(?:has|not|is|where)\(/.test(written)) return { native: written, end };
    const negate = name === 'not' || name === 'not-has';
    return { step: { do: isHas ? 'has' : 'is', plans: list.plans, negate }, end };
  }

  #quoted(at: number): number | Trouble {
    for (let to = at + 1; to < this.#text.length; to++) {
      if (this.#text[to] === '\\') to++;
      else if (this.#text[to] === this.#text[at]) return to + 1;
    }
    return this.#trouble(at, 'This quotation mark is never closed.');
  }

  #attribute(at: number): number | Trouble {
    const trouble = /^\[-(?:ext|abp)-/.test(this.#text.slice(at, at + 6));
    if (trouble)
      return {
        ok: false,
        at,
        reason: 'operator',
        why: 'Operators in square brackets are not supported: write :has-text(…) or :has(…) instead.',
      };
    for (let to = at + 1; to < this.#text.length;) {
      const char = this.#text[to];
      if (char === ']') return to + 1;
      if (char === '"' || char === "'") {
        const end = this.#quoted(to);
        if (typeof end !== 'number') return end;
        to = end;
      } else to += char === '\\' ? 2 : 1;
    }
    return this.#trouble(at, 'This square bracket is never closed.');
  }

  /** Brackets whose content is the browser's: `:nth-child(2n+1)`, `:lang(en)`. */
  #brackets(at: number): number | Trouble {
    let open = 0;
    for (let to = at; to < this.#text.length;) {
      const char = this.#text[to];
      if (char === '"' || char === "'") {
        const end = this.#quoted(to);
        if (typeof end !== 'number') return end;
        to = end;
        continue;
      }
      if (char === '(') open++;
      if (char === ')' && --open === 0) return to + 1;
      to += char === '\\' ? 2 : 1;
    }
    return this.#trouble(at, 'This bracket is never closed.');
  }

  #trouble(at: number, why: string): Trouble {
    return { ok: false, at, reason: 'selector', why };
  }

  #invalid(at: number, css: string): Trouble {
    const shown = css.length > 80 ? `${css.slice(0, 80)}…` : css;
    const text = this.#text;
    return {
      ok: false,
      at: Math.max(text.indexOf(css, Math.min(at, text.length)), at),
      reason: 'selector',
      why: `The browser cannot read this selector: ${shown}`,
    };
  }
}
