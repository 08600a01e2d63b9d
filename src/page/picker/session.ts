// One picking: what is aimed at, what is chosen and how, what was hidden, and every step back. Draws nothing.
import { ruleForElement, type PickScope } from '../../hiding/rule-for-element';
import { LARGE_SHARE, shareOfProse } from '../../hiding/share-taken';
import type { Rule, Trouble } from '../../hiding/types';
import { candidatesFor, firstChoice, type Candidate, type Try } from './candidates';
import { frameOf, framesIn, narrowerThan, widerThan, type Surface } from './surface';

/** What has been decided about the chosen element. */
export interface Choice {
  readonly element: Element;
  /** The narrowest first; empty where no rule can take the element. */
  readonly candidates: readonly Candidate[];
  readonly at: number;
}

/** What holds from one choice to the next. */
export interface Manner {
  readonly scope: PickScope;
  /** Stored; else just for now. */
  readonly keep: boolean;
  readonly onPage: boolean;
}

export interface PickState {
  readonly aimed: Element | null;
  readonly choice: Choice | null;
  readonly manner: Manner;
  readonly preview: boolean;
  /** The share of the article that Hide would take, once Hide has asked about it. */
  readonly warned: number | null;
}

/** What happened, for the person to hear. */
export type Said =
  | { readonly what: 'hidden'; readonly count: number; readonly seen: boolean }
  | { readonly what: 'undone' | 'not-kept' | 'no-rule' };

/** How a rule takes effect. Each gives the way to take it back; null where it could not be kept. */
export interface Effects {
  keep(rule: Rule): Promise<(() => Promise<void>) | null>;
  forNow(rule: Rule): Promise<() => Promise<void>>;
}

interface Step {
  readonly before: PickState;
  readonly undo: (() => Promise<void>) | null;
}

export class Session {
  readonly #surface: Surface;
  readonly #url: string;
  readonly #take: Try;
  readonly #effects: Effects;
  readonly #changed: (said: Said | null) => void;
  readonly #steps: Step[] = [];
  /** Elements that were left for wider ones, so that narrower leads back. */
  #trail: Element[] = [];
  /** What the pointer is on: as long as that stays, the wheel's steps from it hold. */
  #under: Element | null = null;
  #busy = false;
  #state: PickState;

  constructor(
    surface: Surface,
    { url, take, effects, changed }: { url: string; take: Try; effects: Effects; changed: (said: Said | null) => void },
  ) {
    this.#surface = surface;
    this.#url = url;
    this.#take = take;
    this.#effects = effects;
    this.#changed = changed;
    const manner: Manner = { scope: 'site', keep: true, onPage: !surface.isReader };
    this.#state = { aimed: null, choice: null, manner, preview: false, warned: null };
  }

  get state(): PickState {
    return this.#state;
  }

  get canUndo(): boolean {
    return this.#steps.length > 0;
  }

  /** The element that is chosen or aimed at. */
  get element(): Element | null {
    return this.#state.choice?.element ?? this.#state.aimed;
  }

  get candidate(): Candidate | null {
    const { choice } = this.#state;
    return choice?.candidates[choice.at] ?? null;
  }

  /** The rule as it would be saved; null where nothing is chosen. */
  rule(): { readonly ok: true; readonly rule: Rule } | Trouble | null {
    const { candidate } = this;
    if (candidate === null) return null;
    const { scope, onPage } = this.#state.manner;
    return ruleForElement({ target: candidate.target, scope, action: 'hide', onPage }, this.#url);
  }

  /** Aims at an element as the pointer does; nothing once one is chosen. */
  aim(element: Element | null): void {
    if (this.#state.choice !== null || this.#under === element) return;
    this.#under = element;
    this.#trail = [];
    this.#set({ aimed: element === null ? null : frameOf(element, this.#surface) });
  }

  choose(element: Element | null): void {
    if (element === null) return;
    this.#trail = [];
    this.#step();
    this.#settle(frameOf(element, this.#surface));
  }

  wider(): void {
    const { element } = this;
    const next = element === null ? null : widerThan(element, this.#surface);
    if (element === null || next === null) return;
    this.#trail.push(element);
    this.#goTo(next);
  }

  narrower(): void {
    const { element } = this;
    if (element === null) return;
    const next = this.#trail.pop() ?? narrowerThan(element, this.#surface);
    if (next !== null) this.#goTo(next);
  }

  /** Goes to the block after (1) or before (-1) the one that is aimed at or chosen; to the first in view at the start. */
  walk(by: 1 | -1): void {
    const blocks = this.#surface.blocks();
    const { element } = this;
    const here = element === null ? -1 : blocks.findIndex((block) => block === element || element.contains(block));
    const inView = blocks.findIndex((block) => (this.#surface.boxesOf(block)[0]?.top ?? -1) >= 0);
    const next = blocks[here < 0 ? inView : here + by];
    if (next === undefined) return;
    this.#trail = [];
    this.#surface.reveal(next);
    this.#goTo(frameOf(next, this.#surface));
  }

  /** Chooses a narrower (towards 0) or a more general rule. */
  generalise(at: number): void {
    const { choice } = this.#state;
    if (choice === null || choice.candidates[at] === undefined || choice.at === at) return;
    this.#step();
    this.#set({ choice: { ...choice, at }, warned: null });
  }

  decide(manner: Partial<Manner>): void {
    this.#step();
    this.#set({ manner: { ...this.#state.manner, ...manner }, warned: null });
  }

  showPreview(preview: boolean): void {
    this.#set({ preview });
  }

  /** Hides what is chosen. A rule that takes much of the article only warns, until it is `confirmed`. */
  async hide(confirmed = false): Promise<void> {
    const { candidate } = this;
    const made = this.rule();
    if (this.#busy || this.#state.choice === null) return;
    if (candidate === null || made?.ok !== true) return this.#changed({ what: 'no-rule' });
    const share = shareOfProse(candidate.takes, this.#surface.prose(), this.#surface.document);
    if (share > LARGE_SHARE && !confirmed) return this.#set({ warned: share });
    this.#busy = true;
    const { keep, onPage } = this.#state.manner;
    try {
      const undo = await (keep ? this.#effects.keep(made.rule) : this.#effects.forNow(made.rule));
      if (undo === null) return this.#changed({ what: 'not-kept' });
      this.#steps.push({ before: this.#state, undo });
      const seen = this.#surface.isReader || onPage;
      this.#set(
        { aimed: null, choice: null, preview: false, warned: null },
        { what: 'hidden', count: candidate.takes.length, seen },
      );
    } finally {
      this.#busy = false;
    }
  }

  /** Takes the last step back: a choice, or something hidden. */
  async undo(): Promise<void> {
    if (this.#busy) return;
    const last = this.#steps.pop();
    if (last === undefined) return;
    this.#busy = true;
    try {
      await last.undo?.();
    } finally {
      this.#busy = false;
    }
    this.#trail = [];
    this.#set(last.before, { what: 'undone' });
  }

  #goTo(element: Element): void {
    if (this.#state.choice === null) return this.#set({ aimed: element });
    this.#step();
    this.#settle(element);
  }

  #settle(element: Element): void {
    const candidates = candidatesFor(framesIn(element, this.#surface), this.#surface.document, this.#take);
    this.#set({ aimed: element, choice: { element, candidates, at: firstChoice(candidates) }, warned: null });
  }

  #step(): void {
    this.#steps.push({ before: this.#state, undo: null });
  }

  #set(change: Partial<PickState>, said: Said | null = null): void {
    this.#state = { ...this.#state, ...change };
    this.#changed(said);
  }
}
