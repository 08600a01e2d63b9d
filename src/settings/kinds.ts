// The kinds of removal that a person can switch off: the engine's passes by their ids, in the order in which the options
// page shows them. A person's own rules are no kind; each of them is switched by itself.

/** Ids of the engine's passes. */
export const kinds = [
  'ad-labels',
  'newsletters',
  'upsells',
  'donations',
  'app-promotion',
  'related-links',
  'share-bars',
  'comments',
  'forms',
  'continue-buttons',
  'failed-widgets',
  'player-messages',
  'cookie-text',
  'legal',
  'author-boxes',
  'page-furniture',
  'pull-quotes',
  'repeated-metadata',
  'boilerplate',
  'hidden',
  'embedded-posts',
  'pictures',
  'captions',
  'credits',
] as const;

export type Kind = (typeof kinds)[number];

/** Kinds that are parts of the story itself: they stay until the person wants them out. */
const STORYS_OWN: readonly Kind[] = ['embedded-posts', 'pictures', 'captions', 'credits'];

/** Whether a kind is taken out where the person chose nothing. */
export function isOutAtFirst(kind: Kind): boolean {
  return !STORYS_OWN.includes(kind);
}

/** Whether a word names a kind. Words of later versions do not, and cost nothing more than themselves. */
export function isKind(word: unknown): word is Kind {
  return kinds.some((kind) => kind === word);
}
