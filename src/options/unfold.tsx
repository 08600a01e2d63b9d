// A part that is folded up at first. Where there are many it is drawn when it is unfolded: a page with a long list of rules
// holds thousands of switches that nobody looks at.
import type { ComponentChildren, JSX, Ref } from 'preact';
import { useState } from 'preact/hooks';

export interface UnfoldProps {
  readonly class?: string;
  readonly box?: Ref<HTMLDetailsElement>;
  readonly summary: ComponentChildren;
  /** One of many, and so drawn once it is unfolded. */
  readonly isOneOfMany: boolean;
  /** Makes what is inside. */
  readonly children: () => ComponentChildren;
}

export function Unfold({ class: name = '', box = null, summary, isOneOfMany, children }: UnfoldProps): JSX.Element {
  const [wasOpen, setOpen] = useState(false);
  return (
    <details ref={box} class={name} onToggle={({ currentTarget }) => currentTarget.open && setOpen(true)}>
      <summary>{summary}</summary>
      {(wasOpen || !isOneOfMany) && children()}
    </details>
  );
}
