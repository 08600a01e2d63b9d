// What the engine reads off a page before it judges anything: a safe copy, what the page says of itself, its pictures with
// their captions, its blocks.
import { readBlocks, type Block } from './blocks/block';
import { copyDocument, type SafeCopy } from './dom/copy';
import { breakLines } from './dom/lines';
import { shapeBlocks } from './dom/shape';
import { joinDropCaps } from './dom/drop-caps';
import { dropSilent } from './dom/silent';
import { resolveUrl } from './dom/url';
import { openJournal, type Journal } from './journal';
import { readMetadata, type Metadata } from './metadata/index';
import type { PassContext } from './pass';
import { phraseReader } from './phrases/search';
import { phrasesFor } from './tables';
import { bindPictures, resolvePictures, type PictureIndex } from './pictures/index';
import { hidden } from './passes/hidden';
import type { ExtractOptions } from './types';

export interface Survey {
  readonly copy: SafeCopy;
  readonly metadata: Metadata;
  readonly context: PassContext;
  readonly journal: Journal;
  /** Elements that hold blocks. */
  readonly containers: ReadonlySet<Element>;
  readonly blocks: readonly Block[];
  /** Pictures by the number that their figures in the copy carry. */
  readonly pictures: PictureIndex;
}

/** Copies and reads the page. Never changes `document`. */
export function survey(document: Document, options: ExtractOptions): Survey {
  const copy = copyDocument(document);
  const metadata = readMetadata(copy.document, options);
  const hiddenByRules = hiddenIn(copy, document, options);
  dropSilent(copy.body);
  const context = { ...contextOf(copy, metadata, options), hiddenByRules };
  const journal = openJournal({
    root: copy.body,
    pathOf: copy.pathOf,
    placeOf: copy.placeOf,
    restore: options.restore ?? [],
    keep: twinsOf(options.rules?.keep(document) ?? [], copy),
  });
  if (!options.without?.includes(hidden.id)) hidden.run(copy.body, journal.editFor(hidden), context);
  breakLines(copy.body);
  // Before pictures: an initial may be one.
  joinDropCaps(copy.body);
  resolvePictures(copy.body, context.baseUrl);
  const pictures = bindPictures(copy.body, metadata.images, metadata.byline);
  for (const fallback of copy.body.querySelectorAll('noscript')) fallback.remove();
  const containers = shapeBlocks(copy.body);
  const blocks = readBlocks(copy.body, containers);
  return { copy, metadata, context, journal, containers, pictures, blocks };
}

function contextOf(copy: SafeCopy, metadata: Metadata, options: ExtractOptions): Survey['context'] {
  const base = copy.document.querySelector('base[href]')?.getAttribute('href') ?? '';
  return {
    url: options.url,
    baseUrl: resolveUrl(base, options.url)?.href ?? options.url,
    title: metadata.title,
    byline: metadata.byline ?? '',
    excerpt: metadata.excerpt ?? '',
    language: metadata.language,
    phrases: phraseReader(phrasesFor(metadata.language, () => copy.body.textContent ?? '', options.words)),
  };
}

/** The copy's twins of what the person's rules hide. */
function hiddenIn(copy: SafeCopy, document: Document, { rules }: ExtractOptions): ReadonlyMap<Element, string> {
  const hidden = new Map<Element, string>();
  for (const { element, rule } of rules?.hide(document) ?? []) {
    const twin = copy.twinOf(element);
    if (twin !== undefined) hidden.set(twin, rule);
  }
  return hidden;
}

/** The copy's twins of elements of the document given. */
function twinsOf(originals: Iterable<Element>, copy: SafeCopy): Element[] {
  return Array.from(originals).flatMap((original) => copy.twinOf(original) ?? []);
}
