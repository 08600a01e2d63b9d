// Two edits of the same rules, made at the same time in two tabs, into one, so that neither loses anything.
import type { StoredRule } from './types';

/**
 * Merges by rule text. `base` is what both started from. A rule stays when either side added or changed it, and goes
 * when one side took it out and the other left it alone. The answer is the same whichever side is called `mine`.
 */
export function mergeRules(
  base: readonly StoredRule[],
  mine: readonly StoredRule[],
  theirs: readonly StoredRule[],
): readonly StoredRule[] {
  const [was, here, there] = [byText(base), byText(mine), byText(theirs)];
  const merged: StoredRule[] = [];
  for (const text of [...new Set([...here.keys(), ...there.keys()])].sort()) {
    const [b, m, t] = [was.get(text), here.get(text), there.get(text)];
    if (m !== undefined && t !== undefined) merged.push(mergeOne(b, m, t));
    else {
      const only = m ?? t;
      const wasDeleted = b !== undefined && only !== undefined && isSame(b, only);
      if (only !== undefined && !wasDeleted) merged.push(only);
    }
  }
  return merged;
}

function byText(rules: readonly StoredRule[]): ReadonlyMap<string, StoredRule> {
  return new Map(rules.map((rule) => [rule.text, rule]));
}

function isSame(a: StoredRule, b: StoredRule): boolean {
  return a.onPage === b.onPage && a.note === b.note;
}

function mergeOne(base: StoredRule | undefined, mine: StoredRule, theirs: StoredRule): StoredRule {
  const onPage = mine.onPage !== base?.onPage ? mine.onPage : theirs.onPage;
  const bothNoted = mine.note !== base?.note && theirs.note !== base?.note && mine.note !== theirs.note;
  const note = bothNoted ? bothNotes(mine.note, theirs.note) : mine.note !== base?.note ? mine.note : theirs.note;
  return storedRule(mine.text, onPage, note);
}

/** Both sides wrote another note: both stay. One that took the note out gives way to the other's new one. */
function bothNotes(mine: string | undefined, theirs: string | undefined): string | undefined {
  return mine === undefined || theirs === undefined ? (mine ?? theirs) : [mine, theirs].sort().join('\n');
}

/** A rule for storage: only what differs from a plain rule is written. */
export function storedRule(text: string, onPage: boolean | undefined, note: string | null | undefined): StoredRule {
  return { text, ...(onPage === true ? { onPage } : {}), ...(note != null ? { note } : {}) };
}
