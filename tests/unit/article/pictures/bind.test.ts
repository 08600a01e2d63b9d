// Captions and credits find their pictures, once, in the markups that news pages are made of.
import { describe, expect, it } from 'vitest';
import { milliseconds } from '../../../hostile/story';
import { ADDRESS, bodyOf, read, STORY, STORY_TEXT } from './page';
import { bindPictures, resolvePictures } from '../../../../src/article/pictures/index';

const WALL = 'Waves break over the harbour wall';
const CREDIT = 'Marta Olsen/NORDPRESS';
const BOUND = [`wall.jpg | ${WALL} | ${CREDIT}`];
const IMG = '<img src="/p/wall.jpg">';

describe('a caption and a credit are bound', () => {
  it.each([
    [
      'a side that the page writes as 0 because it does not know it',
      `<figure><span><img src="/p/wall.jpg" width="570" height="0" alt=""></span><figcaption>${WALL} - ${CREDIT}</figcaption></figure>`,
    ],
    ['figure and figcaption', `<figure>${IMG}<figcaption>${WALL} - ${CREDIT}</figcaption></figure>`],
    [
      'figcaption outside of its figure',
      `<div><figure>${IMG}</figure><figcaption>${WALL} (${CREDIT})</figcaption></div>`,
    ],
    ['figcaption before the picture', `<figure><figcaption>${WALL} – ${CREDIT}</figcaption>${IMG}</figure>`],
    [
      'alt repeated in the caption',
      `<figure><img src="/p/wall.jpg" alt="${WALL}"><figcaption>${WALL} - ${CREDIT}</figcaption></figure>`,
    ],
    [
      'alt repeated as text of its own',
      `<div><div>${IMG.replace('>', ` alt="${WALL}">`)}</div><div class="z1">${WALL}</div><div class="z2"><span>${WALL}</span> <span>${CREDIT}</span></div></div>`,
    ],
    [
      'portal with a lazy picture and a button',
      `<figure><div><div><img class="lazy" alt="${WALL}" data-src="/p/wall.jpg" src="data:,"><noscript><img src="/p/wall.jpg"></noscript></div></div><div class="caption-wrapper"><figcaption>${WALL} - ${CREDIT}</figcaption><button>View more</button></div></figure>`,
    ],
    [
      'wrapper and class names',
      `<div class="photo">${IMG}<div class="photo-caption">${WALL}</div><div class="photo-credit">${CREDIT}</div></div>`,
    ],
    [
      'an attribution that is a caption by its property or another name',
      `<div>${IMG}<div><div itemprop="caption" class="attribution">${WALL}</div><div class="credit">${CREDIT}</div></div></div>`,
    ],
    [
      'words that the page’s style prints out of attributes',
      `<figure>${IMG}<div data-c-caption="&lt;b&gt;${WALL}&lt;/b&gt;" data-c-credit="${CREDIT}"></div></figure>`,
    ],
    [
      'words that stand in the page, and not those of the large view',
      `<figure><a data-caption="The quay">${IMG}</a><figcaption>${WALL} - ${CREDIT}</figcaption></figure>`,
    ],
    [
      'a caption that is an attribution too',
      `<div>${IMG}<div><div class="image__caption attribution">${WALL}</div><div class="attribution">${CREDIT}</div></div></div>`,
    ],
    [
      'utility classes',
      `<div class="my-8"><div class="relative"><img class="w-full" src="/p/wall.jpg"></div><p class="mt-2 text-xs text-slate-500">${WALL} <span class="italic">${CREDIT}</span></p></div>`,
    ],
    [
      'meaningless classes',
      `<div class="_0a"><div class="_1k"><div class="xY"><img class="b8" src="/p/wall.jpg"></div><div class="_9d"><span class="t3">${WALL}</span><span class="t4"> ${CREDIT}</span></div></div></div>`,
    ],
    [
      'meaningless classes without a credit',
      `<div class="_0a"><img src="/p/wall.jpg"><div class="_9d">${WALL}</div></div>`,
      `wall.jpg | ${WALL} | `,
    ],
    [
      'wp-caption as dl',
      `<dl class="wp-caption"><dt><img src="/p/wall.jpg"></dt><dd class="wp-caption-dd">${WALL} - ${CREDIT}</dd></dl>`,
    ],
    [
      'wp-caption as div',
      `<div class="wp-caption"><a href="/p/wall.jpg"><img src="/p/wall.jpg"></a><p class="wp-caption-text">${WALL} - ${CREDIT}</p></div>`,
    ],
    ['small after a line break', `<p>${IMG}<br><small>${WALL} - ${CREDIT}</small></p>`],
    [
      'italic paragraph after a picture',
      `<p>${IMG}</p><p><em>${WALL}. ${CREDIT}</em></p>`,
      `wall.jpg | ${WALL}. | ${CREDIT}`,
    ],
    [
      'a table of the 1990s',
      `<table align="right"><tr><td>${IMG.replace('>', ' width="310" height="194">')}</td></tr><tr><td><font size="1">${WALL} - ${CREDIT}</font></td></tr></table>`,
    ],
    [
      'a table cell with line breaks',
      `<table><tr><td>${IMG}<br><font size="1">${WALL}<br>${CREDIT}</font></td></tr></table>`,
    ],
    [
      'item properties',
      `<div itemprop="image">${IMG}<span itemprop="caption">${WALL}</span><span itemprop="copyrightHolder">${CREDIT}</span></div>`,
    ],
    [
      'labels around the words',
      `<figure><button>Enlarge this image</button>${IMG}<figcaption><span>1 of 5</span><span>Image caption, </span>${WALL} - ${CREDIT}<b>hide caption</b></figcaption></figure>`,
    ],
    [
      'what a link around the picture does',
      `<figure><a href="/p/1"><picture>${IMG}</picture><span><svg></svg>A closer look</span></a><figcaption>${WALL} - ${CREDIT}</figcaption></figure>`,
    ],
    [
      'a label in Japanese',
      `<figure>${IMG}<figcaption>${WALL} - ${CREDIT}<span>写真を拡大</span></figcaption></figure>`,
    ],
    [
      'a credit said twice',
      `<div class="image">${IMG}<div class="credit-caption"><div class="caption"><p>${WALL} <b class="credit">${CREDIT}</b></p></div><span class="credit">${CREDIT}</span></div></div>`,
    ],
    [
      'a live figure within a figure',
      `<figure><figure>${IMG}<figcaption>${WALL} - ${CREDIT}</figcaption></figure></figure>`,
    ],
  ])('%s', (_, html, want: string = BOUND[0] ?? '') => {
    const { pictures, rest, body } = read(`${STORY}${html}${STORY}`);
    expect(pictures).toEqual([want]);
    expect(rest.replaceAll(' ', '')).toBe(`${STORY_TEXT}${STORY_TEXT}`.replaceAll(' ', ''));
    expect(body.querySelectorAll('figure')).toHaveLength(1);
  });
});

describe('credits', () => {
  it.each([
    [`${WALL}. (AP Photo/Jane Doe)`, `${WALL}.`, 'AP Photo/Jane Doe'],
    [`${WALL}. Photo: Jane Doe`, `${WALL}.`, 'Photo: Jane Doe'],
    [`${WALL}. Photograph by Jane Doe`, `${WALL}.`, 'Photograph by Jane Doe'],
    [`${WALL} © Jane Doe`, WALL, '© Jane Doe'],
    [`${WALL}. Jane Doe/The Paper via Getty Images`, `${WALL}.`, 'Jane Doe/The Paper via Getty Images'],
    [`${WALL} | Getty Images`, WALL, 'Getty Images'],
    [`${WALL} - VLADIMIR SMIRNOV/POOL SPUTNIK KREMLIN`, WALL, 'VLADIMIR SMIRNOV/POOL SPUTNIK KREMLIN'],
    ['Wellen brechen über die Mauer. Foto: Jana Doe / dpa', 'Wellen brechen über die Mauer.', 'Foto: Jana Doe / dpa'],
    [
      'Les vagues passent la digue. Crédit photo : Jeanne Doe',
      'Les vagues passent la digue.',
      'Crédit photo : Jeanne Doe',
    ],
    ['防波堤を越える波＝写真：田中太郎', '防波堤を越える波', '写真：田中太郎'],
    ['Getty Images', '', 'Getty Images'],
    ['The minister - who resigned - waves to the crowd', 'The minister - who resigned - waves to the crowd', ''],
    [
      'The photo shows the wall before and after the storm of 24/12',
      'The photo shows the wall before and after the storm of 24/12',
      '',
    ],
    ['Reuters reporters at the wall on Monday', 'Reuters reporters at the wall on Monday', ''],
    [`${WALL}. (Ledger photo by Jane Doe)`, `${WALL}.`, 'Ledger photo by Jane Doe'],
    [`${WALL}. (Ledger photo/Jane Doe)`, `${WALL}.`, 'Ledger photo/Jane Doe'],
    [`${WALL}. (Ledger file photo by Jane Doe)`, `${WALL}.`, 'Ledger file photo by Jane Doe'],
    ['防波堤を越える波（写真：田中太郎）', '防波堤を越える波', '写真：田中太郎'],
    [
      'The wall at Tarn (here as it was when a photo by Jane Doe)',
      'The wall at Tarn (here as it was when a photo by Jane Doe)',
      '',
    ],
    [`<span>${WALL}.</span><span class="m">Jane van Doe</span>`, `${WALL}.`, 'Jane van Doe'],
    [`<span>${WALL} with</span> <em>Jane Doe</em>`, `${WALL} with Jane Doe`, ''],
    [`<span>The mayor of</span> <span class="m">New Tarn</span>`, 'The mayor of New Tarn', ''],
    [`<span>${WALL}.</span><span>It held.</span>`, `${WALL}. It held.`, ''],
    [`<span>W</span><span>aves break</span>`, 'Waves break', ''],
    [
      `${WALL} <span class="credit"><span class="visually-hidden">Image source, </span>Vale Water</span>`,
      WALL,
      'Vale Water',
    ],
    [`${WALL} <span><span data-galley-hidden="sr">Image source, </span>Vale Water</span>`, WALL, 'Vale Water'],
    ['<span class="sr-only">Waves break over it</span>', 'Waves break over it', ''],
  ])('%s', (text, caption, credit) => {
    expect(read(`<figure>${IMG}<figcaption>${text}</figcaption></figure>`).pictures).toEqual([
      `wall.jpg | ${caption} | ${credit}`,
    ]);
  });

  it('keeps links and emphasis of a caption and never writes the description twice', () => {
    const { body, index } = read(
      `<figure><img src="/p/wall.jpg" alt="${WALL}"><figcaption><div>Waves <em>break</em> over <a href="/wall">the harbour wall</a></div> - ${CREDIT}</figcaption></figure>`,
    );
    expect(body.querySelector('[data-part="caption"]')?.innerHTML).toBe(
      'Waves <em>break</em> over <a href="/wall">the harbour wall</a>',
    );
    expect(body.querySelector('[data-part="credit"]')?.textContent).toBe(CREDIT);
    expect(body.querySelector('img')?.getAttribute('alt')).toBe('');
    expect([...index.values()][0]?.alt).toBeNull();
  });
});

describe('players', () => {
  it.each([
    '<video src="/v/wall.mp4"></video>',
    '<iframe src="https://www.youtube.com/embed/abc"></iframe>',
    '<audio src="/v/wall.mp3"></audio>',
  ])('keeps %s with its caption', (player) => {
    const { body, index } = read(`<figure><div>${player}</div><figcaption>${WALL}</figcaption></figure>`);
    expect(index.size).toBe(0);
    expect(body.querySelector('figure > :is(video,iframe,audio) + figcaption')?.textContent).toBe(WALL);
  });
  it('leaves a player without a caption alone', () => {
    expect(read(`${STORY}<div><video src="/v/wall.mp4"></video></div>${STORY}`).body.innerHTML).toBe(
      `${STORY}<div><video src="/v/wall.mp4"></video></div>${STORY}`,
    );
  });
});

describe('what is no caption stays where it was', () => {
  it.each([
    ['a short first paragraph', `<p>${IMG}</p><p>The wall is broken.</p>`, 'The wall is broken.'],
    [
      'a short paragraph in one wrapper with the picture',
      `<div>${IMG}<p>The wall is broken.</p></div>`,
      'The wall is broken.',
    ],
    [
      'the paragraph that a picture floats in',
      `<p><img src="/p/wall.jpg" align="left">The wall is broken, and nobody mends it.</p>`,
      'The wall is broken, and nobody mends it.',
    ],
    ['a heading', `${IMG}<h2>After the storm</h2>`, 'After the storm'],
    [
      'a dateline',
      `<p>${IMG}</p><p>KALLSUND, Norland (NP) — The wall is broken, the mayor said on Monday evening.</p>`,
      'KALLSUND, Norland (NP) — The wall is broken, the mayor said on Monday evening.',
    ],
    ['a pull quote', `${IMG}<blockquote>“Nobody mends it”</blockquote>`, '“Nobody mends it”'],
    ['a list', `${IMG}<ul><li>Wall</li><li>Quay</li></ul>`, 'WallQuay'],
    ['an ad label', `<div>${IMG}<div>Advertisement</div></div>`, 'Advertisement'],
    ['a byline', `<div>${IMG}<div>By Jane Doe</div></div>`, 'By Jane Doe'],
    [
      'what is said above a field',
      `<div><div class="sign"><p class="cta-caption">The wall in your post, on Sundays.</p><form><input></form></div>${IMG}</div>`,
      'The wall in your post, on Sundays.',
    ],
    [
      'an editor’s note in italics',
      `<p>${IMG}</p><p><i>Editor’s note: this story was updated.</i></p>`,
      'Editor’s note: this story was updated.',
    ],
    [
      'a card with a headline in one link',
      `<a href="/other"><img src="/p/wall.jpg"><div>Who pays for the wall</div></a>`,
      'Who pays for the wall',
    ],
    [
      'a card with a linked headline',
      `<div><a href="/other"><img src="/p/wall.jpg"></a><div><a href="/other">Who pays for the wall</a></div></div>`,
      'Who pays for the wall',
    ],
  ])('%s', (_, html, text) => {
    const { pictures, rest } = read(`${STORY}${html}${STORY}`);
    expect(pictures).toEqual(['wall.jpg |  | ']);
    expect(rest).toContain(text);
  });

  it('takes no paragraph between pictures, whatever the alternation', () => {
    const part = (n: number) =>
      `<p><img src="/p/view-number-${n}.jpg"></p><p>Paragraph ${n} tells what the harbour master did on day ${n} of the storm and why.</p>`;
    const { pictures, rest } = read([1, 2, 3, 4, 5, 6].map(part).join(''));
    expect(pictures.every((line) => line.endsWith('|  | '))).toBe(true);
    for (const n of [1, 2, 3, 4, 5, 6]) expect(rest).toContain(`on day ${n} of`);
  });

  it('takes no block of a listicle whose parts are all made alike', () => {
    const part = (n: number) =>
      `<div class="k1"><img src="/p/plant-number-${n}.jpg"><div class="k2">Plant ${n} likes shade and water every week in summer.</div></div>`;
    expect(read([1, 2, 3, 4].map(part).join('')).pictures.every((line) => line.endsWith('|  | '))).toBe(true);
  });

  it('splits a paragraph around a picture and keeps its text in order', () => {
    const { rest, body } = read(`<p>Before the <b>picture.</b> ${IMG} After it.</p>`);
    expect(rest).toBe('Before the picture. After it.');
    expect(body.querySelector('p figure')).toBeNull();
  });

  it('keeps small pictures within a line', () => {
    expect(
      read('<p>Let <img src="/m/x.png" width="80" height="30" alt="x^2"> be large.</p>')
        .body.querySelector('p img')
        ?.getAttribute('alt'),
    ).toBe('x^2');
  });
});

describe('edges', () => {
  it('does not give a full picture the measures of its thumbnail', () => {
    const { index } = read('<a href="/p/wall.jpg"><img src="/p/wall-150x150.jpg" width="150" height="150"></a>');
    expect([...index.values()][0]).toEqual({
      sources: [{ url: 'https://paper.example/p/wall.jpg' }],
      alt: null,
      caption: null,
      credit: null,
    });
  });

  it('completes a picture without words from the metadata, and no other', () => {
    const metadata = [{ url: 'https://cdn.example/p/harbour-wall.jpg?w=1200', caption: WALL, credit: CREDIT }];
    const html =
      '<img src="/p/harbour-wall.jpg?w=600"><p>Text.</p><figure><img src="/p/storm-at-sea.jpg"><figcaption>The storm</figcaption></figure>';
    expect(read(html, metadata).pictures).toEqual([
      `harbour-wall.jpg?w=600 | ${WALL} | ${CREDIT}`,
      'storm-at-sea.jpg | The storm | ',
    ]);
  });

  it('keeps the words of a picture that never came with its description', () => {
    const { body, index } = read(
      `${STORY}<figure><img src="data:," width="900" height="600" alt="A wall"><figcaption>${WALL}</figcaption></figure>`,
    );
    expect(index.size).toBe(0);
    expect(body.querySelector('figure[data-galley-missing] > img')?.getAttribute('alt')).toBe('A wall');
    expect(body.querySelector('figure[data-galley-missing] figcaption')?.textContent).toBe(WALL);
  });
  it('that never came says what it shows once, and not again beside the picture itself', () => {
    const gone = `<figure><img alt="" width="600" height="400"><figcaption>${WALL}</figcaption></figure>`;
    const { body } = read(`${STORY}${gone}${STORY}${gone}${STORY}`);
    expect(body.querySelectorAll('figure[data-galley-missing]')).toHaveLength(1);
    const both = read(`${gone}${STORY}<figure>${IMG}<figcaption>${WALL}</figcaption></figure>`).body;
    expect(both.querySelectorAll('figure[data-galley-missing]')).toHaveLength(0);
    expect(both.querySelectorAll('figure')).toHaveLength(1);
  });

  it('settles: its own output reads the same', () => {
    const { body, index } = read(
      `${STORY}<div class="photo"><img src="/p/wall.jpg" width="900" height="600"><div class="caption">${WALL} - ${CREDIT}</div></div>${STORY}`,
    );
    const once = body.innerHTML;
    resolvePictures(body, ADDRESS);
    expect([...bindPictures(body).values()]).toEqual([...index.values()]);
    expect(body.innerHTML).toBe(once);
  });

  it.each(['<time>March 1, 2024</time> – Runa Eide', '<time>March 1, 2024</time>'])(
    'takes the signature of the story for no caption: %s',
    (signature) => {
      const body = bodyOf(`<div>${IMG}<span class="caption-with-letter-spacing">${signature}</span></div>${STORY}`);
      resolvePictures(body, ADDRESS);
      expect([...bindPictures(body, [], 'Runa Eide').values()].map(({ caption }) => caption)).toEqual([null]);
    },
  );

  it('does not believe a page that marks figures as ours', () => {
    const { body, index } = read(
      '<figure data-galley-picture="7"><p>Not a picture</p></figure><img src="/p/wall.jpg">',
    );
    expect(body.querySelectorAll('[data-galley-picture]')).toHaveLength(1);
    expect([...index.keys()]).toEqual([0]);
  });

  it.each([
    ['figures in a line', (n: number) => `<p>${'<img src="/p/a.jpg" width="600" height="400">'.repeat(n)}</p>`],
    [
      'wrappers without end',
      (n: number) => `${'<div>'.repeat(250)}${IMG}${'</div>'.repeat(250)}`.repeat(Math.ceil(n / 250)),
    ],
    ['captions without pictures', (n: number) => '<p class="caption">Words</p>'.repeat(n)],
  ])('grows in line with the page: %s', (_, make) => {
    // Of this process, whatever else the machine does.
    const time = (n: number): number => {
      const started = process.cpuUsage();
      read(make(n));
      return milliseconds(started);
    };
    time(200);
    // Sixteen times the time for four times the page would be a square.
    expect(time(2_000)).toBeLessThan(Math.max(time(500), 60) * 12);
  });
});
