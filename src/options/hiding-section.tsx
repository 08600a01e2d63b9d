// What is taken out: the kinds, each a switch with its reason and an example, and the person's own rules.
import type { JSX } from 'preact';
import { kinds, type Kind } from '../settings/kinds';
import { kindKey } from '../settings/schema';
import { Switch } from '../ui/reading-settings';
import { findText } from '../ui/texts';
import { useWords } from '../ui/words';
import type { SectionProps, Wanted } from './actions';
import { kindName } from './kind-texts';
import { RulesEditor } from './rules-editor';
import { Section } from './section';
import { StoredNotes } from './stored-notes';

export interface HidingSectionProps extends SectionProps {
  /** The site whose rules are to be shown. */
  readonly wantedRules: Wanted | null;
  readonly showSite: (host: string) => void;
  readonly isSearched: boolean;
}

export function HidingSection(props: HidingSectionProps): JSX.Element {
  const { text } = useWords();
  const { kept, actions } = props;
  const nameOf = (host: string): string => (host === '' ? text('everySite') : host);
  return (
    <Section id="hiding" title={text('optionsHiding')}>
      <h3>{text('kindsTitle')}</h3>
      <p class="lead">{text('kindsAbout')}</p>
      <ul class="kinds">
        {kinds.map((kind) => (
          <KindSwitch key={kind} kind={kind} {...props} />
        ))}
      </ul>
      <h3 id="rules-title">{text('rulesTitle')}</h3>
      <p class="lead">{text('rulesAbout')}</p>
      <StoredNotes
        title={text('damagedTitle')}
        about="damagedAbout"
        damaged={[...kept.damagedHosts.map(nameOf), ...kept.damagedRules]}
        newer={kept.newerHosts.map(nameOf)}
        forget={kept.damagedHosts.length > 0 ? () => void actions.forgetDamaged(kept.damagedHosts) : null}
      />
      <RulesEditor kept={kept} actions={actions} wanted={props.wantedRules} isSearched={props.isSearched} />
    </Section>
  );
}

interface KindSwitchProps extends HidingSectionProps {
  readonly kind: Kind;
}

function KindSwitch({ kind, settings, keptSites, showSite, actions }: KindSwitchProps): JSX.Element {
  const { source, text } = useWords();
  const key = kind.replaceAll('-', '_');
  const differing = [...keptSites.sites].filter(([, site]) => site.kinds[kind] !== undefined).map(([host]) => host);
  return (
    <li class="kind">
      <Switch on={settings[kindKey(kind)]} set={(on) => actions.changeSettings({ [kindKey(kind)]: on })}>
        <span class="kind-name">{kindName(source, kind)}</span>
        <span class="quiet">{findText(source, `why_${key}`)}</span>
        <span class="quiet kind-example">{findText(source, `example_${key}`)}</span>
      </Switch>
      {differing.length > 0 && (
        <p class="quiet kind-sites">
          {text('differsOn')}{' '}
          {differing.map((host) => (
            <button key={host} type="button" class="link-button" onClick={() => showSite(host)}>
              {host}
            </button>
          ))}
        </p>
      )}
    </li>
  );
}
