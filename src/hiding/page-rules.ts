// Makes the person's rules ready for the script on every page, which cannot afford to read them.
import { FiledRule } from './compile';
import { groupsOf } from './group-by-host';
import type { PageRule } from './on-page';
import type { Rule } from './types';

/** Of these rules the ones that matter on pages: every hide rule with the mark, and the keep rules where there is one. */
export function rulesOnPages(rules: readonly Rule[]): readonly PageRule[] {
  const hides = rules.filter((rule) => rule.onPage && rule.action === 'hide');
  if (hides.length === 0) return [];
  return [...hides, ...rules.filter((rule) => rule.action === 'keep')].map(readyRule);
}

/** The same under the hosts that they name; '' for everywhere. */
export function pageRulesByHost(rules: readonly Rule[]): ReadonlyMap<string, readonly PageRule[]> {
  const groups = new Map<string, PageRule[]>();
  for (const rule of rulesOnPages(rules)) {
    for (const host of groupsOf(rule)) groups.set(host, [...(groups.get(host) ?? []), rule]);
  }
  return groups;
}

function readyRule(rule: Rule): PageRule {
  const { text, action, hosts, target } = rule;
  const plans = new FiledRule(rule).plans.map((plan) => (plan.css === null ? plan : { ...plan, steps: [] }));
  return { text, action, hosts, words: target.kind === 'text' ? target.text : null, plans };
}
