// What an element's own names (class, former id, role, item property, test id, a tag of the page's making) say about it.
// Evidence only: many of today's pages have names without meaning, so nothing is ever decided by a name alone.

/** Kinds of names, one bit each. The words are those that Readability, trafilatura and filter lists agree on. */
export const NAME_KINDS = {
  story:
    /article-?(?:body|content|text)|story-?(?:body|content|text)|post-?(?:body|content|text)|entry-?content|body-?(?:copy|text)|articlebody|main-?content|rich-?text|prose|longform|paragraph/i,
  share: /shar(?:e|ing)|social|follow|\baddthis|sharedaddy|jp-relatedposts|facebook|twitter|whatsapp/i,
  related:
    /relat|recommend|recirc|more-?(?:from|on|stor|news|like|article)|read-?(?:more|next|also)|also-?(?:like|read)|trending|popular|most-?read|suggest|teaser|outbrain|taboola|promo|upnext|further|see-?also|siblings?-?post|(?:^|[-_ ])cards?(?:$|[-_ ])|latest/i,
  signup:
    /newsletter|subscri|sign-?up|signup|mailchimp|opt-?in|paywall|regwall|membership|donat|upsell|(?:^|[-_ ])cta(?:$|[-_ ])|call-?to-?action|piano|promo|marketing|lead-?(?:form|gen|magnet)/i,
  comments: /comment|disqus|respond|discuss|repl(?:y|ies)|livefyre|spot-?im|coral/i,
  furniture:
    /breadcrumb|(?:^|[-_ ])nav|menu|toolbar|(?:^|[-_ ])tags?(?:$|[-_ ])|taglist|categor|topics?|meta(?:$|[-_ ])|byline|dateline|timestamp|(?:^|[-_ ])date|published|pagination|pager|(?:^|[-_ ])toc|table-?of-?contents|print|listen|audio|read(?:ing)?-?time|kicker|eyebrow|skip|action|button|btn|copyright|disclaimer|rating|vote|login|search/i,
  author: /author|(?:^|[-_ ])bio(?:$|[-_ ])|contributor|about-?the|writer|profile|avatar/i,
  frame:
    /footer|sidebar|side-?bar|(?:^|[-_ ])aside|rail|header|masthead|banner|widget|cookie|consent|gdpr|modal|popup|pop-?up|overlay|dialog|drawer|offcanvas|toast|(?:^|[-_ ])ads?(?:$|[-_ ])|advert|sponsor|(?:^|[-_ ])dfp|gpt-|(?:^|[-_ ])slot|supplement|disclosure/i,
  picture: /caption|credit|gallery|slide|carousel|figure|photo|image|media|lightbox|video|player/i,
  hidden:
    /visually-?hidden|sr-?only|screen-?reader|a11y|assistive|(?:^|[-_ ])hidden(?:$|[-_ ])|is-?hidden|noprint|no-print|hide-?on|no-?js/i,
} as const;

export type NameKind = keyof typeof NAME_KINDS;
export const nameKinds = Object.keys(NAME_KINDS) as NameKind[];
export const nameBit = Object.fromEntries(nameKinds.map((kind, index) => [kind, 1 << index])) as Record<
  NameKind,
  number
>;

/** Most pages use the same few hundred names over and over; a reading is kept for the length of one extraction. */
export type NameCache = Map<string, number>;

/** Bits of the kinds that an element's names hint at. */
export function namesOf(element: Element, cache: NameCache): number {
  const names = namesText(element);
  if (names === '') return 0;
  const known = cache.get(names);
  if (known !== undefined) return known;
  let bits = 0;
  for (const kind of nameKinds) if (NAME_KINDS[kind].test(names)) bits |= nameBit[kind];
  cache.set(names, bits);
  return bits;
}

const OTHER_NAMES = ['role', 'itemprop', 'aria-label', 'data-testid', 'data-component'] as const;

function namesText(element: Element): string {
  // An element of the page's own making is called after what it is.
  const tag = element.localName.includes('-') ? `${element.localName} ` : '';
  if (!element.hasAttributes()) return tag;
  let text = tag + (element.getAttribute('class') ?? '');
  for (let i = 0; i < OTHER_NAMES.length; i++) {
    const value = element.getAttribute(OTHER_NAMES[i] as string);
    if (value !== null) text += ` ${value}`;
  }
  return text.slice(0, 400);
}

/** The first of an element's classes: those after it often say which entry it is, or which is being read. */
export function firstClass(element: Element): string {
  return (element.getAttribute('class') ?? '').trim().split(/\s+/)[0] ?? '';
}

/** Elements of one kind with the first class in common. */
export function isAlike(a: Element, b: Element): boolean {
  return a.localName === b.localName && firstClass(a) === firstClass(b);
}

/** What one line of a template makes: elements of one kind with the same classes. */
export function makeOf(element: Element): string {
  return `${element.localName} ${element.getAttribute('class') ?? ''}`;
}
