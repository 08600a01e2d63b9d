// How the text looks: a popover of the toolbar.
import type { JSX } from 'preact';
import { ReadingSettings, type ReadingSettingsProps } from '../ui/reading-settings';
import { useWords } from '../ui/words';

export const settingsPanelId = 'galley-settings';

export interface SettingsPanelProps extends ReadingSettingsProps {
  readonly openOptions: () => void;
}

export function SettingsPanel({ openOptions, ...settings }: SettingsPanelProps): JSX.Element {
  const { text } = useWords();
  return (
    <div id={settingsPanelId} class="settings-panel" popover="auto" role="dialog" aria-label={text('textSettings')}>
      <ReadingSettings {...settings} />
      <button type="button" class="link-button all-options" onClick={openOptions}>
        {text('openOptions')}
      </button>
    </div>
  );
}
