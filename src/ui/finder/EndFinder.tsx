import type { ReactNode } from 'react';
import { useMemo } from 'react';
import type { DeviceId } from '../../engine/index.ts';
import { identitiesIn } from '../../diagram/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { dispatch, namesOf, topologyOf, useApp } from '../../state/index.ts';
import { Glyph, useDerived, usePageWords, useScenario } from '../shared/index.ts';
import { deviceEntries, endEntries, entryOf } from './entries.ts';
import { Finder } from './Finder.tsx';

/** Who sends, or who receives. */
export function EndFinder({ end }: { readonly end: 'from' | 'to' }): ReactNode {
  const words = usePageWords();
  const scenario = useScenario();
  const names = useDerived(namesOf);
  const left = useDerived((state) => topologyOf(state, scenario, 0));
  const right = useDerived((state) => topologyOf(state, scenario, 1));
  const chosen = useApp((state) => state[end]);
  const sides = useMemo(() => ({ names, shown: [left, right] }), [names, left, right]);
  const people = useMemo(() => once(() => endEntries(end, scenario, sides, words)), [end, scenario, sides, words]);
  const device = chosen === null ? undefined : names.devices.get(chosen);
  const identity =
    device === undefined
      ? null
      : identitiesIn({
          from: end === 'from' ? device.id : null,
          to: end === 'to' ? device.id : null,
          tags: [],
          devices: names.devices,
          name: words.deviceLabel,
        }).ofDevice(device);
  return (
    <Finder
      label={words.ui.choosing[end]}
      people={people}
      chosen={chosen === null ? null : entryOf(chosen, sides, words, chosenGroup())}
      mark={identity === null ? null : <Glyph identity={identity} />}
      onChoose={(found) => dispatch({ kind: `${end}-chosen`, device: found })}
    />
  );

  /** A service's name has its cluster in it. */
  function chosenGroup(): string | undefined {
    return device === undefined ? '' : undefined;
  }
}

/** Whom to look into on a side. */
export function InspectFinder({ side }: { readonly side: SideIndex }): ReactNode {
  const words = usePageWords();
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const inspected = useApp((state) => (state.inspected?.side === side ? state.inspected.device : null));
  const people = useMemo(() => once(() => deviceEntries(topology, words)), [topology, words]);
  return (
    <Finder
      label={words.shell.stage.lookInside}
      labelled="hidden"
      placeholder={words.shell.stage.nothing}
      people={people}
      chosen={inspected === null ? null : entryOf(inspected, { names: topology, shown: [topology] }, words)}
      onChoose={(device: DeviceId | null) => dispatch({ kind: 'inspected', side, device })}
    />
  );
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Resolves once nobody is in the middle of a select, which must not vanish under their hand. */
export async function whenUnheld(): Promise<void> {
  while (document.activeElement instanceof HTMLSelectElement) {
    await new Promise((resolve) => {
      document.addEventListener('focusout', resolve, { once: true });
    });
    // Not before the focus is where it goes.
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  }
}
