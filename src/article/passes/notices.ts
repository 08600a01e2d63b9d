// Finds the short blocks that a site sets between the paragraphs: what they say, how they are built and what they are
// called adds up. A block goes alone, or with the box around it where the box holds nothing else; never what follows it.
import { INSIDE, type Block } from '../blocks/block';
import { nameBit, type NameKind } from '../blocks/names';
import { fold } from '../dom/text';
import { definePass, type Pass, type PassContext } from '../pass';
import { phraseBit, type PhraseKind } from './kinds';
import { boxAround } from './notice-box';
import { isSurely, readNotices, type Notices } from './notice-reading';
import { ENOUGH, headsStory, scoreOf, type Kind, type Signs } from './notice-score';
import { BUILT } from './structure';

export interface NoticeOptions<R extends string> extends Signs {
  readonly id: PhraseKind;
  readonly about: string;
  readonly reason: R;
  /** Names that speak for this kind. */
  readonly names: readonly NameKind[];
  /** Takes the run of link-only blocks that a marked heading or label stands above. */
  readonly withList?: boolean;
  /** Takes the card that ends in a marked call to act. */
  readonly withCard?: boolean;
}

/** A pass for one kind of notice. */
export function noticePass<const R extends string>(options: NoticeOptions<R>): Pass {
  const kind: Kind = { ...options, bit: phraseBit[options.id], namesBits: bitsOf(options.names) };
  return definePass<R>({
    id: options.id,
    about: options.about,
    reasons: [options.reason],
    run(root, edit, context) {
      const notices = readNotices(root, context);
      const marked = markBlocks(notices, kind, options, context);
      for (const index of marked) {
        const block = notices.blocks[index];
        if (block === undefined || !root.contains(block.element)) continue;
        const link = linkBesideSpeaker(block);
        if (link !== null) edit.remove(link, options.reason);
        else edit.remove(boxAround(root, notices, index, marked, kind.bit, context), options.reason);
      }
    },
  });
}

/** Words that say whose a quote is, and of a link beside them that does something with it. */
const SPEAKER = { words: 3, link: 2 };

/** In a quote, the link beside who said it ("Tweet"): the name stays. */
function linkBesideSpeaker({ element, inside, links, words, linkWords }: Block): Element | null {
  if ((inside & INSIDE.quote) === 0 || links !== 1 || linkWords > SPEAKER.link) return null;
  return words - linkWords < SPEAKER.words ? null : (element.getElementsByTagName('a')[0] ?? null);
}

function bitsOf(names: readonly NameKind[]): number {
  return names.reduce((bits, name) => bits | nameBit[name], 0);
}

function markBlocks(
  notices: Notices,
  kind: Kind,
  { withCard, withList }: NoticeOptions<string>,
  context: PassContext,
): Set<number> {
  const marked = new Set<number>();
  notices.blocks.forEach((block, i) => {
    if (scoreOf(notices, i, block, kind, context) >= ENOUGH) marked.add(i);
  });
  const mayGo = (i: number): boolean => !isSurely(notices.blocks[i] as Block, context);
  if (withCard === true)
    for (const [i, call] of notices.structure.calls) if (marked.has(call) && mayGo(i)) marked.add(i);
  if (withList === true) for (const i of [...marked]) markList(notices, i, marked);
  return marked;
}

/** From a marked label on: links and pictures in links belong to it, up to the first block that says something itself. */
function markList({ blocks, structure }: Notices, label: number, marked: Set<number>): void {
  for (let i = label + 1; i < blocks.length; i++) {
    const block = blocks[i];
    if (block === undefined || headsStory(blocks, i)) return;
    const isListed = ((structure.built[i] ?? 0) & BUILT.linkList) !== 0 && isDated(block);
    if (isListed || isPictureOfCard(block, blocks[i + 1])) marked.add(i);
    else if (block.words === 0 || block.linkWords < block.words * 0.8 || block.words > 40) return;
    else marked.add(i);
  }
}

const DAY = /(?:19|20)\d\d|\d{1,2}[.:/]\d{1,2}/;

/** A link to another story with the day of that beside it. */
function isDated({ element, text }: Block): boolean {
  const link = element.localName === 'a' ? element : element.querySelector('a');
  return DAY.test(text.replace(fold(link?.textContent ?? ''), ''));
}

/** A picture without words that leads where the headline after it does. */
function isPictureOfCard(picture: Block, headline: Block | undefined): boolean {
  const to = picture.words === 0 ? addressAround(picture) : null;
  if (to === null || headline === undefined || headline.words === 0) return false;
  return addressAround(headline) === to || addressIn(headline) === to;
}

function addressAround({ element }: Block): string | null {
  return element.closest('a[href]')?.getAttribute('href') ?? null;
}

function addressIn({ element }: Block): string | null {
  return element.querySelector('a[href]')?.getAttribute('href') ?? null;
}
