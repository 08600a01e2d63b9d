// How the text looks, with a short article that shows it at once.
import type { JSX } from 'preact';
import type { SettingKey, Settings } from '../settings/schema';
import { defaultSettings } from '../settings/schema';
import { ReadingSettings } from '../ui/reading-settings';
import { useWords } from '../ui/words';
import type { SectionProps } from './actions';
import { settingName } from './kind-texts';
import { sampleArticle } from './sample-article';
import { Section } from './section';
import { StoredNotes } from './stored-notes';

export interface ReadingSectionProps extends SectionProps {
  readonly damaged: readonly SettingKey[];
  readonly areNewer: boolean;
}

export function ReadingSection({ settings, damaged, areNewer, actions }: ReadingSectionProps): JSX.Element {
  const { text, source } = useWords();
  const setBack = (): void =>
    actions.changeSettings(Object.fromEntries(damaged.map((key) => [key, defaultSettings[key]])));
  return (
    <Section id="reading" title={text('optionsReading')}>
      <StoredNotes
        title={text('damagedSettingsTitle')}
        about="damagedSettings"
        damaged={damaged.map((key) => settingName(source, key))}
        newer={areNewer ? [text('yourSettings')] : []}
        forget={setBack}
      />
      <div class="reading">
        <div class="card">
          <ReadingSettings settings={settings} change={(change) => actions.changeSettings(change)} />
        </div>
        <Preview settings={settings} />
      </div>
    </Section>
  );
}

/** An article as the reader would show it, in a window of its own that scrolls. */
function Preview({ settings }: { readonly settings: Settings }): JSX.Element {
  const { text } = useWords();
  const { title, byline, paragraphs, caption, credit } = sampleArticle(text);
  const [first, ...more] = paragraphs;
  const look = {
    '--text-size': `${settings.fontSizePx}px`,
    '--text-width': `${settings.lineWidthCh}ch`,
    '--text-height': String(settings.lineHeight),
  };
  return (
    <div
      class="preview galley"
      data-theme={settings.theme}
      data-font={settings.font}
      style={look}
      role="region"
      tabIndex={0}
      aria-label={text('preview')}
    >
      <div class="preview-text">
        <p class="preview-title">{title}</p>
        <p class="preview-byline">{byline}</p>
        <p>{first}</p>
        {settings.showPictures && (
          <figure class="preview-figure">
            <NightTrain label={text('previewPicture')} />
            {settings.showCaptions && (
              <figcaption>
                {caption} <span class="preview-credit">{credit}</span>
              </figcaption>
            )}
          </figure>
        )}
        {more.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
    </div>
  );
}

/** The picture of the sample article, drawn for this project. */
function NightTrain({ label }: { readonly label: string }): JSX.Element {
  return (
    <svg class="preview-picture" viewBox="0 0 480 200" role="img" aria-label={label}>
      <rect width="480" height="200" fill="#16263c" />
      <circle cx="400" cy="46" r="20" fill="#f3e7c4" />
      <path d="M0 150l70-42 60 28 90-62 84 52 66-30 110 50v54H0z" fill="#22374f" />
      <rect y="164" width="480" height="36" fill="#0e1826" />
      <path d="M0 166h480M0 176h480" stroke="#5a6b7f" stroke-width="2" />
      <path d="M60 108h300q34 0 48 34v20H60z" fill="#8d2b22" />
      <path d="M60 142h348v20H60z" fill="#5f1c16" />
      <g fill="#ffdf8a">
        <rect x="78" y="118" width="34" height="18" rx="2" />
        <rect x="126" y="118" width="34" height="18" rx="2" />
        <rect x="174" y="118" width="34" height="18" rx="2" />
        <rect x="222" y="118" width="34" height="18" rx="2" />
        <rect x="270" y="118" width="34" height="18" rx="2" />
        <path d="M330 118h30q18 0 26 18h-56z" />
      </g>
    </svg>
  );
}
