// What the picker hands over, made into a rule: the same language as typed ones, so that it can be read and changed later.
import { formatRule } from './format-rule';
import { hostnameOf, siteOf } from './hosts';
import { parseRule } from './parse-rules';
import type { HostPattern, Rule, Target, Trouble } from './types';

/** Characters of a block's words that go into a rule. */
const MAX_WORDS = 300;

/** Where a picked rule acts: on exactly this host, on the whole site with its sub-hosts, or everywhere. */
export type PickScope = 'host' | 'site' | 'everywhere';

export interface PickedElement {
  readonly target: Target;
  readonly scope: PickScope;
  readonly action: 'hide' | 'keep';
  readonly onPage: boolean;
}

/** The rule for a picked element on the page at `url`, or why its selector or words make none. */
export function ruleForElement(
  picked: PickedElement,
  url: string,
  isValidSelector?: (css: string) => boolean,
): { readonly ok: true; readonly rule: Rule; readonly warning: Trouble | null } | Trouble {
  const text = formatRule({ hosts: hostsOf(picked.scope, url), action: picked.action, target: picked.target });
  const read = parseRule(text, isValidSelector === undefined ? {} : { isValidSelector });
  if (read.kind === 'rule') return { ok: true, rule: { ...read.rule, onPage: picked.onPage }, warning: read.warning };
  return read.kind === 'problem'
    ? read.trouble
    : { ok: false, at: 0, reason: 'selector', why: 'There is nothing to hide here.' };
}

function hostsOf(scope: PickScope, url: string): readonly HostPattern[] {
  const hostname = hostnameOf(url);
  if (scope === 'everywhere' || hostname === '') return [];
  return [{ name: scope === 'site' ? siteOf(hostname) : hostname, anyEnding: false, except: false }];
}

/** The words of a block as the text of a rule that means exactly them. Longer than a rule may be, they end in a wildcard. */
export function wordsAsText(words: string): string {
  const folded = words.replace(/\s+/g, ' ').trim();
  const cut =
    folded.length > MAX_WORDS ? folded.slice(0, Math.max(folded.lastIndexOf(' ', MAX_WORDS), 0) || MAX_WORDS) : folded;
  return cut.replace(/\*/g, '\\*') + (cut === folded ? '' : '*');
}
