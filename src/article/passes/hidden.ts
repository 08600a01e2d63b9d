// Parts that the page itself does not show: measured in the live page or written in the markup.
import { definePass } from '../pass';

const INVISIBLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

export const hidden = definePass({
  id: 'hidden',
  about: 'Takes out what the page itself does not show.',
  reasons: ['not-shown'],
  run(root, edit) {
    for (const element of root.querySelectorAll('[data-galley-hidden],[hidden],[style*="none"],[style*="hidden"]')) {
      if (isHidden(element) && root.contains(element)) edit.remove(element, 'not-shown');
    }
  },
});

function isHidden(element: Element): boolean {
  if (element.hasAttribute('data-galley-hidden')) return true;
  if (element.hasAttribute('hidden') && element.getAttribute('hidden') !== 'until-found') return true;
  return INVISIBLE.test(element.getAttribute('style') ?? '');
}
