// The keys: which there are, and where each browser lets a person change them.
import type { JSX } from 'preact';
import { useWords } from '../ui/words';
import type { OptionsActions } from './actions';
import { Section } from './section';

export interface KeysSectionProps {
  readonly shortcut: string;
  readonly actions: Pick<OptionsActions, 'openShortcutSettings' | 'say'>;
}

export function KeysSection({ shortcut, actions }: KeysSectionProps): JSX.Element {
  const { text } = useWords();
  const open = async (): Promise<void> => {
    if (!(await actions.openShortcutSettings())) actions.say(text('shortcutsNotOpened'));
  };
  return (
    <Section id="keys" title={text('optionsKeys')}>
      <dl class="keys">
        <div>
          <dt>{text('keyOpen')}</dt>
          <dd>{shortcut === '' ? text('keyNone') : <kbd>{shortcut}</kbd>}</dd>
        </div>
        <div>
          <dt>{text('closeReader')}</dt>
          <dd>
            <kbd>Esc</kbd>
          </dd>
        </div>
      </dl>
      <p>
        <button type="button" class="button" onClick={() => void open()}>
          {text('changeShortcut')}
        </button>
      </p>
      <ul class="plain quiet">
        <li>{text('shortcutInChrome')}</li>
        <li>{text('shortcutInFirefox')}</li>
      </ul>
    </Section>
  );
}
