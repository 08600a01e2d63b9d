// The options page: its sections, a way to each, and what it says.
import type { JSX } from 'preact';
import type { TextKey } from '../ui/texts';
import { useWords } from '../ui/words';
import { AboutSection } from './about-section';
import type { SectionProps } from './actions';
import { DataSection } from './data-section';
import { HidingSection } from './hiding-section';
import { KeysSection } from './keys-section';
import { ReadingSection } from './reading-section';

export interface OptionsPageProps extends SectionProps {
  readonly version: string;
  /** As the browser writes it; empty where there is none. */
  readonly shortcut: string;
  readonly status: string;
}

const SECTIONS: readonly (readonly [id: string, title: TextKey])[] = [
  ['reading', 'optionsReading'],
  ['hiding', 'optionsHiding'],
  ['keys', 'optionsKeys'],
  ['data', 'optionsData'],
  ['about', 'optionsAbout'],
];

export function OptionsPage(props: OptionsPageProps): JSX.Element {
  const { text } = useWords();
  const { version, shortcut, status, ...section } = props;
  return (
    <div class="options">
      <header class="options-head">
        <h1>{text('optionsTitle')}</h1>
        <nav aria-label={text('optionsSections')}>
          <ul>
            {SECTIONS.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{text(title)}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        <ReadingSection {...section} />
        <HidingSection {...section} />
        <KeysSection actions={props.actions} shortcut={shortcut} />
        <DataSection {...section} />
        <AboutSection version={version} />
      </main>
      <div class="options-status" role="status">
        {status !== '' && <p>{status}</p>}
      </div>
    </div>
  );
}
