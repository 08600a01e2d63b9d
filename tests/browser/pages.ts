// Builds the pages that the journeys read: invented news in plain markup, and pages that make trouble on purpose.
import type { ServedPage } from './server';

export const headline = 'Harbour town opens its footbridge after nine years of waiting';
export const author = 'Marit Olsen';

/** Twelve paragraphs of a story that nobody lived. Order and count are what the journeys look at. */
export const story: readonly string[] = [
  'The footbridge between the old fish market and the east quay opened on Saturday morning, nine years after the town council first set money aside for it and four years later than planned.',
  'Several hundred people crossed in the first hour, among them pupils of the harbour school, who had written letters to the council every spring since the ferry was cut back to two crossings a day.',
  '“We had stopped believing in it,” said Tora Lindqvist, who runs the bakery on the east side. “My customers walked forty minutes around the basin, or they did not come at all.”',
  'The bridge is 214 metres long and rests on five pillars. Its middle part turns on a wheel so that sailing boats can pass, which engineers say takes less than three minutes.',
  'Building began in earnest only after a second survey found that the ground under the east quay was softer than the first one had said. The pillars had to be driven eleven metres deeper.',
  'That alone added a fifth to the price. The council paid with a loan that runs until 2041 and with a sum from the regional fund for shorter ways to school.',
  'Not everyone is pleased. The owners of two boatyards fear that larger yachts will choose the neighbouring port, where no bridge stands in the way and the mooring fees were lowered last year.',
  'The harbour master, Ruben Aakre, expects the opposite. “People stay where they can walk to supper,” he said. “A boat that waits three minutes is not a boat that leaves.”',
  'Cyclists share the deck with walkers for now. A white line marks the middle, and the council has promised to count traffic through the winter before it decides on separate lanes.',
  'Lighting was the last thing to be settled. After complaints from people who live along the basin, the lamps were set into the handrail, where they shine on the deck and not into bedrooms.',
  'The old ferry makes its last crossing at the end of the month. Its skipper, who has steered it for twenty-two years, has been offered a post in the small cabin from which the bridge is turned.',
  'A count made on Saturday evening put the number of crossings at 6,180, about as many as the town has inhabitants.',
];

interface Figure {
  readonly src: string;
  readonly alt: string;
  readonly caption: string;
  readonly credit: string;
}

export const figures: readonly Figure[] = [
  {
    src: '/bridge.jpg',
    alt: 'A long white footbridge over a harbour basin',
    caption: 'The new bridge on the morning of its opening, seen from the fish market',
    credit: 'Photograph: Ingrid Solheim',
  },
  {
    src: '/ferry.jpg',
    alt: 'A small red ferry at a wooden quay',
    caption: 'The ferry makes its last crossing at the end of the month',
    credit: 'Photograph: Harbour Archive',
  },
];

interface NewsPage {
  readonly title?: string;
  readonly paragraphs?: readonly string[];
  /** Goes into `<head>`. */
  readonly head?: string;
  /** Stands before the article. */
  readonly before?: string;
  /** Stands after the article. */
  readonly after?: string;
  /** Attributes of `<html>`. */
  readonly root?: string;
  readonly pictures?: readonly Figure[];
}

/** A whole news page: navigation, story, pictures with captions, a box of related links, a footer. */
export function newsPage(page: NewsPage = {}): string {
  const { title = headline, paragraphs = story, pictures = figures } = page;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: title,
    datePublished: '2026-10-03T09:30:00+02:00',
    author: { '@type': 'Person', name: author },
    publisher: { '@type': 'Organization', name: 'The Harbour Post' },
  };
  const body = paragraphs.map((text, at) => `<p>${text}</p>${figureAfter(at, pictures)}`).join('\n');
  return `<!doctype html>
<html ${page.root ?? 'lang="en"'}>
<head>
<meta charset="utf-8">
<title>${title} | The Harbour Post</title>
<meta property="og:type" content="article">
<meta property="og:site_name" content="The Harbour Post">
<meta property="article:published_time" content="2026-10-03T09:30:00+02:00">
<script type="application/ld+json">${JSON.stringify(data)}</script>
<style>body { font: 16px/1.5 sans-serif; margin: 0 auto; max-width: 720px } nav a { padding: 8px }</style>
${page.head ?? ''}
</head>
<body>
${page.before ?? ''}
<nav><a href="/">Front</a><a href="/harbour">Harbour</a><a href="/sport">Sport</a></nav>
<main><article>
<h1>${title}</h1>
<p class="byline">By <a href="/authors/olsen" rel="author">${author}</a>, <time datetime="2026-10-03T09:30:00+02:00">3 October 2026</time></p>
${body}
</article></main>
<aside><h2>Related</h2><ul><li><a href="/a">Ferry to be sold</a></li><li><a href="/b">Quay closed in June</a></li></ul></aside>
<footer><p>© The Harbour Post</p></footer>
${page.after ?? ''}
</body>
</html>`;
}

function figureAfter(at: number, pictures: readonly Figure[]): string {
  const figure = at % 4 === 1 ? pictures[(at - 1) / 4] : undefined;
  if (!figure) return '';
  const words = `${figure.caption} <span class="credit">${figure.credit}</span>`;
  return `<figure><img src="${figure.src}" alt="${figure.alt}" width="640" height="360"><figcaption>${words}</figcaption></figure>`;
}

/** A story of about so many bytes, no two paragraphs alike, for what must also work on long pages. */
export function longPage(bytes: number): string {
  const paragraphs: string[] = [];
  for (let size = 0, n = 0; size < bytes; n++) {
    const text = `Note ${n + 1} of the harbour log. ${story[n % story.length] ?? ''}`;
    paragraphs.push(text);
    size += text.length + 8;
  }
  return newsPage({ paragraphs });
}

/**
 * A page of about 300 KB as papers serve them. Counts are the medians of the 71 article pages between 250 and 350 KB in the
 * WCXB development set: 1,119 elements, 75 paragraphs, 30 pictures, 156 links, 138 list entries, 55 KB of scripts, 30 KB of
 * styles, 333 different class names; the rest is those names again and again, as its pages have them.
 */
export function portalPage(): string {
  const names = (at: number): string =>
    Array.from({ length: 16 }, (_, n) => `u-${(((at + 1) * (n + 7)) % 333) * 104_729}__block--long`).join(' ');
  const link = (at: number): string =>
    `<li class="${names(at)}"><a class="${names(at + 500)}" href="/section/${at}"><i class="${names(at + 700)}"></i><span>Section ${at} of the paper</span></a></li>`;
  const card = (at: number): string =>
    `<div class="${names(at)}"><div><div class="${names(at + 2)}"><a href="/story/${at}"><picture><source srcset="/thumb-${at}.webp" type="image/webp"><img src="/thumb-${at}.jpg" alt="" width="120" height="80"></picture><span class="${names(at + 900)}">Another story of the harbour, number ${at}</span></a><p class="${names(at + 1300)}">What the council said about it in its ${at}th session.</p></div></div><footer><time>3 October</time><b>News</b><i></i></footer></div>`;
  const many = (count: number, make: (at: number) => string): string =>
    Array.from({ length: count }, (_, at) => make(at)).join('\n');
  const paragraphs = Array.from(
    { length: 44 },
    (_, n) => `Note ${n + 1} of the harbour log. ${story[n % story.length] ?? ''}`,
  );
  return newsPage({
    paragraphs,
    head: `<style>${many(600, (at) => `.u-${at * 31}__block--${at % 12} { margin: ${at % 9}px; color: inherit }`)}</style>`,
    before: `<div class="${names(1)}"><ul class="${names(2)}">${many(90, link)}</ul></div>`,
    after: `<section class="${names(3)}"><h2>More from the paper</h2>${many(28, card)}</section><ul>${many(46, (at) => link(at + 200))}</ul>
<script type="application/json">${JSON.stringify(Array.from({ length: 420 }, (_, at) => ({ id: at, kind: 'teaser', path: `/section/${at}/story`, words: story[at % story.length]?.slice(0, 60) })))}</script>`,
  });
}

/** The list of stories that a paper opens with. Its links are long enough to look like text to a careless eye. */
export function frontPage(): string {
  const item = (text: string, at: number): string =>
    `<li><a href="/story-${at}"><h3>${text.slice(0, 60)}</h3></a><p>${text.slice(0, 90)} …</p></li>`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The Harbour Post</title>
<meta property="og:type" content="website"></head><body><nav><a href="/">Front</a><a href="/sport">Sport</a></nav>
<main><h1>The Harbour Post</h1><ul>${[...story, ...story].map(item).join('')}</ul></main></body></html>`;
}

export function productPage(): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: 'Brass lantern',
    offers: { price: '49.00' },
  };
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Brass lantern</title>
<meta property="og:type" content="product"><script type="application/ld+json">${JSON.stringify(data)}</script></head>
<body><main><h1>Brass lantern</h1><img src="/lantern.jpg" alt="" width="300" height="300"><p>€ 49.00</p>
<button>Add to basket</button><ul><li>Height 30 cm</li><li>Weight 1.1 kg</li><li>Burns 12 hours</li></ul>
<p>A lantern of solid brass with a glass that can be cleaned without tools.</p></main></body></html>`;
}

/** A page with a little text and no article. */
export function signInPage(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sign in</title></head><body><main>
<h1>Sign in</h1><form><label>Name <input name="who"></label><label>Password <input type="password" name="word"></label>
<button>Sign in</button></form><p>Forgot your password? Ask at the counter.</p></main></body></html>`;
}

export const strictCsp: ServedPage = {
  html: newsPage().replaceAll(/<style>.*?<\/style>/gs, ''),
  headers: { 'content-security-policy': "default-src 'none'; frame-src 'none'" },
};

export const trustedTypes: ServedPage = {
  html: newsPage(),
  headers: {
    'content-security-policy': "require-trusted-types-for 'script'; trusted-types 'none'",
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
  },
};

export const sandboxed: ServedPage = {
  html: newsPage(),
  headers: { 'content-security-policy': 'sandbox allow-scripts' },
};

export const ownModal: string = newsPage({
  after: `<dialog id="cookie"><p>May we count you?</p><button>Yes</button></dialog>
<script>document.getElementById('cookie').showModal()</script>`,
});

/** Takes every key before anybody else can, as some players and editors do. */
export const keySwallower: string = newsPage({
  head: `<script>window.seen = [];
for (const type of ['keydown', 'keypress', 'keyup']) addEventListener(type, (event) => {
  window.seen.push(type + ' ' + event.key); event.preventDefault(); event.stopImmediatePropagation();
}, true);</script>`,
});

/** Styles that would hide, shrink, turn or recolour anything that does not defend itself. */
export const hostileCss: string = newsPage({
  head: `<style>
* { color: rgb(255, 0, 255) !important; font-size: 3px !important; letter-spacing: 9px !important }
div, dialog, article, section { display: none !important }
html > * { opacity: 0.01 !important; transform: rotate(180deg) !important; visibility: hidden !important; clip-path: inset(50%) !important; filter: blur(9px) !important }
html > :last-child { position: absolute !important; inset-block-start: -9999px !important; pointer-events: none !important; z-index: -1 !important }
::backdrop { background: rgb(255, 0, 255) !important }
</style>`,
});

/** One line of markup that makes naive extractors walk in a circle for ever. */
export const clobbering: string = newsPage({
  before: `<form id="x"><input id="nextElementSibling"></form><form id="y"><input id="parentNode"></form>
<form id="z"><input name="tagName"><input name="getAttribute"><input name="removeAttribute"><input name="querySelectorAll"><input name="textContent"></form>
<img name="body"><img name="documentElement"><img name="querySelectorAll"><img name="createElement"><img name="head">`,
});

export const manyAttributes: string = newsPage({
  before: `<div ${Array.from({ length: 50_000 }, (_, at) => `a${at}="${at}"`).join(' ')}>Attributes</div>`,
});

/** Nested by script, since the parser itself stops at 512. The chain is hidden: laying it out would hang the browser, not us. */
export const deepNesting: string = newsPage({
  after: `<div id="deep" style="display: none"></div><script>{
const first = document.createElement('div'); let leaf = first;
for (let i = 0; i < 10000; i++) leaf = leaf.appendChild(document.createElement('div'));
leaf.append('The bottom.'); document.getElementById('deep').append(first);
}</script>`,
});

/** Pictures that point into the reader's own network, a counting pixel and a hidden picture. */
export function spyingPictures(port: number): string {
  const bad = [
    `http://127.0.0.1:${port}/router.jpg`,
    `http://localhost:${port}/printer.jpg`,
    'http://192.168.0.1/reboot.jpg',
    'http://10.0.0.1/reboot.jpg',
    'http://[::1]/reboot.jpg',
    'http://169.254.169.254/latest.jpg',
    'http://router.local/reboot.jpg',
  ];
  const figures = bad.map(
    (src, at) => `<figure><img data-src="${src}" alt="Picture ${at}" width="640" height="360"></figure>`,
  );
  const pixel = '<img data-src="/pixel.png" width="1" height="1" alt="">';
  const paragraphs = story.map((text, at) => `${text}</p>${figures[at] ?? ''}${at === 9 ? pixel : ''}<p>`);
  return lazy(newsPage({ paragraphs }));
}

/** The same page with pictures that wait for a script that never comes. */
export function lazy(html: string): string {
  return html.replaceAll('<img src="', '<img loading="lazy" data-src="');
}

/** A page that changes its article without loading anew, as many portals do. Buttons with the ids `next` and `front` do it. */
export const singlePageApp: string = newsPage({
  before: `<button id="next">Next story</button> <button id="front">Front</button><script>
const paragraphs = ${JSON.stringify(story.map((text) => text.replace('bridge', 'tunnel')))};
const show = (path, title, html) => { history.pushState({}, '', path); document.title = title; document.querySelector('main').innerHTML = html; };
addEventListener('DOMContentLoaded', () => {
  document.getElementById('next').onclick = () => show('/second-story', 'Second story', '<article><h1>Second story: the tunnel</h1>' + paragraphs.map((p) => '<p>' + p + '</p>').join('') + '</article>');
  document.getElementById('front').onclick = () => show('/', 'The Harbour Post', '<h1>Front</h1><ul>' + paragraphs.map((p, i) => '<li><a href="/s' + i + '">' + p.slice(0, 50) + '</a></li>').join('') + '</ul>');
});
</script>`,
});
