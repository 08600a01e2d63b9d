// The options page: its sections, a way to each, words to look for, and what it says.
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SettingKey } from '../settings/schema';
import type { TextKey } from '../ui/texts';
import { useWords } from '../ui/words';
import { AboutSection } from './about-section';
import type { SectionProps, Wanted } from './actions';
import { DataSection } from './data-section';
import { HidingSection } from './hiding-section';
import { KeysSection } from './keys-section';
import { ReadingSection } from './reading-section';
import { showMatches } from './search';
import { SitesSection } from './sites-section';

export interface OptionsPageProps extends SectionProps {
  readonly damagedSettings: readonly SettingKey[];
  /** A later version of Galley wrote the settings in sync. */
  readonly areSettingsNewer: boolean;
  readonly version: string;
  /** As the browser writes it; empty where there is none. */
  readonly shortcut: string;
  readonly status: string;
  /** The site that the address asks for. */
  readonly askedSite: Wanted | null;
}

const SECTIONS: readonly (readonly [id: string, title: TextKey])[] = [
  ['reading', 'optionsReading'],
  ['hiding', 'optionsHiding'],
  ['sites', 'optionsSites'],
  ['keys', 'optionsKeys'],
  ['data', 'optionsData'],
  ['about', 'optionsAbout'],
];

export function OptionsPage(props: OptionsPageProps): JSX.Element {
  const { text } = useWords();
  const { version, shortcut, status, askedSite, damagedSettings, areSettingsNewer, ...section } = props;
  const [wantedSite, setWantedSite] = useState(askedSite);
  const [wantedRules, setWantedRules] = useState<Wanted | null>(null);
  const [query, setQuery] = useState('');
  // Where one goes may be out of sight while one looks for words.
  const showSite = (host: string): void => {
    setQuery('');
    setWantedSite({ host });
  };
  const showRules = (host: string): void => {
    setQuery('');
    setWantedRules({ host });
  };
  const goTo = (event: Event, id: string): void => {
    if (query === '') return;
    event.preventDefault();
    setQuery('');
    requestAnimationFrame(() => document.getElementById(id)?.scrollIntoView());
  };
  useLayoutEffect(() => setWantedSite(askedSite), [askedSite]);
  const [isNothingFound, setNothingFound] = useState(false);
  const main = useRef<HTMLElement>(null);
  // After every drawing: what was drawn anew has not been looked at.
  useLayoutEffect(() => {
    if (main.current !== null) setNothingFound(showMatches(main.current, query) === 0);
  });
  return (
    <div class="options">
      <header class="options-head">
        <h1>{text('optionsTitle')}</h1>
        <input
          class="field search"
          type="search"
          aria-label={text('searchOptions')}
          placeholder={text('searchOptions')}
          value={query}
          onInput={({ currentTarget }) => setQuery(currentTarget.value)}
        />
        <nav aria-label={text('optionsSections')}>
          <ul>
            {SECTIONS.map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`} onClick={(event) => goTo(event, id)}>
                  {text(title)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main ref={main}>
        <p class="nothing-found" role="status">
          {isNothingFound && text('nothingFound')}
        </p>
        <ReadingSection {...section} damaged={damagedSettings} areNewer={areSettingsNewer} />
        <HidingSection {...section} wantedRules={wantedRules} showSite={showSite} isSearched={query !== ''} />
        <SitesSection {...section} wanted={wantedSite} want={showSite} showRules={showRules} />
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
