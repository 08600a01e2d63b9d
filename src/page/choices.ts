// The settings of one open reader: shown at once, written a moment later, and heard of from every other tab.
import { changeSettings, watchSettings } from '../browser/store';
import type { Settings } from '../settings/schema';

/** A slider sends many changes a second; browsers take 120 writes a minute. */
const WRITE_AFTER_MS = 250;

export interface Choices {
  change(change: Partial<Settings>): void;
}

/** Shows settings through `show` whenever they change, until `signal` aborts; what was not yet written is written then. */
export function keepChoices(first: Settings, show: (settings: Settings) => void, signal: AbortSignal): Choices {
  let stored = first;
  let unwritten: Partial<Settings> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;

  const write = async (): Promise<void> => {
    clearTimeout(timer);
    const change = unwritten;
    if (Object.keys(change).length === 0) return;
    unwritten = {};
    // Where nothing can be kept the choice still holds for this reading.
    stored = { ...stored, ...change };
    await changeSettings(change);
  };
  watchSettings((settings) => {
    stored = settings;
    show({ ...stored, ...unwritten });
  }, signal);
  signal.addEventListener('abort', () => void write(), { once: true });

  return {
    change(change) {
      unwritten = { ...unwritten, ...change };
      show({ ...stored, ...unwritten });
      clearTimeout(timer);
      timer = setTimeout(() => void write(), WRITE_AFTER_MS);
    },
  };
}
