// What holds for every page, however it is built: random trees, well-meant and hostile, the same ones in each run.
import fc from 'fast-check';
import type { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../src/article/library';
import type { Article } from '../../../src/article/types';
import { open, page, PARAGRAPHS, URL_OF_STORY } from '../../hostile/story';

const RUNS = { seed: 20260407, numRuns: 20, interruptAfterTimeLimit: 45_000, markInterruptAsFailure: true };

/** Stands for a word that no other place of the page has; `unique` writes it. */
const MARK = '§';
const SYLLABLES = ['ba', 'do', 'fe', 'gi', 'ku', 'la', 'mo', 'ne', 'pi', 'ru', 'sa', 'to', 'vu', 'za', 'xi', 'qo'];

/** A word made of a number, the same for the same number: “zofebaba”. No such word ends in another. */
function madeUp(number: number): string {
  return `zo${[8, 4, 0].map((bits) => SYLLABLES[(number >> bits) & 15] ?? '').join('')}`;
}

function unique(html: string): string {
  let number = 0;
  return html.replaceAll(MARK, () => madeUp(number++));
}

const sentences = fc.constantFrom(
  `The ferry stopped on Monday because the lamp of the ${MARK} had gone out, and nobody on board was hurt, said the engineer.`,
  `“We had to wait for ${MARK},” said Runa Eide, who has run the line for twenty years and never seen it closed in spring.`,
  `Readers who subscribe to the ${MARK} newsletter were told first, the council’s report says, and the rest on Tuesday.`,
  `The app showed “Something went wrong. Try again” for two hours until ${MARK} restarted it by hand, in the rain.`,
  `${MARK} は月曜日に橋を閉鎖し、火曜日に再び開いたと、担当者が説明した。`,
  `Short: ${MARK}.`,
);
const notices = fc.constantFrom(
  `Advertisement ${MARK}`,
  `Subscribe now to read more of ${MARK}`,
  `Loading ${MARK}… Try again`,
  `Sign up for the ${MARK} newsletter`,
  `Read more: <a href="/2026/${MARK}">Why the ${MARK} moved by eleven centimetres</a>`,
  `Share ${MARK} <button>Copy ${MARK}</button>`,
  `Photo: ${MARK} / Agency`,
  `Story continues below ${MARK}`,
);
const paragraph = fc.array(sentences, { minLength: 1, maxLength: 3 }).map((parts) => `<p>${parts.join(' ')}</p>`);
const names = fc.constantFrom(
  '',
  '',
  ' class="story-text"',
  ' class="related"',
  ' class="x1"',
  ' id="parentNode"',
  ' role="status"',
  ' aria-live="polite"',
  ' hidden',
  ' style="display:none"',
  ' data-galley-hidden data-galley-run="0" data-galley-picture="1"',
);
const repeated = (most: number, write: (times: number) => string) => fc.nat(most).map(write);
const hostile = fc.oneof(
  fc.constantFrom(
    `<form><input name="parentNode"><input name="childNodes"><input id="querySelectorAll"><p>In a form ${MARK}</p></form>`,
    '<img name="cloneNode" src="x" onerror="alert(1)"><img name="body"><form name="createElement"></form>',
    '<img alt="" srcset="a.jpg 1x 2x, , b.jpg -3w, data:,x 4q" src="https://[::1">',
    `<figure><img src="/1.jpg" width="900" height="600"><figcaption>The lamp of ${MARK}. Photo: Tom Arden</figcaption></figure>`,
    `<figure><p>Words in a figure ${MARK}</p><img data-src="/2.jpg" width="900" height="600"></figure>`,
    `<noscript><img src="/3.jpg" width="900" height="600"></noscript><div class="lazy"></div>`,
    `<table><tr><td><p>In a cell ${MARK}</p></td><td>${MARK}<table><tr><td>${MARK}</td></tr></table></td></tr></table>`,
    `<math><mtext>In a formula ${MARK}</mtext></math>`,
    '<script>document.title = 1</script><style>p{}</style><template><p>In a template</p></template><!-- a note -->',
    `<a href="javascript:alert(1)">Click ${MARK}</a> <label>Yes ${MARK}</label> <button>OK ${MARK}</button>`,
    `<b><i><a href="/x"><p>Never closed ${MARK}`,
    '<iframe src="javascript:alert(1)" srcdoc="<p>x"></iframe><ins data-ad-slot="1"></ins>',
  ),
  repeated(300, (depth) => `${'<div>'.repeat(depth)}Deep down ${MARK}${'</div>'.repeat(depth)}`),
  repeated(80, (depth) => `${`<div><p>Advertisement ${MARK}</p>`.repeat(depth)}${'</div>'.repeat(depth)}`),
  repeated(300, (depth) => `${'<blockquote><span>'.repeat(depth)}Quoted ${MARK}`),
  repeated(
    2_000,
    (count) => `<p ${Array.from({ length: count }, (_, i) => `a${i}="${i}"`).join(' ')}>Laden ${MARK}</p>`,
  ),
);
const leaf = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 2, arbitrary: sentences },
  { weight: 2, arbitrary: notices.map((html) => `<p>${html}</p>`) },
  { weight: 1, arbitrary: notices },
  { weight: 1, arbitrary: fc.constantFrom(`<h2>What ${MARK} says</h2>`, `<h3>Related ${MARK}</h3>`) },
  { weight: 2, arbitrary: hostile },
);
const tags = fc.constantFrom(
  ...'div section aside blockquote ul li article main form table td details span figure nav footer a'.split(' '),
);
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leaf,
    fc
      .tuple(tags, names, fc.array(tie('tree'), { minLength: 1, maxLength: 5 }))
      .map(([tag, attributes, inner]) => `<${tag}${attributes}>${inner.join('\n')}</${tag}>`),
  ),
}));
const trees = fc.array(tree, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('\n'));
const treePage = trees.map((html) => `<!DOCTYPE html><html lang="en"><title>Ferry stops</title><body>${unique(html)}`);
/** The tree stands between the second and the third paragraph of a story: all of it is within the story. */
const storyPage = trees.map((html) => page({ body: unique(html) }));

const tidyPage = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: paragraph },
      fc
        .tuple(fc.constantFrom('div', 'aside', 'section'), notices)
        .map(([tag, html]) => `<${tag}><p>${html}</p></${tag}>`),
      fc.constantFrom(
        `<h2>What ${MARK} says</h2><p>The council’s ${MARK} had been told of the lamp in spring, and wrote a letter about it.</p>`,
        `<figure><img src="/${MARK}.jpg" width="900" height="600"><figcaption>The lamp of ${MARK}. Photo: Tom Arden</figcaption></figure>`,
        `<ul><li>The first ferry leaves at ${MARK} in the morning.</li><li>The last one comes back from ${MARK} at night.</li></ul>`,
        `<blockquote><p>“The lamp of ${MARK} was never mine to mend, and I have mended it four times this year.”</p></blockquote>`,
      ),
    ),
    { minLength: 2, maxLength: 10 },
  )
  .map((parts) => page({ body: unique(parts.join('\n')) }));

function extract(dom: JSDOM): Article | null {
  const window = dom.window as unknown as Window & typeof globalThis;
  return extractArticle(dom.window.document, { url: URL_OF_STORY, window, force: true });
}

interface Extracted {
  readonly before: string;
  readonly after: string;
  readonly document: Document;
  readonly article: Article | null;
}

/** The same seed gives each property the same pages: each is extracted once. */
const extracted = new Map<string, Extracted>();

function extractOnce(html: string): Extracted {
  let known = extracted.get(html);
  if (known === undefined) {
    const dom = open(html);
    const before = dom.serialize();
    const article = extract(dom);
    known = { before, after: dom.serialize(), document: dom.window.document, article };
    extracted.set(html, known);
  }
  return known;
}

function holds(pages: fc.Arbitrary<string>, check: (of: Extracted, article: Article) => void): void {
  let articles = 0;
  const property = fc.property(pages, (html) => {
    const of = extractOnce(html);
    if (of.article === null) return;
    articles++;
    check(of, of.article);
  });
  fc.assert(property, RUNS);
  expect(articles, 'pages with an article').toBeGreaterThan(RUNS.numRuns / 2);
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function countsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/** Every text below a node, with a space between them. */
function textsBelow(document: Document, node: Node): string {
  const { prototype } = (document.defaultView as unknown as { Document: typeof Document }).Document;
  const walker = prototype.createTreeWalker.call(document, node, 4 /* NodeFilter.SHOW_TEXT */);
  const texts: string[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode.nodeValue ?? '');
  return texts.join(' ');
}

/** The full texts of what the journal names: it shows the first 500 characters of each, and where the page has it. */
function takenOut(document: Document, { removed }: Article): string {
  const elements = document.getElementsByTagName('*');
  const texts = removed.map(({ text, path }) => {
    const element = text.length < 500 ? undefined : elements[parseInt(path, 10)];
    return element === undefined ? text : textsBelow(document, element);
  });
  return texts.join(' ');
}

describe.each([
  ['alone', treePage],
  ['in a story', storyPage],
])('any tree, %s', (_, pages) => {
  test('an answer comes, and the page is left as it was', () => {
    holds(pages, ({ before, after }) => {
      expect(after).toBe(before);
    });
  });

  test('every word of the article comes from the page, and comes no more often than there', () => {
    holds(pages, ({ document }, article) => {
      const page = countsOf(textsBelow(document, document));
      const more = [...countsOf(article.text)].filter(([word, count]) => count > (page.get(word) ?? 0));
      expect(more).toEqual([]);
    });
  });
});

test('a story is there whatever stands in it, and each word of that is in the text or in the journal', () => {
  holds(storyPage, ({ document }, article) => {
    for (const text of PARAGRAPHS) expect(article.text).toContain(text);
    const known = new Set(wordsOf(`${article.text} ${takenOut(document, article)}`));
    const lost = wordsOf(textsBelow(document, document)).filter(
      (word) => /^zo[a-z]{6}$/.test(word) && !known.has(word),
    );
    expect(lost).toEqual([]);
  });
});

describe('an article extracted again', () => {
  const again = (article: Article): string => {
    const text = extract(open(page().replace(/<article>.*<\/article>/s, () => article.html)))?.text;
    if (text === undefined) throw new Error('no article came out of the article');
    return text;
  };

  test('is the same, where its page is a story with notices, pictures, lists and quotes in boxes', () => {
    holds(tidyPage, (_, article) => {
      expect(again(article)).toBe(article.text);
    });
  });

  // What is foreign to a story shows by the page around it. In a tree where a story's parts stand in footers and menus, what
  // is left may look different without them, so that more of it goes; nothing new comes and nothing changes places.
  test('of any tree has nothing more than it had, in the same order', () => {
    holds(storyPage, (_, article) => {
      const words = wordsOf(article.text);
      let at = 0;
      const added = wordsOf(again(article)).filter((word) => {
        const found = words.indexOf(word, at);
        if (found >= 0) at = found + 1;
        return found < 0;
      });
      expect(added).toEqual([]);
    });
  });
});
