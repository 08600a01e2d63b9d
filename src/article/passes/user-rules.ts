// What the person's own rules hide. They were matched on the page as it is; here they only take effect.
import { definePass } from '../pass';

export const userRules = definePass({
  id: 'user-rules',
  about: 'Takes out what your own rules hide.',
  reasons: ['your-rule'],
  // The person has been warned when saving a rule that takes much; here their word counts.
  maxShare: 1,
  run(root, edit, context) {
    for (const [element, rule] of context.hiddenByRules ?? [])
      if (root.contains(element)) edit.remove(element, 'your-rule', rule);
  },
});
