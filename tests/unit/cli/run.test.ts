// The command line: pages in, articles out, and every failure one sentence with a status of its own.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run';
import { version } from '../../../package.json';
import type { Article } from '../../../src/article/types';

const sentence =
  'The bridge between the market and the east quay opened on Saturday morning, nine years after the council set money aside.';
const paragraphs = Array.from(
  { length: 12 },
  (_, number) => `<p>${sentence} It is paragraph ${number} of the story.</p>`,
);
const story = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The bridge opens</title></head><body>
  <nav><a href="/">Front</a></nav><article><h1>The bridge opens</h1>${paragraphs.join('')}
  <p><a href="/map">The map</a> of the new way &amp; its “signs” was printed on Sunday, and the first were gone by noon.</p></article></body></html>`;

const folder = mkdtempSync(join(tmpdir(), 'galley-cli-'));
const write = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const page = write('story.html', story);
afterAll(() => rmSync(folder, { recursive: true }));

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly said: string;
}

async function galley(words: readonly string[], input: string | null = null): Promise<Ran> {
  let [out, said] = ['', ''];
  // eslint-disable-next-line @typescript-eslint/require-await -- stands for a stream
  async function* stream(): AsyncGenerator<string> {
    if (input !== null) yield input;
  }
  const status = await run({
    words,
    input: Object.assign(stream(), { isTTY: input === null }),
    print: (text) => (out += text),
    complain: (text) => (said += text),
  });
  return { status, out, said };
}

describe('an article', () => {
  test('from a file, as JSON', async () => {
    const { status, out, said } = await galley([page, '--url', 'https://news.example/a/story']);
    expect([status, said]).toEqual([0, '']);
    const article = JSON.parse(out) as Article;
    expect(article).toMatchObject({ url: 'https://news.example/a/story', title: 'The bridge opens' });
    expect(article.text.match(/It is paragraph/g)).toHaveLength(12);
    expect(article.html).toContain('href="https://news.example/map"');
  });

  test('from standard input, named or not', async () => {
    for (const words of [[], ['-']]) {
      const { status, out } = await galley(words, story);
      expect(status).toBe(0);
      expect((JSON.parse(out) as Article).title).toBe('The bridge opens');
    }
  });

  test('as text', async () => {
    const { status, out } = await galley([page, '--format', 'text']);
    expect(status).toBe(0);
    expect(out.startsWith('The bridge opens\n')).toBe(true);
    expect(out).toContain('& its “signs”');
    expect(out).not.toMatch(/<p>|Front/);
  });

  test('as a page of HTML whose words are only words', async () => {
    const title = 'A <script>x</script> & "quotes"';
    const { status, out } = await galley(
      ['--format', 'html', '--url', 'https://news.example/'],
      story.replaceAll('The bridge opens', title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
    );
    expect(status).toBe(0);
    const { document } = new JSDOM(out).window;
    expect([document.title, document.querySelector('h1')?.textContent]).toEqual([title, title]);
    expect(document.querySelectorAll('script')).toHaveLength(0);
    expect(document.documentElement.lang).toBe('en');
    expect(document.querySelectorAll('article p').length).toBeGreaterThanOrEqual(13);
    expect(document.querySelectorAll('article h1')).toHaveLength(1);
  });

  test('in the encoding that the page states', async () => {
    const old = story.replace('utf-8', 'iso-8859-1').replace('the market', 'the café');
    const { out } = await galley([
      write('latin.html', Buffer.from(old.replace(/[“”]/g, '"'), 'latin1')),
      '--format',
      'text',
    ]);
    expect(out).toContain('the café');
  });

  test('with the address that the page states, where none is given', async () => {
    const link = '<link rel="canonical" href="https://news.example/bridge">';
    const { out } = await galley([write('canonical.html', story.replace('<head>', `<head>${link}`))]);
    expect(JSON.parse(out)).toMatchObject({ url: 'https://news.example/bridge' });
  });

  test('where none is found, what there is with --force', async () => {
    const note = '<!doctype html><title>Note</title><p>Closed on Mondays.';
    expect(await galley([], note)).toMatchObject({
      status: 5,
      said: 'galley: Standard input holds no article that Galley can find.\n',
    });
    const { status, out } = await galley(['--force', '--format', 'text'], note);
    expect([status, out]).toEqual([0, expect.stringContaining('Closed on Mondays.')]);
  });
});

describe('a failure', () => {
  test.each([
    ['no such file', 3, [join(folder, 'none.html')], /^galley: There is no such file: .*none\.html\.\n$/],
    ['a folder', 3, [folder], /^galley: This is a folder, not a file: /],
    ['JSON', 4, [write('data.json', '{"title": "x < y"}')], /^galley: .*data\.json is not a page of HTML\.\n$/],
    ['plain text', 4, [write('plain.txt', 'Dear all, 3 < 4 and so on.')], /is not a page of HTML/],
    [
      'a picture',
      4,
      [write('picture.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 60, 112, 62]))],
      /is not a page of HTML/,
    ],
    ['a PDF', 4, [write('paper.pdf', '%PDF-1.7\n<p>')], /is not a page of HTML/],
    [
      'a feed',
      4,
      [write('feed.xml', '<?xml version="1.0"?><rss><channel><title>News</title></channel></rss>')],
      /is not a page of HTML/,
    ],
    ['an empty file', 4, [write('empty.html', '')], /is not a page of HTML/],
    ['an unknown option', 2, ['--fast', page], /^galley: Unknown option '--fast'\. See galley --help\.\n$/],
    ['an option without its value', 2, [page, '--url'], /^galley: .*--url.* See galley --help\.\n$/],
    [
      'an unknown format',
      2,
      [page, '--format', 'pdf'],
      /^galley: There is no format "pdf"; choose json, html, text\. /,
    ],
    [
      'an address of no web',
      2,
      [page, '--url', 'javascript:1'],
      /^galley: "javascript:1" is not an address of the web/,
    ],
    ['two files', 2, [page, page], /^galley: Give one file at a time\. /],
    ['nothing at all, at a keyboard', 2, [], /^galley: Give a file, or pipe a page in\. /],
  ] as const)('%s', async (_what, status, words, said) => {
    const ran = await galley(words);
    expect(ran).toMatchObject({ status, out: '' });
    expect(ran.said).toMatch(said);
    expect(ran.said.trim().split('\n')).toHaveLength(1);
  });
});

test('says its version and its help', async () => {
  expect(await galley(['--version'])).toEqual({ status: 0, out: `${version}\n`, said: '' });
  const { status, out } = await galley(['--help']);
  expect(status).toBe(0);
  for (const word of ['--url', '--format', '--force', 'Exit status']) expect(out).toContain(word);
});

test('runs nothing of the page and asks for nothing', async () => {
  const tricks =
    '<script>document.title = "Run"; throw new Error("ran")</script><img src="http://127.0.0.1:9/x.png" onerror="document.title=1"><link rel="stylesheet" href="http://127.0.0.1:9/x.css"><style>@import "http://127.0.0.1:9/y.css"; p { color: }</style>';
  const { status, out, said } = await galley([], story.replace('<nav>', `${tricks}<nav>`));
  expect([status, said]).toEqual([0, '']);
  expect(JSON.parse(out)).toMatchObject({ title: 'The bridge opens' });
});

test('the command itself gives text on one stream, sentences on the other, and its status', () => {
  const command = (words: readonly string[], input = ''): readonly [number | null, string, string] => {
    const ran = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/galley.ts', ...words], {
      input,
      encoding: 'utf8',
    });
    return [ran.status, ran.stdout, ran.stderr];
  };
  expect(command(['--format', 'text'], story)).toEqual([0, expect.stringContaining('It is paragraph 11'), '']);
  expect(command(['none.html'])).toEqual([3, '', 'galley: There is no such file: none.html.\n']);
});
