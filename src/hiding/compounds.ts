// Plain CSS taken apart: a selector is compounds (`p.promo`) with combinators between them. Leaves what stands in a compound
// to the browser, and everything that plain CSS cannot say to selector.ts.
import type { Step } from './selector';

export type Combinator = ' ' | '>' | '+' | '~';

const COMBINATOR = /^(?:\s*([>+~])\s*|(\s)\s*)/;

/** Splits plain CSS into compounds, each with the combinator before it. */
export function compoundsOf(css: string): readonly { readonly combinator: Combinator | ''; readonly css: string }[] {
  const found: { combinator: Combinator | ''; css: string }[] = [];
  let combinator: Combinator | '' = '';
  let start = 0;
  let nested = 0;
  for (let at = 0; at <= css.length; at++) {
    const char = css[at] ?? '';
    if (char === '\\') at++;
    else if (char === '"' || char === "'") at = closingQuote(css, at);
    else if (char === '(' || char === '[') nested++;
    else if (char === ')' || char === ']') nested--;
    else if (nested === 0 || char === '') {
      const between = char === '' ? null : COMBINATOR.exec(css.slice(at, at + 50));
      if (between === null && char !== '') continue;
      found.push({ combinator, css: css.slice(start, at) });
      if (between === null) break;
      combinator = (between[1] ?? ' ') as Combinator;
      at += between[0].length - 1;
      start = at + 1;
      if (start >= css.length) {
        found.push({ combinator, css: '' });
        break;
      }
    }
  }
  return found;
}

function closingQuote(css: string, from: number): number {
  for (let at = from + 1; at < css.length; at++) {
    if (css[at] === '\\') at++;
    else if (css[at] === css[from]) return at;
  }
  return css.length;
}

/** How many combinators stand in plain CSS. */
export function countCombinators(css: string): number {
  return /[\s>+~]/.test(css) ? compoundsOf(css).length - 1 : 0;
}

/**
 * The steps of a run of plain CSS: up to an operator, which may stand alone (`> :has-text(…)`), or to the end. Null where a
 * compound is missing.
 */
export function stepsOf(css: string, isFirst: boolean, relative: boolean, atEnd: boolean): readonly Step[] | null {
  if (isFirst && !relative) {
    const text = css.trimStart();
    const last = compoundsOf(text).at(-1);
    if (/^[>+~]/.test(text)) return null;
    return [{ do: 'query', css: last === undefined || last.css === '' ? `${text}*` : text }];
  }
  if (isFirst && css.trim() === '') return atEnd ? null : [{ do: 'move', combinator: ' ', css: '*' }];
  const written = isFirst ? css.trimStart() : css;
  const compounds = compoundsOf(written);
  const steps: Step[] = [];
  for (const [index, { combinator, css: compound }] of compounds.entries()) {
    const mayBeEmpty = !atEnd && index === compounds.length - 1;
    if (combinator === '') {
      if (isFirst && compound !== '') steps.push({ do: 'move', combinator: ' ', css: compound });
      else if (compound !== '') steps.push({ do: 'filter', css: compound });
    } else if (compound === '' && !mayBeEmpty) return null;
    else steps.push({ do: 'move', combinator, css: compound === '' ? '*' : compound });
  }
  return steps;
}
