import type { ReactNode } from 'react';
import { namesOf, useApp } from '../../state/index.ts';
import { useDerived, useWords } from '../shared/index.ts';

/** Says who was picked first, what was broken, and where both packets are whenever they come to rest. */
export function Announcer({ children }: { readonly children: ReactNode }): ReactNode {
  const playing = useApp((state) => state.playing);
  const picked = usePicked();
  return (
    <p className="visually-hidden" role="status">
      {playing ? null : picked}
      {playing ? null : children}
    </p>
  );
}

function usePicked(): string | null {
  const words = useWords();
  const topology = useDerived(namesOf);
  const from = useApp((state) => (state.to === null ? state.from : null));
  const device = from === null ? undefined : topology.devices.get(from);
  return device === undefined ? null : words.ui.choosing.pickDestination(words.deviceLabel(device));
}
