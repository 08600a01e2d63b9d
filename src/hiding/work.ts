// A budget counted in steps, so that no rule can hang a page: pure code has no clock, and steps give the same answer
// on a slow machine as on a fast one.

/** Steps one rule may take on one page; about 50 ms of matching on a small laptop (build/bench-hiding.ts measures it). */
export const STEPS_PER_RULE = 2_000_000;
/** Steps all rules together may take on one page. */
export const STEPS_PER_PAGE = 8_000_000;
/** Characters that the browser's own text search reads in the time of one step. */
const CHARACTERS_PER_STEP = 16;

/** Counts steps down. Once it is spent, every loop that asks it stops. */
export class Work {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  get left(): number {
    return this.#left;
  }

  get isSpent(): boolean {
    return this.#left < 0;
  }

  /** Takes steps off; false when the budget is spent. */
  spend(steps: number): boolean {
    this.#left -= steps;
    return this.#left >= 0;
  }

  /** Takes off what a plain search through so many characters costs. */
  spendOnText(characters: number): boolean {
    return this.spend(1 + characters / CHARACTERS_PER_STEP);
  }
}
