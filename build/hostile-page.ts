// The part of build/hostile.ts that runs in the browser's page: vectors into stories, stories through the engine, results
// against the list, and frames that are shown and poked. Counting and judging is done outside.
import { page as storyWith, PARAGRAPHS, URL_OF_STORY } from '../tests/hostile/story-page';
import { violations } from '../tests/helpers/allow-list';
import type { Article, ExtractOptions } from '../src/article/types';

type Engine = { extractArticle(document: Document, options: Omit<ExtractOptions, 'words'>): Article | null };
// The page has loaded the built file before this one.
const { extractArticle } = (window as unknown as { engine: Engine }).engine;

const parse = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');
const storyOf = (vector: string): string => storyWith({ body: `<div>${vector}</div>` });
const extract = (html: string): Article | null => extractArticle(parse(html), { url: URL_OF_STORY, force: true });

function check(vectors: readonly string[]): { found: string[]; threw: string[]; slowest: number } {
  const found: string[] = [];
  const threw: string[] = [];
  let slowest = 0;
  for (const vector of vectors) {
    const start = performance.now();
    try {
      // Alone the vector is all there is to show; in the story it stands where the judge thinks best of it.
      for (const html of [storyOf(vector), `<!DOCTYPE html><body><article>${vector}</article>`]) {
        const article = extract(html);
        if (article !== null)
          found.push(...violations(article.html, document).map((what) => `${what} from ${vector.slice(0, 200)}`));
      }
    } catch (error) {
      threw.push(`${String(error)} from ${vector.slice(0, 200)}`);
    }
    slowest = Math.max(slowest, performance.now() - start);
  }
  return { found, threw, slowest };
}

/** Names that a document, a form or an element answers to, in four shapes each. */
function traps(): string[] {
  const types = [Document, HTMLFormElement, HTMLElement, Element, Node, EventTarget];
  const names = [...new Set(types.flatMap((type) => Object.getOwnPropertyNames(type.prototype)))];
  return names.flatMap((name) => [
    `<img name="${name}" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">`,
    `<form name="${name}"></form>`,
    `<form id="x"><input type="hidden" id="${name}"></form>`,
    `<form id="y"><input type="hidden" name="${name}"><input type="hidden" name="${name}"></form>`,
  ]);
}

function clobber(from: number, to: number): { names: number; failed: string[]; slowest: number } {
  const all = traps();
  const plain = extract(storyWith())?.text;
  const failed: string[] = [];
  let slowest = 0;
  for (const trap of all.slice(from, to)) {
    const start = performance.now();
    try {
      if (extract(storyWith({ body: trap }))?.text !== plain) failed.push(trap);
    } catch (error) {
      failed.push(`${trap}: ${String(error)}`);
    }
    slowest = Math.max(slowest, performance.now() - start);
  }
  return { names: all.length, failed, slowest };
}

/** Pages that are too much of something, at full size; the third is built as a script would, past the parser's own limit. */
const SIZES: Readonly<Record<string, () => Document>> = {
  '50,000 attributes': () =>
    parse(storyWith({ body: `<p ${Array.from({ length: 50_000 }, (_, i) => `a${i}="1"`).join(' ')}></p>` })),
  '20,000 unclosed tags': () => parse(storyWith({ body: '<div>'.repeat(20_000) })),
  '10,000 levels': () => {
    const page = parse(storyWith());
    let inner: Element = page.createElement('p');
    for (let i = 0; i < 10_000; i++) {
      const outer = page.createElement('div');
      outer.append(inner);
      inner = outer;
    }
    page.querySelector('article')?.append(inner);
    return page;
  },
  '50,000 paragraphs': () => {
    const many = Array.from(
      { length: 50_000 },
      (_, i) => `<p>Paragraph ${i} is one more full sentence of a story that goes on.</p>`,
    );
    return parse(storyWith({ body: many.join('') }));
  },
};

/** Each size's milliseconds in the engine, and the paragraphs of the story that did not come out. */
function sizes(): { name: string; took: number; lost: number; threw: string | null }[] {
  return Object.entries(SIZES).map(([name, make]) => {
    const page = make();
    const start = performance.now();
    try {
      const text = extractArticle(page, { url: URL_OF_STORY })?.text ?? '';
      const took = performance.now() - start;
      return { name, took, lost: PARAGRAPHS.filter((paragraph) => !text.includes(paragraph)).length, threw: null };
    } catch (error) {
      return { name, took: performance.now() - start, lost: PARAGRAPHS.length, threw: String(error) };
    }
  });
}

/** What a payload may call to show that it runs. */
const CANARIES = ['alert', 'confirm', 'prompt', 'print', 'canary', 'open', '__canary', 'javascript'];
const EVENTS = [
  'click',
  'mouseover',
  'mouseenter',
  'mousemove',
  'mousedown',
  'mouseup',
  'focus',
  'pointerover',
  'keydown',
  'input',
  'change',
  'toggle',
];

async function show(all: readonly string[], milliseconds: number): Promise<number> {
  const hits = new Set<number>();
  (window as unknown as { hit: (id: number) => void }).hit = (id) => hits.add(id);
  const frames = all.map((html, id) => {
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
    const canary = CANARIES.map((name) => `window.${name}=()=>parent.hit(${id});`).join('');
    frame.srcdoc = `<!DOCTYPE html><script>${canary}</script><body>${html}`;
    document.body.append(frame);
    return frame;
  });
  const wait = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));
  await wait(milliseconds);
  for (const frame of frames) {
    for (const element of frame.contentDocument?.querySelectorAll<HTMLElement>('body, body *') ?? []) {
      for (const type of EVENTS) element.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true }));
      if (typeof element.click === 'function') element.click();
    }
  }
  await wait(milliseconds);
  return hits.size;
}

Object.assign(window, {
  attack: { static: check, articleOf: (vector: string) => extract(storyOf(vector))?.html ?? '', clobber, sizes, show },
});
