// Builds one page: a clean story in one of several kinds of markup, with noise sown into it. What is noise and what is
// the story is written down with the page.
import { kinds, type Materials } from './kinds';
import type { Random } from './random';
import type { CleanStory, LanguageTexts, StoryBlock } from './stories';

export type Naming = 'telling' | 'meaningless';

export interface Sown {
  readonly kind: string;
  /** Texts of the noise's blocks, as they stand on the page. */
  readonly texts: readonly string[];
}

export interface SownPage {
  readonly html: string;
  readonly url: string;
  readonly language: string;
  readonly naming: Naming;
  readonly story: CleanStory;
  readonly sown: readonly Sown[];
}

export interface SowOptions {
  readonly texts: LanguageTexts;
  readonly story: CleanStory;
  readonly naming: Naming;
  /** Kinds to sow, in any order. */
  readonly kinds: readonly string[];
  readonly random: Random;
}

/** Sows the kinds into the story. Throws where a kind has no words in the language. */
export function sow({ texts, story, naming, kinds: wanted, random }: SowOptions): SownPage {
  const name = namer(naming, random);
  const pieces = wanted.map((kind) => buildNoise(kind, texts, story, random, name));
  const layout = random.pick(layouts);
  const body: string[] = [...at(pieces, 'before'), ...joinItems(layout(story.blocks, name))];
  const lead = at(pieces, 'before').length;
  for (const piece of at(pieces, 'between')) body.splice(lead + 1 + random.below(body.length - lead - 1), 0, piece);
  body.push(...at(pieces, 'after'));
  return {
    html: frame(texts, story, body.join('\n'), name, random),
    url: `https://courier.example/2026/03/${random.below(9999)}/${random.below(9999)}-story-of-the-day`,
    language: texts.language,
    naming,
    story,
    sown: pieces.map(({ kind, texts: said }) => ({ kind, texts: said })),
  };
}

interface Piece extends Sown {
  readonly place: string;
  readonly html: string;
}

const at = (pieces: readonly Piece[], place: string): string[] =>
  pieces.filter((piece) => piece.place === place).map(({ html }) => html);

function buildNoise(
  kind: string,
  texts: LanguageTexts,
  story: CleanStory,
  random: Random,
  name: Materials['name'],
): Piece {
  const recipe = kinds[kind];
  const variants = recipe && texts.noise.get(recipe.words);
  const titles = texts.noise.get('titles')?.[0];
  if (recipe === undefined || variants === undefined || titles === undefined)
    throw new Error(`${texts.language} has no words for ${kind}`);
  const headings = story.blocks.filter((block) => block.kind === 'heading').map(({ text }) => escape(text));
  const html = recipe.build({
    parts: random.pick(variants).map(escape),
    titles: random.shuffle(titles).map(escape),
    headings,
    random,
    name,
  });
  return { kind, place: recipe.place, html, texts: textsOf(html) };
}

/** The texts between the tags: every one of them is noise. */
function textsOf(html: string): string[] {
  return html
    .split(/<[^>]+>/)
    .map((text) => unescape(text).trim())
    .filter((text) => /[\p{L}\p{N}]/u.test(text));
}

/** Class names: what the thing is, or what a build tool made of it. */
function namer(naming: Naming, random: Random): (name: string) => string {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  const hash = (): string => Array.from({ length: 6 }, () => letters[random.below(letters.length)]).join('');
  const known = new Map<string, string>();
  return (name) => {
    if (naming === 'telling') return name;
    const made = known.get(name) ?? random.pick([`css-${hash()}`, `sc-${hash()} ${hash()}`, `x${hash()}`]);
    known.set(name, made);
    return made;
  };
}

type Layout = (blocks: readonly StoryBlock[], name: (name: string) => string) => string[];

const layouts: readonly Layout[] = [
  (blocks, name) =>
    blocks.map((block, n) => {
      if (block.kind !== 'picture') return plain(block);
      return `<figure class="${name('figure')}"><img src="/pictures/${n}.jpg" width="900" height="600" alt=""><figcaption>${escape(block.text)} <span class="${name('credit')}">${escape(block.credit ?? '')}</span></figcaption></figure>`;
    }),
  (blocks, name) =>
    blocks.map((block, n) => {
      if (block.kind !== 'picture') return plain(block).replace(/^<p>/, `<p class="${name('paragraph')}">`);
      return `<div class="${name('image')}"><div><img src="/pictures/${n}.jpg" width="900" height="600" alt=""></div><div class="${name('caption')}"><span>${escape(block.text)}</span> <span class="${name('credit')}">${escape(block.credit ?? '')}</span></div></div>`;
    }),
  (blocks, name) =>
    blocks.map((block, n) => {
      if (block.kind !== 'picture') {
        const html = plain(block);
        return block.kind === 'paragraph' ? `<div class="${name('text-block')}">${html}</div>` : html;
      }
      return `<figure class="${name('media')}"><div><img data-src="/pictures/${n}.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" width="900" height="600" alt="${escape(block.text)}"></div><figcaption><p>${escape(block.text)}</p><small>${escape(block.credit ?? '')}</small></figcaption></figure>`;
    }),
];

/** Items that follow each other become one list, so that nothing is sown into it. */
function joinItems(blocks: readonly string[]): string[] {
  const joined: string[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (!block.startsWith('<li>')) joined.push(block);
    else if (last?.endsWith('</li></ul>') === true) joined.splice(-1, 1, `${last.slice(0, -5)}${block}</ul>`);
    else joined.push(`<ul>${block}</ul>`);
  }
  return joined;
}

/** A block without a picture. */
function plain(block: StoryBlock): string {
  const text = escape(block.text);
  switch (block.kind) {
    case 'heading':
      return `<h2>${text}</h2>`;
    case 'question':
      return `<p><strong>${text}</strong></p>`;
    case 'quote':
      return `<blockquote><p>${text}</p></blockquote>`;
    case 'item':
      return `<li>${text}</li>`;
    default:
      return `<p>${block.link === undefined ? text : text.replace(escape(block.link.text), `<a href="${block.link.url}">${escape(block.link.text)}</a>`)}</p>`;
  }
}

/** The site around the story: bar, headline, foot. */
function frame(
  texts: LanguageTexts,
  story: CleanStory,
  body: string,
  name: (name: string) => string,
  random: Random,
): string {
  const sections = texts.noise.get('crumbs')?.[0] ?? [];
  const titles = texts.noise.get('titles')?.[0] ?? [];
  const direction = texts.language === 'ar' ? ' dir="rtl"' : '';
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: story.title,
    datePublished: '2026-03-03T10:42:00+01:00',
    author: { '@type': 'Person', name: story.byline },
  };
  const title = escape(story.title);
  const inner = `<header class="${name('headline')}"><h1>${title}</h1><p class="${name('byline')}">${escape(story.byline)}</p></header>\n<div class="${name('article-body')}">\n${body}\n</div>`;
  return `<!doctype html><html lang="${texts.language}"${direction}><head><meta charset="utf-8"><title>${title} - Courier</title><meta property="og:type" content="article"><meta property="og:title" content="${title}"><meta property="og:site_name" content="Courier">${random.below(2) === 0 ? `<script type="application/ld+json">${JSON.stringify(data)}</script>` : ''}</head><body>
<header class="${name('site-header')}"><a href="/">Courier</a><nav>${sections.map((section) => `<a href="/${section.length}">${escape(section)}</a>`).join(' ')}</nav></header>
<main>${random.pick([`<article class="${name('story')}">${inner}</article>`, `<div class="${name('story')}">${inner}</div>`])}</main>
<footer class="${name('site-footer')}"><ul>${titles
    .slice(0, 2)
    .map((each) => `<li><a href="/s">${escape(each)}</a></li>`)
    .join('')}</ul><p>Courier Media 2026</p></footer>
</body></html>`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function unescape(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&');
}
