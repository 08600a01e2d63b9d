// The reader view's border: what it is given and what it gives back. Drawn inside the news page, in a closed shadow root.
// How it is put together is open.tsx (the box), reader-view.tsx (what is in it) and underneath.ts (the page, meanwhile and after).
import type { Article, Removal } from '../article/types';
import type { SiteState } from '../messages/protocol';
import type { Settings } from '../settings/schema';
import type { Opening } from '../settings/sites';
import { openInPage } from './open';

export type KeepWhere = 'site' | 'everywhere';

/** The rule that was stored, as the options page shows it, or why there is none. */
export type KeepResult =
  { readonly ok: true; readonly rule: string } | { readonly ok: false; readonly why: 'no-rule' | 'no-storage' };

/** What the reader may ask of its surroundings. It knows no extension API itself. */
export interface ReaderActions {
  /** The reader has closed itself and the page is restored; called once. */
  closed(): void;
  /** The person changed settings; the caller stores them (every open reader hears of it through `update`). */
  changeSettings(change: Partial<Settings>): Promise<void>;
  /** "All options", or those of this site: opens the options page, in a tab of its own. */
  openOptions(at: 'all' | 'site'): void;
  /** "Hide something here": opens or closes the picker over the reader; absent where there is none. */
  pick?(): void;
  /** When the reader opens on this site; `asked`: the browser must ask first, and does so in the options. Rejects where it cannot be kept. */
  chooseOpening(open: Opening): Promise<'kept' | 'asked'>;
  /** "Show what there is": extracts again with `force`. Null where the page holds no text at all. */
  extractAnyway(): Article | null;
  /** "Bring it back": extracts again, leaving the blocks of these journal paths in place. */
  restore(paths: readonly string[]): Article | null;
  /** "Always on this site", "always everywhere": stores a rule that keeps the block from now on. */
  keepAlways(block: Removal, where: KeepWhere): Promise<KeepResult>;
  /** Takes a rule of `keepAlways` away again; answers whether that could be stored. */
  forgetRule(rule: string): Promise<boolean>;
  /**
   * Bytes of one file of the bundled dyslexia-friendly font (a name of `fontFiles` in fonts.ts), asked for only when it
   * is chosen; null where it cannot be read.
   */
  readFont(file: string): Promise<ArrayBuffer | null>;
}

/** What makes an article anew, at once or after a while. */
export type Work = () => void | Promise<unknown>;

export interface ReaderOptions {
  readonly document: Document;
  /** Null shows "Galley found no article here" with "Show what there is". */
  readonly article: Article | null;
  readonly settings: Settings;
  readonly actions: ReaderActions;
  /** The page is so large that making the article anew holds its thread for longer than a person waits without a sign. */
  readonly isLarge: boolean;
  /** Localised text; `values` fill the placeholders. An unknown key gives '' or the key itself. */
  readonly text: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** BCP 47 tag of the person's interface language, for dates and numbers. */
  readonly uiLanguage: string;
  /** Galley's own version, for reports. */
  readonly version: string;
}

export interface Reader {
  /** The reader's element in the page, whose shadow root is closed. */
  readonly host: HTMLElement;
  /** What lies over the page and scrolls; blocks of its article tell by `data-from` what they were made from. */
  readonly dialog: HTMLElement;
  /** New settings (from another tab, or from options). */
  update(settings: Settings): void;
  /** What the person chose for the page's site; until it is told, the reader offers nothing for the site. */
  updateSite(site: SiteState): void;
  /** Runs what makes the article anew; on a large page once the reader has said so, and shows that something goes on. */
  work(act: Work): void;
  /** The article made anew, since the person changed what is taken out; null where there is none any more. */
  show(article: Article | null): void;
  /** Closes and restores the page; safe to call twice. */
  close(): void;
}

/**
 * Opens the reader over the page at once and gives the way to change and close it. A second reader over the same page is
 * the caller's mistake: close the first. Keeping the reader's keys from the page is the caller's too (page/guard.ts): it
 * takes a listener older than the page's own. The reader needs no key listener; what the browser does with keys is enough.
 */
export function openReader(options: ReaderOptions): Reader {
  return openInPage(options);
}

/** Asks for the interface's words, which the browser brings at the first call: for a moment with nothing else to do. */
export function prepareReader({ text }: Pick<ReaderOptions, 'text'>): void {
  text('readingTools');
}
