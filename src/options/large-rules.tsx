// The question before rules are saved that would take most of an article.
import type { JSX } from 'preact';
import type { Rule } from '../hiding/types';
import { useWords } from '../ui/words';

/** Rules shown; the rest is counted. */
const SHOWN = 10;

export interface LargeRulesProps {
  readonly rules: readonly Rule[];
  readonly save: () => void;
  readonly cancel: () => void;
}

export function LargeRules({ rules, save, cancel }: LargeRulesProps): JSX.Element {
  const { counted, text } = useWords();
  return (
    <div class="note" role="alertdialog" aria-label={counted('largeRules', rules.length)}>
      <p>{counted('largeRules', rules.length)}</p>
      <ul>
        {rules.slice(0, SHOWN).map((rule) => (
          <li key={rule.text}>
            <code>{rule.text.slice(0, 200)}</code>
          </li>
        ))}
      </ul>
      {rules.length > SHOWN && <p class="quiet">{counted('moreLines', rules.length - SHOWN)}</p>}
      <div class="row">
        <button type="button" class="button" ref={(button) => button?.focus()} onClick={cancel}>
          {text('cancel')}
        </button>
        <button type="button" class="button warning-button" onClick={save}>
          {text('saveAnyway')}
        </button>
      </div>
    </div>
  );
}
