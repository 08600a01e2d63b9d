// What is wrong with what is stored: damaged parts, which can be taken away, and parts of a later version, which are left.
import { Fragment, type JSX } from 'preact';
import type { TextKey } from '../ui/texts';
import { useWords } from '../ui/words';

export interface StoredNotesProps {
  readonly title: string;
  /** What the damage costs, in a sentence. */
  readonly about: Extract<TextKey, 'damagedAbout' | 'damagedSettings' | 'damagedSites'>;
  readonly damaged: readonly string[];
  /** What a later version of Galley wrote. */
  readonly newer: readonly string[];
  /** Takes the damaged parts away; null where they go by themselves. */
  readonly forget: (() => void) | null;
}

export function StoredNotes({ title, about, damaged, newer, forget }: StoredNotesProps): JSX.Element {
  const { text } = useWords();
  return (
    <Fragment>
      {damaged.length > 0 && (
        <div class="note" role="group" aria-label={title}>
          <p>{text(about)}</p>
          <Names names={damaged} />
          {forget !== null && (
            <button type="button" class="button" onClick={forget}>
              {text('forgetDamaged')}
            </button>
          )}
        </div>
      )}
      {newer.length > 0 && (
        <div class="note" role="group" aria-label={text('newerTitle')}>
          <p>{text('newerAbout')}</p>
          <Names names={newer} />
        </div>
      )}
    </Fragment>
  );
}

function Names({ names }: { readonly names: readonly string[] }): JSX.Element {
  return (
    <ul>
      {names.map((name) => (
        <li key={name}>
          <code>{name.slice(0, 200)}</code>
        </li>
      ))}
    </ul>
  );
}
