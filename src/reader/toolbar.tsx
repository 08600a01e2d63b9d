// The quiet row above the text: close, how the text looks, what was taken out. It leaves while one reads on and comes back
// when one scrolls up or reaches it by keyboard.
import type { JSX } from 'preact';
import type { Settings } from '../settings/schema';
import { Icon } from '../ui/icons';
import { SettingsPanel, settingsPanelId } from './settings-panel';
import type { SitePanelProps } from './site-panel';
import { useWords } from '../ui/words';

export interface ToolbarProps extends SitePanelProps {
  readonly settings: Settings;
  /** Number of blocks taken out; null where there is no article to take them from. */
  readonly removedCount: number | null;
  readonly panelOpen: boolean;
  /** The reader has been on the screen: what the popover holds is drawn from then on. */
  readonly painted: boolean;
  readonly change: (change: Partial<Settings>) => void;
  readonly togglePanel: () => void;
  /** Null where there is no article to pick from. */
  readonly pick: (() => void) | null;
  readonly close: () => void;
}

export function Toolbar(props: ToolbarProps): JSX.Element {
  const { text, counted } = useWords();
  return (
    <div class="toolbar" role="group" aria-label={text('readingTools')}>
      <CloseButton close={props.close} />
      <span class="toolbar-space" />
      {props.removedCount !== null && (
        <button type="button" class="button removed-button" aria-expanded={props.panelOpen} onClick={props.togglePanel}>
          <Icon name="removed" />
          <span class="button-words">{text('whatWasTakenOut')}</span>
          <span class="unseen"> {counted('blocks', props.removedCount)}</span>
          {props.removedCount > 0 && (
            <span class="count" aria-hidden="true">
              {props.removedCount}
            </span>
          )}
        </button>
      )}
      {props.pick !== null && (
        <button
          type="button"
          class="button"
          aria-label={text('menuPick')}
          title={text('menuPick')}
          onClick={props.pick}
        >
          <Icon name="pick" />
        </button>
      )}
      <button
        type="button"
        class="button"
        aria-label={text('textSettings')}
        title={text('textSettings')}
        popovertarget={settingsPanelId}
      >
        <Icon name="text" />
      </button>
      <SettingsPanel
        painted={props.painted}
        settings={props.settings}
        change={props.change}
        site={props.site}
        chooseOpening={props.chooseOpening}
        openOptions={props.openOptions}
      />
    </div>
  );
}

/** In a form of the dialog's: the browser closes that by itself where the extension was removed and nothing of ours runs. */
function CloseButton({ close }: Pick<ToolbarProps, 'close'>): JSX.Element {
  const { text } = useWords();
  const closeHere = (event: Event): void => {
    event.preventDefault();
    close();
  };
  return (
    <form method="dialog" class="close-form">
      <button
        type="submit"
        class="button"
        aria-label={text('closeReader')}
        title={text('closeReaderHint')}
        onClick={closeHere}
      >
        <Icon name="close" />
      </button>
    </form>
  );
}
