// The rules of one address at work. How they are weighed is weigh.ts.
import type { UserRules } from '../article/types';
import { fittingRules, type Ruleset } from './compile';
import { tokensOf } from './tokens';
import { openPage, weigh, type Decision } from './weigh';

export interface SiteRules extends UserRules {
  /** Weighs the rules against the document as it is now. `hide` and `keep` ask once per document and remember. */
  decide(document: Document): Decision;
  /** Whether any rule fits this address at all, whatever the page holds. */
  readonly hasRules: boolean;
}

/** Up to so many rules for everywhere are run as they are: asking the page which of them it needs would cost more. */
const FEW = 100;

/** The rules of an address. `url` decides the hosts; it is never fetched. */
export function rulesFor(ruleset: Ruleset, url: string): SiteRules {
  const decisions = new WeakMap<Document, Decision>();
  const decide = (document: Document): Decision => {
    const page = openPage(document);
    const { byToken, everywhere, questions } = ruleset;
    const tokens = everywhere > FEW ? tokensOf(page.dom, questions) : new Set(byToken.keys());
    return weigh(fittingRules(ruleset, url, tokens), page);
  };
  const remembered = (document: Document): Decision => {
    let decision = decisions.get(document);
    if (decision === undefined) decisions.set(document, (decision = decide(document)));
    return decision;
  };
  return {
    decide,
    hide: (document) => remembered(document).hide,
    keep: (document) => remembered(document).keep,
    hasRules: ruleset.byToken.size > 0 || fittingRules(ruleset, url, new Set()).length > 0,
  };
}
