import type { ReactNode } from 'react';
import type { DeviceId } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { dispatch, topologyOf, useApp } from '../../state/index.ts';
import type { Option } from '../shared/index.ts';
import { useFinder } from '../finder/index.ts';
import { Select, useDerived, useWords } from '../shared/index.ts';

/** Any device of this side, to be looked into. */
export function InspectSelect({ side }: { readonly side: SideIndex }): ReactNode {
  const words = useWords();
  const shell = words.shell.stage;
  const topology = useDerived((state, scenario) => topologyOf(state, scenario, side));
  const inspected = useApp((state) => (state.inspected?.side === side ? state.inspected.device : null));
  const finder = useFinder();
  if (finder !== null) return <finder.InspectFinder side={side} />;
  const nothing: Option<DeviceId | ''> = { value: '', label: shell.nothing };
  const devices = [...topology.devices.values()].map(({ id }) => ({
    value: id,
    label: words.endpointName(topology, id),
  }));
  return (
    <Select
      label={shell.lookInside}
      labelled="hidden"
      value={inspected ?? ''}
      options={[nothing, ...devices]}
      onChoose={(chosen) => dispatch({ kind: 'inspected', side, device: chosen === '' ? null : chosen })}
    />
  );
}
