import { describe, expect, it } from 'vitest';
import { read, withJsonLd } from './read.ts';

const titleOf = (html: string, url?: string): string => read(html, url).title;

describe('title without the site’s name', () => {
  it.each([
    [
      'at the end, known from og:site_name',
      '<title>Harbour closed for days - The Herald</title><meta property="og:site_name" content="The Herald">',
      'Harbour closed for days',
    ],
    [
      'in front',
      '<title>The Herald: not here | Harbour closed for days</title><meta property="og:site_name" content="The Herald: not here">',
      'Harbour closed for days',
    ],
    [
      'known from the host',
      '<title>Harbour closed for days | Herald</title><meta property="og:title" content="Harbour closed for days | Herald">',
      'Harbour closed for days',
    ],
    [
      'twice, with a section',
      '<title>Harbour closed for days | The Herald | herald.example</title><meta property="og:site_name" content="The Herald">',
      'Harbour closed for days',
    ],
    [
      'known from what the other title leaves out',
      '<title>Evening Post: Harbour closed for days</title><meta property="og:title" content="Harbour closed for days"><h1>Evening Post</h1>',
      'Harbour closed for days',
    ],
    [
      'with nothing to go by but the title',
      '<title>Harbour closed for three days – My website</title>',
      'Harbour closed for three days',
    ],
  ])('%s', (_, html, title) => expect(titleOf(html)).toBe(title));
});

describe('title that keeps what is its own', () => {
  it.each([
    ['a colon', 'Harbour: closed for days'],
    ['a dash', 'Harbour closed - and open again by noon'],
    [
      'a bar and more words than a site has',
      'Ten best cameras of the year | The best cameras for people who travel a lot',
    ],
    ['a hyphen', 'Follow-up: the state-of-the-art anchor'],
    ['a question', '“Who lost it?” – the anchor mystery'],
  ])('%s', (_, title) => {
    expect(
      titleOf(
        `<title>${title} | The Herald</title><meta property="og:title" content="${title}"><meta property="og:site_name" content="The Herald"><h1>${title}</h1>`,
      ),
    ).toBe(title);
  });
});

describe('title sources', () => {
  it('prefers the headline shown over the one written for search engines, where both name one story', () => {
    expect(
      titleOf(
        '<title>Harbour closed: what divers look for</title><h1>Harbour closed for days as divers look for anchor</h1>',
      ),
    ).toBe('Harbour closed for days as divers look for anchor');
  });
  it('drops what only the heading has, in an element of its own', () => {
    const head = '<title>Harbour closed for days</title>';
    expect(titleOf(`${head}<h1><span>Weather</span> Harbour closed for days</h1>`)).toBe('Harbour closed for days');
    expect(titleOf(`${head}<h1>Harbour closed for days <small>(rival.example)</small></h1>`)).toBe(
      'Harbour closed for days',
    );
    expect(titleOf(`${head}<h1>Weather: Harbour closed for days</h1>`)).toBe('Weather: Harbour closed for days');
  });
  it('parts a second line that only a style sets below the first, and no word', () => {
    const head = '<title>Harbour closed for days</title>';
    expect(titleOf(`${head}<h1>Harbour closed for days<span class="x">Divers look for an anchor</span></h1>`)).toBe(
      'Harbour closed for days Divers look for an anchor',
    );
    expect(titleOf(`${head}<h1>Harbour closed for days as i<b>Phone</b> falls</h1>`)).toBe(
      'Harbour closed for days as iPhone falls',
    );
    expect(titleOf(`${head}<h1>Harbour closed for days, Mc<i>Donald says so</i></h1>`)).toBe(
      'Harbour closed for days, McDonald says so',
    );
  });
  it('drops what it is filed under behind a bar, and no short name before one', () => {
    expect(
      titleOf(
        '<title>x</title><h1>Harbour closed for days by ice | Opinion</h1>',
        'https://a.example/harbour-closed-ice',
      ),
    ).toBe('Harbour closed for days by ice');
    expect(titleOf('<title>Ice | A short history of the harbour</title>')).toBe('Ice | A short history of the harbour');
  });
  it('takes a heading that says the story in other words where it is the only one that does', () => {
    const head = '<title>Pianos for a beginner: check out my top 7 favourites</title>';
    const heading = '<h1>The 7 best pianos for any beginner</h1>';
    const searched = 'Pianos for a beginner: check out my top 7 favourites';
    expect(titleOf(`${head}${heading}`)).toBe('The 7 best pianos for any beginner');
    expect(titleOf(`${head}${heading}<h1>Choose your country</h1>`)).toBe('The 7 best pianos for any beginner');
    expect(titleOf(`${head}${heading}<h1>Pianos for sale in your town</h1>`)).toBe(searched);
    expect(titleOf(`${head}<h1>What any beginner wants to know</h1>`)).toBe(searched);
  });
  it('keeps a second half of a headline behind a bar, and drops each short label', () => {
    const both = 'Ten most wanted cameras of the year under 900 crowns | The best mirrorless cameras for travel';
    expect(titleOf(`<title>${both}</title><h1>${both}</h1>`)).toBe(both);
    const filed = 'How to help babies sleep through the night at home | Patient Education | Northern Hospital';
    expect(titleOf(`<title>${filed}</title>`)).toBe('How to help babies sleep through the night at home');
  });
  it('finishes a headline that JSON-LD cut off', () => {
    const long = `${'Harbour closed for days and days by ice that came from the north '.repeat(2)}and the whole town walked on it`;
    const data = withJsonLd({ '@type': 'NewsArticle', headline: long.slice(0, 110).trim() });
    expect(
      titleOf(`${data}<title>${long} - The Herald</title><meta property="og:site_name" content="The Herald">`),
    ).toBe(long);
  });
  it('passes over a heading that is the site’s name or another story’s', () => {
    expect(
      titleOf(
        '<meta property="og:site_name" content="The Herald"><meta property="og:title" content="Harbour closed for days"><h1>The Herald</h1><h1>Mayor wins election again</h1>',
      ),
    ).toBe('Harbour closed for days');
  });
  it('takes the heading that fits best of several', () => {
    expect(
      titleOf(
        '<meta property="og:title" content="Harbour closed for days"><h1>Most read</h1><h1>Harbour closed for three days</h1>',
      ),
    ).toBe('Harbour closed for three days');
  });
  it('reads JSON-LD, then Open Graph, then the title', () => {
    expect(titleOf(withJsonLd({ '@type': 'NewsArticle', headline: 'From JSON-LD &amp; more' }))).toBe(
      'From JSON-LD & more',
    );
    expect(titleOf('<title>x</title><meta property="og:title dc:title" content="From Open Graph">')).toBe(
      'From Open Graph',
    );
    expect(titleOf('<title>From the title</title>')).toBe('From the title');
  });
  it('parts words at line breaks of a heading and drops its anchor sign', () => {
    expect(titleOf('<h1>Harbour closed<br>for <em>three</em> days<a href="#x">¶</a></h1>')).toBe(
      'Harbour closed for three days',
    );
  });
  it('reads a Chinese headline', () => {
    expect(
      titleOf(
        '<title>宇航员在太空中喝酒会怎么样_探索者_光明网</title><meta property="og:site_name" content="光明网"><h1>宇航员在太空中喝酒会怎么样</h1>',
      ),
    ).toBe('宇航员在太空中喝酒会怎么样');
  });
  it('gives an empty string for a page without any', () => expect(titleOf('<p>x</p>')).toBe(''));
});

describe('poisoned titles', () => {
  it('cuts a headline of 5 MB without reading all of it', () => {
    const html = withJsonLd({ '@type': 'NewsArticle', headline: 'a'.repeat(1_500_000) });
    expect(titleOf(html)).toHaveLength(1_000);
    expect(titleOf(`<meta property="og:title" content="${'b '.repeat(2_500_000)}">`).length).toBeLessThanOrEqual(1_000);
  });
  it('drops bidirectional, control and invisible characters', () => {
    expect(titleOf('<meta property="og:title" content="Har\u202Ebour \u2066closed\u2069\u200B\u0007 now">')).toBe(
      'Harbour closed now',
    );
  });
  it('shows tags as text, and drops those of emphasis', () => {
    expect(
      titleOf(withJsonLd({ '@type': 'Article', headline: 'Why <table> and <em>you</em> survive &lt;script&gt;' })),
    ).toBe('Why <table> and you survive <script>');
  });
});
