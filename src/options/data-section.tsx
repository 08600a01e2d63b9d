// All choices as a file, a file back, and a fresh start. Nothing changes before the person has seen what would.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { storedRule } from '../hiding/merge-rules';
import { writeBackup } from '../settings/backup';
import { changedSettings, defaultSettings } from '../settings/schema';
import { becoming } from '../settings/sites';
import { useWords } from '../ui/words';
import type { SectionProps } from './actions';
import { planImport, type ImportPlan } from './import-plan';
import { ImportPreview } from './import-preview';
import { lineReading } from './line-reading';
import { Section } from './section';

export function DataSection({ settings, kept, keptSites, allowed, actions }: SectionProps): JSX.Element {
  const { text } = useWords();
  const [plan, setPlan] = useState<ImportPlan | null>(null);
  const exportAll = (): void => {
    const rules = kept.rules.map((rule) => storedRule(rule.text, rule.onPage, rule.note));
    actions.saveFile('galley-settings.json', writeBackup(settings, rules, keptSites.sites));
  };
  const open = async (input: HTMLInputElement): Promise<void> => {
    const [file] = input.files ?? [];
    if (file === undefined) return;
    const content = await file.text().catch(() => '');
    // The same file can then be chosen again after it was changed.
    input.value = '';
    setPlan(planImport(content, { settings, rules: kept.rules, sites: keptSites.sites, ...lineReading() }));
  };
  const apply = async (ready: Extract<ImportPlan, { ok: true }>): Promise<void> => {
    const saved =
      ready.added.length === 0 ? null : await actions.saveRules(kept.rules, [...kept.rules, ...ready.added]);
    if (saved?.ok === false) return actions.say(text('rulesNotKept'));
    const sites = await actions.changeSites(new Map([...ready.sites].map(([host, site]) => [host, becoming(site)])));
    if (!sites.ok) return actions.say(text('siteNotKept'));
    if (Object.keys(ready.settings).length > 0) actions.changeSettings(ready.settings);
    setPlan(null);
    const needsPermission = [...ready.sites].some(([host, { open }]) => open === 'by-itself' && !allowed.has(host));
    const said = [
      text('importDone'),
      ...(saved?.where === 'local' ? [text('rulesKeptHere')] : []),
      ...(needsPermission ? [text('importNeedsPermission')] : []),
    ];
    actions.say(said.join(' '));
  };

  return (
    <Section id="data" title={text('optionsData')}>
      <h3>{text('exportTitle')}</h3>
      <p class="lead">{text('exportAbout')}</p>
      <button type="button" class="button" onClick={exportAll}>
        {text('exportButton')}
      </button>
      <h3>{text('importTitle')}</h3>
      <p class="lead">{text('importAbout')}</p>
      <label class="button file-button">
        <input
          type="file"
          accept=".json,.txt,application/json,text/plain"
          onChange={({ currentTarget }) => void open(currentTarget)}
        />
        {text('importButton')}
      </label>
      {plan !== null && (
        <ImportPreview
          plan={plan}
          settings={settings}
          apply={(ready) => void apply(ready)}
          cancel={() => setPlan(null)}
        />
      )}
      <h3>{text('resetTitle')}</h3>
      <Reset settings={settings} kept={kept} keptSites={keptSites} actions={actions} />
    </Section>
  );
}

function Reset({ settings, kept, keptSites, actions }: Omit<SectionProps, 'allowed'>): JSX.Element {
  const { text, counted } = useWords();
  const [isAsked, setAsked] = useState(false);
  const reset = async (): Promise<void> => {
    setAsked(false);
    const saved = await actions.saveRules(kept.rules, []);
    if (!saved.ok) return actions.say(text('rulesNotKept'));
    if (!(await actions.removeSites([...keptSites.sites.keys()])).ok) return actions.say(text('siteNotKept'));
    if (kept.damagedHosts.length > 0) await actions.forgetDamaged(kept.damagedHosts);
    if (keptSites.damaged.length > 0) await actions.forgetDamagedSites(keptSites.damaged);
    actions.changeSettings(defaultSettings);
    actions.say(text('resetDone'));
  };
  if (!isAsked)
    return (
      <button type="button" class="button" onClick={() => setAsked(true)}>
        {text('resetButton')}
      </button>
    );
  const changed = Object.keys(changedSettings(settings)).length;
  return (
    <div class="note" role="group" aria-label={text('resetTitle')}>
      <p>
        {text('resetAsk', {
          rules: counted('rulesCounted', kept.rules.length),
          settings: counted('settingsCounted', changed),
          sites: counted('sitesCounted', keptSites.sites.size),
        })}
      </p>
      <div class="row">
        <button type="button" class="button" ref={(button) => button?.focus()} onClick={() => setAsked(false)}>
          {text('cancel')}
        </button>
        <button type="button" class="button warning-button" onClick={() => void reset()}>
          {text('resetNow')}
        </button>
      </div>
    </div>
  );
}
