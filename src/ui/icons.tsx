// The few signs on buttons, drawn for this project on a 20 by 20 grid. They say nothing to a screen reader: the button does.
import type { JSX } from 'preact';

const PATHS = {
  close: 'M5 5l10 10M15 5L5 15',
  text: 'M2.5 15.5L7 4.5l4.5 11M4 12h6M12.5 15.5l2.75-7 2.75 7M13.4 13.4h3.7',
  // A printer's mark for taking out: a stroke through words, ending in a loop.
  removed:
    'M2.5 6h8M2.5 14h6M2.5 10h11.2c2.6 0 4 1 4 2.8 0 1.6-1.2 2.6-2.6 2.6-1.5 0-2.4-1-2.4-2.2 0-2.6 2.6-4.6 4.8-8.2',
  // A block with a pointer on it.
  pick: 'M16.5 8V4.5a1 1 0 0 0-1-1h-11a1 1 0 0 0-1 1v8a1 1 0 0 0 1 1H8M10.5 9l6.5 2.6-2.8 1.3-1.3 2.9z',
  minus: 'M5 10h10',
  plus: 'M5 10h10M10 5v10',
} as const;

export type IconName = keyof typeof PATHS;

/** A sign in the text's colour. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
