// The headline, byline and date that the reader shows above the article, where the body repeats them.
import { blocksIn, type Block } from '../blocks/block';
import { comparable } from '../dom/text';
import { isDeskNote } from '../find/inserts';
import { definePass, type PassContext } from '../pass';

/** How many blocks at the top may be the page's own headline, byline and date. */
const TOP_BLOCKS = 14;
const MAX_WORDS = 22;
const DATE = /\b(?:19|20)\d\d\b/;
const DATE_WORDS = /^(?:[\p{L}.]{1,12}|\d{1,4}(?:st|nd|rd|th|er)?|[ap]\.?m\.?)$/iu;
/** A date line is mostly figures: at least this share of its words holds a digit. */
const FIGURES = 0.3;
/** A year alone is no date: “Built: 1911”. */
const DAY_AND_YEAR = 2;

type Reason = 'headline' | 'byline' | 'date';

export const repeatedMetadata = definePass({
  id: 'repeated-metadata',
  about: 'Takes out the headline, byline and date that already stand above the article.',
  reasons: ['headline', 'byline', 'date'],
  run(root, edit, context) {
    const blocks = blocksIn(root, context.blocks);
    const story = blocks.findIndex((block) => block.words >= 30);
    blocks.slice(0, story < 0 ? TOP_BLOCKS : Math.min(story + 2, TOP_BLOCKS)).forEach((block) => {
      const reason = reasonFor(block, context);
      if (reason !== null && root.contains(block.element)) edit.remove(block.element, reason);
    });
  },
});

function reasonFor(block: Block, context: PassContext): Reason | null {
  if (block.words === 0 || block.words > MAX_WORDS || block.element.localName === 'figure') return null;
  // Who else reported is no repeated byline, though a name of theirs may have been read as one.
  if (isDeskNote(block)) return null;
  const text = comparable(block.text);
  const title = comparable(context.title);
  if (
    text === title ||
    (title.length > 20 && (text.startsWith(title) || title.startsWith(text)) && text.length > title.length * 0.7)
  )
    return 'headline';
  const byline = comparable(context.byline);
  if (byline !== '' && text.includes(byline) && text.length <= byline.length + 40 && !/[.!?]$/.test(block.text))
    return 'byline';
  if (isDateLine(block.text)) return 'date';
  return null;
}

function isDateLine(text: string): boolean {
  if (!DATE.test(text) || /[.!?]$/.test(text.replace(/\b[ap]\.m\.$/i, ''))) return false;
  const words = text.split(/[\s,|·•:/()-]+/).filter((word) => word !== '');
  const figures = words.filter((word) => /\d/.test(word)).length;
  return (
    words.length <= 14 &&
    words.every((word) => DATE_WORDS.test(word)) &&
    figures >= Math.max(DAY_AND_YEAR, words.length * FIGURES)
  );
}
