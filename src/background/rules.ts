// One rule of the person's changed from a page. It is done here because here alone saves take turns with the options page's:
// a page's script shares its locks with the page.
import { readRulesBeside, saveRules } from '../browser/rules-store';
import { parseRule } from '../hiding/parse-rules';
import type { Reply, Request } from '../messages/protocol';

type Marks = Request<'background/change-rule'>['marks'];

/** Gives the rule these marks, or takes it away with null. Settled when pages find it so; never rejects. */
export async function changeRule(text: string, marks: Marks): Promise<Reply<'background/change-rule'>> {
  const read = parseRule(text);
  if (read.kind !== 'rule') return { kept: false, before: null };
  const rules = await readRulesBeside(read.rule);
  const there = rules.find((rule) => rule.text === read.rule.text);
  const others = rules.filter((rule) => rule !== there);
  const saved = await saveRules(rules, marks === null ? others : [...others, { ...read.rule, ...marks }]);
  return { kept: saved.ok, before: there === undefined ? null : { onPage: there.onPage, note: there.note } };
}
