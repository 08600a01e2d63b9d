// Version, licences, and privacy in five sentences.
import type { JSX } from 'preact';
import { useWords } from '../ui/words';
import { Section } from './section';

/** What the package carries of others, with the licence it comes under. */
const PARTS: readonly (readonly [name: string, licence: string])[] = [
  ['Readability', 'Apache-2.0'],
  ['DOMPurify', 'Apache-2.0 / MPL-2.0'],
  ['webextension-polyfill', 'MPL-2.0'],
  ['Preact', 'MIT'],
  ['Valibot', 'MIT'],
  ['finder', 'MIT'],
  ['Lexend', 'OFL-1.1'],
];

export function AboutSection({ version }: { readonly version: string }): JSX.Element {
  const { text } = useWords();
  return (
    <Section id="about" title={text('optionsAbout')}>
      <p>{text('aboutVersion', { version })}</p>
      <h3>{text('privacyTitle')}</h3>
      <p class="privacy">{text('privacyText')}</p>
      <h3>{text('licencesTitle')}</h3>
      <p>{text('ownLicence')}</p>
      <ul class="licences">
        {PARTS.map(([name, licence]) => (
          <li key={name}>
            {name} <span class="quiet">{licence}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
