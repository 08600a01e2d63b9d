import { describe, expect, it } from 'vitest';
import { readDate } from '../../../../src/article/metadata/date-text.ts';
import { read, withJsonLd } from './read.ts';

describe('reading one date', () => {
  it.each([
    ['2026-01-02T10:15:00+02:00', '2026-01-02T10:15:00+02:00'],
    ['2026-01-02T10:15:00.000Z', '2026-01-02T10:15:00Z'],
    ['2026-01-02T10:15:00.25-0500', '2026-01-02T10:15:00.250-05:00'],
    ['2026-01-02 10:15 UTC', '2026-01-02T10:15:00Z'],
    ['2026-01-02T10:15:00+05:30', '2026-01-02T10:15:00+05:30'],
    ['2026-01-02T10:15:00', '2026-01-02'],
    ['2026-01-02', '2026-01-02'],
    ['2026-1-2', '2026-01-02'],
    ['20260102', '2026-01-02'],
    ['20260102T101500Z', '2026-01-02T10:15:00Z'],
    ['1767348900', '2026-01-02T10:15:00Z'],
    ['1767348900000', '2026-01-02T10:15:00Z'],
    ['Fri, 02 Jan 2026 10:15:00 +0100', '2026-01-02T10:15:00+01:00'],
    ['Fri Jan 02 2026 10:15:00 GMT-0500 (EST)', '2026-01-02T10:15:00-05:00'],
    ['Fri, 02 Jan 2026 10:15:00 GMT', '2026-01-02T10:15:00Z'],
    ['2026/01/02', '2026-01-02'],
  ])('machine: %s', (text, date) => expect(readDate(text, 'en')).toBe(date));

  it.each([
    ['en', 'January 2, 2026'],
    ['en', '2nd Jan. 2026'],
    ['en', 'Jan 2nd, 2026'],
    ['de', '2. Januar 2026'],
    ['de', '02.01.2026'],
    ['fr', '2 janvier 2026'],
    ['es', '2 de enero de 2026'],
    ['it', '2 gennaio 2026'],
    ['pt', '2 de janeiro de 2026'],
    ['nl', '2 januari 2026'],
    ['pl', '2 stycznia 2026'],
    ['cs', '2. ledna 2026'],
    ['ru', '2 января 2026 года'],
    ['uk', '2 січня 2026'],
    ['tr', '2 Ocak 2026'],
    ['fi', '2. tammikuuta 2026'],
    ['hu', '2026. január 2.'],
    ['el', '2 Ιανουαρίου 2026'],
    ['ja', '2026年1月2日'],
    ['ko', '2026년 1월 2일'],
    ['zh', '2026年01月02日 10:15'],
    ['vi', '2 tháng 1, 2026'],
    ['ar', '٢ يناير ٢٠٢٦'],
    ['hi', '२ जनवरी २०२६'],
    ['th', '2 มกราคม 2569'],
    ['id', '2 Januari 2026'],
    ['sv', 'den 2 januari 2026'],
    ['he', '2 בינואר 2026'],
  ])('%s: %s', (language, text) => expect(readDate(text, language)).toBe('2026-01-02'));

  it('lets the language decide an order that the numbers leave open', () => {
    expect(readDate('03/04/2026', 'en-US')).toBe('2026-03-04');
    expect(readDate('03/04/2026', 'en-GB')).toBe('2026-04-03');
    expect(readDate('03/04/2026', 'fr')).toBe('2026-04-03');
    expect(readDate('25/12/2026', 'en-US')).toBe('2026-12-25');
    expect(readDate('12/25/2026', 'de')).toBe('2026-12-25');
  });
  it('tells months of one name apart by language', () => {
    expect(readDate('5. listopada 2026', 'hr')).toBe('2026-10-05');
    expect(readDate('5 listopada 2026', 'pl')).toBe('2026-11-05');
  });
  it.each([
    '',
    'soon',
    '5 min read',
    '2026',
    '31 February 2026',
    '2026-13-01',
    '99/99/2026',
    'Flight 2026-99',
    '1'.repeat(5_000_000),
    '4 out of 5 in 2026',
  ])('reads none in %#', (text) => {
    expect(readDate(text, 'en')).toBeNull();
  });
});

describe('published and modified', () => {
  const head = '<html lang="en"><h1>Harbour closed for three days</h1>';
  it('keeps them apart', () => {
    const data = withJsonLd({
      '@type': 'NewsArticle',
      datePublished: '2026-01-02T08:00:00+01:00',
      dateModified: '2026-01-03T09:30:00Z',
    });
    expect(read(data)).toMatchObject({
      publishedTime: '2026-01-02T08:00:00+01:00',
      modifiedTime: '2026-01-03T09:30:00Z',
    });
  });
  it('parts a line that holds both', () => {
    expect(
      read(`${head}<p>Published 2 January 2026 · Updated 5 January 2026</p>`, 'https://a.example/x'),
    ).toMatchObject({ publishedTime: '2026-01-02', modifiedTime: '2026-01-05' });
    expect(
      read(`${head}<p>Updated 5 January 2026, first published 2 January 2026</p>`, 'https://a.example/x'),
    ).toMatchObject({ publishedTime: '2026-01-02', modifiedTime: '2026-01-05' });
  });
  it('gives the one date of a page that states only its change for both', () => {
    expect(read('<meta property="article:modified_time" content="2026-01-05">', 'https://a.example/x')).toMatchObject({
      publishedTime: '2026-01-05',
      modifiedTime: '2026-01-05',
    });
  });
  it('reads meta tags, microdata, <time>, printed lines and the address, in this order', () => {
    const url = 'https://a.example/2026/01/07/x';
    const time = '<p>Posted <time datetime="2026-01-04T10:00:00Z">4 January</time></p>';
    expect(
      read(
        `<meta property="article:published_time" content="2026-01-02">${head}<span itemprop="datePublished" content="2026-01-03"></span>`,
        url,
      ).publishedTime,
    ).toBe('2026-01-02');
    expect(read(`${head}<span itemprop="datePublished" content="2026-01-03"></span>`, url).publishedTime).toBe(
      '2026-01-03',
    );
    expect(read(`${head}${time}`, url).publishedTime).toBe('2026-01-04T10:00:00Z');
    expect(read(`${head}<p>6 January 2026</p>`, url).publishedTime).toBe('2026-01-06');
    expect(read(head, url).publishedTime).toBe('2026-01-07');
  });
  it('takes the date nearest the headline, and none from the story', () => {
    const story = `<p>${'Divers looked. '.repeat(30)}</p><p>${'It was cold. '.repeat(30)}</p><p>The anchor was lost on 4 May 1999.</p>`;
    expect(
      read(`<p>9 January 2026</p><i></i><i></i><i></i>${head}<p>2 January 2026</p>${story}`, 'https://a.example/x')
        .publishedTime,
    ).toBe('2026-01-02');
    expect(read(`${head}${story}`, 'https://a.example/x').publishedTime).toBeNull();
  });
  it('writes an instant in the zone in which the page prints it', () => {
    const stated = '<meta property="article:published_time" content="2026-01-09T02:30:00+00:00">';
    expect(
      read(`${stated}${head}<time datetime="2026-01-08T18:30:00-08:00">8 January</time>`, 'https://a.example/x')
        .publishedTime,
    ).toBe('2026-01-08T18:30:00-08:00');
  });
  it('believes an older printed date, not a line that says what day it is, nor one that is in the other order', () => {
    const stated = '<meta property="article:published_time" content="2026-03-09">';
    const published = (line: string) => read(`${stated}${head}${line}`, 'https://a.example/x').publishedTime;
    expect(published('<p>4 January 2026</p>')).toBe('2026-01-04');
    expect(published('<p class="todays-date">4 January 2026</p>')).toBe('2026-03-09');
    expect(published('<p>Updated 4 January 2026</p>')).toBe('2026-03-09');
    expect(read(`${stated}${head}<p>03/09/2026</p>`, 'https://a.example/x').publishedTime).toBe('2026-03-09');
  });
  it('finds “first published” beside a later change', () => {
    const note = '<p class="date-note">First published 4 January 2026, updated 9 March 2026</p>';
    const stated = '<meta property="article:published_time" content="2026-03-09">';
    expect(read(`${stated}${head}<p>${'Ice. '.repeat(200)}</p>${note}`, 'https://a.example/x').publishedTime).toBe(
      '2026-01-04',
    );
  });
  it('believes what a desk says of the first publication in a line of its own', () => {
    const stated = '<meta property="article:published_time" content="2026-03-09">';
    const published = (line: string) =>
      read(`${stated}${head}<p>9 March 2026</p><p>${'Ice. '.repeat(80)}</p><p>${line}</p>`, 'https://a.example/x')
        .publishedTime;
    expect(published('This article was originally published on 4 January 2024 and is updated each spring.')).toBe(
      '2024-01-04',
    );
    expect(published('Dieser Text ist zuerst erschienen am 4. Januar 2024.')).toBe('2024-01-04');
    expect(published('The novel, first published on 4 January 1997, is out of print.')).toBe('2026-03-09');
    expect(published('This article was originally published on 4 January 2027.')).toBe('2026-03-09');
  });
  it('reads numbers in the order that the address or a <time> of the page bears out', () => {
    const published = (body: string, url = 'https://a.example/x') => read(`${head}${body}`, url).publishedTime;
    expect(published('<p>03/10/2026</p>')).toBe('2026-03-10');
    expect(published('<p>03/10/2026</p>', 'https://a.example/2026/october/03/x')).toBe('2026-10-03');
    expect(published('<p>03/10/2026</p>', 'https://a.example/2026/oct/03/x')).toBe('2026-10-03');
    expect(published('<p>03/10/2026</p><aside><time datetime="2026-10-03">x</time></aside>')).toBe('2026-10-03');
    expect(published('<p>March 10, 2026</p><aside><time datetime="2026-10-03">x</time></aside>')).toBe('2026-03-10');
    expect(
      published(
        '<p>03/10/2026</p><aside><time datetime="2026-10-03">x</time><time datetime="2026-03-10">y</time></aside>',
      ),
    ).toBe('2026-03-10');
  });
  it('reads the month of an address by its name', () => {
    const published = (url: string) => read(head, url).publishedTime;
    expect(published('https://a.example/world/2026/jan/02/x')).toBe('2026-01-02');
    expect(published('https://a.example/2026/september/2/x')).toBe('2026-09-02');
    expect(published('https://a.example/2026/market/02/x')).toBeNull();
  });
  it('finds a last update, or a date below the signature, where the page states no other', () => {
    const story = `<p>${'Ice lay on the quay. '.repeat(40)}</p>`.repeat(300);
    const dates = (end: string) => read(`${head}${story}${end}`, 'https://a.example/x');
    expect(dates('<p>Last updated: 5 January 2026</p>')).toMatchObject({
      publishedTime: '2026-01-05',
      modifiedTime: '2026-01-05',
    });
    expect(dates('<div><p>Written by Ann Lind</p><p>2 January 2026</p></div>')).toMatchObject({
      publishedTime: '2026-01-02',
      modifiedTime: null,
    });
    expect(dates('<div><p>Ann Lind came by</p><p>2 January 2026</p></div>').publishedTime).toBeNull();
    expect(dates('<p>The rules, updated 5 January 2026, say that nobody may fish there.</p>').publishedTime).toBeNull();
  });
  it('trusts the printed date over a system that stamps every build', () => {
    const data = withJsonLd(
      {
        '@type': 'Article',
        headline: 'Harbour closed for three days',
        datePublished: '2026-03-01T00:00:01Z',
        dateModified: '2026-03-01T00:00:01Z',
      },
      `${head}<p>2 January 2026</p>`,
    );
    expect(read(data, 'https://a.example/x').publishedTime).toBe('2026-01-02');
  });
  it.each([[42], [true], [{ a: 1 }], [['', null]], ['yesterday'], ['<b>2026</b>']])(
    'makes nothing of %j',
    (datePublished) => {
      expect(read(withJsonLd({ '@type': 'Article', datePublished }), 'https://a.example/x').publishedTime).toBeNull();
    },
  );
});
