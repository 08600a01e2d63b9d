// The snapshot measures rightly, in both browsers: what is hidden, for whom, which picture was chosen; and it leaves the page alone.
import type { Browser } from 'puppeteer-core';
import type * as Snapshot from '../../../src/page/snapshot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asScript, launch, pageOf } from './in-browser';

declare const module: typeof Snapshot;

const prose = 'A sentence of the story that goes on for a while, as sentences in a newspaper do. '.repeat(4);
const picture = (width: number, height: number): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`)}`;

describe.each(['chromium', 'firefox'] as const)('%s', (name) => {
  let browser: Browser;
  let script: string;
  beforeAll(async () => {
    [browser, script] = await Promise.all([launch(name), asScript('src/page/snapshot.ts')]);
  }, 60_000);
  afterAll(() => browser.close());

  /** Ids of elements of the copy with what `data-galley-hidden` says about each. */
  async function hiddenIn(body: string): Promise<Record<string, string>> {
    const page = await pageOf(browser, `<!doctype html><body>${body}`, script);
    const found = await page.evaluate(() => {
      const copy = module.takeSnapshot(document);
      const marked = [...Document.prototype.querySelectorAll.call(copy, '[data-galley-hidden]')];
      return Object.fromEntries(
        marked.map((element) => [element.id, element.getAttribute('data-galley-hidden') ?? '']),
      );
    });
    await page.close();
    return found;
  }

  /** The copy's body as markup. */
  async function bodyOfCopy(body: string): Promise<string> {
    const page = await pageOf(browser, `<!doctype html><body>${body}`, script);
    const html = await page.evaluate(() => module.takeSnapshot(document).body.innerHTML);
    await page.close();
    return html;
  }

  const story = `<p>${prose}</p><p>${prose}</p><p>${prose}</p>`;

  test('marks the outermost element that is not shown', async () => {
    const found = await hiddenIn(`${story}
      <div id="none" style="display:none"><p id="inner">Text</p></div>
      <div id="invisible" style="visibility:hidden"><p>Text</p></div>
      <div id="skipped" style="content-visibility:hidden"><p id="skipped-inner">Text</p></div>
      <p id="attribute" hidden>Text</p>`);
    expect(found).toMatchObject({ none: '', invisible: '', attribute: '' });
    expect(Object.keys(found)).not.toContain('inner');
    expect(found['skipped'] ?? found['skipped-inner']).toBe('');
  });

  test('leaves shown what is shown: contents, an inner part made visible, closed details, scripts', async () => {
    expect(
      await hiddenIn(`${story}
        <div id="contents" style="display:contents"><p id="p">Text</p></div>
        <div id="outer" style="visibility:hidden">x<p id="shown" style="visibility:visible">Text</p></div>
        <details id="details"><summary>More</summary><p id="folded">Text</p></details>
        <script id="script">0</script><noscript id="noscript"><img></noscript><template id="template"></template>
        <svg id="svg"><defs id="defs"><g></g></defs></svg><br id="br">`),
    ).toEqual({});
  });

  test('marks words for screen readers, each by the way it is hidden', async () => {
    expect(
      await hiddenIn(`${story}
        <span id="clipped" style="position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)">Image source, <b>agency</b></span>
        <span id="outside" style="position:absolute;left:-9999px">Skip to content</span>
        <span id="above" style="position:absolute;top:-9999px">Advertisement</span>
        <span id="clear" style="position:absolute;opacity:0">Menu</span>`),
    ).toEqual({ clipped: 'sr', outside: 'sr', above: 'sr', clear: 'sr' });
  });

  test('keeps text that waits: fading in, folded, in the next slide, wider than a label', async () => {
    expect(
      await hiddenIn(`${story}
        <p id="fades" style="opacity:0;transition:opacity 1s">${prose}</p>
        <p id="fades-short" style="opacity:0">One short line.</p>
        <div id="folded" style="height:0;overflow:hidden"><p>${prose}</p></div>
        <div style="overflow:hidden;position:relative;width:300px;height:200px">
          <figure id="slide" style="position:absolute;left:-2000px;width:300px;margin:0">
            <img src="${picture(300, 150)}"><figcaption id="caption" style="position:absolute;bottom:0">The quay at dawn</figcaption>
          </figure>
        </div>
        <div id="float" style="width:0;height:0"><p style="width:200px">Beside a box of no size</p></div>
        <div id="long" style="position:absolute;left:-9999px">${prose}</div>`),
    ).toEqual({});
  });

  test('keeps an article that a consent wall or a slow style sheet hides', async () => {
    for (const style of ['display:none', 'visibility:hidden', 'opacity:0', 'position:absolute;opacity:0']) {
      expect(
        await hiddenIn(`<div id="consent">We value your privacy</div><main id="main" style="${style}">${story}</main>`),
      ).toEqual({});
    }
    expect(
      await hiddenIn(`<main id="main" aria-hidden="true" style="overflow:hidden;height:10px">${story}</main>`),
    ).toEqual({});
  });

  test('still marks a hidden part that holds no more than a half of the prose', async () => {
    expect(await hiddenIn(`<main>${story}</main><div id="twin" style="display:none">${story}</div>`)).toEqual({
      twin: '',
    });
  });

  test('notes the picture that was chosen and its natural size', async () => {
    const page = await pageOf(
      browser,
      `<!doctype html><body><picture><source srcset="${picture(640, 360)}"><img id="i" src="${picture(10, 10)}"></picture>
       <div style="position:absolute;left:-3000px"><img id="off" src="${picture(20, 30)}"></div><img id="empty">`,
      script,
    );
    await page.waitForFunction(() =>
      [...document.images].every((image) => image.id === 'empty' || image.naturalWidth > 0),
    );
    const facts = await page.evaluate(() => {
      const copy = module.takeSnapshot(document);
      return [...copy.images].map(({ id, dataset }) => [
        id,
        dataset['galleySrc'] ?? '',
        dataset['galleyWidth'] ?? '',
        dataset['galleyHeight'] ?? '',
      ]);
    });
    expect(facts).toEqual([
      ['i', picture(640, 360), '640', '360'],
      ['off', picture(20, 30), '20', '30'],
      ['empty', '', '', ''],
    ]);
    await page.close();
  });

  test('says whose line breaks are shown', async () => {
    const html = await bodyOfCopy(
      `${story}<p id="a" style="white-space:pre-wrap">One\n\nTwo</p><p id="b">One\nTwo</p><p id="c" style="white-space:pre-line">One two</p>
      <div style="white-space:break-spaces"><span id="d">One\nTwo</span></div>`,
    );
    expect([...html.matchAll(/id="(\w)"[^>]*data-galley-lines/g)].map(([, id]) => id)).toEqual(['a', 'd']);
  });

  test('takes facts that the page states itself out of the copy', async () => {
    const body =
      '<p data-galley-hidden="">Text</p><img data-galley-src="x" data-galley-width="9" data-galley-height="9">';
    expect(await bodyOfCopy(body)).toBe('<p>Text</p><img>');
  });

  test('puts open shadow trees in place of what they replace, slots filled, hidden parts marked', async () => {
    const html = await bodyOfCopy(`
      <x-story><template shadowrootmode="open"><style>p{}</style><h2>Head</h2><slot name="text">None</slot><x-box><template
        shadowrootmode="open"><p data-galley-hidden="">Nested</p><p id="gone" hidden>Gone</p></template></x-box></template>
        <p slot="text">Slotted <b>words</b></p><p>Not drawn</p></x-story>
      <x-closed><template shadowrootmode="closed"><p>Closed</p></template><p>Light</p></x-closed>
      <script>
        // setContent keeps declarative shadow roots in no browser: build them as the parser would.
        for (const template of [...document.querySelectorAll('template[shadowrootmode]')].reverse()) {
          const root = template.parentElement.attachShadow({ mode: template.getAttribute('shadowrootmode') });
          root.append(template.content); template.remove();
        }
        for (const host of document.querySelectorAll('x-story')) for (const template of host.shadowRoot.querySelectorAll('template')) {
          const root = template.parentElement.attachShadow({ mode: 'open' }); root.append(template.content); template.remove();
        }
      </script>`);
    expect(html).toContain('<h2>Head</h2>');
    expect(html).toContain('<p slot="text">Slotted <b>words</b></p>');
    expect(html).toContain('<p>Nested</p>');
    expect(html).toMatch(/<p id="gone" hidden="" data-galley-hidden="">Gone<\/p>/);
    expect(html).not.toMatch(/Not drawn|>None</);
    expect(html).not.toContain('<p>Closed</p>');
  });

  test('runs nothing of the page and changes nothing in it', async () => {
    const page = await pageOf(
      browser,
      `<!doctype html><body>${story}<x-count></x-count><x-late></x-late>
       <script>
         window.built = 0; window.seen = 0;
         customElements.define('x-count', class extends HTMLElement {
           constructor() { super(); built += 1; } connectedCallback() { if (!this.shadowRoot) this.attachShadow({ mode: 'open' }).innerHTML = '<x-count-inner></x-count-inner>'; }
         });
         customElements.define('x-count-inner', class extends HTMLElement { constructor() { super(); built += 1; } });
         new MutationObserver((records) => { seen += records.length; }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
       </script>`,
      script,
    );
    const read = () =>
      page.evaluate(
        () => [document.documentElement.outerHTML, Reflect.get(window, 'built'), Reflect.get(window, 'seen')] as const,
      );
    const before = await read();
    expect(before[1]).toBe(2);
    await page.evaluate(() => {
      const copy = module.takeSnapshot(document);
      // Elements that are moved about in the copy stay without their page's constructors too.
      copy.body.append(...copy.body.querySelectorAll('x-count, x-count-inner'));
    });
    expect(await read()).toEqual(before);
    await page.close();
  });

  test('is not led astray by elements named like the DOM', async () => {
    const names = ['body', 'documentElement', 'cloneNode', 'querySelectorAll', 'importNode']
      .map((n) => `<img name="${n}">`)
      .join('');
    const inner = [
      'firstElementChild',
      'nextElementSibling',
      'shadowRoot',
      'localName',
      'checkVisibility',
      'setAttribute',
      'textContent',
      'getBoundingClientRect',
      'matches',
    ];
    const found = await hiddenIn(
      `${names}<form>${inner.map((n) => `<input name="${n}">`).join('')}<p id="gone" hidden>Text</p></form>${story}`,
    );
    expect(found).toEqual({ gone: '' });
  });

  test('copies pages nested deeper than the stack, seen or not, in good time', async () => {
    const page = await pageOf(
      browser,
      '<!doctype html><body><main></main><aside style="display:none"></aside>',
      script,
    );
    const copied = await page.evaluate(() => {
      for (const [selector, depth] of [
        ['main', 1000],
        ['aside', 10_000],
      ] as const) {
        let at: Element | null = document.querySelector(selector);
        for (let level = 0; level < depth; level += 1) at = at?.appendChild(document.createElement('div')) ?? null;
        at?.append('At the bottom');
      }
      document.body.getBoundingClientRect();
      const start = performance.now();
      const { body } = module.takeSnapshot(document);
      return {
        time: performance.now() - start,
        elements: body.getElementsByTagName('*').length,
        text: body.textContent,
      };
    });
    expect(copied).toMatchObject({ elements: 11_002, text: 'At the bottomAt the bottom' });
    expect(copied.time).toBeLessThan(1000);
    await page.close();
  });

  test('an element with more attributes than anybody writes keeps the first of them, and its text', async () => {
    const many = Array.from({ length: 2000 }, (_, at) => `a${at}`).join(' ');
    const copy = await bodyOfCopy(`<div "odd ${many}><p>Inside</p>after</div><p>Below</p>`);
    expect(copy).toMatch(/^<div "odd="" a0="" .*a254="">/);
    expect(copy).not.toContain('a255');
    expect(copy).toMatch(/><p>Inside<\/p>after<\/div><p>Below<\/p>$/);
  });
});
