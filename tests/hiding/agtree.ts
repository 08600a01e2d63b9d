// What AGTree, another program's parser, makes of a line, in words that ours can be compared with.
import { RuleCategory, RuleParser } from '@adguard/agtree';
import { parseRule } from '../../src/hiding/parse-rules';

/** One reading of a line: `rule` with its parts, `comment`, or why it is neither. */
export type Reading =
  | {
      readonly kind: 'rule';
      readonly hosts: readonly string[];
      readonly action: 'hide' | 'keep';
      readonly selector: string;
    }
  | { readonly kind: 'comment' | 'blank' }
  | { readonly kind: 'other'; readonly what: string };

export function readWithAgtree(line: string): Reading {
  let node: ReturnType<typeof RuleParser.parse>;
  try {
    node = RuleParser.parse(line.trim(), { tolerant: false, parseAbpSpecificRules: true, parseUboSpecificRules: true });
  } catch (error) {
    return { kind: 'other', what: `error: ${error instanceof Error ? error.message : String(error)}` };
  }
  if (node.category === RuleCategory.Comment) return { kind: 'comment' };
  if (node.category === RuleCategory.Empty) return { kind: 'blank' };
  if (node.category !== RuleCategory.Cosmetic || node.type !== 'ElementHidingRule')
    return { kind: 'other', what: node.type };
  if (node.modifiers !== undefined) return { kind: 'other', what: 'modifiers' };
  const hosts = node.domains.children.map((domain) => (domain.exception ? '~' : '') + domain.value);
  return { kind: 'rule', hosts, action: node.exception ? 'keep' : 'hide', selector: node.body.selectorList.value };
}

export function readWithGalley(line: string): Reading {
  const read = parseRule(line);
  if (read.kind === 'comment' || read.kind === 'blank') return { kind: read.kind };
  if (read.kind === 'problem') return { kind: 'other', what: `${read.trouble.reason}: ${read.trouble.why}` };
  const { hosts, action, target } = read.rule;
  const written = hosts.map((host) => `${host.except ? '~' : ''}${host.name}${host.anyEnding ? '.*' : ''}`);
  return {
    kind: 'rule',
    hosts: written,
    action,
    selector: target.kind === 'text' ? `^text: ${target.text}` : target.selector,
  };
}

export type Verdict = 'same' | 'both-refuse' | 'only-agtree' | 'only-galley' | 'differ';

/** Compares both readings. Hosts are compared as sets, since a list names each once or twice. */
export function compareReadings(agtree: Reading, galley: Reading): Verdict {
  if (agtree.kind === 'rule' && galley.kind === 'rule') {
    const hosts = (reading: typeof agtree): string =>
      [...new Set(reading.hosts.map((host) => host.toLowerCase()))].sort().join(',');
    const isSame =
      hosts(agtree) === hosts(galley) && agtree.action === galley.action && agtree.selector === galley.selector;
    return isSame ? 'same' : 'differ';
  }
  if (agtree.kind === 'rule') return 'only-agtree';
  if (galley.kind === 'rule') return 'only-galley';
  if (agtree.kind === 'comment' || galley.kind === 'comment') return agtree.kind === galley.kind ? 'same' : 'differ';
  return 'both-refuse';
}
