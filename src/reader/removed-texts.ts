// The journal in plain words. A table of texts does it: `pass_<id>` names the kind, `reason_<reason>` says why, and
// `why_<id>` says it for every reason that has no text of its own; a new pass only adds texts.
import type { Removal } from '../article/types';
import { findText, type TextSource } from '../ui/texts';

/** The pass for what a page holds and does not show. */
const HIDDEN = 'hidden';

/** Name of the kind of thing that a pass takes out, e.g. "Newsletter boxes". */
export function kindText(source: TextSource, pass: string): string {
  return findText(source, `pass_${keyOf(pass)}`) ?? source('kindOther');
}

/** One sentence that says why this block was taken out. */
export function reasonText(source: TextSource, removal: Pick<Removal, 'pass' | 'reason'>): string {
  return (
    findText(source, `reason_${keyOf(removal.reason)}`) ??
    findText(source, `why_${keyOf(removal.pass)}`) ??
    source('whyOther')
  );
}

/** Keys of messages may hold letters, digits and underscores only. */
export function keyOf(id: string): string {
  return id.replace(/[^a-z0-9]+/gi, '_');
}

/** What the panel lists: blocks that left the article. Unwrapping takes nothing out. */
export function takenOut(removed: readonly Removal[]): Removal[] {
  return removed.filter(({ action }) => action !== 'unwrap');
}

export interface Kind {
  readonly pass: string;
  readonly removals: readonly Removal[];
}

/** The same blocks by kind, in the order in which each kind is met first. */
export function byKind(removals: readonly Removal[]): Kind[] {
  const kinds = new Map<string, Removal[]>();
  for (const removal of removals) {
    const group = kinds.get(removal.pass);
    if (group === undefined) kinds.set(removal.pass, [removal]);
    else group.push(removal);
  }
  return [...kinds].map(([pass, group]) => ({ pass, removals: group }));
}

/** Blocks that the page showed. What it hid itself is not missed, and does not come back with the rest. */
export function seen(removals: readonly Removal[]): Removal[] {
  return takenOut(removals).filter(({ pass }) => pass !== HIDDEN);
}

/** Blocks that the page hid itself. */
export function unseen(removals: readonly Removal[]): Removal[] {
  return takenOut(removals).filter(({ pass }) => pass === HIDDEN);
}

export function wordsIn(removals: readonly Removal[]): number {
  return removals.reduce((sum, { words }) => sum + words, 0);
}
