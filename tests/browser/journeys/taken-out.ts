// "What was taken out": every block with its reason, the ways back, the milder version, and the report.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { newsPage, story } from '../pages';
import type { Journeys, Stage, Tab } from '../stage';

const signUp = 'Get the Harbour Letter every morning. Sign up for our free newsletter.';
const box = `<div class="letter-box"><h3>The Harbour Letter</h3><p>${signUp}</p><form><input type="email"><button>Sign up</button></form></div>`;
const label = 'Advertisement';
/** A story with an advertisement's label, a newsletter box in its middle and the label once more. */
const page = newsPage({
  paragraphs: [...story.slice(0, 4), label, `</p>${box}<p>`, ...story.slice(4, 8), label, ...story.slice(8)],
});

interface Panel {
  readonly blocks: readonly string[];
  readonly isOpen: boolean;
}

const panel = (tab: Tab): Promise<Panel | null> =>
  tab.driver.inReader(tab.page, (root) => ({
    isOpen: root.querySelector('.removed-panel') !== null,
    blocks: [...root.querySelectorAll('.removed-panel > .removals > .removal')].map((block) =>
      (block as HTMLElement).innerText.replaceAll(/\s+/g, ' '),
    ),
  }));

/** Clicks a button of the block whose text holds `words`; scrolled to first, as a person does. */
async function pressAt(tab: Tab, words: string, name: string): Promise<void> {
  const at = await tab.driver.inReader(
    tab.page,
    (root, wanted, named) => {
      const block = [...root.querySelectorAll('.removal')].find((each) => each.textContent?.includes(wanted));
      const button = [...(block?.querySelectorAll('button') ?? [])].find((each) => each.textContent === named);
      button?.scrollIntoView({ block: 'center' });
      const at = button?.getBoundingClientRect();
      return at === undefined ? null : { x: at.x + at.width / 2, y: at.y + at.height / 2 };
    },
    words,
    name,
  );
  if (!at) throw new Error(`There is no "${name}" at a block with "${words}".`);
  await tab.page.mouse.click(at.x, at.y);
}

interface Came {
  readonly marked: readonly string[];
  /** Words of the paragraph before the first marked block. */
  readonly after: string;
  readonly isInView: boolean;
  readonly said: string;
}

const came = (tab: Tab): Promise<Came | null> =>
  tab.driver.inReader(tab.page, (root) => {
    const marked = [...root.querySelectorAll('.article [data-returned]')];
    const box = marked[0]?.getBoundingClientRect();
    return {
      marked: marked.map((block) => block.textContent ?? ''),
      after: marked[0]?.previousElementSibling?.textContent ?? '',
      isInView: box !== undefined && box.top >= 0 && box.bottom <= innerHeight,
      said: root.querySelector('[role=status]')?.textContent ?? '',
    };
  });

const rulesIn = (stage: Stage): Promise<Record<string, unknown>> =>
  stage.driver.inExtension((api) => api.storage.sync.get(null));
const paragraphs = async (tab: Tab): Promise<string> => ((await tab.view())?.paragraphs ?? []).join('\n');

async function openPanel(tab: Tab): Promise<void> {
  await tab.read();
  await tab.click('What was taken out');
  await expect.poll(async () => (await panel(tab))?.blocks.length).toBeGreaterThan(0);
}

export const takenOut: Journeys = (stage) => {
  test('lists every block in reading order with its reason, and by kind when asked', async () => {
    const tab = await stage().open(page);
    await openPanel(tab);
    const { blocks } = (await panel(tab)) ?? { blocks: [] };
    const order = blocks.flatMap(
      (text) => /\b(?:Advertisement|Harbour Letter)\b/.exec(text.replace(/^.*?\. /, '')) ?? [],
    );
    expect(order).toEqual(['Advertisement', 'Harbour Letter', 'Advertisement']);
    expect(blocks.filter((text) => text.includes('It is an advertisement or the label of one.'))).toHaveLength(2);
    await tab.click('By kind');
    const kinds = (): Promise<string[] | null> =>
      tab.driver.inReader(tab.page, (root) =>
        [...root.querySelectorAll('.kind h3')].map((kind) => kind.textContent ?? ''),
      );
    await expect.poll(kinds).toEqual(expect.arrayContaining(['Advertisements', 'Newsletter boxes']));
  });

  test('a block comes back where it stood, in view and marked, is said, and goes again', async () => {
    const tab = await stage().open(page);
    await openPanel(tab);
    await pressAt(tab, signUp, 'Bring it back');
    await expect.poll(() => came(tab)).toMatchObject({ isInView: true, said: '1 block is back in the article.' });
    const back = await came(tab);
    expect(back?.marked.join(' ')).toContain(signUp);
    expect(back?.after).toBe(story[3]);
    await expect.poll(async () => (await came(tab))?.marked, { timeout: 12_000 }).toEqual([]);
    await pressAt(tab, signUp, 'Take it out again');
    await expect.poll(() => paragraphs(tab)).not.toContain(signUp);
    expect(await rulesIn(stage())).toEqual({});
  });

  test('pictures go where one wants that on a site, stand in the list, and come back with their words', async () => {
    const tab = await stage().open(newsPage());
    const { captions } = await tab.read();
    const [first = ''] = captions;
    await tab.press();
    await tab.closed();
    const site = `site:${new URL(tab.page.url()).hostname}`;
    const chosen = { version: 1, kinds: { pictures: true } };
    await stage().driver.inExtension((api, key, value) => api.storage.sync.set({ [key]: value }), site, chosen);
    expect((await tab.read()).captions).toEqual([]);
    await tab.click('What was taken out');
    await expect.poll(async () => (await tab.view())?.text).toContain('You chose to read without this.');
    await pressAt(tab, first.slice(0, 30), 'Bring it back');
    await expect.poll(async () => (await tab.view())?.captions).toEqual([first]);
    expect((await came(tab))?.marked).toHaveLength(1);
    await stage().driver.inExtension((api, key) => api.storage.sync.remove(key), site);
    await expect.poll(async () => (await tab.view())?.captions).toEqual(captions);
  });

  test('on a large page the reader says that it works before it holds the page, and no longer than that', async () => {
    const log = Array.from({ length: 1300 }, (_, n) => `Note ${n + 1} of the log. ${story[n % story.length] ?? ''}`);
    const tab = await stage().open(newsPage({ paragraphs: [log[0] ?? '', `</p>${box}<p>`, ...log.slice(1)] }));
    const padding = await tab.page.evaluate(() => {
      for (let at = document.querySelectorAll('*').length; at < 4100; at++)
        document.body.append(document.createElement('i'));
      return document.querySelectorAll('*').length;
    });
    expect(padding).toBeGreaterThan(4000);
    await openPanel(tab);
    await tab.driver.inReader(tab.page, (root) => {
      const seen = { texts: [] as string[], words: '' };
      Object.assign(root, { seen });
      new MutationObserver(() => {
        const sign = root.querySelector('[data-working]');
        if (sign !== null) seen.texts.push(sign.textContent ?? '');
        // What stands there while the sign does: the article is made anew after it.
        if (sign !== null) seen.words = root.querySelector('.article')?.textContent ?? '';
      }).observe(root, { childList: true, subtree: true });
    });
    await pressAt(tab, signUp, 'Bring it back');
    await expect.poll(() => came(tab), { timeout: 20_000 }).toMatchObject({ said: '1 block is back in the article.' });
    const seen = await tab.driver.inReader(
      tab.page,
      (root) => (root as ShadowRoot & { seen: { texts: string[]; words: string } }).seen,
    );
    expect(seen?.texts[0]).toBe('Reading this long page …');
    expect(seen?.words).not.toContain(signUp);
    expect(await tab.driver.inReader(tab.page, (root) => root.querySelectorAll('[data-working]').length)).toBe(0);
  });

  test('always on this site: a rule is stored, holds on the site’s other pages and nowhere else, and is undone', async () => {
    const url = stage().server.add(page);
    const next = stage().server.addTo(url, '/next', page.replaceAll('every morning', 'each evening'));
    const tab = await stage().openAt(url);
    await openPanel(tab);
    await pressAt(tab, signUp, 'Always on this site');
    await expect.poll(() => came(tab)).toMatchObject({ isInView: true, said: 'It stays in on this site from now on.' });
    const host = new URL(url).hostname;
    await expect
      .poll(() => rulesIn(stage()))
      .toEqual({
        [`rules:${host}`]: { version: 2, rules: [`${host}#@#.letter-box`] },
      });
    const other = await stage().openAt(next);
    expect((await other.read()).text).toContain('each evening');
    expect((await (await stage().open(page)).read()).text).not.toContain(signUp);
    await tab.page.bringToFront();
    await pressAt(tab, signUp, 'Undo');
    await expect.poll(() => rulesIn(stage())).toEqual({});
    await expect.poll(() => paragraphs(tab)).not.toContain(signUp);
    await other.page.bringToFront();
    await expect.poll(async () => (await other.view())?.text).not.toContain('each evening');
  });

  test('always everywhere: the block is known by its words on every site, and the rule stands in the options', async () => {
    const tab = await stage().open(page);
    await openPanel(tab);
    await pressAt(tab, label, 'Always everywhere');
    await expect.poll(() => rulesIn(stage())).toEqual({ 'rules:': { version: 2, rules: ['#@#^text: Advertisement'] } });
    expect((await (await stage().open(page)).read()).paragraphs).toContain(label);
  });

  test('with the keyboard alone: to the list, a block back, out of the list and on reading', async () => {
    const tab = await stage().open(page);
    await stage().driver.shortcut(tab.page);
    await tab.opened();
    const focused = (): Promise<string | null> =>
      tab.driver.inReader(tab.page, ({ activeElement }) =>
        activeElement?.localName === 'dialog' ? '' : (activeElement?.textContent ?? ''),
      );
    const tabTo = async (wanted: RegExp): Promise<void> => {
      for (let presses = 0; presses < 40 && !wanted.test((await focused()) ?? ''); presses++)
        await tab.page.keyboard.press('Tab');
      expect(await focused()).toMatch(wanted);
    };
    await tabTo(/^What was taken out/);
    await tab.page.keyboard.press('Enter');
    await expect.poll(focused).toBe('What was taken out');
    await tabTo(/^Bring it back$/);
    await tab.page.keyboard.press('Enter');
    // The button is the way back now, and still has the focus.
    await expect.poll(focused).toBe('Take it out again');
    expect((await came(tab))?.said).toBe('1 block is back in the article.');
    await tab.page.keyboard.press('Escape');
    await expect.poll(async () => (await panel(tab))?.isOpen).toBe(false);
    await expect.poll(focused).toMatch(/^What was taken out/);
    await tab.page.keyboard.press('Escape');
    await tab.closed();
  });

  test('on a narrow screen the article is in view above the list, and so is what comes back', async () => {
    const tab = await stage().open(page);
    await tab.page.setViewport({ width: 320, height: 640 });
    await openPanel(tab);
    await pressAt(tab, signUp, 'Bring it back');
    const shown = (): Promise<boolean | null> =>
      tab.driver.inReader(tab.page, (root) => {
        const block = root.querySelector('.article [data-returned]')?.getBoundingClientRect();
        const list = root.querySelector('.removed-panel')?.getBoundingClientRect();
        return block !== undefined && list !== undefined && block.top > 0 && block.top + 20 < list.top;
      });
    await expect.poll(shown).toBe(true);
  });

  test('where much was taken out the reader says so, and shows a milder version and the usual one again', async () => {
    const prompt = `What do you think? Join the conversation in the comments below. `;
    const boxes = Array.from(
      { length: 12 },
      (_, at) => `</p><div class="letter-box"><h3>Letter ${at}</h3><p>${signUp} ${prompt}</p></div><p>`,
    );
    const tab = await stage().open(newsPage({ paragraphs: [...story.slice(0, 5), ...boxes, ...story.slice(5)] }));
    const before = await tab.read();
    expect(before.text).toMatch(/Galley took \d\d% of the words out of this page/);
    expect(before.text).not.toContain(signUp);
    await tab.click('Show a milder version');
    await expect.poll(async () => (await tab.view())?.text).toContain(signUp);
    expect((await tab.view())?.text).toContain('This is the milder version');
    await tab.click('Take it out again');
    await expect.poll(async () => (await tab.view())?.text).not.toContain(signUp);
  });

  test('a report is shown whole, names the page only when told to, and is copied or saved where the person wants it', async () => {
    const url = stage().server.add(page);
    const tab = await stage().openAt(url);
    await openPanel(tab);
    const asked = stage().server.asked.length;
    const report = (): Promise<string | null> =>
      tab.driver.inReader(tab.page, (root) => root.querySelector('.report[open] .report-text')?.textContent ?? '');
    const said = (): Promise<string | null> =>
      tab.driver.inReader(tab.page, (root) => root.querySelector('.report [role=status]')?.textContent ?? '');
    await pressFoot(tab);
    await expect.poll(report).toContain('newsletters (');
    expect(await report()).not.toContain(new URL(url).hostname);
    await tab.click('Something of the article is missing');
    await tab.click('Name the page');
    await expect.poll(report).toContain(`Page: ${url}`);
    const text = await report();
    expect(text).toContain('What is wrong: Something of the article is missing');
    await tab.click('Copy');
    await expect.poll(said).toBe('The report is on the clipboard.');
    await tab.click('Save as a file');
    const file = join(stage().driver.downloads, 'galley-report.txt');
    await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toBe(text);
    await tab.page.keyboard.press('Escape');
    await expect.poll(report).toBe('');
    expect((await panel(tab))?.isOpen).toBe(true);
    expect(stage().server.asked).toHaveLength(asked);
    await tab.page.keyboard.press('Escape');
    await tab.page.keyboard.press('Escape');
    await tab.closed();
    expect(await pasted(tab)).toBe(text);
  });
};

/** The button at the list's end. */
async function pressFoot(tab: Tab): Promise<void> {
  await tab.driver.inReader(tab.page, (root) => root.querySelector('.removed-foot')?.scrollIntoView());
  const at = await tab.driver.inReader(tab.page, (root) => {
    const { x, y } = root.querySelector('.removed-foot button')?.getBoundingClientRect() ?? { x: 0, y: 0 };
    return { x: x + 10, y: y + 10 };
  });
  if (at) await tab.page.mouse.click(at.x, at.y);
}

/** What the clipboard holds, as a paste into a field of the page gives it. */
async function pasted(tab: Tab): Promise<string> {
  await tab.page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'paste';
    document.body.prepend(field);
    field.focus();
  });
  await tab.page.keyboard.down('Control');
  await tab.page.keyboard.press('v', { commands: ['Paste'] });
  await tab.page.keyboard.up('Control');
  return tab.page.evaluate(() => document.querySelector<HTMLTextAreaElement>('#paste')?.value ?? '');
}
