import type { ReactNode } from 'react';
import { Address, usePageWords } from '../shared/index.ts';
import type { Insight } from './insight.ts';
import { Section } from './Section.tsx';

/** Every interface with its addresses, and what kind of thing it is. */
export function Addresses({ insight: { device } }: { readonly insight: Insight }): ReactNode {
  const words = usePageWords();
  return (
    <Section title={words.ui.inspector.addresses}>
      <ul className="inspector-list">
        {device.interfaces.map((each) => (
          <li key={each.name}>
            <Address>{words.interfaceText(device, each)}</Address>
          </li>
        ))}
      </ul>
    </Section>
  );
}
