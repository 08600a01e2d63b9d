// Events in, calls out. Holds nothing but whose turn it is: the browser may end this script after any line and start it for
// the next event.
import { readShortcut, showAction } from '../browser/action';
import { keepMenus, onPick, onStart, onToggle } from '../browser/events';
import { answer, tellPages } from '../browser/messaging';
import { openOptions } from '../browser/own-pages';
import { readPackagedFile, readPackagedText } from '../browser/package';
import { fileRulesAnew, watchSyncedRules } from '../browser/rules-store';
import { watchPermissions } from '../browser/site-permission';
import { watchSites } from '../browser/sites-store';
import { turns } from '../browser/turns';
import { changeRule } from './rules';
import { chooseOpening, lightButton, openByItself, stateOf } from './site';
import { togglePicker, toggleReader } from './toggle';

onToggle((tab) => void toggleReader(tab));
onPick((tab, atMenu) => void togglePicker(tab, atMenu));
keepMenus();
// Rules are filed for pages by whoever saves them; those that another browser of the person's saved come by sync.
watchSyncedRules(() => void fileRulesAnew(), new AbortController().signal);
onStart(() => void fileRulesAnew());
for (const watch of [watchSites, watchPermissions])
  watch(() => void tellPages('detector/sites-changed'), new AbortController().signal);

/** The button says what was told last: one answer may wait longer for storage than the next, so they take turns. */
const inTurn = turns();

answer('background', {
  async 'background/page-checked'({ isArticle }, { tabId, url }) {
    const { open, isAllowed } = await (tabId === undefined
      ? stateOf(url)
      : inTurn(() => lightButton(tabId, url, isArticle)));
    return { shortcut: await readShortcut(), opensByItself: isArticle && open === 'by-itself' && isAllowed };
  },
  async 'background/open-here'(_, { tabId, url }) {
    if (tabId !== undefined) await openByItself(tabId, url);
    return null;
  },
  async 'background/reader-changed'({ state, isArticle }, { tabId, url }) {
    if (tabId === undefined) return null;
    await inTurn(async () => {
      await (state === 'closed' ? lightButton(tabId, url, isArticle) : showAction(tabId, state));
    });
    return null;
  },
  'background/read-site': (_, { url }) => stateOf(url),
  'background/choose-opening': ({ open }, { url }) => chooseOpening(url, open),
  async 'background/open-options'({ at }, { url }) {
    await openOptions(at === 'site' ? (await stateOf(url)).name : null);
    return null;
  },
  async 'background/pick'(_, { tabId }) {
    if (tabId !== undefined) await togglePicker({ id: tabId }, false);
    return null;
  },
  'background/change-rule': ({ text, marks }) => changeRule(text, marks),
  async 'background/read-font'({ file }) {
    return { base64: await readPackagedFile(`fonts/${file}`) };
  },
  async 'background/read-words'({ language }) {
    return { table: await readPackagedText(`words/${language}.json`) };
  },
});
