import { useQueries } from '@tanstack/react-query';
import { claims, myths, scenarioQuery } from '../../content/index.ts';
import { viewIn } from './viewIn.ts';

/** Whether a scenario that something here is sent in could not be had: then its evidence stays away. */
export function useScenariosFailed(): boolean {
  return useQueries({
    queries: scenariosOf().map((id) => scenarioQuery(id)),
    combine: (answers) => answers.some(({ isError }) => isError),
  });
}

function scenariosOf(): readonly string[] {
  const shown = [...claims.flatMap((claim) => claim.shown), ...myths.flatMap((myth) => myth.shown ?? [])];
  const used = shown.flatMap(({ link, facts }) => {
    const { scenario } = viewIn(link);
    return facts.length > 0 && scenario.kind === 'catalogue' ? [scenario.id] : [];
  });
  return [...new Set(used)];
}
