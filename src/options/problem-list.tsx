// What a text of rules comes to: how many rules, and each line that is none with its reason.
import type { JSX } from 'preact';
import type { ParsedRules } from '../hiding/types';
import { useWords } from '../ui/words';

/** A pasted list may have thousands of lines that are none; the first ones are shown and the rest counted. */
const SHOWN = 50;

export interface ProblemListProps {
  readonly parsed: ParsedRules;
  readonly goTo: (line: number) => void;
}

export function ProblemList({ parsed, goTo }: ProblemListProps): JSX.Element {
  const { text, counted } = useWords();
  const { problems, rules } = parsed;
  return (
    <div id="rules-problems" class="problems">
      <p class="quiet" role="status">
        {counted('rulesFound', rules.length)}
        {problems.length > 0 && ` ${counted('linesWithTrouble', problems.length)}`}
      </p>
      {problems.length > 0 && (
        <ol class="problem-list">
          {problems.slice(0, SHOWN).map(({ line, why, level, text: written }) => (
            <li key={`${line} ${why}`} data-level={level}>
              <button type="button" class="link-button" onClick={() => goTo(line)}>
                {text('lineNumber', { line })}
              </button>{' '}
              <code>{written.slice(0, 80)}</code>
              <span class="problem-why">{why}</span>
            </li>
          ))}
        </ol>
      )}
      {problems.length > SHOWN && <p class="quiet">{counted('moreLines', problems.length - SHOWN)}</p>}
    </div>
  );
}
