// Every kind of noise: where on the page it stands and how sites build it. The words come from words/<language>.md.
import type { Random } from './random';

/** What a builder is given: the words, chance, and names for classes that tell something or nothing. */
export interface Materials {
  /** Parts of the variant that was drawn, escaped for HTML. */
  readonly parts: readonly string[];
  /** Headlines of other stories. */
  readonly titles: readonly string[];
  /** Subheads of the story itself. */
  readonly headings: readonly string[];
  readonly random: Random;
  /** A class attribute's value: `name` on pages with telling names, something meaningless on others. */
  name(name: string): string;
}

export interface NoiseKind {
  /** Key of its words. */
  readonly words: string;
  readonly place: 'before' | 'between' | 'after';
  /** Builds its HTML. Every text in it counts as noise. */
  build(materials: Materials): string;
}

type Build = NoiseKind['build'];

const link = (text: string, slug = 'story'): string => `<a href="/${slug}/${text.length}-${slug}">${text}</a>`;
const box: Build = ({ parts: [heading = '', text = '', button = ''], name, random }) =>
  random.pick([
    `<aside class="${name('promo-box')}"><h3>${heading}</h3><p>${text}</p><a class="${name('btn')}" href="/offers">${button}</a></aside>`,
    `<div class="${name('cta')}"><div><strong>${heading}</strong></div><div>${text}</div><button type="button">${button}</button></div>`,
    `<div class="${name('subscribe-promo')}"><p><b>${heading}</b></p><p>${text}</p><p><a href="/account/offers">${button}</a></p></div>`,
  ]);
const line =
  (label: string): Build =>
  ({ parts: [text = ''], name, random }) =>
    random.pick([
      `<p class="${name(label)}"><em><a href="/${label}">${text}</a></em></p>`,
      `<div class="${name(label)}"><a href="/${label}">${text}</a></div>`,
      `<p class="${name(label)}"><strong><a href="/${label}">${text}</a></strong></p>`,
    ]);
const label =
  (word: string): Build =>
  ({ parts: [text = ''], name, random }) =>
    random.pick([
      `<div class="${name(word)}"><span>${text}</span></div>`,
      `<p class="${name(word)}">${text}</p>`,
      `<div class="${name(word)}"><div class="${name('label')}">${text}</div><div class="${name('slot')}"></div></div>`,
    ]);

/** A label above the place of an advertisement: with words that say nothing, the place still does. */
const adPlace =
  (word: string): Build =>
  ({ parts: [text = ''], name, random }) =>
    random.pick([
      `<div class="${name(word)}"><p>${text}</p><ins class="${name('adsbygoogle')}" data-ad-client="ca-pub-1" data-ad-slot="${random.below(9999)}"></ins></div>`,
      `<div class="${name(word)}"><span>${text}</span><div id="div-gpt-ad-${random.below(9999)}"></div></div>`,
      `<aside class="${name(word)}" aria-label="${text}"><div>${text}</div><iframe src="https://ads.example/frame" width="300" height="250"></iframe></aside>`,
    ]);
const place =
  (label: string, address: string): Build =>
  ({ parts: [text = ''], name, random }) =>
    random.pick([
      `<p class="${name(label)}"><em><a href="${address}">${text}</a></em></p>`,
      `<div class="${name(label)}"><a href="${address}" target="_blank" rel="noopener">${text}</a></div>`,
    ]);

export const kinds: Readonly<Record<string, NoiseKind>> = {
  'failed-embed': {
    words: 'failed',
    place: 'between',
    build: ({ parts: [text = '', button = ''], name, random }) =>
      random.pick([
        `<div class="${name('widget-error')}" role="alert"><p>${text}</p><button type="button">${button}</button></div>`,
        `<div class="${name('embed-failed')}"><div><span>${text}</span></div><div><a href="#" role="button">${button}</a></div></div>`,
        `<section class="${name('pill-error')}"><h4>${text}</h4><button>${button}</button></section>`,
      ]),
  },
  loading: {
    words: 'loading',
    place: 'between',
    build: ({ parts: [text = ''], name, random }) =>
      random.pick([
        `<div class="${name('loading')}" role="status" aria-live="polite"><span>${text}</span></div>`,
        `<div class="${name('spinner')}" aria-busy="true"><p>${text}</p></div>`,
      ]),
  },
  'upsell-box': { words: 'upsell', place: 'between', build: box },
  'upsell-at-end': { words: 'upsell', place: 'after', build: box },
  'upsell-line': { words: 'upsell-line', place: 'between', build: line('subscribe') },
  'login-prompt': {
    words: 'login',
    place: 'between',
    build: ({ parts: [text = '', button = ''], name }) =>
      `<div class="${name('login')}"><p>${text} <a href="/login">${button}</a></p></div>`,
  },
  'newsletter-form': {
    words: 'newsletter',
    place: 'between',
    build: ({ parts: [heading = '', text = '', field = '', button = '', small = ''], name, random }) =>
      random.pick([
        `<section class="${name('newsletter-signup')}"><h3>${heading}</h3><p>${text}</p><form action="/letters"><label>${field}<input type="email"></label><button>${button}</button></form>${small && `<p><small>${small}</small></p>`}</section>`,
        `<div class="${name('nl-box')}"><div>${heading}</div><div>${text}</div><div><input type="email" placeholder="${field}"><button>${button}</button></div>${small && `<div>${small}</div>`}</div>`,
      ]),
  },
  'newsletter-line': { words: 'newsletter-line', place: 'between', build: line('newsletter') },
  'donation-box': { words: 'donation', place: 'after', build: box },
  'app-promotion': {
    words: 'app',
    place: 'between',
    build: ({ parts: [heading = '', text = '', button = ''], name }) =>
      `<div class="${name('app-promo')}"><p>${heading}</p><p>${text}</p><a href="https://apps.apple.com/app/id1">App Store</a> <a href="https://play.google.com/store/apps/details?id=x">Google Play</a> <a href="/app">${button}</a></div>`,
  },
  'follow-channel': {
    words: 'channel',
    place: 'between',
    build: place('follow', 'https://whatsapp.com/channel/0029Va'),
  },
  'ad-label': { words: 'ad', place: 'between', build: label('ad-label') },
  'ad-continue': { words: 'ad-continue', place: 'between', build: adPlace('ad-continue') },
  'sponsored-label': { words: 'sponsored', place: 'before', build: label('sponsored') },
  'affiliate-note': {
    words: 'affiliate',
    place: 'before',
    build: ({ parts: [text = ''], name }) => `<p class="${name('disclosure')}"><em>${text}</em></p>`,
  },
  'related-inline': {
    words: 'related-label',
    place: 'between',
    build: ({ parts: [text = ''], titles, random, name }) => {
      const title = link(random.pick(titles));
      return random.pick([
        `<p class="${name('read-also')}"><strong>${text} ${title}</strong></p>`,
        `<p>${text} ${title}</p>`,
        `<div class="${name('inline-related')}"><span>${text}</span> ${title}</div>`,
        `<blockquote class="${name('related-quote')}"><p>${text} ${title}</p></blockquote>`,
      ]);
    },
  },
  'related-list': {
    words: 'related-heading',
    place: 'between',
    build: ({ parts: [text = ''], titles, random, name }) => {
      const some = random
        .shuffle(titles)
        .slice(0, 3)
        .map((title) => link(title));
      return random.pick([
        `<aside class="${name('related')}"><h3>${text}</h3><ul>${some.map((each) => `<li>${each}</li>`).join('')}</ul></aside>`,
        `<div class="${name('more-on')}"><p><strong>${text}</strong></p>${some.map((each) => `<p>${each}</p>`).join('')}</div>`,
      ]);
    },
  },
  'related-cards': {
    words: 'related-heading',
    place: 'after',
    build: ({ parts: [text = ''], titles, random, name }) =>
      `<section class="${name('cards')}"><h2>${text}</h2><div>${random
        .shuffle(titles)
        .slice(0, 4)
        .map(
          (title, n) =>
            `<div class="${name('card')}"><a href="/story/${n}"><img src="/thumbs/${n}.jpg" width="300" height="200" alt=""><h3>${title}</h3></a></div>`,
        )
        .join('')}</div></section>`,
  },
  'most-read': {
    words: 'most-read',
    place: 'after',
    build: ({ parts: [text = ''], titles, random, name }) =>
      `<div class="${name('most-read')}"><h4>${text}</h4><ol>${random
        .shuffle(titles)
        .slice(0, 5)
        .map((title) => `<li>${link(title, 'top')}</li>`)
        .join('')}</ol></div>`,
  },
  'share-bar': {
    words: 'share',
    place: 'before',
    build: ({ parts: [heading = '', ...buttons], name, random }) =>
      random.pick([
        `<div class="${name('share')}"><span>${heading}</span><ul>${buttons.map((button, n) => `<li>${shareLink(n, button)}</li>`).join('')}</ul></div>`,
        `<div class="${name('social-bar')}">${buttons.map((button) => `<button type="button">${button}</button>`).join(' ')}</div>`,
      ]),
  },
  'share-at-end': {
    words: 'share',
    place: 'after',
    build: ({ parts: [heading = '', ...buttons], name }) =>
      `<p class="${name('share-links')}">${heading}: ${buttons.map((button, n) => shareLink(n, button)).join(' | ')}</p>`,
  },
  'comments-prompt': {
    words: 'comments',
    place: 'after',
    build: ({ parts: [heading = '', text = '', button = ''], name }) =>
      `<section class="${name('comments')}"><h3>${heading}</h3><p>${text}</p><button>${button}</button></section>`,
  },
  'comments-list': {
    words: 'comment',
    place: 'after',
    build: ({ parts: [author = '', text = ''], name }) =>
      `<div class="${name('comment-list')}"><div class="${name('comment')}"><a href="/u/1">${author}</a> <time>10:58</time><div><p>${text}</p></div></div></div>`,
  },
  'player-message': {
    words: 'player',
    place: 'between',
    build: ({ parts: [text = '', button = ''], name }) =>
      `<div class="${name('video-player')}"><p>${text}</p>${button && `<button>${button}</button>`}</div>`,
  },
  'video-frame': {
    words: 'video',
    place: 'between',
    build: ({ parts: [play = '', time = '', next = ''], name, titles, random }) =>
      `<div class="${name('player')}"><button aria-label="${play}">${play}</button><span>${time}</span><div>${next}</div><div>${link(random.pick(titles), 'video')}</div></div>`,
  },
  'continue-button': {
    words: 'continue',
    place: 'between',
    build: ({ parts: [text = ''], name, random }) =>
      random.pick([
        `<button class="${name('read-more')}" type="button">${text}</button>`,
        `<p class="${name('more')}"><a href="#rest">${text}</a></p>`,
      ]),
  },
  'gallery-counter': {
    words: 'gallery',
    place: 'between',
    build: ({ parts: [text = '', count = ''], name }) =>
      `<div class="${name('gallery-link')}"><a href="/gallery/12">${text}</a><span>${count}</span></div>`,
  },
  'cookie-text': {
    words: 'cookie',
    place: 'after',
    build: ({ parts: [text = '', accept = '', reject = ''], name }) =>
      `<div class="${name('consent')}"><p>${text}</p><button>${accept}</button><button>${reject}</button></div>`,
  },
  'author-bio': {
    words: 'author',
    place: 'after',
    build: ({ parts: [author = '', bio = '', more = ''], name, random }) =>
      random.pick([
        `<div class="${name('author-box')}"><img src="/faces/1.jpg" width="80" height="80" alt="${author}"><h4><a href="/authors/1">${author}</a></h4><p>${bio}</p><a href="/authors/1">${more}</a></div>`,
        `<footer class="${name('bio')}"><p><a href="/authors/1">${author}</a></p><p><em>${bio}</em></p><p><a href="/authors/1">${more}</a></p></footer>`,
      ]),
  },
  'source-line': {
    words: 'source',
    place: 'after',
    build: ({ parts: [text = ''], name }) => `<p class="${name('source')}"><em>${text}</em></p>`,
  },
  'copyright-line': {
    words: 'legal',
    place: 'after',
    build: ({ parts: [text = ''], name }) => `<p class="${name('copyright')}"><small>${text}</small></p>`,
  },
  breadcrumb: {
    words: 'crumbs',
    place: 'before',
    build: ({ parts, name, random }) =>
      random.pick([
        `<nav class="${name('breadcrumb')}"><ol>${parts.map((part) => `<li><a href="/${part.length}">${part}</a></li>`).join('')}</ol></nav>`,
        `<div class="${name('path')}">${parts.map((part) => `<a href="/${part.length}">${part}</a>`).join(' › ')}</div>`,
      ]),
  },
  tags: {
    words: 'tags',
    place: 'after',
    build: ({ parts: [heading = '', ...tags], name, random }) =>
      random.pick([
        `<div class="${name('tags')}"><span>${heading}</span> ${tags.map((tag) => `<a href="/tag/${tag.length}" rel="tag">${tag}</a>`).join(' ')}</div>`,
        `<ul class="${name('topics')}">${tags.map((tag) => `<li><a href="/topic/${tag.length}">${tag}</a></li>`).join('')}</ul>`,
      ]),
  },
  'date-line': {
    words: 'date',
    place: 'before',
    build: ({ parts, name }) =>
      `<div class="${name('dateline')}">${parts.map((part) => `<span>${part}</span>`).join(' ')}</div>`,
  },
  'reading-tools': {
    words: 'tools',
    place: 'before',
    build: ({ parts, name }) =>
      `<div class="${name('tools')}">${parts.map((part) => `<button type="button">${part}</button>`).join(' ')}</div>`,
  },
  'table-of-contents': {
    words: 'toc',
    place: 'before',
    build: ({ parts: [heading = ''], headings, name }) =>
      `<div class="${name('toc')}"><p>${heading}</p><ul>${headings.map((text, n) => `<li><a href="#part-${n}">${text}</a></li>`).join('')}</ul></div>`,
  },
  pager: {
    words: 'pager',
    place: 'after',
    build: ({ parts: [previous = '', next = ''], titles: [one = '', two = ''], name }) =>
      `<div class="${name('post-navigation')}"><div><span>${previous}</span> ${link(one, 'prev')}</div><div><span>${next}</span> ${link(two, 'next')}</div></div>`,
  },
  poll: {
    words: 'poll',
    place: 'between',
    build: ({ parts: [question = '', ...answers], name }) =>
      `<div class="${name('poll')}"><h4>${question}</h4>${answers
        .slice(0, -1)
        .map((answer) => `<label><input type="radio" name="poll">${answer}</label>`)
        .join('')}<button>${answers.at(-1) ?? ''}</button></div>`,
  },
  'correction-prompt': { words: 'correction', place: 'after', build: line('feedback') },
};

function shareLink(n: number, text: string): string {
  const places = ['https://www.facebook.com/sharer/sharer.php?u=x', 'https://wa.me/?text=x', '#copy'];
  return `<a href="${places[n] ?? '#'}">${text}</a>`;
}
