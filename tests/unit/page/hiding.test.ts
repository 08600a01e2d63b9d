// @vitest-environment jsdom
// Hiding on the page: marks come, follow what comes late, and go without a trace.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Hiding } from '../../../src/page/hiding';

beforeEach(() => {
  // jsdom has no constructed sheets; what they say is kept as it was given.
  class Sheet {
    text = '';
    disabled = false;
    replaceSync(text: string): void {
      this.text = text;
    }
  }
  vi.stubGlobal('CSSStyleSheet', Sheet);
  Object.assign(document, { adoptedStyleSheets: [] });
  document.body.innerHTML = '<p class="a">one</p><p class="b">two</p>';
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const sheets = (): string =>
  document.adoptedStyleSheets.map((sheet) => (sheet as unknown as { text: string }).text).join();
const marked = (): string[] =>
  [...document.querySelectorAll('p')]
    .filter((p) => p.getAttributeNames().some((name) => /^data-[a-z]{8}$/.test(name)))
    .map((p) => p.className);
const look = (of: Document): Element[] => [...of.querySelectorAll('.b')];

describe('hiding', () => {
  test('plain selectors are a sheet, and no element is touched', () => {
    const before = document.body.innerHTML;
    new Hiding(document).show({ selectors: ['.a', '.b > i'], look: null });
    expect(sheets()).toContain(':is(.a):not(html, head, body) { display: none !important }');
    expect(sheets()).toContain(':is(.b > i)');
    expect(document.body.innerHTML).toBe(before);
  });

  test('what is no selector stays out of the sheet and leaves the others at work', () => {
    new Hiding(document).show({ selectors: ['.a', 'p) { } html { color: red } :is(p', '..'], look: null });
    expect(sheets()).toContain('.a');
    expect(sheets()).not.toContain('red');
  });

  test('what is looked for is marked, what comes late too, and all of it goes again', async () => {
    const before = document.body.innerHTML;
    const hiding = new Hiding(document);
    hiding.show({ selectors: [], look });
    expect(marked()).toEqual(['b']);
    document.body.insertAdjacentHTML('beforeend', '<p class="b">three</p>');
    // A look that a busy machine made long is followed by a long rest.
    await vi.waitFor(() => expect(marked()).toEqual(['b', 'b']), 20_000);
    document.body.lastElementChild?.remove();
    hiding.show({ selectors: [], look: null });
    expect(document.body.innerHTML).toBe(before);
    expect(document.adoptedStyleSheets).toEqual([]);
  });

  test('after the end nothing is looked for any more', async () => {
    const hiding = new Hiding(document);
    const asked = vi.fn(look);
    hiding.show({ selectors: [], look: asked });
    hiding.stop();
    asked.mockClear();
    document.body.insertAdjacentHTML('beforeend', '<p class="b">three</p>');
    await new Promise((done) => setTimeout(done, 150));
    expect(asked).not.toHaveBeenCalled();
    expect(marked()).toEqual([]);
  });

  test('a page that never rests is looked at in bounds', async () => {
    const hiding = new Hiding(document);
    const asked = vi.fn(look);
    hiding.show({ selectors: [], look: asked });
    for (let at = 0; at < 100; at++) {
      document.body.append('x');
      await Promise.resolve();
    }
    expect(asked.mock.calls.length).toBeLessThan(5);
    hiding.stop();
  });

  test('while a page comes in, what was put off is looked for before the next frame', async () => {
    vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading');
    const hiding = new Hiding(document);
    const frames: FrameRequestCallback[] = [];
    vi.stubGlobal('requestAnimationFrame', (run: FrameRequestCallback) => frames.push(run));
    const clock = vi.spyOn(performance, 'now');
    // Each look takes a millisecond, and no time goes by between them.
    let now = 0;
    clock.mockImplementation(() => now);
    hiding.show({ selectors: [], look: (of) => ((now += 1), look(of)) });
    document.body.insertAdjacentHTML('beforeend', '<p class="b">three</p>');
    await Promise.resolve();
    expect(marked()).toEqual(['b']);
    frames.at(-1)?.(0);
    expect(marked()).toEqual(['b', 'b']);
    clock.mockRestore();
    hiding.stop();
  });

  test('the curtain is lifted where it hangs, and comes back with no sheet that the page throws out', () => {
    const hiding = new Hiding(document);
    hiding.liftCurtain();
    expect(sheets()).not.toContain('animation');
    document.documentElement.style.animationName = 'galley-curtain';
    hiding.liftCurtain();
    hiding.show({ selectors: ['.a'], look: null });
    const enabled = (): string[] =>
      document.adoptedStyleSheets.flatMap((sheet) =>
        sheet.disabled ? [] : (sheet as unknown as { text: string }).text,
      );
    hiding.without(() => {
      expect(enabled()).toEqual([expect.stringContaining('html { animation: none !important }')]);
    });
    expect(enabled()).toHaveLength(2);
    document.adoptedStyleSheets = [];
    hiding.hold();
    expect(sheets()).toContain('animation: none');
    document.documentElement.removeAttribute('style');
  });

  test('a sheet that the page threw out comes back', () => {
    const hiding = new Hiding(document);
    hiding.show({ selectors: ['.a'], look: null });
    document.adoptedStyleSheets = [];
    hiding.hold();
    expect(sheets()).toContain('.a');
  });
});
