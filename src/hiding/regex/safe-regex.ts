// A regular expression that cannot hang a page. Patterns run as a set of states side by side (Thompson 1968): the time
// is at most states × characters for any pattern and any text, and a budget cuts it off below even that.
// Leaves reading the pattern to parse.ts.
import type { Work } from '../work';
import { parseRegex, type Assertion, type Node } from './parse';

/** States a pattern may have after `{n,m}` is written out; 2,000 is a list of some 200 words. */
export const MAX_STATES = 2_000;
/** Longest pattern read, in characters. */
export const MAX_SOURCE = 2_000;

export interface SafeRegex {
  /** Whether the pattern occurs in the text. False when the budget ran out, which `work.isSpent` tells. */
  test(text: string, work: Work): boolean;
}

export type SafeRegexResult =
  { readonly ok: true; readonly regex: SafeRegex } | { readonly ok: false; readonly why: string };

/**
 * Reads a JavaScript regular expression without look-around and back references. Its machine is made at the first text:
 * most patterns of a long list are read and never asked. Never throws.
 */
export function safeRegex(source: string, flags: string): SafeRegexResult {
  if (source.length > MAX_SOURCE)
    return { ok: false, why: `A regular expression may have ${MAX_SOURCE} characters at most.` };
  const parsed = parseRegex(source, flags);
  if (!parsed.ok) return parsed;
  if (sizeOf(parsed.node) > MAX_STATES) {
    return { ok: false, why: 'The regular expression is too large once its {counts} are written out.' };
  }
  let machine: Machine | null = null;
  const test: SafeRegex['test'] = (text, work) => (machine ??= new Machine(parsed.node, parsed.flags)).test(text, work);
  return { ok: true, regex: { test } };
}

/** Number of states; Infinity where it overflows. */
function sizeOf(node: Node): number {
  switch (node.kind) {
    case 'empty':
      return 0;
    case 'one':
    case 'assert':
      return 1;
    case 'sequence':
    case 'choice':
      return node.parts.reduce((sum, part) => sum + sizeOf(part) + 1, 0);
    case 'repeat': {
      const copies = node.max === Infinity ? Math.max(node.min, 1) : node.max;
      return copies === 0 ? 0 : copies * (sizeOf(node.part) + 1);
    }
  }
}

/** A question about one character, as its code. */
type CharacterTest = (code: number) => boolean;

/** Asks a question once per character. Codes below 256 are looked up in a table, since nearly all text is made of them. */
function remembering(ask: CharacterTest): CharacterTest {
  const common = new Uint8Array(256); // 0 not asked yet, 1 no, 2 yes
  const others = new Map<number, boolean>();
  return (code) => {
    if (code < 256) {
      if (common[code] === 0) common[code] = ask(code) ? 2 : 1;
      return common[code] === 2;
    }
    let answer = others.get(code);
    if (answer === undefined) others.set(code, (answer = ask(code)));
    return answer;
  };
}

/** Whether a character is what a one-character pattern stands for: the browser's own RegExp says. */
function characterTest(source: string, flags: string): CharacterTest {
  const regex = new RegExp(`^(?:${source})$`, flags.replace('m', ''));
  return remembering((code) => regex.test(String.fromCodePoint(code)));
}

type State =
  | { readonly op: 'one'; readonly test: CharacterTest; next: number }
  | { readonly op: 'assert'; readonly assertion: Assertion; next: number }
  | { readonly op: 'split'; readonly ways: number[] }
  | { readonly op: 'done' };

class Machine implements SafeRegex {
  readonly #states: State[] = [{ op: 'done' }];
  readonly #start: number;
  readonly #flags: string;
  readonly #step: (text: string, at: number) => number;
  readonly #word: CharacterTest;
  /** Whether a match may begin with this character; null where it may begin with none at all. */
  readonly #canStart: CharacterTest | null;
  readonly #onlyAtStart: boolean;
  /** States to look at, kept between calls only to spare making the list anew for every character. */
  readonly #waiting: number[] = [];

  constructor(node: Node, flags: string) {
    this.#flags = flags;
    this.#word = characterTest('\\w', flags);
    this.#step = flags.includes('u') ? (text, at) => text.codePointAt(at) ?? 0 : (text, at) => text.charCodeAt(at);
    this.#start = this.#build(node, 0, new Map());
    this.#canStart = this.#firstCharacters();
    this.#onlyAtStart = !flags.includes('m') && beginsAtStart(node);
  }

  /** Adds the states of `node` that lead on to state `next`; gives the first of them. Equal characters share a test. */
  #build(node: Node, next: number, tests: Map<string, CharacterTest>): number {
    switch (node.kind) {
      case 'empty':
        return next;
      case 'one': {
        let test = tests.get(node.source);
        if (test === undefined) tests.set(node.source, (test = characterTest(node.source, this.#flags)));
        return this.#states.push({ op: 'one', test, next }) - 1;
      }
      case 'assert':
        return this.#states.push({ op: 'assert', assertion: node.assertion, next }) - 1;
      case 'sequence':
        return node.parts.reduceRight((after, part) => this.#build(part, after, tests), next);
      case 'choice': {
        const ways = node.parts.map((part) => this.#build(part, next, tests));
        return this.#states.push({ op: 'split', ways }) - 1;
      }
      case 'repeat':
        return this.#buildRepeat(node, next, tests);
    }
  }

  #buildRepeat(node: Node & { kind: 'repeat' }, next: number, tests: Map<string, CharacterTest>): number {
    let first = next;
    let copies = node.min;
    if (node.max === Infinity) {
      const ways = [next];
      const loop = this.#states.push({ op: 'split', ways }) - 1;
      const body = this.#build(node.part, loop, tests);
      ways.push(body);
      first = node.min > 0 ? body : loop;
      copies = Math.max(node.min - 1, 0);
    } else {
      for (let optional = node.max - node.min; optional > 0; optional--) {
        first = this.#states.push({ op: 'split', ways: [next, this.#build(node.part, first, tests)] }) - 1;
      }
    }
    for (; copies > 0; copies--) first = this.#build(node.part, first, tests);
    return first;
  }

  #firstCharacters(): CharacterTest | null {
    const tests = new Set<CharacterTest>();
    const seen = new Set<number>();
    const stack = [this.#start];
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      const state = this.#states[at];
      if (state === undefined || state.op === 'done') return null;
      if (state.op === 'split') stack.push(...state.ways);
      else if (state.op === 'assert') stack.push(state.next);
      else tests.add(state.test);
    }
    return remembering((code) => [...tests].some((test) => test(code)));
  }

  test(text: string, work: Work): boolean {
    const marks = new Uint32Array(this.#states.length);
    let now: number[] = [];
    let next: number[] = [];
    let round = 1;
    for (let at = 0; ;) {
      if (now.length === 0) {
        const skipped = this.#skip(text, at);
        if (!work.spend(1 + (skipped - at) / 8)) return false;
        at = skipped;
        if (at > text.length) return false;
        round++; // What failed its assertion at the place before may hold here.
      }
      if (this.#follow(this.#start, text, at, now, marks, round)) return true;
      if (at >= text.length) return false;
      if (!work.spend(now.length + 1)) return false;
      const code = this.#step(text, at);
      at += code > 0xffff ? 2 : 1;
      round++;
      for (const index of now) {
        const state = this.#states[index];
        if (state?.op === 'one' && state.test(code) && this.#follow(state.next, text, at, next, marks, round))
          return true;
      }
      work.spend(next.length);
      now.length = 0;
      [now, next] = [next, now];
    }
  }

  /** The next place where a match may begin, `text.length + 1` for none. */
  #skip(text: string, from: number): number {
    if (this.#onlyAtStart && from > 0) return text.length + 1;
    if (this.#canStart === null) return from;
    for (let at = from; at < text.length;) {
      const code = this.#step(text, at);
      if (this.#canStart(code)) return at;
      at += code > 0xffff ? 2 : 1;
    }
    return text.length + 1;
  }

  /** Adds every state reachable from `from` without reading a character; true when that ends the pattern. */
  #follow(from: number, text: string, at: number, into: number[], marks: Uint32Array, round: number): boolean {
    const waiting = this.#waiting;
    waiting.length = 0;
    for (let index: number | undefined = from; index !== undefined; index = waiting.pop()) {
      if (marks[index] === round) continue;
      marks[index] = round;
      const state = this.#states[index];
      if (state === undefined || state.op === 'done') return true;
      if (state.op === 'one') into.push(index);
      else if (state.op === 'split') for (const way of state.ways) waiting.push(way);
      else if (this.#holds(state.assertion, text, at)) waiting.push(state.next);
    }
    return false;
  }

  #holds(assertion: Assertion, text: string, at: number): boolean {
    const lines = this.#flags.includes('m');
    if (assertion === 'start') return at === 0 || (lines && /[\n\r\u2028\u2029]/.test(text[at - 1] ?? ''));
    if (assertion === 'end') return at === text.length || (lines && /[\n\r\u2028\u2029]/.test(text[at] ?? ''));
    const before = at > 0 && this.#word(text.charCodeAt(at - 1));
    const after = at < text.length && this.#word(text.charCodeAt(at));
    return (before !== after) === (assertion === 'word-edge');
  }
}

/** Whether every match of the pattern begins at the text's start. */
function beginsAtStart(node: Node): boolean {
  if (node.kind === 'assert') return node.assertion === 'start';
  if (node.kind === 'sequence') return node.parts[0] !== undefined && beginsAtStart(node.parts[0]);
  if (node.kind === 'choice') return node.parts.every(beginsAtStart);
  return node.kind === 'repeat' && node.min > 0 && beginsAtStart(node.part);
}
