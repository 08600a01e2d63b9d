// How the text looks, with a few lines that show it at once.
import type { JSX } from 'preact';
import { ReadingSettings } from '../ui/reading-settings';
import { useWords } from '../ui/words';
import type { SectionProps } from './actions';
import { Section } from './section';

export function ReadingSection({ settings, actions }: SectionProps): JSX.Element {
  const { text } = useWords();
  const look = {
    '--text-size': `${settings.fontSizePx}px`,
    '--text-width': `${settings.lineWidthCh}ch`,
    '--text-height': String(settings.lineHeight),
  };
  return (
    <Section id="reading" title={text('optionsReading')}>
      <div class="reading">
        <div class="card">
          <ReadingSettings settings={settings} change={(change) => actions.changeSettings(change)} />
        </div>
        <figure
          class="preview galley"
          data-theme={settings.theme}
          data-font={settings.font}
          style={look}
          aria-label={text('preview')}
        >
          <div class="preview-text">
            <p class="preview-title">{text('previewTitle')}</p>
            <p>{text('previewText')}</p>
            {settings.showPictures && <div class="preview-picture" role="img" aria-label={text('previewPicture')} />}
            {settings.showPictures && settings.showCaptions && <p class="preview-caption">{text('previewCaption')}</p>}
            <p>{text('previewMore')}</p>
          </div>
        </figure>
      </div>
    </Section>
  );
}
