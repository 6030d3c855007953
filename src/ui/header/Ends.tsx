import type { ReactNode } from 'react';
import type { DeviceId } from '../../engine/index.ts';
import { dispatch, namesOf, useApp } from '../../state/index.ts';
import { useFinder } from '../finder/index.ts';
import type { Option } from '../shared/index.ts';
import {
  Button,
  endpointGroups,
  Select,
  sendBetween,
  targetGroups,
  useDerived,
  useScenario,
  useWords,
} from '../shared/index.ts';

/** Who sends and who receives: as ordinary selects, or in a search box where there are too many for one. */
export function Ends(): ReactNode {
  const words = useWords();
  const scenario = useScenario();
  const finder = useFinder();
  const topology = useDerived((state) => namesOf(state, scenario));
  const ends = { from: useApp((state) => state.from), to: useApp((state) => state.to) };
  const { from, to } = ends;
  const nobody: readonly Option<DeviceId | ''>[] = [{ value: '', label: words.ui.choosing.nobody }];
  const choice = (end: 'from' | 'to'): ReactNode =>
    finder === null ? (
      <Select
        label={words.ui.choosing[end]}
        value={ends[end] ?? ''}
        options={nobody}
        groups={(end === 'from' ? endpointGroups : targetGroups)(scenario, topology, words)}
        onChoose={(chosen) => dispatch({ kind: `${end}-chosen`, device: chosen === '' ? null : chosen })}
      />
    ) : (
      <finder.EndFinder end={end} />
    );
  return (
    <div className="header-ends">
      {choice('from')}
      <Button
        icon="swap"
        label={words.ui.choosing.swap}
        disabled={(from === null && to === null) || (to !== null && topology.services.has(to))}
        onClick={() => sendBetween(scenario, { from: to, to: from })}
      />
      {choice('to')}
    </div>
  );
}
