import { useMemo } from 'react';
import { useQuery } from '@tanstack/react-query';
import { scenarioQuery } from '../../content/index.ts';
import type { Observed } from '../../content/evidence/index.ts';
import { runView } from '../../content/evidence/index.ts';
import type { View } from '../../formats/index.ts';
import { scenarioOf } from '../../state/index.ts';

/** Both sides of a view that need not be the one on screen, sent and followed; `null` while it is not wanted or its scenario is not there. */
export function useObserved(view: View, wanted = true): readonly [Observed | null, Observed | null] {
  const id = view.scenario.kind === 'catalogue' ? view.scenario.id : '';
  const { data } = useQuery({ ...scenarioQuery(id), enabled: view.scenario.kind === 'catalogue' });
  const scenario = scenarioOf(view.scenario) ?? data ?? null;
  return useMemo(
    () => (scenario === null || !wanted ? [null, null] : [runView(view, scenario, 0), runView(view, scenario, 1)]),
    [view, scenario, wanted],
  );
}
