// One block of "What was taken out": what it is, why it went, its words, and the ways back: for now, on this site, everywhere.
import type { JSX } from 'preact';
import { useId } from 'preact/hooks';
import type { Removal } from '../article/types';
import { useWords } from '../ui/words';
import { kindText, reasonText } from './removed-texts';
import type { Back, Reading } from './use-reading';

export interface RemovedBlockProps {
  readonly reading: Reading;
  readonly removal: Removal;
  /** Whether the block says its kind itself. */
  readonly named: boolean;
}

export function RemovedBlock({ reading, removal, named }: RemovedBlockProps): JSX.Element {
  const { source, text } = useWords();
  const words = useId();
  const back = reading.asked.get(removal.path);
  return (
    <li class="removal" data-back={back === undefined ? undefined : ''}>
      {named && <h3 class="removal-kind">{kindText(source, removal.pass)}</h3>}
      <p class="removal-reason">{reasonText(source, removal)}</p>
      {removal.rule !== undefined && <Rule text={removal.rule} />}
      <blockquote id={words} class="removal-words" dir="auto">
        {removal.text === '' ? text('noWords') : removal.text}
      </blockquote>
      {back !== undefined && <WhereBack back={back} />}
      <WaysBack reading={reading} removal={removal} describedBy={words} />
    </li>
  );
}

function WhereBack({ back }: { readonly back: Back }): JSX.Element {
  const { text } = useWords();
  if (back.where === 'here') return <p class="removal-back">{text('backForNow')}</p>;
  return (
    <p class="removal-back">
      {text(back.where === 'site' ? 'keptOnSite' : 'keptEverywhere')} {text('ruleInOptions')} <Rule text={back.rule} />
    </p>
  );
}

function Rule({ text }: { readonly text: string }): JSX.Element {
  return (
    <code class="removal-rule" dir="ltr">
      {text}
    </code>
  );
}

interface WaysBackProps {
  readonly reading: Reading;
  readonly removal: Removal;
  /** Id of the words that the buttons are about: read out after each button's name. */
  readonly describedBy: string;
}

/** The first button stays the same element when the block comes and goes, so that focus stays on it. */
function WaysBack({ reading, removal, describedBy }: WaysBackProps): JSX.Element {
  const { text } = useWords();
  const back = reading.asked.get(removal.path);
  const button = (name: string, act: () => void) => (
    <button type="button" class="link-button" aria-describedby={describedBy} onClick={act}>
      {name}
    </button>
  );
  return (
    <div class="ways-back">
      {back === undefined
        ? button(text('bringBack'), () => reading.bringBack([removal]))
        : button(text(back.where === 'here' ? 'takeOutAgain' : 'undo'), () => reading.takeOut([removal]))}
      {(back === undefined || back.where === 'here') && (
        <>
          {button(text('alwaysOnSite'), () => reading.keepAlways(removal, 'site'))}
          {button(text('alwaysEverywhere'), () => reading.keepAlways(removal, 'everywhere'))}
        </>
      )}
    </div>
  );
}
