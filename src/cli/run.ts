// The engine on the command line: a saved page in, the article out, no network. Expected failures are one sentence and a
// status of their own; the words of the command are arguments.ts, what is printed is output.ts.
import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { JSDOM, VirtualConsole } from 'jsdom';
import { version } from '../../package.json';
import { extractArticle } from '../article/library';
import { help, readArguments } from './arguments';
import type { Arguments } from './arguments';
import { formatArticle } from './output';

const status = { done: 0, badOption: 2, noFile: 3, notHtml: 4, noArticle: 5 } as const;

export interface Surroundings {
  /** The words after the command's name. */
  readonly words: readonly string[];
  /** Standard input; `isTTY` where a person sits at it and nothing was piped in. */
  readonly input: AsyncIterable<Uint8Array | string> & { readonly isTTY?: boolean };
  print(text: string): unknown;
  complain(text: string): unknown;
}

/** Runs one command. Gives its exit status; rejects only for mistakes of ours. */
export async function run({ words, input, print, complain }: Surroundings): Promise<number> {
  const fail = (code: number, sentence: string): number => {
    complain(`galley: ${sentence}\n`);
    return code;
  };
  const read = readArguments(words);
  if (!read.ok) return fail(status.badOption, `${read.why} See galley --help.`);
  const { arguments: given } = read;
  if (given.help) return (print(help), status.done);
  if (given.version) return (print(`${version}\n`), status.done);
  if (given.file === null && input.isTTY === true) {
    return fail(status.badOption, 'Give a file, or pipe a page in. See galley --help.');
  }

  const page = await readPage(given.file, input);
  if (!page.ok) return fail(status.noFile, page.why);
  const name = given.file ?? 'Standard input';
  if (!looksLikeHtml(page.bytes)) return fail(status.notHtml, `${name} is not a page of HTML.`);
  const window = parse(page.bytes, given);
  try {
    const options = { url: window.document.URL, window: window as unknown as Window & typeof globalThis };
    const article = extractArticle(window.document, { ...options, force: given.force });
    if (article === null) return fail(status.noArticle, `${name} holds no article that Galley can find.`);
    print(formatArticle(article, given.format));
    return status.done;
  } catch (error) {
    // jsdom walks deep trees by calling itself; a browser has no such limit.
    if (error instanceof RangeError) return fail(status.notHtml, `${name} is nested too deeply to be read here.`);
    throw error;
  } finally {
    window.close();
  }
}

type Read = { readonly ok: true; readonly bytes: Buffer } | { readonly ok: false; readonly why: string };

async function readPage(file: string | null, input: Surroundings['input']): Promise<Read> {
  try {
    if (file !== null) return { ok: true, bytes: await readFile(file) };
    const parts: Buffer[] = [];
    for await (const part of input) parts.push(Buffer.from(part));
    return { ok: true, bytes: Buffer.concat(parts) };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'There is no such file',
      EISDIR: 'This is a folder, not a file',
      EACCES: 'This file may not be read',
    };
    return { ok: false, why: `${reasons[code] ?? 'This cannot be read'}: ${file ?? 'standard input'}.` };
  }
}

const TAG = /<(?:!doctype\s+html|html|head|body|title|meta|main|article|section|div|p|h[1-6]|table|a|span)\b/i;

/** Markup near the beginning, and none of the zero bytes that pictures, archives and PDFs have. */
function looksLikeHtml(bytes: Buffer): boolean {
  const start = bytes
    .subarray(0, 4096)
    .toString('latin1')
    .replaceAll('\0', isUtf16(bytes) ? '' : '\0');
  if (start.includes('\0') || start.startsWith('%PDF-')) return false;
  if (/^[^<]*<\?xml/.test(start) && !/<html\b/i.test(start)) return false;
  return TAG.test(start) || TAG.test(bytes.subarray(0, 65_536).toString('latin1'));
}

function isUtf16(bytes: Buffer): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
}

/** Parses without running scripts and without loading anything. The bytes say their own encoding, as in a browser. */
function parse(bytes: Buffer, { url, file }: Arguments): JSDOM['window'] {
  const own = file === null ? 'file:///' : pathToFileURL(file).href;
  const dom = new JSDOM(bytes, { url: url ?? own, contentType: 'text/html', virtualConsole: new VirtualConsole() });
  const stated = url === null ? statedAddress(dom.window.document) : null;
  if (stated !== null) dom.reconfigure({ url: stated });
  return dom.window;
}

/** The address that a saved page states for itself, so that its links still lead somewhere. */
function statedAddress(document: Document): string | null {
  const link = document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href');
  const address = link ?? document.querySelector('meta[property="og:url"][content]')?.getAttribute('content') ?? '';
  return /^https?:\/\/\S+$/i.test(address.trim()) && URL.canParse(address.trim()) ? address.trim() : null;
}
