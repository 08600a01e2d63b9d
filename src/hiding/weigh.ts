// Weighs rules against one document: which elements they hide and which they keep. Keep beats hide; a rule for a more
// specific host beats one for a more general host; nothing else counts. Which rules fit is the caller's.
import type { Dom } from './dom';
import { domOf } from './dom';
import { evaluate, type Page } from './evaluate';
import type { Plan } from './selector';
import { indexText, type TextIndex } from './text-index';
import { findByText, type TextMatcher } from './text-rules';
import { Work, STEPS_PER_PAGE, STEPS_PER_RULE } from './work';

/** One element that is hidden, with the rule that does it, as the person wrote it. */
export interface Hidden {
  readonly element: Element;
  readonly rule: string;
}

export interface Decision {
  /** In document order, none inside another. */
  readonly hide: readonly Hidden[];
  readonly keep: readonly Element[];
  /** Texts of rules that took too long on this page and were cut off; they hid and kept nothing. */
  readonly cutOff: readonly string[];
}

/** A rule that was read, ready to be run. */
export interface ReadyRule {
  readonly rule: { readonly text: string; readonly action: 'hide' | 'keep' };
  /** The selectors of a selector rule; none for a text rule. */
  readonly plans: readonly Plan[];
  readonly matcher: TextMatcher | null;
}

/** A rule that is for this page, and how specific it is: 0 for everywhere, more for a longer host. */
export interface FittingRule {
  readonly filed: ReadyRule;
  readonly rank: number;
}

/** The document as rules read it. */
export function openPage(document: Document): Page {
  const dom = domOf(document);
  let text: TextIndex | null = null;
  return { dom, text: () => (text ??= indexText(dom)) };
}

/** The strongest rule that takes an element. */
interface Claim {
  readonly rank: number;
  readonly rule: string;
}

/** What the rules come to on this page as it is now. */
export function weigh(fitting: readonly FittingRule[], page: Page): Decision {
  const { found, cutOff } = findElements(fitting, page);
  const hides = new Map<Element, Claim>();
  const keeps = new Map<Element, Claim>();
  const { body } = page.dom;
  for (const [{ filed, rank }, elements] of found) {
    const claims = filed.rule.action === 'hide' ? hides : keeps;
    for (const element of elements) {
      if (element === body || body === null || !page.dom.contains(body, element)) continue;
      const claim = claims.get(element);
      if (claim === undefined || rank > claim.rank) claims.set(element, { rank, rule: filed.rule.text });
    }
  }
  const hide = inOrder(
    standing(hides, keeps, (against, own) => against >= own, page.dom),
    page.dom,
  );
  const keep = inOrder(
    standing(keeps, hides, (against, own) => against > own, page.dom),
    page.dom,
  );
  const rules = hide.map(([element, { rule }]) => ({ element, rule }));
  return { hide: rules, keep: keep.map(([element]) => element), cutOff };
}

function findElements(
  fitting: readonly FittingRule[],
  page: Page,
): { readonly found: ReadonlyMap<FittingRule, ReadonlySet<Element>>; readonly cutOff: readonly string[] } {
  const found = new Map<FittingRule, ReadonlySet<Element>>();
  const cutOff: string[] = [];
  const words = new Map<FittingRule, TextMatcher>();
  let left = STEPS_PER_PAGE;
  for (const [rule, elements] of findPlain(fitting, page.dom)) found.set(rule, elements);
  for (const one of fitting) {
    const { plans, matcher, rule } = one.filed;
    if (matcher !== null) words.set(one, matcher);
    const steps = plans.filter((plan) => plan.css === null);
    if (steps.length === 0) continue;
    if (left <= 0) {
      cutOff.push(rule.text);
      found.delete(one);
      continue;
    }
    const work = new Work(Math.min(STEPS_PER_RULE, left));
    const elements = evaluate(steps, page, work);
    left -= Math.min(STEPS_PER_RULE, left) - Math.max(work.left, 0);
    if (work.isSpent) {
      cutOff.push(rule.text);
      found.delete(one);
    } else found.set(one, new Set([...(found.get(one) ?? []), ...elements]));
  }
  if (words.size > 0) {
    const work = new Work(STEPS_PER_RULE);
    const blocks = findByText(words, page, work);
    if (work.isSpent) cutOff.push(...[...words.keys()].map(({ filed }) => filed.rule.text));
    else for (const [rule, elements] of blocks) found.set(rule, elements);
  }
  return { found, cutOff };
}

/** Selectors asked about in one go. Most find nothing, and one question then answers for all of them. */
const BATCH = 32;
/** Up to so many elements, asking each of them is quicker than searching the whole page. */
const FEW = 100;

/** Runs plain selectors. One that the browser does not know leaves the others at work. */
function findPlain(fitting: readonly FittingRule[], dom: Dom): ReadonlyMap<FittingRule, Set<Element>> {
  const found = new Map<FittingRule, Set<Element>>();
  const asked = fitting.flatMap((rule) => rule.filed.plans.flatMap(({ css }) => (css === null ? [] : [{ rule, css }])));
  for (let from = 0; from < asked.length; from += BATCH) {
    const batch = asked.slice(from, from + BATCH);
    const together = batch.length === 1 ? null : dom.all(batch.map(({ css }) => css).join(','));
    if (together?.length === 0) continue;
    for (const { rule, css } of batch) {
      const isQuick = together !== null && together.length <= FEW;
      const elements = isQuick ? together.filter((element) => dom.matches(element, css)) : (dom.all(css) ?? []);
      if (elements.length > 0) found.set(rule, new Set([...(found.get(rule) ?? []), ...elements]));
    }
  }
  return found;
}

/**
 * The claims that stand against the other side's. Where an element would go but holds something that beats it, what
 * stands around that goes instead; the same way round for keeping.
 */
function standing(
  own: ReadonlyMap<Element, Claim>,
  others: ReadonlyMap<Element, Claim>,
  beats: (against: number, own: number) => boolean,
  dom: Dom,
): ReadonlyMap<Element, Claim> {
  if (others.size === 0) return own;
  const inside = strongestInside(others, dom);
  const above = strongestAbove([...own.keys()], others, dom);
  const left = new Map<Element, Claim>();
  for (const [element, claim] of own) {
    const over = above.get(element);
    if (over !== undefined && beats(over, claim.rank)) continue;
    const stack = [element];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const against = at === element ? undefined : others.get(at);
      if (against !== undefined && beats(against.rank, claim.rank)) continue;
      const held = inside.get(at);
      if (held !== undefined && beats(held, claim.rank)) stack.push(...dom.children(at));
      else if ((left.get(at)?.rank ?? -1) < claim.rank) left.set(at, claim);
    }
  }
  return left;
}

/** For every element that holds claimed ones: the highest rank among them. */
function strongestInside(claims: ReadonlyMap<Element, Claim>, dom: Dom): ReadonlyMap<Element, number> {
  const inside = new Map<Element, number>();
  for (const [element, { rank }] of claims) {
    for (
      let above = dom.parent(element);
      above !== null && (inside.get(above) ?? -1) < rank;
      above = dom.parent(above)
    ) {
      inside.set(above, rank);
    }
  }
  return inside;
}

/** For those of these elements that are or stand in a claimed one: the highest rank among those. */
function strongestAbove(
  elements: readonly Element[],
  claims: ReadonlyMap<Element, Claim>,
  dom: Dom,
): ReadonlyMap<Element, number> {
  const above = new Map<Element, number>();
  if (elements.length <= FEW) {
    for (const element of elements) {
      let rank = -1;
      for (let at: Element | null = element; at !== null; at = dom.parent(at))
        rank = Math.max(rank, claims.get(at)?.rank ?? -1);
      if (rank >= 0) above.set(element, rank);
    }
    return above;
  }
  // From the top, each element by its parent's answer.
  for (const element of dom.all('*') ?? []) {
    const parent = dom.parent(element);
    const rank = Math.max(claims.get(element)?.rank ?? -1, parent === null ? -1 : (above.get(parent) ?? -1));
    if (rank >= 0) above.set(element, rank);
  }
  return above;
}

/** Claims in document order, without those inside another claimed element. */
function inOrder(claims: ReadonlyMap<Element, Claim>, dom: Dom): readonly (readonly [Element, Claim])[] {
  // Comparing two places walks up from both, which only pays for few.
  const elements =
    claims.size <= FEW ? [...claims.keys()].sort((a, b) => (dom.isBefore(a, b) ? -1 : 1)) : (dom.all('*') ?? []);
  const ordered: (readonly [Element, Claim])[] = [];
  let last: Element | null = null;
  for (const element of elements) {
    const claim = claims.get(element);
    if (claim === undefined || (last !== null && dom.contains(last, element))) continue;
    ordered.push([element, claim]);
    last = element;
  }
  return ordered;
}
