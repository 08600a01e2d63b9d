// "Always bring it back": finds the rule that keeps a block and keeps nothing else beside it, by trying it on this page,
// and stores it among the person's rules, where they can read and change it.
import type { Article, Removal, UserRules } from '../article/types';
import { send } from '../browser/messaging';
import { readRulesFor } from '../browser/rules-store';
import { compile } from '../hiding/compile';
import { domOf } from '../hiding/dom';
import { keepRules, type TakenBlock } from '../hiding/keep-rules';
import { rulesFor } from '../hiding/rules-for';
import type { Rule } from '../hiding/types';

/** The stored rule, or why there is none. */
export type KeepResult =
  { readonly ok: true; readonly rule: string } | { readonly ok: false; readonly why: 'no-rule' | 'no-storage' };

export interface Trial {
  /** The copy of the page that the article was made from. */
  readonly page: Document;
  readonly url: string;
  /** Extracts with these rules and without blocks that were brought back for now. */
  readonly extract: (rules: UserRules) => Article | null;
}

/** Stores a rule that keeps `block`. Says why where no rule can, or where the browser keeps none. */
export async function keepAlways(block: Removal, where: 'site' | 'everywhere', trial: Trial): Promise<KeepResult> {
  const rules = await readRulesFor(trial.url, () => trial.page);
  const rule = findRule(block, where, rules, trial);
  if (rule === null) return { ok: false, why: 'no-rule' };
  const answer = await send('background/change-rule', { text: rule.text, marks: { onPage: false, note: null } });
  return answer?.kept === true ? { ok: true, rule: rule.text } : { ok: false, why: 'no-storage' };
}

/** Takes a rule of `keepAlways` away again. Answers whether the browser did. */
export async function forgetRule(text: string): Promise<boolean> {
  return (await send('background/change-rule', { text, marks: null }))?.kept === true;
}

function findRule(block: Removal, where: 'site' | 'everywhere', rules: readonly Rule[], trial: Trial): Rule | null {
  const taken: TakenBlock = { ...block, element: elementAt(trial.page, block.path) };
  const before = trial.extract(rulesFor(compile(rules), trial.url));
  const others = before?.removed.filter(({ pass }) => pass !== block.pass) ?? [];
  for (const rule of keepRules(taken, where, trial.url, trial.page)) {
    const all = rulesFor(compile([...rules, rule]), trial.url);
    // Asked first, because it costs so much less than an extraction.
    if (Array.from(all.keep(trial.page)).length === 0) continue;
    const after = trial.extract(all);
    if (after === null) continue;
    const out = new Set(after.removed.map(({ path }) => path));
    if (!out.has(block.path) && others.every(({ path }) => out.has(path))) return rule;
  }
  return null;
}

/** The element that a path of the journal begins with; null for what the engine put together itself. */
function elementAt(page: Document, path: string): Element | null {
  const number = /^\d+/.exec(path)?.[0];
  return number === undefined ? null : (domOf(page).all('*')?.[Number(number)] ?? null);
}
