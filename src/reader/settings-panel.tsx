// How the text looks, and what holds on this site: a popover of the toolbar.
import { Fragment, type JSX } from 'preact';
import { ReadingSettings, type ReadingSettingsProps } from '../ui/reading-settings';
import { useWords } from '../ui/words';
import { SitePanel, type SitePanelProps } from './site-panel';

export const settingsPanelId = 'galley-settings';

interface SettingsPanelProps extends ReadingSettingsProps, SitePanelProps {
  /** The reader has been on the screen. Until then the popover is empty: the article need not wait for what is not open. */
  readonly painted: boolean;
}

export function SettingsPanel({ painted, ...props }: SettingsPanelProps): JSX.Element {
  const { text } = useWords();
  return (
    <div id={settingsPanelId} class="settings-panel" popover="auto" role="dialog" aria-label={text('textSettings')}>
      {painted && (
        <Fragment>
          <ReadingSettings settings={props.settings} change={props.change} />
          <SitePanel site={props.site} chooseOpening={props.chooseOpening} openOptions={props.openOptions} />
          <button type="button" class="link-button all-options" onClick={() => props.openOptions('all')}>
            {text('openOptions')}
          </button>
        </Fragment>
      )}
    </div>
  );
}
