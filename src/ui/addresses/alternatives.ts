import type { AddressPlan, PlannedModel, PlanRequest } from '../../planner/index.ts';
import { nodeBlocksFor, planOf } from '../../planner/index.ts';
import type { OtherRule } from '../../i18n/index.ts';
import { draftOf, blockSchemes, readDraft, withProduct } from './draft.ts';

/**
 * The ways of giving addresses to nodes under which a model's verdict is another than the plan's: the clusters would all fit, or
 * not all. Empty: the verdict does not hang on that choice. A way that the plan's number of pods rules out is left out.
 */
export function otherVerdicts(plan: AddressPlan, model: PlannedModel): readonly OtherRule[] {
  const { request } = plan;
  const fits = plan[model].placed === request.clusters;
  const draft = draftOf(request);
  return blockSchemes.flatMap((product) => {
    const other: PlanRequest | null = readDraft(withProduct(draft, product)).plan;
    if (other === null || (planOf(other)[model].placed === other.clusters) === fits) return [];
    return [{ product, addresses: nodeBlocksFor(other.nodeBlocks, other.podsPerNode).addresses }];
  });
}
