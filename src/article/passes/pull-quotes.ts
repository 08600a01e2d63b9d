// Sentences of the story that the page sets a second time in large type, and boxes that offer them for sharing.
import { blocksIn, type Block } from '../blocks/block';
import { comparable, countWords } from '../dom/text';
import { definePass } from '../pass';

/** Fewer words may well come twice in a story, more are no pull quote. */
const WORDS = { least: 5, most: 60 };

export const pullQuotes = definePass({
  id: 'pull-quotes',
  about: 'Takes out sentences of the story that the page repeats in large type.',
  reasons: ['said-in-the-story'],
  run(root, edit, context) {
    const blocks = blocksIn(root, context.blocks);
    let texts: readonly string[] | undefined;
    blocks.forEach((block, i) => {
      if (block.words < WORDS.least || block.words > WORDS.most || !isSetApart(block)) return;
      texts ??= blocks.map((other) => comparable(other.text));
      const text = texts[i] ?? '';
      // Cut out of a sentence that also says whose words they are: "It was true," she said. "It is not true any more."
      const sentences = block.text
        .split(SENTENCE_END)
        .map(comparable)
        .filter((sentence) => sentence !== '');
      const isSaid = (other: string, j: number): boolean =>
        j !== i && other.length > text.length && sentences.every((sentence) => other.includes(sentence));
      const near = (): readonly string[] =>
        (texts ?? []).slice(Math.max(0, i - NEAR), i + NEAR + 1).filter((other) => other.length > text.length);
      if (!texts.some(isSaid) && !near().some((other) => isShortened(text, other))) return;
      if (root.contains(block.element)) edit.remove(boxOf(root, block), 'said-in-the-story');
    });
  },
});

/** How many blocks from its sentence a shortened one stands at most, and which share of its words may be left out between. */
const NEAR = 12;
const LEFT_OUT = 0.25;

/** Whether a text is said in another in the same order, with a few words left out. */
function isShortened(text: string, other: string): boolean {
  const words = text.split(' ');
  const all = other.split(' ');
  const most = Math.floor(words.length * LEFT_OUT);
  for (let start = all.indexOf(words[0] ?? ''); start >= 0; start = all.indexOf(words[0] ?? '', start + 1)) {
    let at = start;
    let left = 0;
    const isNext = (word: string): boolean => {
      for (; left <= most && at < all.length; at++, left++) if (all[at] === word) return ++at > 0;
      return false;
    };
    if (words.every(isNext)) return true;
  }
  return false;
}

const SENTENCE_END = /[.!?…。！？]+/;
const APART =
  /pull-?quote|(?:^|[-_ ])pull(?:$|[-_ ])|tweet-?this|click-?to-?tweet|shareable|(?:^|[-_ ])callout|highlight-?quote|quote-?box/i;

/** In an aside, a quote or a figure, or named for it. A plain paragraph that repeats another is the author's own doing. */
function isSetApart(block: Block): boolean {
  for (
    let element: Element | null = block.element, level = 0;
    element !== null && level < 4;
    element = element.parentElement, level++
  ) {
    if (/^(?:aside|blockquote)$/.test(element.localName) || APART.test(element.getAttribute('class') ?? ''))
      return true;
  }
  return false;
}

/** Words that say whose a quote is. */
const SPEAKER_WORDS = 12;
const QUOTE = /(?:^|[-_ ])quote(?:$|[-_ ])|quote-?box|pull-?quote/i;

/** The aside or quote around the block where it holds nothing else but who said it. */
function boxOf(root: Element, block: Block): Element {
  let box = block.element;
  for (let around = box.parentElement; around !== null && around !== root; around = around.parentElement) {
    const isQuote =
      /^(?:blockquote|aside|figure)$/.test(around.localName) || QUOTE.test(around.getAttribute('class') ?? '');
    const others = countWords(around.textContent ?? '') - block.words;
    if (others > (isQuote ? SPEAKER_WORDS : 0) + countWords(box.textContent ?? '') - block.words) break;
    box = around;
  }
  return box;
}
