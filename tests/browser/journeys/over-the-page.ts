// The reader and the page beneath it: where reading begins, what the page may still do, and what it gets back.
import { expect, test } from 'vitest';
import { wait } from '../driver';
import { newsPage, story } from '../pages';
import type { Journeys, Tab } from '../stage';

const longStory = [...story, ...story.map((text) => `Later. ${text}`), ...story.map((text) => `Last. ${text}`)];

/** Distance in CSS pixels of the paragraph that begins with `words` from the top of the view. */
const placeOf = (tab: Tab, words: string): Promise<number | null> =>
  tab.driver.inReader(
    tab.page,
    (root, begin) => {
      const found = [...root.querySelectorAll('.article p')].find((text) => text.textContent?.startsWith(begin));
      return found?.getBoundingClientRect().y ?? null;
    },
    words,
  );

export const overThePage: Journeys = (stage) => {
  test('a page that is scrolled opens at the paragraph it shows, and closes where it was', async () => {
    const tab = await stage().open(newsPage({ paragraphs: longStory }));
    await tab.page.evaluate(() => {
      const shown = [...document.querySelectorAll('p')].find((text) =>
        text.textContent.startsWith('Later. Not everyone'),
      );
      shown?.scrollIntoView();
    });
    await wait(100);
    const before = await tab.state();
    expect(before.scroll[1]).toBeGreaterThan(300);
    await tab.read();
    // The paragraph that the page's top edge may cut through, or the one after it.
    const view = await tab.page.evaluate(() => innerHeight);
    const place = await placeOf(tab, 'Later. Not everyone');
    expect(place).toBeGreaterThan(-view / 2);
    expect(place).toBeLessThan(view / 2);
    await tab.page.keyboard.press('Escape');
    await tab.closed();
    expect(await tab.state()).toEqual(before);
  });

  test('what was marked on the page is marked again afterwards', async () => {
    const tab = await stage().open(newsPage());
    await tab.page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector('h1') as Element));
    const marked = await tab.page.evaluate(() => String(getSelection()));
    expect(marked).not.toBe('');
    await tab.read();
    await tab.page.keyboard.press('Escape');
    await tab.closed();
    expect(await tab.page.evaluate(() => String(getSelection()))).toBe(marked);
  });

  test('a popover that the page opens later stays below the reader', async () => {
    const tab = await stage().open(newsPage());
    await tab.read();
    const above = await tab.page.evaluate(async () => {
      const popover = document.createElement('div');
      popover.popover = 'manual';
      popover.textContent = 'We value your privacy';
      document.body.append(popover);
      popover.showPopover();
      await new Promise((done) => setTimeout(done, 200));
      const box = popover.getBoundingClientRect();
      return document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2) === popover;
    });
    expect(above).toBe(false);
    expect((await tab.view())?.text).toContain('The footbridge between');
  });

  test('a modal dialog that the page opens later is answered to: the reader leaves and the page is whole', async () => {
    const tab = await stage().open(newsPage({ after: '<dialog id="later"><button>Fine</button></dialog>' }));
    await tab.read();
    await tab.page.evaluate(() => (document.getElementById('later') as HTMLDialogElement).showModal());
    await tab.closed();
    expect(await tab.state()).toMatchObject({ styleSheets: 0, rootNodes: 2 });
    await tab.page.click('#later button');
  });

  test('what plays is paused while one reads, and goes on afterwards', async () => {
    const tab = await stage().open(
      newsPage({ after: '<audio id="one" loop muted></audio><audio id="two" loop muted></audio>' }),
    );
    await tab.page.evaluate(async () => {
      // A second of silence: WAV, 8 bits, 8000 samples.
      const bytes = new Uint8Array(8044).fill(128);
      const header = new DataView(bytes.buffer);
      const words: [number, string][] = [
        [0, 'RIFF'],
        [8, 'WAVEfmt '],
        [36, 'data'],
      ];
      for (const [at, word] of words) [...word].forEach((letter, index) => (bytes[at + index] = letter.charCodeAt(0)));
      for (const [at, size] of [
        [4, 8036],
        [16, 16],
        [24, 8000],
        [28, 8000],
        [40, 8000],
      ] as const)
        header.setUint32(at, size, true);
      for (const [at, size] of [
        [20, 1],
        [22, 1],
        [32, 1],
        [34, 8],
      ] as const)
        header.setUint16(at, size, true);
      const address = URL.createObjectURL(new Blob([bytes], { type: 'audio/wav' }));
      for (const audio of document.querySelectorAll('audio')) audio.src = address;
      await document.querySelector('audio')?.play();
    });
    const paused = (): Promise<boolean[]> =>
      tab.page.evaluate(() => [...document.querySelectorAll('audio')].map((audio) => audio.paused));
    expect(await paused()).toEqual([false, true]);
    await tab.read();
    expect(await paused()).toEqual([true, true]);
    await tab.page.evaluate(
      () =>
        void document
          .querySelectorAll('audio')[1]
          ?.play()
          .catch(() => 'paused at once'),
    );
    await expect.poll(paused).toEqual([true, true]);
    await tab.page.keyboard.press('Escape');
    await tab.closed();
    await expect.poll(paused).toEqual([false, true]);
  });

  test('a page that moves by itself rests while one reads', async () => {
    const style =
      '<style>@keyframes grow { to { width: 200px } } #moving { width: 0; animation: grow 1s linear infinite }</style>';
    const tab = await stage().open(newsPage({ head: style, after: '<div id="moving">.</div>' }));
    const width = (): Promise<string> =>
      tab.page.evaluate(() => getComputedStyle(document.getElementById('moving') as Element).width);
    const rests = async (): Promise<boolean> => {
      const first = await width();
      await wait(150);
      return (await width()) === first;
    };
    expect(await rests()).toBe(false);
    await tab.read();
    // Once the article is painted.
    await expect.poll(rests).toBe(true);
    await tab.page.keyboard.press('Escape');
    await tab.closed();
    await expect.poll(rests).toBe(false);
  });

  test('Escape closes what is open in the reader first, then the reader', async () => {
    const tab = await stage().open(newsPage());
    await tab.read();
    const open = (): Promise<string[] | null> =>
      tab.driver.inReader(tab.page, (root) =>
        [...root.querySelectorAll('aside, :popover-open')].map((part) => part.className),
      );
    await tab.click('What was taken out');
    await expect.poll(open).toEqual(['removed-panel']);
    await tab.page.keyboard.press('Escape');
    await expect.poll(open).toEqual([]);
    await tab.click('How the text looks');
    await expect.poll(open).toEqual(['settings-panel']);
    await tab.page.keyboard.press('Escape');
    await expect.poll(open).toEqual([]);
    await tab.page.keyboard.press('Escape');
    await tab.closed();
  });

  test('at 320 pixels nothing stands out of the view', async () => {
    const word = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenhersteller';
    const tab = await stage().open(
      newsPage({ title: word, paragraphs: [`${word} https://news.example/${'long/'.repeat(30)}`, ...story] }),
    );
    await tab.page.setViewport({ width: 320, height: 600 });
    await tab.read();
    const wide = await tab.driver.inReader(tab.page, (root) => {
      const dialog = root.querySelector('dialog');
      return dialog && [dialog.scrollWidth - dialog.clientWidth, dialog.clientWidth];
    });
    expect(wide?.[0]).toBe(0);
    expect(wide?.[1]).toBeLessThanOrEqual(320);
  });
};
