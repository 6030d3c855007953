import type { ReactNode } from 'react';
import { catalogue } from '../../content/index.ts';
import { dispatch, scenarioOf, useApp } from '../../state/index.ts';
import { Select, useWords } from '../shared/index.ts';

/** Which network is looked at; one that somebody brought along stands first while it is on screen. */
export function ScenarioSelect(): ReactNode {
  const words = useWords();
  const scenario = useApp((state) => state.scenario);
  const own = useApp((state) => scenarioOf(state.scenario)?.title ?? '');
  return (
    <Select
      label={words.ui.choosing.scenario}
      value={scenario.kind === 'custom' ? brought : scenario.id}
      options={[
        ...(scenario.kind === 'custom' ? [{ value: brought, label: own }] : []),
        ...catalogue.map(({ id, title }) => ({ value: id, label: words.scenarioTitle(id, title) })),
      ]}
      onChoose={(chosen) => {
        if (chosen !== brought) dispatch({ kind: 'scenario-chosen', scenario: { kind: 'catalogue', id: chosen } });
      }}
    />
  );
}

/** No id of the catalogue: those are never empty. */
const brought = '';
