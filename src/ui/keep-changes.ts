// Settings that a person changes: used at once, stored when the changes pause.
import type { Settings } from '../settings/schema';

/** Storage takes so many changes a minute; a slider makes more. In milliseconds. */
const KEEP_AFTER = 300;

interface Keeping {
  readonly use: (change: Partial<Settings>) => void;
  readonly store: (change: Partial<Settings>) => Promise<void>;
  readonly failed: () => void;
}

/** Uses changes at once and stores them when they pause. */
export function keepChanges({ use, store, failed }: Keeping) {
  let waiting: Partial<Settings> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    const change = waiting;
    waiting = {};
    if (Object.keys(change).length > 0) store(change).catch(failed);
  };
  return {
    flush,
    pending: () => waiting,
    change(change: Partial<Settings>) {
      waiting = { ...waiting, ...change };
      clearTimeout(timer);
      timer = setTimeout(flush, KEEP_AFTER);
      use(change);
    },
  };
}
