// Kinds of phrases that the word tables tell apart; one bit each.

export const PHRASE_KINDS = [
  'failed-widgets', 'upsells', 'newsletters', 'donations', 'app-promotion', 'ad-labels', 'related-links', 'share-bars',
  'comments', 'player-messages', 'continue-buttons', 'cookie-text', 'author-boxes', 'legal', 'page-furniture', 'truncated',
  'credit', 'byline',
] as const; // prettier-ignore

export type PhraseKind = (typeof PHRASE_KINDS)[number];

export const phraseBit = Object.fromEntries(PHRASE_KINDS.map((kind, i) => [kind, 1 << i])) as Readonly<
  Record<PhraseKind, number>
>;
