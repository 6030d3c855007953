import type { AddressPlan, PlannedModel } from '../../planner/index.ts';
import { purposes } from '../../planner/index.ts';
import type { CountLine } from '../../i18n/index.ts';

/** What a model needs, purpose by purpose: so many times so many addresses. An island's pods are counted once. */
export function countLines(plan: AddressPlan, model: PlannedModel): readonly CountLine[] {
  const { byPurpose } = plan[model].needed;
  return purposes
    .map((purpose): CountLine => {
      const once = model === 'island' && purpose === 'pods';
      return { purpose, times: once ? 1 : plan.request.clusters, total: byPurpose[purpose] };
    })
    .filter(({ total }) => total > 0);
}
