// The picker's panel: what is chosen, how much a rule for it takes, where and for how long, and the way back.
import { Fragment, type ComponentChildren, type JSX } from 'preact';
import { hostnameOf, siteOf } from '../../hiding/hosts';
import type { PickScope } from '../../hiding/rule-for-element';
import { Icon } from '../../ui/icons';
import { Switch } from '../../ui/reading-settings';
import { useWords } from '../../ui/words';
import type { Choice as Chosen, PickState, Session } from './session';

export interface PanelProps {
  readonly session: Session;
  readonly url: string;
  /** What is chosen or aimed at, in words. */
  readonly about: string;
  /** What just happened. */
  readonly said: string;
  readonly close: () => void;
}

export function Panel(props: PanelProps): JSX.Element {
  const { text } = useWords();
  const { session, about, said, close } = props;
  const { choice } = session.state;
  return (
    <Fragment>
      <div class="panel-head">
        <h2>{text('pickTitle')}</h2>
        <button type="button" class="button" aria-label={text('closePanel')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {choice === null ? (
        <p class="hint">{text('pickHint')}</p>
      ) : (
        <ChoicePart {...props} choice={choice} state={session.state} />
      )}
      <div class="actions">
        {choice !== null && choice.candidates.length > 0 && (
          <button type="button" class="button main" onClick={() => void session.hide()}>
            {text('pickHide')}
          </button>
        )}
        <button
          type="button"
          class="button"
          aria-disabled={!session.canUndo}
          onClick={() => session.canUndo && void session.undo()}
        >
          {text('pickUndo')}
        </button>
        <button type="button" class="button" onClick={close}>
          {text('pickDone')}
        </button>
      </div>
      <p class="said" role="status">
        {said !== '' ? said : choice === null ? about : ''}
      </p>
    </Fragment>
  );
}

interface ChoicePartProps extends PanelProps {
  readonly choice: Chosen;
  readonly state: PickState;
}

function ChoicePart(props: ChoicePartProps): JSX.Element {
  const { text, language } = useWords();
  const { session, choice, state, about } = props;
  const made = session.rule();
  return (
    <Fragment>
      <p class="about" dir="auto">
        {about}
      </p>
      <div class="widths" role="group" aria-label={text('pickChosen')}>
        <button type="button" class="button" onClick={() => session.narrower()}>
          {text('pickNarrower')}
        </button>
        <button type="button" class="button" onClick={() => session.wider()}>
          {text('pickWider')}
        </button>
      </div>
      {choice.candidates.length === 0 ? (
        <p class="hint">{text('pickNoRule')}</p>
      ) : (
        <Fragment>
          <Generality session={session} choice={choice} />
          <Where {...props} />
          <Options
            name="long"
            label={text('pickHowLong')}
            options={[
              [false, text('pickForNow')],
              [true, text('pickKeep')],
            ]}
            value={state.manner.keep}
            pick={(keep) => session.decide({ keep })}
          />
          <Switch on={state.manner.onPage} set={(onPage) => session.decide({ onPage })}>
            {text('pickOnPage')}
          </Switch>
          <Switch on={state.preview} set={(preview) => session.showPreview(preview)}>
            {text('pickPreview')}
          </Switch>
          {made?.ok === true && (
            <details class="rule">
              <summary>{text('pickRule')}</summary>
              <code dir="ltr">{made.rule.text}</code>
            </details>
          )}
        </Fragment>
      )}
      {state.warned !== null && (
        <div class="warning" role="alert">
          <p>
            {text('pickMuch', {
              share: new Intl.NumberFormat(language, { style: 'percent' }).format(state.warned),
            })}
          </p>
          <button type="button" class="button" onClick={() => void session.hide(true)}>
            {text('pickMuchAnyway')}
          </button>
        </div>
      )}
    </Fragment>
  );
}

function Generality({ session, choice }: { readonly session: Session; readonly choice: Chosen }): JSX.Element {
  const { text, counted } = useWords();
  const candidate = choice.candidates[choice.at];
  const shown =
    candidate === undefined
      ? ''
      : text('pickCount', {
          blocks: counted('pickHere', candidate.takes.length),
          how: text(`pickBy_${candidate.by}`),
        });
  return (
    <label class="setting range">
      <span class="setting-name">
        {text('pickGenerality')}
        <output aria-hidden="true">{shown}</output>
      </span>
      <input
        type="range"
        min={0}
        max={choice.candidates.length - 1}
        step={1}
        value={choice.at}
        aria-valuetext={shown}
        aria-disabled={choice.candidates.length < 2}
        onInput={({ currentTarget }) => session.generalise(Number(currentTarget.value))}
      />
    </label>
  );
}

function Where({ session, state, url }: ChoicePartProps): JSX.Element | null {
  const { text } = useWords();
  const host = hostnameOf(url);
  if (host === '') return null;
  const site = siteOf(host);
  const options: [PickScope, string][] = [
    ['site', text('pickOnSite', { site })],
    ['everywhere', text('pickEverywhere')],
  ];
  if (site !== host) options.unshift(['host', text('pickOnHost', { site: host })]);
  return (
    <Options
      name="where"
      label={text('pickWhere')}
      options={options}
      value={state.manner.scope}
      pick={(scope) => session.decide({ scope })}
    />
  );
}

interface OptionsProps<T> {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [T, ComponentChildren])[];
  readonly value: T;
  readonly pick: (value: T) => void;
}

function Options<T>({ name, label, options, value, pick }: OptionsProps<T>): JSX.Element {
  return (
    <fieldset class="setting choice">
      <legend class="setting-name">{label}</legend>
      <div class="choice-options">
        {options.map(([option, words]) => (
          <label key={String(option)} class="choice-option">
            <input type="radio" name={`galley-pick-${name}`} checked={option === value} onChange={() => pick(option)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
