// Rules as storage keeps them: a group per host, because one item of synchronised storage holds 8 kB and two tabs that
// edit two sites must not meet. Leaves the storing itself to browser/.
import { EVERYWHERE, keyOf } from './hosts';
import { mergeRules, storedRule } from './merge-rules';
import { parseRule } from './parse-rules';
import type { Rule, StoredRule } from './types';

/** Rules under `example.com`, `example.*` or `EVERYWHERE`. A rule for two hosts stands under both, so that a page reads its own groups only. */
export function groupByHost(rules: Iterable<Rule>): ReadonlyMap<string, readonly StoredRule[]> {
  const groups = new Map<string, StoredRule[]>();
  for (const rule of rules) {
    const stored = storedRule(rule.text, rule.onPage, rule.note);
    for (const key of groupsOf(rule)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [stored]);
      else group.push(stored);
    }
  }
  return groups;
}

/** The groups a rule stands in. */
export function groupsOf(rule: Pick<Rule, 'hosts'>): readonly string[] {
  if (rule.hosts.length === 0) return EVERYWHERE_ALONE;
  const named = rule.hosts.filter((host) => !host.except).map(keyOf);
  return named.length === 0 ? EVERYWHERE_ALONE : named.length === 1 ? named : [...new Set(named)];
}

const EVERYWHERE_ALONE = [EVERYWHERE];

export interface Ungrouped {
  readonly rules: readonly Rule[];
  /** Texts that are no rules any more (a damaged item, or a rule of a later version). */
  readonly damaged: readonly string[];
}

/**
 * Back from groups to rules, each once, in the order of their texts. What is among `known` rules, by their texts, is not read again.
 * Never throws.
 */
export function ungroup(
  groups: Iterable<readonly [string, readonly StoredRule[]]>,
  known: ReadonlyMap<string, Rule> = new Map(),
): Ungrouped {
  const rules = new Map<string, Rule>();
  const damaged: string[] = [];
  const all = new Map<string, StoredRule>();
  for (const [, group] of groups) {
    for (const stored of group) {
      const other = all.get(stored.text);
      // Copies that differ (one item was saved, the other was not) count as two edits.
      all.set(stored.text, (other === undefined ? undefined : mergeRules([], [other], [stored])[0]) ?? stored);
    }
  }
  // Sorted as texts alone: several times as quick as by a comparison of rules.
  for (const text of [...all.keys()].sort()) {
    const stored = all.get(text) ?? { text };
    const rule = known.get(text) ?? readRule(text);
    if (rule === null) damaged.push(text);
    else rules.set(rule.text, withMarks(rule, stored.onPage === true, stored.note ?? null));
  }
  return { rules: [...rules.values()], damaged };
}

/** The rule itself where it has these marks already, as nearly all of a long list have. */
function withMarks(rule: Rule, onPage: boolean, note: string | null): Rule {
  return rule.onPage === onPage && rule.note === note ? rule : { ...rule, onPage, note };
}

function readRule(text: string): Rule | null {
  const read = parseRule(text);
  return read.kind === 'rule' ? read.rule : null;
}
