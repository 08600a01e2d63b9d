// What a milder reading of a page leaves in: said where so much went that the person should be asked.
import { leftOut } from './passes/index';
import type { Removal } from './types';

/** Above this share of the words taken out, the reader says so. */
const MUCH = 0.3;
/** What the page never showed is not missed, and what the person's own rules and choices take out goes by their word. */
const NOT_COUNTED = new Set(['hidden', 'user-rules', ...leftOut]);

/**
 * Paths of the blocks that a milder reading leaves in place: whole kinds, the one that took the most words first, until no
 * more than MUCH of the words is out. `words` are those of the article that is left. None where not much was taken out.
 */
export function milder(removed: readonly Removal[], words: number): string[] {
  const counted = removed.filter(({ action, pass }) => action !== 'unwrap' && !NOT_COUNTED.has(pass));
  const out = wordsIn(counted);
  const all = out + words;
  const byKind = new Map<string, Removal[]>();
  for (const removal of counted) byKind.set(removal.pass, [...(byKind.get(removal.pass) ?? []), removal]);
  const kinds = [...byKind.values()].sort((one, two) => wordsIn(two) - wordsIn(one));
  const back: Removal[] = [];
  for (const kind of kinds) {
    if (out - wordsIn(back) <= MUCH * all) break;
    back.push(...kind);
  }
  return back.map(({ path }) => path);
}

function wordsIn(removals: readonly Removal[]): number {
  return removals.reduce((sum, { words }) => sum + words, 0);
}
