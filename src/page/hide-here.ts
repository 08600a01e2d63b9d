// Asks storage whether a rule of the person hides on this page itself. Where none does, and that is nearly everywhere,
// nothing further runs; where one does, the rest (hiding.ts) wakes up and hears of every change.
import { readBare, watchBare } from '../browser/bare-api';
import { groupsFor } from '../hiding/hosts';
import type { PAGE_PREFIX as prefix } from '../hiding/on-page';
import type { RuledHiding } from './hiding';
import type { PageHiding, Slot } from './slot';

/** As on-page.ts has it, which is not in the part that runs everywhere. */
const PAGE_PREFIX: typeof prefix = 'page:';

/** What hides on this page; made on the first call. Nothing is read or hidden before `refresh`. */
export function hideHere(slot: Slot): PageHiding {
  return (slot.hiding ??= makeHiding(slot));
}

function makeHiding(slot: Slot): PageHiding {
  const keys = groupsFor(location.href).map((group) => PAGE_PREFIX + group);
  let awake: RuledHiding | null = null;
  const refresh = async (): Promise<void> => {
    const items = Object.values(await readBare(keys));
    if (awake === null) {
      if (items.length === 0 && slot.forNowOnPage === undefined) return;
      // In this bundle, but not run before it is asked for.
      const { startHiding } = await import('./hiding');
      if (awake === null) {
        watchBare(PAGE_PREFIX, () => void refresh());
        // Asleep in the back/forward cache it has heard of nothing.
        addEventListener('pageshow', ({ persisted }) => persisted && void refresh());
        awake = startHiding(slot, document);
      }
    }
    awake.show(items);
  };
  return { refresh, without: (run) => (awake === null ? run() : awake.without(run)) };
}
