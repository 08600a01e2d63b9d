// Where the options page meets the extension: what is stored goes in, what the person does goes out. What is on the page is
// options-page.tsx.
import { render } from 'preact';
import { readShortcut } from '../browser/action';
import { openShortcutSettings, ownVersion } from '../browser/own-pages';
import { forgetDamaged, readRules, saveRules, watchRules, type KeptRules } from '../browser/rules-store';
import type { Rule } from '../hiding/types';
import { askForSite, giveSiteBack, isSiteAllowed, watchPermissions } from '../browser/site-permission';
import {
  changeSites,
  chooseOpening,
  forgetDamagedSites,
  readSites,
  watchSites,
  type KeptSites,
} from '../browser/sites-store';
import { changeSettings, inspectSettings, watchSettings, type KeptSettings } from '../browser/store';
import { text, uiLanguage } from '../browser/texts';
import type { Settings } from '../settings/schema';
import { becoming, plainSite, readSiteName } from '../settings/sites';
import controlsCss from '../ui/controls.css';
import { keepChanges } from '../ui/keep-changes';
import { saveFile } from '../ui/save-file';
import type { TextSource } from '../ui/texts';
import tokensCss from '../ui/tokens.css';
import { makeWords, WordsContext } from '../ui/words';
import type { OptionsActions, Wanted } from './actions';
import optionsCss from './options.css';
import sitesCss from './sites.css';
import { OptionsPage } from './options-page';
import previewCss from './preview.css';
import rulesCss from './rules.css';

/** How long a sentence stays. In milliseconds. */
const SAID_MS = 8000;

const words = makeWords(text as TextSource, uiLanguage());
document.adoptedStyleSheets = [tokensCss, controlsCss, optionsCss, previewCss, rulesCss, sitesCss].map((css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
});
document.documentElement.lang = words.language;
document.documentElement.dir = words.direction;
document.title = words.text('optionsTitle');

interface Stored {
  readonly choices: KeptSettings;
  readonly kept: KeptRules;
  readonly keptSites: KeptSites;
  readonly shortcut: string;
  readonly allowed: ReadonlySet<string>;
}

async function readAll(): Promise<Stored> {
  const [choices, kept, keptSites, shortcut] = await Promise.all([
    inspectSettings(),
    readRules(),
    readSites(),
    readShortcut(),
  ]);
  return { choices, kept, keptSites, shortcut, allowed: await allowedOf(keptSites) };
}

/** The sites on which the browser lets the reader open by itself. */
async function allowedOf({ sites }: KeptSites): Promise<ReadonlySet<string>> {
  const wanted = [...sites].filter(([, { open }]) => open === 'by-itself').map(([host]) => host);
  const answers = await Promise.all(wanted.map(isSiteAllowed));
  return new Set(wanted.filter((_, at) => answers[at]));
}

void readAll().then(run);

function run(first: Stored): void {
  const life = new AbortController();
  let stored = first;
  let askedSite = siteInAddress();
  let status = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (): void =>
    render(
      <WordsContext.Provider value={words}>
        <OptionsPage
          settings={stored.choices.settings}
          damagedSettings={stored.choices.damaged}
          areSettingsNewer={stored.choices.isNewer}
          kept={stored.kept}
          keptSites={stored.keptSites}
          allowed={stored.allowed}
          shortcut={stored.shortcut}
          askedSite={askedSite}
          version={ownVersion()}
          status={status}
          actions={actions}
        />
      </WordsContext.Provider>,
      document.body,
    );
  const change = (part: Partial<Stored>): void => {
    stored = { ...stored, ...part };
    draw();
  };
  const say = (sentence: string): void => {
    clearTimeout(timer);
    status = sentence;
    draw();
    if (sentence !== '') timer = setTimeout(() => say(''), SAID_MS);
  };
  const use = (next: Partial<Settings>): void =>
    change({ choices: { ...stored.choices, settings: { ...stored.choices.settings, ...next } } });
  const keeper = keepChanges({
    use,
    async store(part) {
      const saved = await changeSettings(part);
      if (!saved.ok) say(words.text('settingsNotKept'));
      else if (saved.where === 'local') say(words.text(stored.choices.isNewer ? 'newerAbout' : 'settingsKeptHere'));
    },
    failed: () => say(words.text('settingsNotKept')),
  });
  const rereadSites = async (): Promise<void> => {
    const keptSites = await readSites();
    change({ keptSites, allowed: await allowedOf(keptSites) });
  };
  // Rules that were read once, on this page or out of storage, are not read again.
  let known = byText(first.kept.rules);
  let saving: Promise<unknown> = Promise.resolve();
  let isStale = false;
  const rereadRules = async (): Promise<void> => {
    if (isStale) return;
    isStale = true;
    // What this page saves is read once, when all of it is there.
    await saving.catch(() => undefined);
    isStale = false;
    const kept = await readRules(known);
    known = byText(kept.rules);
    change({ kept });
  };
  const actions: OptionsActions = {
    changeSettings: keeper.change,
    saveRules(base, mine) {
      known = byText([...known.values(), ...mine]);
      const saved = saveRules(base, mine);
      saving = saved;
      return saved;
    },
    async forgetDamaged(hosts) {
      await forgetDamaged(hosts);
      await rereadRules();
    },
    async chooseOpening(host, open) {
      // Asked before anything else is waited for: the browser takes a question only from the click itself.
      const isAllowed = open === 'by-itself' ? await askForSite(host) : true;
      const kept = isAllowed ? await chooseOpening(host, open) : null;
      if (open !== 'by-itself') await giveSiteBack(host);
      await rereadSites();
      if (kept === null) say(words.text('siteRefused', { site: host }));
      else if (!kept.ok) say(words.text('siteNotKept'));
      else if (open === 'by-itself') say(words.text('siteOpensByItself', { site: host }));
      else if (kept.where === 'local') say(words.text('settingsKeptHere'));
    },
    changeSites,
    async removeSites(hosts) {
      const kept = await changeSites(new Map(hosts.map((host) => [host, becoming(plainSite)])));
      if (kept.ok) await Promise.all(hosts.map(giveSiteBack));
      await rereadSites();
      return kept;
    },
    async forgetDamagedSites(hosts) {
      await forgetDamagedSites(hosts);
      await rereadSites();
    },
    openShortcutSettings,
    saveFile: (name, content) => saveFile(document, name, content, 'application/json'),
    say,
  };

  draw();
  watchSettings(() => {
    void inspectSettings().then((choices) =>
      change({ choices: { ...choices, settings: { ...choices.settings, ...keeper.pending() } } }),
    );
  }, life.signal);
  watchRules(() => void rereadRules(), life.signal);
  watchSites(() => void rereadSites(), life.signal);
  watchPermissions(() => void rereadSites(), life.signal);
  addEventListener('pagehide', () => keeper.flush());
  // Back from the browser's page for shortcuts.
  addEventListener('focus', () => void readShortcut().then((shortcut) => change({ shortcut })));
  addEventListener('hashchange', () => {
    askedSite = siteInAddress();
    if (askedSite !== null) draw();
  });
  // Drawn after the browser looked for it.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}

function byText(rules: readonly Rule[]): ReadonlyMap<string, Rule> {
  return new Map(rules.map((rule) => [rule.text, rule]));
}

/** The site that the address names: the reader leads here with `#site=example.com`. */
function siteInAddress(): Wanted | null {
  const host = readSiteName(new URLSearchParams(location.hash.slice(1)).get('site') ?? '');
  return host === null ? null : { host };
}
