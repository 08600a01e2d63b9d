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
] as const;

export type Kind = (typeof kinds)[number];

/** Whether a word names a kind. Words of later versions do not, and cost nothing more than themselves. */
export function isKind(word: unknown): word is Kind {
  return kinds.some((kind) => kind === word);
}
