// Runs in a browser page: times the engine and what it is compared with, copy + Readability + DOMPurify, on the same page.
import { Readability } from '@mozilla/readability';
import createDOMPurify from 'dompurify';
import { detectArticle, extractArticle } from '../../src/article/library';

/** Milliseconds of the best of several runs, and what the engine made of the page. */
export interface EngineTimes {
  readonly engine: number;
  readonly reference: number;
  readonly detector: number;
  readonly words: number;
}

declare global {
  var timeEngine: (html: string, url: string, rounds: number) => EngineTimes;
  var timeAlone: (shape: string, count: number) => { readonly ms: number; readonly words: number };
}

const purify = createDOMPurify(globalThis.window);

function parse(html: string, url: string): Document {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const base = document.createElement('base');
  base.href = url;
  document.head.prepend(base);
  return document;
}

function best(rounds: number, open: () => Document, run: (document: Document) => unknown): number {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) {
    const document = open();
    const started = performance.now();
    run(document);
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

function reference(document: Document): void {
  const article = new Readability(document.cloneNode(true) as Document).parse();
  if (article?.content) purify.sanitize(article.content);
}

globalThis.timeEngine = (html, url, rounds) => {
  const open = () => parse(html, url);
  const options = { url, window: globalThis.window };
  let words = 0;
  return {
    engine: best(rounds, open, (document) => (words = extractArticle(document, options)?.words ?? 0)),
    reference: best(rounds, open, reference),
    detector: best(rounds, open, (document) => detectArticle(document, { url })),
    words,
  };
};

/** Pages that grow in one direction, built by script where a parser would not follow. */
const SHAPES: Readonly<Record<string, (body: HTMLElement, count: number) => void>> = {
  paragraphs(body, count) {
    const article = body.appendChild(body.ownerDocument.createElement('article'));
    for (let i = 0; i < count; i++) {
      const paragraph = article.appendChild(body.ownerDocument.createElement('p'));
      paragraph.textContent = `The council met for the ${i}th time on the matter, and again nobody in the hall agreed on what was to be done.`;
    }
  },
  pictures(body, count) {
    const article = body.appendChild(body.ownerDocument.createElement('article'));
    for (let i = 0; i < count; i++) {
      const figure = article.appendChild(body.ownerDocument.createElement('figure'));
      const picture = figure.appendChild(body.ownerDocument.createElement('img'));
      picture.setAttribute('src', `https://news.example/pictures/${i}.jpg`);
      figure.appendChild(body.ownerDocument.createElement('figcaption')).textContent =
        `The hall on evening ${i}, seen from the gallery. Photograph: A. Lind`;
      if (i % 4 === 0) SHAPES['paragraphs']?.(article, 1);
    }
  },
  elements(body, count) {
    SHAPES['paragraphs']?.(body, 20);
    for (let i = 0; i < count / 4; i++) {
      const box = body.appendChild(body.ownerDocument.createElement('div'));
      const link = box
        .appendChild(body.ownerDocument.createElement('span'))
        .appendChild(body.ownerDocument.createElement('a'));
      link.setAttribute('href', `/story/${i}`);
      link.appendChild(body.ownerDocument.createElement('b')).textContent = `Another story, number ${i}`;
    }
  },
  levels(body, count) {
    let at = body;
    for (let i = 0; i < count; i++) at = at.appendChild(body.ownerDocument.createElement('div'));
    SHAPES['paragraphs']?.(at, 30);
  },
};

globalThis.timeAlone = (shape, count) => {
  const document = parse('<!doctype html><title>The council met again</title><body>', 'https://news.example/story');
  SHAPES[shape]?.(document.body, count);
  const started = performance.now();
  const article = extractArticle(document, { url: 'https://news.example/story', window: globalThis.window });
  return { ms: performance.now() - started, words: article?.words ?? 0 };
};
