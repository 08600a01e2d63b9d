// A switch for each hide rule: whether it also hides on the news page itself. Kept with the rules, on Save.
import type { JSX } from 'preact';
import type { Rule } from '../hiding/types';
import { Switch } from '../ui/reading-settings';
import { useWords } from '../ui/words';
import { Unfold } from './unfold';

/** Rules shown, those that are switched on first; of a pasted list nobody wants a thousand switches. */
const SHOWN = 200;

export interface OnPageRulesProps {
  /** The rules as they are written now. */
  readonly rules: readonly Rule[];
  /** Called with the texts of all rules that are on. */
  readonly change: (onPage: ReadonlySet<string>) => void;
}

/** The texts of the rules that hide on the page itself. */
export function onPageTexts(rules: readonly Rule[]): ReadonlySet<string> {
  return new Set(rules.filter((rule) => rule.onPage).map((rule) => rule.text));
}

export function OnPageRules({ rules, change }: OnPageRulesProps): JSX.Element | null {
  const { text, counted } = useWords();
  const hides = rules.filter(({ action }) => action === 'hide');
  if (hides.length === 0) return null;
  const on = onPageTexts(hides);
  const set = (rule: Rule, isOn: boolean): void =>
    change(new Set([...on].filter((each) => each !== rule.text).concat(isOn ? [rule.text] : [])));
  return (
    <Unfold class="on-page" summary={counted('rulesOnPage', on.size)} isOneOfMany={hides.length > SHOWN}>
      {() => (
        <>
          <p class="quiet">{text('rulesOnPageAbout')}</p>
          <ul>
            {firstOf(hides).map((rule) => (
              <li key={rule.text}>
                <Switch on={rule.onPage} set={(isOn) => set(rule, isOn)}>
                  <code dir="ltr">{rule.text.slice(0, 200)}</code>
                </Switch>
              </li>
            ))}
          </ul>
          {hides.length > SHOWN && <p class="quiet">{counted('moreRules', hides.length - SHOWN)}</p>}
        </>
      )}
    </Unfold>
  );
}

function firstOf(hides: readonly Rule[]): readonly Rule[] {
  return [...hides.filter((rule) => rule.onPage), ...hides.filter((rule) => !rule.onPage)].slice(0, SHOWN);
}
