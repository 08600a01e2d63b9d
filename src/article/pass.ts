// What a pass is. A pass only decides; `Edit` (journal.ts) changes the tree, guards it and writes the journal.
import type { Block } from './blocks/block';
import type { PhraseReader } from './phrases/search';

/** The only way a pass may change the tree, so every change is written down and guarded in one place. */
export interface Edit<Reason extends string = string> {
  /** Takes the element out. Answers false where a guard held it (root, kept by the person, too many words). `rule` is the person's that asked for it. */
  remove(element: Element, reason: Reason, rule?: string): boolean;
  /** Puts the element's children in its place. */
  unwrap(element: Element, reason: Reason): boolean;
  /** Puts `by` in the element's place. */
  replace(element: Element, by: Node, reason: Reason): boolean;
}

/** Facts about the page that several passes need. */
export interface PassContext {
  readonly url: string;
  /** Address that links are resolved against. */
  readonly baseUrl: string;
  /** Headline, byline and date as the metadata found them; empty strings where unknown. */
  readonly title: string;
  readonly byline: string;
  readonly excerpt: string;
  /** BCP 47 tag of the page, or null. */
  readonly language: string | null;
  /** Blocks of the page, where they have been read already. */
  readonly blocks?: readonly Block[];
  /** What the words of a text speak for. */
  readonly phrases: PhraseReader;
  /** Elements that the person's rules hide, each with its rule as they wrote it. */
  readonly hiddenByRules?: ReadonlyMap<Element, string>;
  /** Log-odds that a block belongs to the story, where the judge has seen it. */
  readonly oddsOf?: (block: Element) => number | undefined;
}

/** One stop of a page on its way to becoming an article: one file each, listed in passes/index.ts. */
export interface Pass {
  /** Equals the file name. Shown in the journal, in fixtures and under "What was taken out". */
  readonly id: string;
  /** One sentence in the words of a person who reads the news. */
  readonly about: string;
  /** Every reason that this pass can give. */
  readonly reasons: readonly string[];
  /** Largest share of the words that the pass may take; half where left out. */
  readonly maxShare?: number;
  run(root: Element, edit: Edit, context: PassContext): void;
}

/** Declares a pass; `edit` accepts only the reasons it declares. */
export function definePass<const R extends string>(pass: {
  id: string;
  about: string;
  reasons: readonly R[];
  maxShare?: number;
  run(root: Element, edit: Edit<NoInfer<R>>, context: PassContext): void;
}): Pass {
  return pass;
}
