// Where the options page meets the extension: what is stored goes in, what the person does goes out. What is on the page is
// options-page.tsx.
import { render } from 'preact';
import { readShortcut } from '../browser/action';
import { openShortcutSettings, ownVersion } from '../browser/own-pages';
import { forgetDamaged, readRules, saveRules, watchRules, type KeptRules } from '../browser/rules-store';
import { changeSettings, readSettings, watchSettings } from '../browser/store';
import { text, uiLanguage } from '../browser/texts';
import type { Settings } from '../settings/schema';
import controlsCss from '../ui/controls.css';
import { keepChanges } from '../ui/keep-changes';
import { saveFile } from '../ui/save-file';
import type { TextSource } from '../ui/texts';
import tokensCss from '../ui/tokens.css';
import { makeWords, WordsContext } from '../ui/words';
import type { OptionsActions } from './actions';
import optionsCss from './options.css';
import { OptionsPage } from './options-page';
import rulesCss from './rules.css';

/** How long a sentence stays. In milliseconds. */
const SAID_MS = 8000;

const words = makeWords(text as TextSource, uiLanguage());
document.adoptedStyleSheets = [tokensCss, controlsCss, optionsCss, rulesCss].map((css) => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
});
document.documentElement.lang = words.language;
document.documentElement.dir = words.direction;
document.title = words.text('optionsTitle');

void Promise.all([readSettings(), readRules(), readShortcut()]).then(([settings, kept, shortcut]) =>
  run(settings, kept, shortcut),
);

function run(firstSettings: Settings, firstKept: KeptRules, firstShortcut: string): void {
  const life = new AbortController();
  let settings = firstSettings;
  let kept = firstKept;
  let shortcut = firstShortcut;
  let status = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const draw = (): void =>
    render(
      <WordsContext.Provider value={words}>
        <OptionsPage
          settings={settings}
          kept={kept}
          shortcut={shortcut}
          version={ownVersion()}
          status={status}
          actions={actions}
        />
      </WordsContext.Provider>,
      document.body,
    );
  const say = (sentence: string): void => {
    clearTimeout(timer);
    status = sentence;
    draw();
    if (sentence !== '') timer = setTimeout(() => say(''), SAID_MS);
  };
  const keeper = keepChanges({
    use(change) {
      settings = { ...settings, ...change };
      draw();
    },
    async store(change) {
      const saved = await changeSettings(change);
      if (!saved.ok) say(words.text('settingsNotKept'));
      else if (saved.where === 'local') say(words.text('settingsKeptHere'));
    },
    failed: () => say(words.text('settingsNotKept')),
  });
  const reread = async (): Promise<void> => {
    kept = await readRules();
    draw();
  };
  const actions: OptionsActions = {
    changeSettings: keeper.change,
    saveRules,
    async forgetDamaged(hosts) {
      await forgetDamaged(hosts);
      await reread();
    },
    openShortcutSettings,
    saveFile: (name, content) => saveFile(document, name, content, 'application/json'),
    say,
  };

  draw();
  watchSettings((next) => {
    settings = { ...next, ...keeper.pending() };
    draw();
  }, life.signal);
  watchRules(() => void reread(), life.signal);
  addEventListener('pagehide', () => keeper.flush());
  // Back from the browser's page for shortcuts.
  addEventListener('focus', () => {
    void readShortcut().then((now) => {
      shortcut = now;
      draw();
    });
  });
  // Drawn after the browser looked for it.
  document.getElementById(location.hash.slice(1))?.scrollIntoView();
}
