// What happens when something is hidden: kept among the person's rules, or held in this page just for now.
import { send } from '../../browser/messaging';
import { rulesOnPages } from '../../hiding/page-rules';
import type { Rule } from '../../hiding/types';
import type { Slot } from '../slot';
import type { Effects } from './session';

export function effectsIn(slot: Slot): Effects {
  const holdForNow = async (rules: readonly Rule[]): Promise<void> => {
    slot.forNow = rules;
    slot.forNowOnPage = rulesOnPages(rules);
    await slot.hiding?.refresh();
    slot.readAgain?.();
  };
  return {
    async keep({ text, onPage }) {
      const changed = await send('background/change-rule', { text, marks: { onPage, note: null } });
      if (changed?.kept !== true) return null;
      await slot.hiding?.refresh();
      return async () => {
        await send('background/change-rule', { text, marks: changed.before });
        await slot.hiding?.refresh();
      };
    },
    async forNow(rule) {
      const before = slot.forNow ?? [];
      await holdForNow([...before.filter(({ text }) => text !== rule.text), rule]);
      return () => holdForNow((slot.forNow ?? []).filter(({ text }) => text !== rule.text));
    },
  };
}
