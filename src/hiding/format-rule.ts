// Writing rules as text: the canonical form that names a rule everywhere (storage, merging, the journal).
import type { HostPattern, Target } from './types';

/** The mark that makes a text rule: `##^text: words`. */
export const TEXT_MARK = '^text:';

function formatHost(host: HostPattern): string {
  return `${host.except ? '~' : ''}${host.name}${host.anyEnding ? '.*' : ''}`;
}

/** The canonical text of a rule, without its note and without the "also on the page" mark. */
export function formatRule(rule: {
  readonly hosts: readonly HostPattern[];
  readonly action: 'hide' | 'keep';
  readonly target: Target;
}): string {
  const separator = rule.action === 'keep' ? '#@#' : '##';
  const target = rule.target.kind === 'text' ? `${TEXT_MARK} ${rule.target.text}` : rule.target.selector;
  return rule.hosts.map(formatHost).join(',') + separator + target;
}

/** Rules as the editor shows them: one a line, each under its note. */
export function formatRules(rules: readonly { readonly text: string; readonly note?: string | null }[]): string {
  return rules
    .map(({ text, note }) => {
      const comment =
        note == null
          ? ''
          : note
              .split('\n')
              .map((line) => (line === '' ? '!\n' : `! ${line}\n`))
              .join('');
      return `${comment}${text}\n`;
    })
    .join('');
}
