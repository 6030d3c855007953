import type { ReactNode } from 'react';
import { useMemo } from 'react';
import type { Identities, OwnerIdentity } from '../../diagram/index.ts';
import { identitiesIn, shapePath } from '../../diagram/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { tagsOf, topologyOf, useApp } from '../../state/index.ts';
import { useDerived } from './useDerived.ts';
import { useWords } from './useWords.ts';

/** An owner's mark: its colour, its shape and its letter. */
export function Glyph({ identity: { slot, shape, letter } }: { readonly identity: OwnerIdentity }): ReactNode {
  return (
    <svg className="owner-glyph" data-owner={slot} viewBox="-10 -10 20 20" aria-hidden="true" focusable="false">
      <path d={shapePath(shape, 8)} />
      <text textAnchor="middle" y="4">
        {letter}
      </text>
    </svg>
  );
}

/** Who wears which colour on a side. */
export function useIdentities(side: SideIndex): Identities {
  const words = useWords();
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const tags = useDerived((state, scenario) => tagsOf(state, scenario, side));
  const [from, to] = [useApp((state) => state.from), useApp((state) => state.to)];
  return useMemo(
    () => identitiesIn({ from, to, tags, devices: topology.devices, name: words.deviceLabel }),
    [topology, tags, from, to, words],
  );
}
