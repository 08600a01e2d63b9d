// Reads rules as people write and paste them: one a line. Nothing is dropped silently; what is no rule here is named
// with its line and the reason.
import { formatRule, TEXT_MARK } from './format-rule';
import { parseHosts } from './hosts';
import { parseSelector } from './selector';
import { MAX_TEXT, textMatcher } from './text-rules';
import type { LineResult, ParsedRules, ParseOptions, Problem, ProblemReason, Rule, Target, Trouble } from './types';
import { REFUSED, reasonForBody, reasonForOtherLine } from './unsupported';

/** Longest line read, in characters. */
const MAX_LINE = 8_192;
const SHOWN = 200;
/** `!#if` and the like; `!##.promo` is a rule that somebody switched off. */
const DIRECTIVE = /^!#\s*\w/;
const SEPARATOR = /#(@?)(\$\?|\?|\$|%|)#/y;
/** Selectors that take the whole page, after spaces and brackets are out of the way. */
const WHOLE_PAGE = /^(?:\*|html|body|:root|html>body|html body|body>?\*|html>body>?\*|:root>?\*|:not\(\w*\))$/i;

/** Reads one line. Never throws. */
export function parseRule(line: string, options: ParseOptions = {}): LineResult {
  const text = line.trim();
  const indent = line.length - line.trimStart().length;
  if (text === '') return { kind: 'blank' };
  if (text.startsWith('!') && !DIRECTIVE.test(text)) return { kind: 'comment', words: text.replace(/^!\s?/, '') };
  if (/^#(?:\s|$|#{3,}$)/.test(text)) return { kind: 'comment', words: text.replace(/^#\s?/, '') };
  if (/^\[(?!\$)[^\]]*\]$/.test(text)) return { kind: 'comment', words: text };
  const trouble = (at: number, reason: ProblemReason, why: string): LineResult => ({
    kind: 'problem',
    trouble: { ok: false, at: at + indent, reason, why },
  });
  if (text.length > MAX_LINE)
    return trouble(0, 'too-long', `A line may have ${MAX_LINE} characters at most; this one has ${text.length}.`);

  const separator = findSeparator(text);
  if (separator === null || DIRECTIVE.test(text) || text.startsWith('[$')) {
    const reason = reasonForOtherLine(text);
    return trouble(0, reason, REFUSED[reason]);
  }
  const bodyAt = separator.at + separator.written.length;
  const body = text.slice(bodyAt).trim();
  const bodyStart = bodyAt + text.slice(bodyAt).length - text.slice(bodyAt).trimStart().length;
  // `^text:has-text(…)` is another program's filter on <text> elements.
  const isText = body.startsWith(TEXT_MARK) && !/^\^text:[\w-]+\(/.test(body);
  const refused = isText && !/[$%]/.test(separator.written) ? null : reasonForBody(separator.written, body);
  if (refused !== null) return trouble(separator.at, refused, REFUSED[refused]);
  if (/^(?:\|\||@@)/.test(text)) return trouble(0, 'network', REFUSED.network);

  const hosts = parseHosts(text.slice(0, separator.at));
  if (!hosts.ok) return trouble(hosts.at, 'host', hosts.why);
  const read = isText ? readText(body.slice(TEXT_MARK.length)) : readSelector(body, options);
  if (!read.ok) return trouble(bodyStart + read.at, read.reason, read.why);
  const action = separator.written.includes('@') ? 'keep' : 'hide';
  const canonical = formatRule({ hosts: hosts.hosts, action, target: read.target });
  const rule: Rule = {
    text: canonical,
    action,
    hosts: hosts.hosts,
    target: read.target,
    onPage: false,
    note: null,
  };
  return { kind: 'rule', rule, warning: read.warning === null ? null : { ...read.warning, at: bodyStart + indent } };
}

function findSeparator(text: string): { readonly at: number; readonly written: string } | null {
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    SEPARATOR.lastIndex = at;
    const written = SEPARATOR.exec(text)?.[0];
    if (written !== undefined) return { at, written };
  }
  return null;
}

type TargetResult = { readonly ok: true; readonly target: Target; readonly warning: Trouble | null } | Trouble;

function readText(written: string): TargetResult {
  const text = written.trim().replace(/\s+/g, ' ');
  const at = TEXT_MARK.length;
  if (text.length > MAX_TEXT)
    return { ok: false, at, reason: 'text', why: `The words of a rule may have ${MAX_TEXT} characters at most.` };
  if (textMatcher(text).exact === '')
    return {
      ok: false,
      at,
      reason: 'text',
      why: 'The words to look for are missing: write them after ^text:, as the page shows them.',
    };
  const isAnything = /^[*…\s]*$/.test(text);
  return {
    ok: true,
    target: { kind: 'text', text },
    warning: isAnything ? wholePage('These words fit every block of the page.') : null,
  };
}

function readSelector(selector: string, options: ParseOptions): TargetResult {
  const read = parseSelector(selector, options.isValidSelector);
  if (!read.ok) return read;
  const isWhole = read.plans.some(
    (plan) => plan.css !== null && WHOLE_PAGE.test(plan.css.replace(/\s*([>,])\s*/g, '$1')),
  );
  return {
    ok: true,
    target: { kind: 'selector', selector },
    warning: isWhole ? wholePage('This names the whole page. Name the part that you mean.') : null,
  };
}

function wholePage(why: string): Trouble {
  return { ok: false, at: 0, reason: 'whole-page', why };
}

/** The rule with what stands beside it. */
function marked(rule: Rule, note: readonly string[], { onPage }: ParseOptions): Rule {
  const isOn = onPage?.has(rule.text) === true;
  return note.length === 0 && !isOn
    ? rule
    : { ...rule, onPage: isOn, note: note.length === 0 ? null : note.join('\n') };
}

/** Reads a whole text of rules. Never throws; the same rule twice is taken once. */
export function parseRules(text: string, options: ParseOptions = {}): ParsedRules {
  const rules = new Map<string, Rule>();
  const problems: Problem[] = [];
  const reasons: Partial<Record<ProblemReason, number>> = {};
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  let comments = 0;
  let repeated = 0;
  let note: string[] = [];
  const report = (line: string, index: number, trouble: Trouble, level: Problem['level']): void => {
    problems.push({
      line: index + 1,
      column: trouble.at + 1,
      text: line.slice(0, SHOWN),
      why: trouble.why,
      reason: trouble.reason,
      level,
    });
    reasons[trouble.reason] = (reasons[trouble.reason] ?? 0) + 1;
  };
  for (const [index, line] of lines.entries()) {
    const result = options.known?.get(line) ?? parseRule(line, options);
    options.known?.set(line, result);
    if (result.kind === 'comment') {
      comments++;
      note.push(result.words);
      continue;
    }
    if (result.kind === 'problem') report(line, index, result.trouble, 'error');
    if (result.kind === 'rule') {
      if (result.warning !== null) report(line, index, result.warning, 'warning');
      if (rules.has(result.rule.text)) repeated++;
      else rules.set(result.rule.text, marked(result.rule, note, options));
    }
    note = [];
  }
  const all = [...rules.values()];
  const hide = all.filter((rule) => rule.action === 'hide').length;
  return {
    rules: all,
    problems,
    counts: { lines: lines.length, hide, keep: all.length - hide, comments, repeated, problems: reasons },
  };
}
