// Rules at work on the news page itself. Where nothing has to be weighed the browser's own style engine does it, before
// anything is drawn; the rest is found by looking. They come here already read (page-rules.ts): this runs on every page.
import { fitOf, hostnameOf, keysFor } from './hosts';
import type { Plan } from './selector';
import { textMatcher } from './text-rules';
import type { HostPattern } from './types';
import { openPage, weigh, type FittingRule } from './weigh';

/** Where such rules are kept: items named `page:` and the host, as `rules:` has it. */
export const PAGE_PREFIX = 'page:';
/** The form of those items. The background writes them anew at each start, so that a new form needs no migration. */
export const PAGE_VERSION = 1;

/** A rule that was read, as plain data. */
export interface PageRule {
  readonly text: string;
  readonly action: 'hide' | 'keep';
  readonly hosts: readonly HostPattern[];
  /** The words of a text rule; null for a rule by selector. */
  readonly words: string | null;
  /** Empty for a text rule. */
  readonly plans: readonly Plan[];
}

export interface OnPage {
  /** Plain selectors whose elements go, whatever else the page holds. */
  readonly selectors: readonly string[];
  /** Finds the elements that the other rules hide now; null where there are no others. */
  readonly look: ((document: Document) => Iterable<Element>) | null;
}

/** How the rules act on the page at `url`. */
export function onPage(rules: readonly PageRule[], url: string): OnPage {
  const keys = keysFor(hostnameOf(url));
  const seen = new Set<string>();
  const hides: PageRule[] = [];
  const keeps: PageRule[] = [];
  const ranks = new Map<PageRule, number>();
  for (const rule of rules) {
    const rank = fitOf(rule.hosts, keys);
    if (rank === null || seen.has(rule.text)) continue;
    seen.add(rule.text);
    ranks.set(rule, rank);
    (rule.action === 'hide' ? hides : keeps).push(rule);
  }
  const plain = keeps.length > 0 ? [] : hides.filter(isPlain);
  const looking = hides.filter((rule) => !plain.includes(rule));
  const fitting = [...looking, ...keeps].map((rule) => ready(rule, ranks.get(rule) ?? 0));
  return {
    selectors: plain.flatMap(({ plans }) => plans.flatMap(({ css }) => css ?? [])),
    look:
      looking.length === 0 ? null : (document) => weigh(fitting, openPage(document)).hide.map(({ element }) => element),
  };
}

function isPlain({ plans }: PageRule): boolean {
  return plans.length > 0 && plans.every(({ css }) => css !== null);
}

function ready(rule: PageRule, rank: number): FittingRule {
  return { filed: { rule, plans: rule.plans, matcher: rule.words === null ? null : textMatcher(rule.words) }, rank };
}
