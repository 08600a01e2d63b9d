// A section of the options page: a heading that the navigation leads to, and what belongs under it.
import type { ComponentChildren, JSX } from 'preact';

export interface SectionFrameProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

export function Section({ id, title, children }: SectionFrameProps): JSX.Element {
  return (
    <section id={id} class="options-section" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}
