// The article's own elements, outside Preact: drawn anew when it changes, with the line one was reading where it was, and
// with what came back shown and marked for a moment.
import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Article } from '../article/types';
import { useWords } from '../ui/words';
import { buildArticle, keepPictures } from './article-view';
import { blockKeys, newBlocks } from './new-blocks';
import { goToPlace, placeInReader } from './place';

/** Room at the top of the view, in CSS pixels, that the tools may cover. */
const TOOLS_EDGE = 56;
/** Where the first block that came back is shown: below the tools, with the line before it in view. In CSS pixels. */
const SHOWN_AT = 110;
/** How long a returned block stays marked, in milliseconds. */
const MARKED_MS = 5000;

export interface ArticleBodyProps {
  readonly article: Article;
  /** What scrolls: the dialog. */
  readonly scroller: HTMLElement;
  /** What to do with blocks that come with this article: mark them, and go to the first of them. */
  readonly returning: 'mark' | 'go-to' | null;
}

export function ArticleBody({ article, scroller, returning }: ArticleBodyProps): JSX.Element {
  const { text } = useWords();
  const body = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = body.current;
    if (element === null) return;
    const before = returning === null ? [] : blockKeys(element);
    const place = placeInReader(scroller, element, TOOLS_EDGE);
    const drawn = buildArticle(article.html, element.ownerDocument, text);
    keepPictures(element, drawn);
    element.replaceChildren(drawn);
    if (place !== null) goToPlace(scroller, element, place);
    if (returning === null) return;
    const blocks = newBlocks(before, element);
    if (returning === 'go-to') goTo(blocks[0], scroller);
    return mark(blocks);
    // The same words drawn again would end the mark and gain nothing.
  }, [article.html]);
  return <div ref={body} class="article" lang={article.language ?? undefined} dir={article.direction} />;
}

/** Twice, since blocks that were out of view get their true height only once they are near it. */
function goTo(block: Element | undefined, scroller: HTMLElement): void {
  if (block === undefined) return;
  const scroll = (): void => {
    if (block.isConnected) scroller.scrollTop += block.getBoundingClientRect().top - SHOWN_AT;
  };
  scroll();
  requestAnimationFrame(scroll);
}

/** Marks blocks for a moment; gives the way to end it early. */
function mark(blocks: readonly Element[]): () => void {
  const end = (): void => blocks.forEach((block) => block.removeAttribute('data-returned'));
  // In document order, so that what a marked block holds is marked with it.
  for (const block of blocks)
    if (block.parentElement?.closest('[data-returned]') == null) block.setAttribute('data-returned', '');
  const timer = setTimeout(end, MARKED_MS);
  return () => {
    clearTimeout(timer);
    end();
  };
}
