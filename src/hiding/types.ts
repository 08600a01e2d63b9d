// The words of the rule language. Plain data throughout: a rule is text that names what to hide or keep, never code.

/** One host of a rule's scope, as in `example.com`, `~sub.example.com` (not there) or `example.*` (any ending). */
export interface HostPattern {
  /** Lower case, as written (letters of any script), without `~` and without `.*`. */
  readonly name: string;
  /** True for `name.*`. */
  readonly anyEnding: boolean;
  /** True for `~name`. */
  readonly except: boolean;
}

/** What a rule points at: elements by a selector, or whole blocks by their words. */
export type Target =
  { readonly kind: 'selector'; readonly selector: string } | { readonly kind: 'text'; readonly text: string };

/** One rule of the person's, read and checked. */
export interface Rule {
  /** The rule in its one canonical form; two rules with the same text are the same rule. */
  readonly text: string;
  readonly action: 'hide' | 'keep';
  /** Empty for "everywhere". */
  readonly hosts: readonly HostPattern[];
  readonly target: Target;
  /** Hides on the news page itself too. A mark beside the rule, never part of its text (see docs/hiding.md). */
  readonly onPage: boolean;
  /** The comment lines straight above the rule, without their `!`; null where there are none. */
  readonly note: string | null;
}

/** Why a line was refused, or taken with a warning. One word for counting and for translated texts. */
export type ProblemReason =
  | 'network'
  | 'unknown'
  | 'scriptlet'
  | 'style'
  | 'remove'
  | 'html-filter'
  | 'include'
  | 'condition'
  | 'modifier'
  | 'computed-style'
  | 'xpath'
  | 'address'
  | 'operator'
  | 'pseudo-element'
  | 'host'
  | 'selector'
  | 'regex'
  | 'text'
  | 'too-long'
  | 'whole-page';

/** A line that is no rule here, and why. */
export interface Problem {
  /** From 1. */
  readonly line: number;
  /** Where in the line the trouble starts, from 1. */
  readonly column: number;
  /** The line, cut at 200 characters. */
  readonly text: string;
  /** One or two sentences for the person. */
  readonly why: string;
  readonly reason: ProblemReason;
  /** An error leaves the line out; a warning takes it and asks for a second look. */
  readonly level: 'error' | 'warning';
}

export interface ParseCounts {
  readonly lines: number;
  readonly hide: number;
  readonly keep: number;
  readonly comments: number;
  /** Rules that stood in the text more than once; each is taken once. */
  readonly repeated: number;
  /** Problems by reason; reasons that did not occur are absent. */
  readonly problems: Readonly<Partial<Record<ProblemReason, number>>>;
}

export interface ParsedRules {
  readonly rules: readonly Rule[];
  readonly problems: readonly Problem[];
  readonly counts: ParseCounts;
}

export interface ParseOptions {
  /** The browser's own word on a plain CSS selector: `querySelector` on an empty fragment in a try block. */
  readonly isValidSelector?: (selector: string) => boolean;
  /** Texts of rules that carry the "also on the page" mark. */
  readonly onPage?: ReadonlySet<string>;
  /** Lines that were read before, with the same word on selectors, and what they came to; new ones are added. */
  readonly known?: Map<string, LineResult>;
}

/** What one line is. */
export type LineResult =
  | { readonly kind: 'blank' }
  | { readonly kind: 'comment'; readonly words: string }
  | { readonly kind: 'rule'; readonly rule: Rule; readonly warning: Trouble | null }
  | { readonly kind: 'problem'; readonly trouble: Trouble };

/** A rule as storage holds it. */
export interface StoredRule {
  readonly text: string;
  readonly onPage?: true;
  readonly note?: string;
}

/** A failed reading: where in the given text, and why. */
export interface Trouble {
  readonly ok: false;
  /** Offset from the start of the text given. */
  readonly at: number;
  readonly reason: ProblemReason;
  readonly why: string;
}
