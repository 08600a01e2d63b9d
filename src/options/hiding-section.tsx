// What is taken out: the kinds, each a switch with its reason and an example, and the person's own rules.
import type { JSX } from 'preact';
import { kinds, type Kind } from '../settings/kinds';
import { Switch } from '../ui/reading-settings';
import { findText } from '../ui/texts';
import { useWords } from '../ui/words';
import type { SectionProps } from './actions';
import { RulesEditor } from './rules-editor';
import { Section } from './section';

export function HidingSection(props: SectionProps): JSX.Element {
  const { text } = useWords();
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
      <Damaged {...props} />
      <RulesEditor kept={props.kept} actions={props.actions} />
    </Section>
  );
}

interface KindSwitchProps extends SectionProps {
  readonly kind: Kind;
}

function KindSwitch({ kind, settings, actions }: KindSwitchProps): JSX.Element {
  const { source } = useWords();
  const key = kind.replaceAll('-', '_');
  const isOn = !settings.kindsOff.includes(kind);
  const set = (on: boolean): void =>
    actions.changeSettings({
      kindsOff: kinds.filter((each) => (each === kind ? !on : settings.kindsOff.includes(each))),
    });
  return (
    <li class="kind">
      <Switch on={isOn} set={set}>
        <span class="kind-name">{findText(source, `pass_${key}`) ?? kind}</span>
        <span class="quiet">{findText(source, `why_${key}`)}</span>
        <span class="quiet kind-example">{findText(source, `example_${key}`)}</span>
      </Switch>
    </li>
  );
}

function Damaged({ kept, actions }: SectionProps): JSX.Element | null {
  const { text } = useWords();
  const { damagedHosts, damagedRules } = kept;
  if (damagedHosts.length === 0 && damagedRules.length === 0) return null;
  const names = [...damagedHosts.map((host) => (host === '' ? text('everySite') : host)), ...damagedRules];
  return (
    <div class="note" role="group" aria-label={text('damagedTitle')}>
      <p>{text('damagedAbout')}</p>
      <ul>
        {names.map((name) => (
          <li key={name}>
            <code>{name.slice(0, 200)}</code>
          </li>
        ))}
      </ul>
      {damagedHosts.length > 0 && (
        <button type="button" class="button" onClick={() => void actions.forgetDamaged(damagedHosts)}>
          {text('forgetDamaged')}
        </button>
      )}
    </div>
  );
}
