import type { ReactNode } from 'react';
import type { DeviceId } from '../../engine/index.ts';
import { dispatch, namesOf, useApp } from '../../state/index.ts';
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

/** Who sends and who receives, as ordinary selects. */
export function Ends(): ReactNode {
  const words = useWords();
  const scenario = useScenario();
  const topology = useDerived((state) => namesOf(state, scenario));
  const [from, to] = [useApp((state) => state.from), useApp((state) => state.to)];
  const groups = endpointGroups(scenario, topology, words);
  const nobody: readonly Option<DeviceId | ''>[] = [{ value: '', label: words.ui.choosing.nobody }];
  return (
    <div className="header-ends">
      <Select
        label={words.ui.choosing.from}
        value={from ?? ''}
        options={nobody}
        groups={groups}
        onChoose={(chosen) => dispatch({ kind: 'from-chosen', device: chosen === '' ? null : chosen })}
      />
      <Button
        icon="swap"
        label={words.ui.choosing.swap}
        disabled={(from === null && to === null) || (to !== null && topology.services.has(to))}
        onClick={() => sendBetween(scenario, { from: to, to: from })}
      />
      <Select
        label={words.ui.choosing.to}
        value={to ?? ''}
        options={nobody}
        groups={targetGroups(scenario, topology, words)}
        onChoose={(chosen) => dispatch({ kind: 'to-chosen', device: chosen === '' ? null : chosen })}
      />
    </div>
  );
}
