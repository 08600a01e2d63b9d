// Runs an extractor over sown pages and counts: noise that is left, paragraphs that are lost, captions that are kept.
import { JSDOM } from 'jsdom';
import { randomFrom, type Random } from './random';
import { sow, type Naming, type SownPage } from './sow';
import { readTexts, type HeldOut, type LanguageTexts } from './stories';

/** What the suite asks of an extractor: the plain text of the article, or null where it found none. */
export type Extract = (
  document: Document,
  options: { readonly url: string; readonly window: Window & typeof globalThis },
) => { readonly text: string; readonly html: string } | null;

export interface NoiseOptions {
  readonly seed: number;
  readonly languages: readonly string[];
  /** How many times each kind is sown in each language and naming. */
  readonly rounds: number;
  /** Pieces of noise a page holds. */
  readonly perPage?: number;
  /** Sows a set of sentences that were written after the word tables, and their kinds only. */
  readonly heldOut?: HeldOut;
}

export interface Count {
  readonly kind: string;
  readonly language: string;
  readonly naming: Naming;
  readonly sown: number;
  readonly left: number;
}

export interface NoiseResult {
  readonly pages: number;
  /** One row for each kind, language and naming, in texts. */
  readonly counts: readonly Count[];
  readonly left: readonly {
    readonly kind: string;
    readonly language: string;
    readonly naming: Naming;
    readonly text: string;
  }[];
  readonly blocks: number;
  readonly lost: readonly { readonly language: string; readonly naming: Naming; readonly text: string }[];
  readonly captions: number;
  readonly captionsLost: readonly string[];
  /** Pages that the extractor found no article in. */
  readonly empty: number;
}

const PER_PAGE = 7;
/** Texts shorter than this, in letters and digits, count as left only in a block that is none of the story's. */
const SHORT = 14;

/** Sows every kind into every language under both namings and extracts each page. Same seed, same pages. */
export function runNoiseSuite(extract: Extract, options: NoiseOptions): NoiseResult {
  const tally = new Tally();
  for (const page of sowAll(options)) {
    const { window } = new JSDOM(page.html, { url: page.url });
    const article = extract(window.document, {
      url: page.url,
      window: window as unknown as Window & typeof globalThis,
    });
    tally.add(page, article === null ? null : blocksOf(article.html, window.document));
    window.close();
  }
  return tally.result();
}

/** The pages of a run, one after another. */
export function* sowAll({
  seed,
  languages,
  rounds,
  perPage = PER_PAGE,
  heldOut = 0,
}: NoiseOptions): Generator<SownPage> {
  const random = randomFrom(seed);
  for (const language of languages) {
    const texts = readTexts(language, heldOut);
    for (const naming of ['telling', 'meaningless'] as const) {
      for (let round = 0; round < rounds; round++) yield* oneRound(texts, naming, perPage, random);
    }
  }
}

function* oneRound(texts: LanguageTexts, naming: Naming, perPage: number, random: Random): Generator<SownPage> {
  const deck = random.shuffle(texts.kinds);
  for (let from = 0, n = random.below(2); from < deck.length; from += perPage, n++) {
    const story = texts.stories[n % texts.stories.length];
    if (story === undefined) throw new Error(`${texts.language} has no story`);
    yield sow({ texts, story, naming, kinds: deck.slice(from, from + perPage), random });
  }
}

/** Texts of the article's innermost blocks, letters and digits only. */
function blocksOf(html: string, document: Document): string[] {
  const body = document.implementation.createHTMLDocument('').body;
  body.innerHTML = html;
  const blocks: string[] = [];
  const BLOCK = 'p,li,h1,h2,h3,h4,h5,h6,blockquote,figcaption,figure,td,div,section,pre,dt,dd,ul,ol';
  const visit = (element: Element): void => {
    let run = '';
    for (const node of Array.from(element.childNodes)) {
      const isBlock =
        node.nodeType === 1 && ((node as Element).matches(BLOCK) || (node as Element).querySelector(BLOCK) !== null);
      if (isBlock) {
        blocks.push(comparable(run));
        run = '';
        visit(node as Element);
      } else run += node.textContent ?? '';
    }
    blocks.push(comparable(run));
  };
  visit(body);
  return blocks.filter((block) => block !== '');
}

function comparable(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

class Tally {
  readonly #counts = new Map<string, { kind: string; language: string; naming: Naming; sown: number; left: number }>();
  readonly #left: NoiseResult['left'][number][] = [];
  readonly #lost: NoiseResult['lost'][number][] = [];
  readonly #captionsLost: string[] = [];
  #pages = 0;
  #blocks = 0;
  #captions = 0;
  #empty = 0;

  add(page: SownPage, blocks: readonly string[] | null): void {
    this.#pages++;
    if (blocks === null) this.#empty++;
    this.#countStory(page, (blocks ?? []).join('\n'));
    if (blocks !== null) this.#countNoise(page, blocks);
  }

  #countStory({ story, language, naming }: SownPage, all: string): void {
    for (const block of story.blocks) {
      const isKept = all.includes(comparable(block.text));
      if (block.kind === 'picture') {
        this.#captions++;
        if (!isKept) this.#captionsLost.push(`${language}: ${block.text}`);
      } else {
        this.#blocks++;
        if (!isKept) this.#lost.push({ language, naming, text: block.text });
      }
    }
  }

  #countNoise({ sown, story, language, naming }: SownPage, blocks: readonly string[]): void {
    const truth = [story.title, story.byline, ...story.blocks.flatMap(({ text, credit }) => [text, credit ?? ''])].map(
      comparable,
    );
    const isTold = (block: string): boolean =>
      truth.some((text) => text.includes(block) || (text.length >= SHORT && block.includes(text)));
    const foreign = blocks.filter((block) => !isTold(block));
    for (const { kind, texts } of sown) {
      const key = `${kind} ${language} ${naming}`;
      const count = this.#counts.get(key) ?? { kind, language, naming, sown: 0, left: 0 };
      this.#counts.set(key, count);
      for (const text of texts) {
        const wanted = comparable(text);
        const holds = (block: string): boolean =>
          block === wanted || (wanted.length >= SHORT && block.includes(wanted));
        count.sown++;
        const isLeft =
          blocks.filter(holds).length > truth.filter(holds).length || foreign.some((block) => block.includes(wanted));
        if (!isLeft) continue;
        count.left++;
        this.#left.push({ kind, language, naming, text });
      }
    }
  }

  result(): NoiseResult {
    return {
      pages: this.#pages,
      counts: [...this.#counts.values()],
      left: this.#left,
      blocks: this.#blocks,
      lost: this.#lost,
      captions: this.#captions,
      captionsLost: this.#captionsLost,
      empty: this.#empty,
    };
  }
}
