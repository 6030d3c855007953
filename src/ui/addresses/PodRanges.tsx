import type { ReactNode } from 'react';
import type { AddressPlan, PlannedModel } from '../../planner/index.ts';
import { Address, usePageWords } from '../shared/index.ts';

/** As many as fit into a few lines. */
const shown = 10;
const hues = 6;

/** The pod range of each cluster side by side: flat's are all different, an island's are the first one again. */
export function PodRanges({ plan, model }: { readonly plan: AddressPlan; readonly model: PlannedModel }): ReactNode {
  const { map } = usePageWords().addresses;
  const { clusters } = plan.request;
  const side = plan[model];
  const pods = side.allocations.filter(({ purpose }) => purpose === 'pods');
  const rangeOf = (cluster: number): string | null =>
    pods.find((each) => each.cluster === cluster || (each.cluster === null && cluster <= side.placed))?.prefix ?? null;
  const numbers = Array.from({ length: Math.min(clusters, shown) }, (_, index) => index + 1);
  return (
    <div className="plan-pods">
      <h4>{map.podRanges}</h4>
      <ol className="plan-pod-list">
        {numbers.map((cluster) => {
          const range = rangeOf(cluster);
          const again = model === 'island' && cluster > 1 && range !== null;
          const look = range === null ? 'none' : again ? 'again' : 'own';
          return (
            <li key={cluster} className="plan-pod" data-look={look} data-hue={(cluster - 1) % hues}>
              <span className="plan-pod-number" aria-hidden="true">
                {cluster}
              </span>
              {range === null ? map.noRoom : again ? map.same : <Address>{range}</Address>}
            </li>
          );
        })}
        {clusters > shown ? <li className="plan-pod-others">{map.others(clusters - shown)}</li> : null}
      </ol>
    </div>
  );
}
