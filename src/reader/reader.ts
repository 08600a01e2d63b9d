// The reader view's border: what it is given and what it gives back. Drawn inside the news page, in a closed shadow root.
import type { Article } from '../article/types';
import type { Settings } from '../settings/schema';

/** What the reader may ask of its surroundings. It knows no extension API itself. */
export interface ReaderActions {
  /** The reader has closed itself and the page is restored; called once. */
  closed(): void;
  /** The person changed settings; the caller stores them (every open reader hears of it through `update`). */
  changeSettings(change: Partial<Settings>): Promise<void>;
  /** "Show what there is": extracts again with `force`. Null where the page holds no text at all. */
  extractAnyway(): Article | null;
  /** "Bring it back": extracts again, leaving the blocks of these journal paths in place. */
  restore(paths: readonly string[]): Article | null;
  /** Bytes of the bundled dyslexia-friendly font, asked for only when it is chosen; null where it cannot be read. */
  readFont(): Promise<ArrayBuffer | null>;
}

export interface ReaderOptions {
  readonly document: Document;
  /** Null shows "Galley found no article here" with "Show what there is". */
  readonly article: Article | null;
  readonly settings: Settings;
  readonly actions: ReaderActions;
  /** Localised text; `values` fill the placeholders. */
  readonly text: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  /** BCP 47 tag of the person's interface language, for dates and numbers. */
  readonly uiLanguage: string;
}

/** Local name of the reader's host element: what an orphaned reader left behind is found and removed by it. */
export const HOST_NAME = 'galley-reader';

export interface Reader {
  /**
   * The closed shadow root. The page's script takes keys from the page and dispatches copies of them in here
   * (`composed: false`, at the focused element), so listeners inside the tree hear them and window listeners do not.
   */
  readonly root: ShadowRoot;
  /** New settings (from another tab, or from options). */
  update(settings: Settings): void;
  /** Closes and restores the page; safe to call twice. */
  close(): void;
}
