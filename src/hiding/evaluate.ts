// Runs the steps of a selector on a document, within a budget. Plain CSS goes to the browser; this does what it cannot.
import type { Dom } from './dom';
import { isWhole, occursIn } from './pattern';
import type { Plan, Step } from './selector';
import type { TextIndex } from './text-index';
import type { Work } from './work';

/** What one evaluation of rules on one document shares. */
export interface Page {
  readonly dom: Dom;
  /** Made at the first question, since most rules ask for no text. */
  readonly text: () => TextIndex;
}

/** The elements a selector takes, in no particular order; what it had found counts for nothing once `work` is spent. */
export function evaluate(plans: readonly Plan[], page: Page, work: Work): ReadonlySet<Element> {
  return new Evaluation(page, work).anywhere(plans);
}

class Evaluation {
  readonly #page: Page;
  readonly #work: Work;
  readonly #sets = new Map<readonly Plan[], ReadonlySet<Element>>();
  readonly #holders = new Map<Plan, ReadonlySet<Element>>();
  /** Answers of text tests, which `:has()` asks again for every ancestor. */
  readonly #answers = new Map<Step, Map<Element, boolean>>();

  constructor(page: Page, work: Work) {
    this.#page = page;
    this.#work = work;
  }

  anywhere(plans: readonly Plan[]): ReadonlySet<Element> {
    const known = this.#sets.get(plans);
    if (known !== undefined) return known;
    const found = new Set<Element>();
    for (const plan of plans) for (const element of this.#run(plan.steps, null)) found.add(element);
    this.#sets.set(plans, found);
    return found;
  }

  #run(steps: readonly Step[], from: Element | null): ReadonlySet<Element> {
    let now: ReadonlySet<Element> = new Set(from === null ? [] : [from]);
    for (const step of steps) {
      const next = new Set<Element>();
      if (step.do === 'query') for (const element of this.#page.dom.all(step.css) ?? []) next.add(element);
      if (step.do === 'move' && step.combinator === ' ' && now.size > 1) this.#below(now, step.css, next);
      else
        for (const element of now) {
          if (!this.#work.spend(1)) return new Set();
          this.#take(step, element, next);
        }
      if (!this.#work.spend(next.size / 4)) return new Set();
      now = next;
      if (now.size === 0) break;
    }
    return now;
  }

  #take(step: Step, element: Element, into: Set<Element>): void {
    const { dom } = this.#page;
    if (step.do === 'query') return;
    if (step.do === 'move') return this.#move(step, element, into);
    if (step.do === 'up') {
      let above: Element | null = element;
      for (let level = step.levels; level > 0 && above !== null; level--) above = dom.parent(above);
      if (above !== null) into.add(above);
    } else if (step.do === 'closest') {
      for (let above = dom.parent(element); above !== null; above = dom.parent(above)) {
        if (!this.#work.spend(1)) return;
        if (!dom.matches(above, step.css)) continue;
        into.add(above);
        return;
      }
    } else if (this.#passes(step, element)) into.add(element);
  }

  #move(step: Step & { do: 'move' }, element: Element, into: Set<Element>): void {
    const { dom } = this.#page;
    if (step.combinator === ' ') {
      if (!this.#work.spend(1 + this.#page.text().elementsIn(element) / 4)) return;
      for (const found of dom.within(element, step.css)) into.add(found);
    } else if (step.combinator === '>') {
      const children = dom.children(element);
      this.#work.spend(children.length);
      for (const child of children) if (dom.matches(child, step.css)) into.add(child);
    } else {
      for (let next = dom.next(element); next !== null && this.#work.spend(1); next = dom.next(next)) {
        if (dom.matches(next, step.css)) into.add(next);
        if (step.combinator === '+') break;
      }
    }
  }

  /** What matches below any of these, found with one search however they are nested. */
  #below(these: ReadonlySet<Element>, css: string, into: Set<Element>): void {
    const { dom } = this.#page;
    const known = new Map<Element, boolean>();
    for (const element of dom.all(css) ?? []) {
      const path: Element[] = [];
      let isBelow = false;
      for (let above = dom.parent(element); above !== null && this.#work.spend(1); above = dom.parent(above)) {
        isBelow = these.has(above) || known.get(above) === true;
        if (isBelow || known.has(above)) break;
        path.push(above);
      }
      for (const passed of path) known.set(passed, isBelow);
      if (isBelow) into.add(element);
    }
  }

  #holds(plan: Plan, element: Element): boolean {
    const [first] = plan.steps;
    if (first?.do !== 'move' || first.combinator !== ' ') return this.#run(plan.steps, element).size > 0;
    let holders = this.#holders.get(plan);
    if (holders === undefined) this.#holders.set(plan, (holders = this.#holdersOf(first.css, plan.steps.slice(1))));
    return holders.has(element);
  }

  /** Every element that has one below it which matches and from which the further steps lead somewhere. */
  #holdersOf(css: string, further: readonly Step[]): ReadonlySet<Element> {
    const { dom } = this.#page;
    const holders = new Set<Element>();
    for (const element of dom.all(css) ?? []) {
      if (!this.#work.spend(1)) break;
      if (further.length > 0 && this.#run(further, element).size === 0) continue;
      for (let above = dom.parent(element); above !== null && !holders.has(above); above = dom.parent(above))
        holders.add(above);
    }
    return holders;
  }

  #passes(step: Exclude<Step, { do: 'query' | 'move' | 'up' | 'closest' }>, element: Element): boolean {
    switch (step.do) {
      case 'filter':
        return this.#page.dom.matches(element, step.css);
      case 'is':
        return this.anywhere(step.plans).has(element) !== step.negate;
      case 'has':
        return step.plans.some((plan) => this.#holds(plan, element)) !== step.negate;
      case 'length':
        return this.#page.text().textOf(element).length >= step.least;
      case 'text':
        return this.#remembered(step, element, () =>
          occursIn(step.pattern, this.#page.text().textOf(element), this.#work),
        );
      case 'attribute':
        return this.#hasAttribute(step, element);
    }
  }

  #remembered(step: Step, element: Element, ask: () => boolean): boolean {
    let answers = this.#answers.get(step);
    if (answers === undefined) this.#answers.set(step, (answers = new Map<Element, boolean>()));
    let answer = answers.get(element);
    if (answer === undefined) answers.set(element, (answer = ask()));
    return answer;
  }

  #hasAttribute(step: Step & { do: 'attribute' }, element: Element): boolean {
    const { dom } = this.#page;
    return dom.attributeNames(element).some((name) => {
      if (!isWhole(step.name, name, this.#work)) return false;
      return step.value === null || isWhole(step.value, dom.attribute(element, name) ?? '', this.#work);
    });
  }
}
