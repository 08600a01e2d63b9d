// The whole story on one screen: a page goes in, an article comes out, and a journal says what was taken away and why.
import { INSIDE, type Block } from './blocks/block';
import { judgePage, SETTLED } from './blocks/judge';
import { knownFrom, mostProseOfKin, viewPage, type PageView } from './blocks/page';
import { setApart } from './dom/apart';
import { detectArticle } from './detect';
import { countWords } from './dom/text';
import { milder } from './milder';
import { readabilityVote } from './find/readability';
import { widenVote } from './find/widen-vote';
import { findStandfirst } from './find/standfirst';
import { findStory, type Story } from './find/story';
import { hidden } from './passes/hidden';
import { leftOut, passes, passesOnRequest } from './passes/index';
import { dropRepeats, leadPicture } from './pictures/index';
import { plainText, render } from './render/index';
import { sanitize } from './sanitize';
import { survey, type Survey } from './survey';
import { isTruncated } from './truncated';
import type { Pass } from './pass';
import type { Article, ExtractOptions, Picture } from './types';

/**
 * Turns a page into its article. Never changes `document`.
 * Gives null where the page holds no article; `force` answers with what there is.
 * Throws a TypeError where neither the document nor `options` has a window for the sanitiser.
 */
export function extractArticle(document: Document, options: ExtractOptions): Article | null {
  const window = options.window ?? document.defaultView;
  if (window === null) throw new TypeError('extractArticle needs options.window for a document without a window');
  const page = survey(document, options);
  const detected = mostProseOfKin(page.blocks) >= PARAGRAPHS ? null : detectArticle(document, options);
  const isUnlikely = detected !== null && !detected.isArticle && detected.confidence < UNLIKELY;
  if (options.force !== true && isUnlikely) return null;
  const view = viewSurvey(page);
  const least = options.force === true ? 0 : (detected?.confidence ?? 0) > LIKELY ? SHORTEST : WORDS;
  const story = findStory(view, judgePage(view, page.context.phrases), least);
  return story === null ? null : write(page, view, story, options, window);
}

/** Puts the page's blocks in relation to each other, to what the page says of itself and to what Readability would keep. */
export function viewSurvey({ copy, blocks, metadata }: Survey): PageView {
  const vote = widenVote(blocks, readabilityVote(copy.body, blocks, metadata.title));
  return viewPage(blocks, vote, knownFrom(metadata));
}

/** Five to one against an article, or for one, as the detector counts where there are no paragraphs to go by. */
const UNLIKELY = 1 / 6;
const LIKELY = 5 / 6;
const PARAGRAPHS = 40;

/** Fewest words of an article, and of one on a page that shows to be an article's: a news item may be one sentence. */
const WORDS = 25;
const SHORTEST = 8;

function write(
  page: Survey,
  view: PageView,
  story: Story,
  options: ExtractOptions,
  window: Window & typeof globalThis,
): Article {
  const { metadata, journal, pictures } = page;
  const { root } = story;
  const blocks = page.blocks.filter((block) => root.contains(block.element));
  const standfirst = findStandfirst(blocks, page.context.excerpt);
  const lead = leadPicture(pictures, root, metadata.images);
  const row = lead === null ? [] : rowOf(lead.figure, page.blocks);
  // What the page itself gives as its description or its picture is no aside, however it is set.
  const settled = new Set(standfirst === null ? row : [standfirst, ...row]);
  const oddsOf = (block: Element): number | undefined => (settled.has(block) ? SETTLED : story.oddsOf(block));
  const context = { ...page.context, blocks, oddsOf };
  const confidence = confidenceOf(view, story);
  const truncated = isTruncated(page, blocks);
  journal.focus(root, wordsIn(blocks));
  const run = (some: readonly Pass[]): void => {
    const { without = leftOut } = options;
    for (const pass of some) if (!without.includes(pass.id)) pass.run(root, journal.editFor(pass), context);
  };
  run(passes);
  if (lead !== null && !root.contains(lead.figure)) root.prepend(...row);
  dropRepeats(root, pictures);
  run([...passesOnRequest, hidden]);
  setApart(root);
  const article = render(root, {
    baseUrl: context.baseUrl,
    containers: page.containers,
    pictures,
    standfirst,
    originOf: options.origins === true ? page.copy.originOf : null,
  });
  const html = sanitize(article, window, options.url);
  const text = plainText(article);
  const words = countWords(text);
  const { removed } = journal;
  return {
    url: options.url,
    title: metadata.title,
    byline: metadata.byline,
    site: metadata.site,
    publishedTime: metadata.publishedTime,
    modifiedTime: metadata.modifiedTime,
    language: metadata.language,
    direction: metadata.direction,
    excerpt: metadata.excerpt,
    leadPicture: lead !== null && root.contains(lead.figure) ? shownPart(lead.figure, lead.picture) : null,
    html,
    text,
    words,
    pictures: picturesOf(root, page),
    removed,
    milder: milder(removed, words),
    truncated,
    confidence,
  };
}

/** Fewest words of a caption that makes a picture one of the slides beside the lead picture. */
const SLIDE_WORDS = 4;

/** The lead picture and, where it is a slide of several, those with captions beside it. */
function rowOf(lead: Element, blocks: readonly Block[]): Element[] {
  const isSlide = ({ element, container, words, inside }: Block): boolean =>
    element.localName === 'figure' &&
    container === lead.parentElement &&
    words >= SLIDE_WORDS &&
    (inside & INSIDE.link) === 0;
  const slides = blocks.filter(isSlide).map(({ element }) => element);
  return slides.includes(lead) ? slides : [lead];
}

function wordsIn(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + block.words, 0);
}

function picturesOf(root: Element, page: Survey): Picture[] {
  const figures = Array.from(root.querySelectorAll('figure[data-galley-picture]'));
  return figures.flatMap((figure) => {
    const picture = page.pictures.get(Number(figure.getAttribute('data-galley-picture')));
    return picture === undefined ? [] : shownPart(figure, picture);
  });
}

/** A picture without those of its words that were taken out of its figure. */
function shownPart(figure: Element, picture: Picture): Picture {
  const said = (part: 'caption' | 'credit'): string | null =>
    figure.querySelector(`[data-part="${part}"]`) === null ? null : picture[part];
  return { ...picture, caption: said('caption'), credit: said('credit') };
}

/** How far the judge and Readability agree on the story's words (F1 of the two choices), 0 to 1. */
function confidenceOf(view: PageView, { root, oddsOf }: Story): number {
  let both = 0;
  let ours = 0;
  view.blocks.forEach((block, i) => {
    if (!root.contains(block.element) || (oddsOf(block.element) ?? 0) <= 0) return;
    ours += block.words;
    if (view.vote.has(i)) both += block.words;
  });
  const sum = ours + view.ofPage.voted;
  return sum === 0 ? 0 : Math.round((200 * both) / sum) / 100;
}
