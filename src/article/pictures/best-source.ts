// Of several sources of one picture, the one to load.
import type { PictureSource } from '../types';

/** Width in pixels that a picture of the article is shown at, twice over for sharp screens. */
export const WANTED_WIDTH = 1_000;
export const MAX_WIDTH = 2_600;

/** The one that is wide enough with the least to load; without stated widths the first. */
export function bestSource(sources: readonly PictureSource[]): string | null {
  const wide = sources
    .filter((source) => source.width !== undefined && source.width <= MAX_WIDTH)
    .sort((a, b) => (a.width ?? 0) - (b.width ?? 0));
  return (
    (
      wide.find((source) => (source.width ?? 0) >= WANTED_WIDTH) ??
      wide.at(-1) ??
      [...sources].sort((a, b) => (b.density ?? 1) - (a.density ?? 1))[0]
    )?.url ?? null
  );
}
