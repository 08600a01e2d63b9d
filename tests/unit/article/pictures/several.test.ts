// Several pictures in a row, in one figure, in slides: each gets its own words, once.
import { describe, expect, it } from 'vitest';
import { read, STORY } from './page';

const WALL = 'Waves break over the harbour wall';

describe('several pictures', () => {
  it('gives the words of a shared figure to its last picture and loses none', () => {
    expect(
      read(
        '<figure><img src="/p/left.jpg"><img src="/p/right.jpg"><figcaption>Left and right of the wall</figcaption></figure>',
      ).pictures,
    ).toEqual(['left.jpg |  | ', 'right.jpg | Left and right of the wall | ']);
  });

  it('gives slides their sentences, whichever of them is shown', () => {
    const slide = (name: string, shown: string, text: string) =>
      `<div class="swiper-slide ${shown}"><div class="m"><img src="/p/${name}.jpg"></div><div><b>1</b>/3</div><p class="t">${text}</p></div>`;
    const { pictures } = read(
      `${STORY}<div class="g"><div class="swiper"><div class="swiper-wrapper">${slide('wall', 'swiper-slide-active', 'The wall was last mended in 1891.')}
      ${slide('quay', 'swiper-slide-next', 'The quay lies under water for six hours a day.')}${slide('dock', '', 'Nobody knows who owns the dock.')}</div></div><a href="/g">All</a></div>${STORY}`,
    );
    expect(pictures).toEqual([
      'wall.jpg | The wall was last mended in 1891. | ',
      'quay.jpg | The quay lies under water for six hours a day. | ',
      'dock.jpg | Nobody knows who owns the dock. | ',
    ]);
  });

  it('gives slides the sentences that stand between them, and pictures that are no slides none', () => {
    const slides = (name: string): string =>
      `${STORY}<div class="${name}"><div class="x">The wall as it was.<div class="i"><img src="/p/wall.jpg"></div><div class="m"><p>The wall was last mended in 1891.</p></div>
      <div class="i"><img src="/p/quay.jpg"></div><div class="m"><p>The quay lies under water for six hours a day.</p></div></div></div>${STORY}`;
    expect(read(slides('shop')).pictures).toEqual(['wall.jpg |  | ', 'quay.jpg |  | ']);
    expect(read(slides('shop').replace('class="x"', 'class="b-gallery"')).pictures).toEqual([
      'wall.jpg | The wall was last mended in 1891. | ',
      'quay.jpg | The quay lies under water for six hours a day. | ',
    ]);
  });

  it('leaves whose words a quote in a figure is beside them', () => {
    const { pictures, rest } = read(
      `<div class="page">${STORY}<figure><blockquote>“It was there.”</blockquote><figcaption>— Marta Olsen</figcaption></figure>
      <figure><img src="/p/wall.jpg"><figcaption>The wall on Monday</figcaption></figure>${STORY}</div>`,
    );
    expect(pictures).toEqual(['wall.jpg | The wall on Monday | ']);
    expect(rest).toContain('“It was there.”');
  });

  it('leaves what is said of a document’s frame where it is', () => {
    const frame = (src: string): string =>
      `<div><iframe src="${src}" width="700" height="900"></iframe><p class="caption">The letter of the ministry.</p></div>`;
    expect(read(`${STORY}${frame('https://documents.example/embed/1')}${STORY}`).rest).toContain(
      'The letter of the ministry.',
    );
    expect(read(`${STORY}${frame('https://www.youtube.com/embed/abcdefghijk')}${STORY}`).rest).not.toContain(
      'The letter',
    );
  });

  it('gives each slide its own caption and drops the copies of an endless carousel', () => {
    const slide = (name: string, text: string) =>
      `<li><div><img src="/p/${name}.jpg" width="900" height="600"></div><div class="caption">${text}</div></li>`;
    const slides = [slide('storm-at-sea', 'The storm at sea'), slide('harbour-wall', 'The wall on Monday')];
    const { pictures, body } = read(`<ul>${slides[1] ?? ''}${slides.join('')}${slides[0] ?? ''}</ul>`);
    expect([...pictures].sort()).toEqual([
      'harbour-wall.jpg | The wall on Monday | ',
      'storm-at-sea.jpg | The storm at sea | ',
    ]);
    expect(body.textContent?.match(/The storm at sea/g)).toHaveLength(1);
  });

  it('opens a list that holds nothing but pictures, counters left out', () => {
    const item = (n: number) =>
      `<li><figure><span>${n}/3</span><img src="/p/day-at-the-fair-${n}.jpg"><figcaption>Day ${n} of the fair</figcaption></figure></li>`;
    const { body, pictures } = read(`${STORY}<ul>${[1, 2, 3].map(item).join('')}</ul>${STORY}`);
    expect(pictures).toEqual([1, 2, 3].map((n) => `day-at-the-fair-${n}.jpg | Day ${n} of the fair | `));
    expect(body.querySelector('ul,li')).toBeNull();
    expect(body.textContent).not.toContain('/3');
  });

  it('keeps a list of words that has pictures in it', () => {
    const html =
      '<ul><li>Ferry at nine</li><li><figure><img src="/p/wall.jpg"><figcaption>The wall</figcaption></figure></li></ul>';
    expect(read(html).body.querySelectorAll('ul > li')).toHaveLength(2);
  });

  it('pairs captions that stand in a list of their own by their order', () => {
    const html =
      '<div><div><img src="/p/one.jpg"><img src="/p/two.jpg"></div><div><p class="caption">The first</p><p class="caption">The second</p></div></div>';
    expect(read(html).pictures).toEqual(['one.jpg | The first | ', 'two.jpg | The second | ']);
  });

  it('shows a thumbnail and its full picture once, with the caption', () => {
    const html = `<div><img src="/p/harbour-wall-150x100.jpg" width="150" height="100"><figure><img src="/p/harbour-wall.jpg" width="900" height="600"><figcaption>${WALL}</figcaption></figure></div>`;
    expect(read(html).pictures).toEqual([`harbour-wall.jpg | ${WALL} | `]);
  });

  it('adds the caption of a whole gallery to the last picture', () => {
    const html =
      '<figure><figure><img src="/p/one.jpg"><figcaption>The first.</figcaption></figure><figure><img src="/p/two.jpg"><figcaption>The second.</figcaption></figure><figcaption>Three days at the wall</figcaption></figure>';
    expect(read(html).pictures).toEqual(['one.jpg | The first. | ', 'two.jpg | The second. Three days at the wall | ']);
  });
});
