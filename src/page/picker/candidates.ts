// The rules that a picked element could be named by, from "just this one" to "everything of its kind". Each takes the
// element; no two go by the same and take the same. How one is chosen and drawn is left to others.
import { finder } from '@medv/finder';
import { domOf, type Dom } from '../../hiding/dom';
import { wordsAsText } from '../../hiding/rule-for-element';
import type { Target } from '../../hiding/types';
import { isStableAttribute, isStableName } from './stable-names';

/** What a rule goes by, from the most fleeting to the most general. */
export type By = 'place' | 'words' | 'name' | 'kind';

export interface Candidate {
  readonly target: Target;
  readonly by: By;
  /** The elements that it takes on this page. */
  readonly takes: readonly Element[];
}

/** A search for the best selector ends after so many milliseconds, or so many tries. */
const SEARCH = { timeoutMs: 120, maxNumberOfPathChecks: 400 };
/** Levels above the element whose names may say where it is. */
const LEVELS_UP = 4;
const MOST = 8;
/** Elements whose kind alone says little: a rule for every paragraph is none that anybody wants. */
const TOO_COMMON = new Set([
  'p',
  'div',
  'span',
  'a',
  'li',
  'section',
  'article',
  'main',
  'body',
  'em',
  'strong',
  'b',
  'i',
  'br',
  'td',
  'tr',
]);

/** What a rule would take now, weighed against the person's own keep rules; null where it is none. */
export type Try = (target: Target) => readonly Element[] | null;

/**
 * The candidates for an element, the narrowest first. `frames` are the element and what within it shows just where it does,
 * so that a rule for any of them will do. Empty where no rule can take it.
 */
export function candidatesFor(frames: readonly Element[], document: Document, take: Try): readonly Candidate[] {
  const dom = domOf(document);
  const found: Candidate[] = [];
  for (const by of ['name', 'words', 'kind', 'place'] as const) {
    for (const element of frames) {
      for (const target of targetsOf(by, element, dom)) {
        const takes = take(target);
        if (takes === null || !takes.some((taken) => frames.includes(taken) || dom.contains(taken, element))) continue;
        // Words may take the frame that they fill as well; anything wider is another element's rule.
        if (by !== 'words' && !takes.includes(element)) continue;
        // A place is another block on the next page: it is only for what nothing else can tell.
        const isKnown = found.some(
          (other) => (by === 'place' || other.by === by) && isAlike(other.takes, takes, frames),
        );
        if (!isKnown) found.push({ target, by, takes });
      }
    }
  }
  return found.sort((a, b) => a.takes.length - b.takes.length || order(a) - order(b)).slice(0, MOST);
}

/** What could name an element by this. */
function targetsOf(by: By, element: Element, dom: Dom): readonly Target[] {
  const selectors = (...list: readonly string[]): Target[] => list.map((selector) => ({ kind: 'selector', selector }));
  if (by === 'words') {
    const words = dom.text(element).trim();
    return words === '' ? [] : [{ kind: 'text', text: wordsAsText(words) }];
  }
  const kind = dom.name(element);
  if (by === 'kind') return TOO_COMMON.has(kind) ? [] : selectors(CSS.escape(kind));
  const searched = search(element, dom);
  if (by === 'place')
    return selectors(...(searched !== null && isPlace(searched) ? [searched] : []), placeOf(element, dom));
  const isName = searched !== null && !isPlace(searched) && /[#.[]/.test(searched);
  return selectors(...namesFor(element, dom), ...(isName ? [searched] : []));
}

const ORDER: readonly By[] = ['place', 'words', 'name', 'kind'];
const order = ({ by }: Candidate): number => ORDER.indexOf(by);

/**
 * The one to begin with: by name, which holds tomorrow; else by words; by kind where that is this one alone. By its place
 * where there is nothing else: better than all pictures of a site.
 */
export function firstChoice(candidates: readonly Candidate[]): number {
  const tests: readonly ((candidate: Candidate) => boolean)[] = [
    ({ by }) => by === 'name',
    ({ by }) => by === 'words',
    ({ by, takes }) => by === 'kind' && takes.length === 1,
  ];
  for (const test of tests) {
    const at = candidates.findIndex(test);
    if (at >= 0) return at;
  }
  return 0;
}

const isPlace = (selector: string): boolean => selector.includes(':nth-');

/** Whether two rules take the same, frames of one place counting as one. */
function isAlike(one: readonly Element[], other: readonly Element[], frames: readonly Element[]): boolean {
  const isOne = (a: Element, b: Element | undefined): boolean =>
    a === b || (b !== undefined && frames.includes(a) && frames.includes(b));
  return one.length === other.length && one.every((element, at) => isOne(element, other[at]));
}

/** Selectors by what the page calls the element, or something around it. */
function namesFor(element: Element, dom: Dom): readonly string[] {
  const kind = dom.name(element);
  const own = namesOf(element, dom);
  const selectors = [...own];
  for (let at = 0; at < own.length; at++)
    for (const other of own.slice(at + 1))
      if (own[at]?.[0] === '.' && other[0] === '.') selectors.push(`${own[at]}${other}`);
  selectors.push(...own.map((name) => `${CSS.escape(kind)}${name}`));
  let path = CSS.escape(kind);
  let above = dom.parent(element);
  for (let level = 0; level < LEVELS_UP && above !== null; level++, above = dom.parent(above)) {
    for (const name of namesOf(above, dom)) {
      selectors.push(`${name} > ${path}`);
      for (const mine of own) selectors.push(`${name} ${mine}`);
    }
    path = `${CSS.escape(dom.name(above))} > ${path}`;
  }
  return selectors;
}

/** An element's stable names as selectors: id, classes, attributes. */
function namesOf(element: Element, dom: Dom): readonly string[] {
  const names: string[] = [];
  const id = dom.attribute(element, 'id') ?? '';
  if (isStableName(id)) names.push(`#${CSS.escape(id)}`);
  for (const name of new Set((dom.attribute(element, 'class') ?? '').split(/\s+/)))
    if (isStableName(name)) names.push(`.${CSS.escape(name)}`);
  for (const name of dom.attributeNames(element)) {
    const value = dom.attribute(element, name) ?? '';
    if (isStableAttribute(name, value)) names.push(`[${CSS.escape(name)}="${CSS.escape(value)}"]`);
  }
  return names;
}

/** The shortest selector for this one element; null where the page's names would lead the search in circles. */
function search(element: Element, dom: Dom): string | null {
  if (!isHonest(element, dom) || dom.root === null) return null;
  try {
    return finder(element, {
      ...SEARCH,
      root: dom.root,
      idName: isStableName,
      className: isStableName,
      attr: isStableAttribute,
    });
  } catch {
    // It found none in time: the place says it.
    return null;
  }
}

const READ = [
  'parentElement',
  'parentNode',
  'firstChild',
  'nextSibling',
  'attributes',
  'classList',
  'tagName',
  'getAttribute',
  'nodeType',
];

/** <form><input name="parentElement"></form> answers with its field, and whoever climbs by that never arrives. */
function isHonest(element: Element, dom: Dom): boolean {
  for (let at: Element | null = element; at !== null; at = dom.parent(at)) {
    const one = at;
    if (dom.name(one) === 'form' && READ.some((name) => Object.hasOwn(one, name))) return false;
  }
  return true;
}

/** The element's place, counted from the nearest id that holds, or from the body. */
function placeOf(element: Element, dom: Dom): string {
  const steps: string[] = [];
  for (let at: Element | null = element; at !== null && at !== dom.body; at = dom.parent(at)) {
    const id = dom.attribute(at, 'id') ?? '';
    if (at !== element && isStableName(id)) {
      steps.push(`#${CSS.escape(id)}`);
      break;
    }
    const [name, parent]: [string, Element | null] = [dom.name(at), dom.parent(at)];
    const like = parent === null ? [] : dom.children(parent).filter((child) => dom.name(child) === name);
    steps.push(like.length > 1 ? `${CSS.escape(name)}:nth-of-type(${like.indexOf(at) + 1})` : CSS.escape(name));
    if (parent === dom.body) steps.push('body');
  }
  return steps.reverse().join(' > ');
}
