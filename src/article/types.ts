// The words of the domain. Everything here is plain data: it survives JSON and structured clone.
import type { Words } from './tables';

/** One address of a picture. `width` in CSS pixels of the source (srcset `w`), `density` as in srcset `x`. */
export interface PictureSource {
  readonly url: string;
  readonly width?: number;
  readonly density?: number;
  /** MIME type of a `<source>`, where the page states one. */
  readonly type?: string;
  /** Media condition of a `<source>`, where the page states one. */
  readonly media?: string;
}

/** A picture of the article with the words that belong to it. Texts are plain, trimmed, null where there are none. */
export interface Picture {
  /** Best first; `sources[0]` is what `<img src>` shows. Never empty, always absolute http(s) (or a small data: image). */
  readonly sources: readonly PictureSource[];
  readonly alt: string | null;
  readonly caption: string | null;
  readonly credit: string | null;
  /** Intrinsic size in CSS pixels where the page states or measured it, so that nothing jumps when it arrives. */
  readonly width?: number;
  readonly height?: number;
}

export type RemovalAction = 'remove' | 'unwrap' | 'replace';

/** One line of the journal: what was taken out of the page, by which pass and why. */
export interface Removal {
  /** Position in the journal, from 0. */
  readonly id: number;
  /** The pass's id, e.g. `failed-widgets`. */
  readonly pass: string;
  /** One of the reasons the pass declares, e.g. `error-message`. */
  readonly reason: string;
  readonly action: RemovalAction;
  /** Number of words in the block. */
  readonly words: number;
  /** The block's text, spaces folded, cut at 500 characters. */
  readonly text: string;
  /** Where it stood in the document given. The same document gives the same paths; `ExtractOptions.restore` takes them. */
  readonly path: string;
  /** Place in reading order: the number, in the document given, of its first element. Later blocks have larger ones. */
  readonly place: number;
  /** The person's own rule that took it, as they wrote it. */
  readonly rule?: string;
}

/** What the engine makes of a page. */
export interface Article {
  readonly url: string;
  readonly title: string;
  /** Author names without "By", joined as the page's language does; null where the page names none. */
  readonly byline: string | null;
  /** Name of the publication. */
  readonly site: string | null;
  /** ISO 8601 with zone where the page states one, else the plain date. */
  readonly publishedTime: string | null;
  readonly modifiedTime: string | null;
  /** BCP 47 tag. */
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl';
  /** The standfirst or the page's description, as plain text. */
  readonly excerpt: string | null;
  readonly leadPicture: Picture | null;
  /** Sanitised: only elements and attributes of the allow-list, links absolute. */
  readonly html: string;
  /** Plain text of `html`, one blank line between blocks. */
  readonly text: string;
  readonly words: number;
  /** Every picture of `html` in reading order. */
  readonly pictures: readonly Picture[];
  readonly removed: readonly Removal[];
  /**
   * Where much was taken out: journal paths that a milder reading leaves in place (`ExtractOptions.restore` takes them).
   * What "much" is and which blocks these are: milder.ts. Else empty.
   */
  readonly milder: readonly string[];
  /** The page itself holds only a part (paywall). Galley never fetches the rest. */
  readonly truncated: boolean;
  /** 0 to 1: how sure the engine is that this is the article and the whole of it. */
  readonly confidence: number;
}

/** The person's own rules, compiled by `hiding/`. Both get the document that was given to the engine, unchanged. */
export interface UserRules {
  /** Elements to hide, each with the rule as the person wrote it. */
  hide(document: Document): Iterable<{ readonly element: Element; readonly rule: string }>;
  /** Elements that no pass may take. */
  keep(document: Document): Iterable<Element>;
}

export interface ExtractOptions {
  /** Address of the page; links and pictures are resolved against it (or the page's `<base>`). */
  readonly url: string;
  /** Phrases of the page's language (everyLanguage has all); the page is read by English ones besides, or alone. */
  readonly words: Words;
  readonly rules?: UserRules;
  /** Journal paths to leave in place ("Bring it back"). */
  readonly restore?: readonly string[];
  /** Pass ids that do not run (kinds switched off in options); those that take parts of the story itself where left out. */
  readonly without?: readonly string[];
  /** Answer with what there is even where no article was found ("Show what there is"). */
  readonly force?: boolean;
  /** Write on each block of `html` as `data-from` which element of the document it was made from, in document order from 0. */
  readonly origins?: boolean;
  /** Window for the sanitiser; `document.defaultView` where left out. */
  readonly window?: Window & typeof globalThis;
}
