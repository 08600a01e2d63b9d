// Files rules so that a page only meets those that can matter to it: by host, and for everywhere by the words a page
// must have. Leaves applying them to rules-for.ts.
import { fitOf, hostnameOf, keyOf, keysFor } from './hosts';
import { parseSelector, type Plan } from './selector';
import { textMatcher, type TextMatcher } from './text-rules';
import { ALWAYS, questionsOf, tokenOf, type Questions } from './tokens';
import type { Rule } from './types';
import type { FittingRule, ReadyRule } from './weigh';

/** A rule and what it was made into, at the first page that needs it. */
export class FiledRule implements ReadyRule {
  readonly rule: Rule;
  #plans: readonly Plan[] | null = null;
  #matcher: TextMatcher | null = null;

  constructor(rule: Rule) {
    this.rule = rule;
  }

  get plans(): readonly Plan[] {
    if (this.#plans === null) {
      const read = this.rule.target.kind === 'selector' ? parseSelector(this.rule.target.selector) : null;
      this.#plans = read?.ok === true ? read.plans : [];
    }
    return this.#plans;
  }

  get matcher(): TextMatcher | null {
    if (this.rule.target.kind === 'text') this.#matcher ??= textMatcher(this.rule.target.text);
    return this.#matcher;
  }
}

/** Rules, filed. Made once for many pages. */
export interface Ruleset {
  readonly size: number;
  /** Under `example.com` or `example.*`: the rules that name that host. */
  readonly byHost: ReadonlyMap<string, readonly FiledRule[]>;
  /** How many rules are for everywhere. */
  readonly everywhere: number;
  /** Under a token: the rules for everywhere that need it. */
  readonly byToken: ReadonlyMap<string, readonly FiledRule[]>;
  /** What those tokens ask of a page. */
  readonly questions: Questions;
}

const SIMPLE = /^[#.][\w-]+$/;

/** Files rules. The order they come in does not matter; the same rule twice counts once. */
export function compile(rules: Iterable<Rule>): Ruleset {
  const byHost = new Map<string, FiledRule[]>();
  const byToken = new Map<string, FiledRule[]>();
  const seen = new Set<string>();
  let everywhere = 0;
  for (const rule of rules) {
    if (seen.has(rule.text)) continue;
    seen.add(rule.text);
    const filed = new FiledRule(rule);
    const named = rule.hosts.filter((host) => !host.except);
    if (named.length > 0) for (const key of new Set(named.map(keyOf))) file(byHost, key, filed);
    else {
      everywhere++;
      for (const token of tokensOfFiled(filed)) file(byToken, token, filed);
    }
  }
  return { size: seen.size, byHost, everywhere, byToken, questions: questionsOf(byToken.keys()) };
}

function file(under: Map<string, FiledRule[]>, key: string, filed: FiledRule): void {
  const there = under.get(key);
  if (there === undefined) under.set(key, [filed]);
  else there.push(filed);
}

/** The tokens of which a page must have one for a rule to matter on it. */
export function tokensNeeded(rule: Rule): ReadonlySet<string> {
  return tokensOfFiled(new FiledRule(rule));
}

function tokensOfFiled(filed: FiledRule): ReadonlySet<string> {
  const { target } = filed.rule;
  if (target.kind === 'text') return new Set([ALWAYS]);
  if (SIMPLE.test(target.selector)) return new Set([tokenOf(target.selector)]);
  return new Set(filed.plans.map((plan) => tokenOf(plan.plainPart.trim())));
}

/** The rules that can matter on a page, in the order of their texts, so that the order they were written in never does. */
export function fittingRules(ruleset: Ruleset, url: string, tokens: ReadonlySet<string>): readonly FittingRule[] {
  const keys = keysFor(hostnameOf(url));
  const filed = new Set<FiledRule>();
  for (const key of keys.keys()) for (const rule of ruleset.byHost.get(key) ?? []) filed.add(rule);
  for (const token of tokens) for (const rule of ruleset.byToken.get(token) ?? []) filed.add(rule);
  const fitting: FittingRule[] = [];
  for (const one of filed) {
    const rank = fitOf(one.rule.hosts, keys);
    if (rank !== null) fitting.push({ filed: one, rank });
  }
  return fitting.sort((a, b) => (a.filed.rule.text < b.filed.rule.text ? -1 : 1));
}
