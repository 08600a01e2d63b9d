// A part that is folded up at first, and drawn when it is unfolded: a page with a long list of rules holds thousands of these
// switches that nobody looks at.
import type { ComponentChildren, JSX, Ref } from 'preact';
import { useState } from 'preact/hooks';

export interface UnfoldProps {
  readonly class?: string;
  readonly box?: Ref<HTMLDetailsElement>;
  readonly summary: ComponentChildren;
  /** Makes what is inside; asked once it is unfolded, and from then on. */
  readonly children: () => ComponentChildren;
}

export function Unfold({ class: name = '', box = null, summary, children }: UnfoldProps): JSX.Element {
  const [wasOpen, setOpen] = useState(false);
  return (
    <details ref={box} class={name} onToggle={({ currentTarget }) => currentTarget.open && setOpen(true)}>
      <summary>{summary}</summary>
      {wasOpen && children()}
    </details>
  );
}
