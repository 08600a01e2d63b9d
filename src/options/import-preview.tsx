// What a chosen file would change, for a yes or a no.
import type { JSX } from 'preact';
import { kinds } from '../settings/kinds';
import type { SettingKey, Settings } from '../settings/schema';
import type { Site } from '../settings/sites';
import { findText, type TextKey } from '../ui/texts';
import { useWords, type Words } from '../ui/words';
import type { ImportPlan } from './import-plan';
import { kindName, settingName } from './kind-texts';
import { Unfold } from './unfold';

/** Lines of a list shown in full; the rest is counted. */
const SHOWN = 20;

type ReadyPlan = Extract<ImportPlan, { ok: true }>;

export interface ImportPreviewProps {
  readonly plan: ImportPlan;
  readonly settings: Settings;
  readonly apply: (plan: ReadyPlan) => void;
  readonly cancel: () => void;
}

const REFUSALS: Readonly<Record<Exclude<ImportPlan, ReadyPlan>['why'], TextKey>> = {
  'no-backup': 'importNoBackup',
  'newer-version': 'importNewer',
  empty: 'importEmpty',
};

export function ImportPreview({ plan, settings, apply, cancel }: ImportPreviewProps): JSX.Element {
  const words = useWords();
  const { text, counted } = words;
  if (!plan.ok)
    return (
      <p class="note" role="alert">
        {text(REFUSALS[plan.why])}
      </p>
    );
  const keys = Object.keys(plan.settings) as SettingKey[];
  const changesNothing = keys.length === 0 && plan.added.length === 0 && plan.sites.size === 0;
  return (
    <div class="note" role="group" aria-label={text('importPreview')}>
      <p role="status">{text(changesNothing ? 'importNothing' : 'importPreview')}</p>
      <ul>
        {keys.map((key) => (
          <li key={key}>
            {text('settingBecomes', {
              from: shown(key, settings[key], words),
              name: settingName(words.source, key),
              to: shown(key, plan.settings[key], words),
            })}
          </li>
        ))}
        {[...plan.sites].slice(0, SHOWN).map(([host, site]) => (
          <li key={host}>{text('siteBecomes', { site: host, what: siteShown(site, words) })}</li>
        ))}
        {plan.sites.size > SHOWN && <li>{counted('moreSites', plan.sites.size - SHOWN)}</li>}
        {plan.added.length > 0 && <li>{counted('rulesAdded', plan.added.length)}</li>}
        {plan.known > 0 && <li>{counted('rulesKnown', plan.known)}</li>}
        {plan.unused.length > 0 && <li>{counted('linesUnused', plan.unused.length)}</li>}
      </ul>
      <Lines title={text('showAdded')} lines={plan.added.map((rule) => ({ text: rule.text, why: null }))} />
      <Lines title={text('showUnused')} lines={plan.unused} />
      <div class="row">
        <button type="button" class="button" onClick={cancel}>
          {text('cancel')}
        </button>
        {!changesNothing && (
          <button type="button" class="button main-button" onClick={() => apply(plan)}>
            {text('importNow')}
          </button>
        )}
      </div>
    </div>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: ReadyPlan['unused'] }): JSX.Element | null {
  const { text, counted } = useWords();
  if (lines.length === 0) return null;
  return (
    <Unfold summary={title} isOneOfMany={lines.length > SHOWN}>
      {() => (
        <>
          <ul class="problem-list">
            {lines.slice(0, SHOWN).map((line, at) => (
              <li key={at}>
                <code>{line.text.slice(0, 200)}</code>
                <span class="problem-why">
                  {line.why ?? (title === text('showUnused') ? text('damagedEntry') : '')}
                </span>
              </li>
            ))}
          </ul>
          {lines.length > SHOWN && <p class="quiet">{counted('moreLines', lines.length - SHOWN)}</p>}
        </>
      )}
    </Unfold>
  );
}

/** A setting's value in the words of the settings themselves. */
function shown(key: SettingKey, value: Settings[SettingKey] | undefined, { source, text, language }: Words): string {
  if (typeof value === 'boolean') return text(value ? 'on' : 'off');
  if (typeof value === 'number') return new Intl.NumberFormat(language).format(value);
  return findText(source, key + (value ?? '').charAt(0).toUpperCase() + (value ?? '').slice(1)) ?? value ?? '';
}

/** What a file says about a site, in a line. */
function siteShown(site: Site, { text, source, language }: Words): string {
  const opening = { press: 'openOnPress', 'by-itself': 'factByItself', never: 'factNever' } as const;
  const facts = site.open === null ? [] : [text(opening[site.open])];
  for (const kind of kinds) {
    const own = site.kinds[kind];
    if (own !== undefined) facts.push(`${kindName(source, kind)}: ${text(own ? 'takenOutHere' : 'leftInHere')}`);
  }
  return new Intl.ListFormat(language).format(facts);
}
