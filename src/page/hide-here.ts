// Asks storage whether a rule of the person hides on this page itself. Where none does, and that is nearly everywhere,
// nothing further runs; where one does, the rest (hiding.ts) wakes up and hears of every change.
import { hearBare, readBare } from '../browser/bare-api';
import { groupsFor } from '../hiding/hosts';
import type { PageRule, PAGE_PREFIX as prefix } from '../hiding/on-page';
import type { RuledHiding } from './hiding';
import type { PageHiding, Slot } from './slot';

/** As on-page.ts has it, which is not in the part that runs everywhere. */
const PAGE_PREFIX: typeof prefix = 'page:';

/** Whether an item holds more than keep rules, of which a list for thousands of sites may have one for this one. */
function hides(item: unknown): boolean {
  const { rules } = Object(item) as { readonly rules?: unknown };
  return Array.isArray(rules) && (rules as readonly PageRule[]).some(({ action }) => action === 'hide');
}

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
      if (!items.some(hides) && slot.forNowOnPage === undefined) return;
      // In this bundle, but not run before it is asked for.
      const { startHiding } = await import('./hiding');
      awake ??= startHiding(slot, document);
    }
    awake.show(items);
  };
  hearBare('hider/rules-changed', () => void refresh());
  // In the back/forward cache it has heard of nothing.
  addEventListener('pageshow', ({ persisted }) => persisted && void refresh());
  return { refresh, without: (run) => (awake === null ? run() : awake.without(run)) };
}
