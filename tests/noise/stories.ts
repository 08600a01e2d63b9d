// Reads words/<language>.md: clean stories, invented for this suite, and the noise texts that are sown into them.
import { readdirSync, readFileSync } from 'node:fs';
import { kinds } from './kinds';

/** One block of a clean story. `text` is what a reader must find in the article. */
export interface StoryBlock {
  readonly kind: 'paragraph' | 'heading' | 'item' | 'quote' | 'question' | 'picture';
  readonly text: string;
  /** The paragraph's link, where a sentence of it is one. */
  readonly link?: { readonly text: string; readonly url: string };
  readonly credit?: string;
}

export interface CleanStory {
  readonly title: string;
  readonly byline: string;
  readonly blocks: readonly StoryBlock[];
}

export interface LanguageTexts {
  readonly language: string;
  readonly stories: readonly CleanStory[];
  /** Variants of each kind of noise; each variant is a list of parts. */
  readonly noise: ReadonlyMap<string, readonly (readonly string[])[]>;
  /** Kinds to sow. */
  readonly kinds: readonly string[];
}

const folder = new URL('./words/', import.meta.url);

/** Languages of the suite, sorted. */
export const languages: readonly string[] = readdirSync(folder)
  .flatMap((file) => /^(\w+)\.md$/.exec(file)?.[1] ?? [])
  .sort();

/** Sets of sentences that were written after the word tables, each later than the one before it; 0 is the known ones. */
export type HeldOut = 0 | 1 | 2 | 3 | 4;

/**
 * Texts of one language. `heldOut` puts a set of sentences that were written after the word tables in the place of their
 * kinds': whoever changes a table does not look at them, and only their kinds are sown. The second set is not there in
 * every language: none of its kinds are sown where it is missing. Throws where a line cannot be read.
 */
export function readTexts(language: string, heldOut: HeldOut = 0): LanguageTexts {
  const source = readFileSync(new URL(`${language}.md`, folder), 'utf8');
  const [stories = '', ...parts] = source.split(/\n=== (noise|held out(?: [234])?)\n/);
  // The headings stand between the texts: a set is found by its number, whether the one before it is there or not.
  const section = (heading: string): string =>
    parts.includes(heading) ? (parts[parts.indexOf(heading) + 1] ?? '') : '';
  const known = readNoise(section('noise'));
  const late = readNoise(heldOut === 0 ? '' : section(heldOut === 1 ? 'held out' : `held out ${heldOut}`));
  const all = Object.keys(kinds);
  return {
    language,
    stories: stories.split(/^# /m).slice(1).map(readStory),
    noise: heldOut > 0 ? new Map([...known, ...late]) : known,
    kinds: heldOut > 0 ? all.filter((kind) => late.has(kinds[kind]?.words ?? '')) : all,
  };
}

function readStory(source: string): CleanStory {
  const [title = '', byline = '', ...lines] = source.split('\n').map((line) => line.trim());
  return {
    title,
    byline: byline.replace(/^by: /, ''),
    blocks: lines.filter((line) => line !== '').map(readBlock),
  };
}

const MARKS = { '## ': 'heading', '- ': 'item', '> ': 'quote', '! ': 'picture' } as const;

function readBlock(line: string): StoryBlock {
  for (const [mark, kind] of Object.entries(MARKS)) {
    if (!line.startsWith(mark)) continue;
    const [text = '', credit] = line.slice(mark.length).split(' | ');
    return credit === undefined ? { kind, text } : { kind, text, credit };
  }
  const question = /^\*\*(.+)\*\*$/.exec(line)?.[1];
  if (question !== undefined) return { kind: 'question', text: question };
  const link = /\[([^\]]+)\]\(([^)]+)\)/.exec(line);
  if (link === null) return { kind: 'paragraph', text: line };
  const [whole, text = '', url = ''] = link;
  return { kind: 'paragraph', text: line.replace(whole, text), link: { text, url } };
}

function readNoise(source: string): Map<string, string[][]> {
  const noise = new Map<string, string[][]>();
  for (const line of source.split('\n').filter((each) => each.trim() !== '')) {
    const [, kind = '', rest = ''] = /^([\w-]+): (.+)$/.exec(line) ?? [];
    if (kind === '') throw new Error(`Not a line of noise: ${line}`);
    noise.set(kind, [...(noise.get(kind) ?? []), rest.split(' | ')]);
  }
  return noise;
}
