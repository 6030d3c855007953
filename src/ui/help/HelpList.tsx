import type { ReactNode } from 'react';

interface HelpListProps {
  readonly title: string;
  readonly items: readonly string[];
  readonly ordered?: boolean;
}

/** A heading and sentences under it. */
export function HelpList({ title, items, ordered = false }: HelpListProps): ReactNode {
  const sentences = items.map((item) => <li key={item}>{item}</li>);
  return (
    <section>
      <h3>{title}</h3>
      {ordered ? <ol>{sentences}</ol> : <ul>{sentences}</ul>}
    </section>
  );
}
