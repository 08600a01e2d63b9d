// When a box shows a long text. A browser lays every line of it out, also far below what one looks at: a second for 36,000
// rules. A short text is always there; a long one comes into its box when the box comes near the view.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** Characters that are laid out at once, wherever the box is. */
const SHORT = 50_000;
/** How much of the view's height counts as near it. */
const NEAR = '50%';

/** The text that the box is to show: what it showed last, until it is near the view or `isNeeded`. */
export function useTextInView(box: RefObject<Element | null>, text: string, isNeeded: boolean): string {
  const isNear = useNear(box, text.length > SHORT);
  const shown = useRef('');
  if (text.length <= SHORT || isNear || isNeeded) shown.current = text;
  return shown.current;
}

function useNear(box: RefObject<Element | null>, isAsked: boolean): boolean {
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!isAsked || box.current === null) return;
    const observer = new IntersectionObserver((seen) => setNear(seen.at(-1)?.isIntersecting === true), {
      rootMargin: NEAR,
    });
    observer.observe(box.current);
    return () => observer.disconnect();
  }, [isAsked]);
  return isNear;
}
