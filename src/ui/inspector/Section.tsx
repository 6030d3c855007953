import type { ReactNode } from 'react';
import { useId } from 'react';

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A heading and what belongs under it. */
export function Section({ title, children }: SectionProps): ReactNode {
  const id = useId();
  return (
    <section className="inspector-section" aria-labelledby={id}>
      <h4 id={id}>{title}</h4>
      {children}
    </section>
  );
}
