import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import type { RangeMark } from '../../diagram/addressMap/index.ts';
import { tilesOf } from '../../diagram/addressMap/index.ts';
import type { Prefix } from '../../engine/index.ts';
import type { AddressPlan, PlanRequest, PlannedModel } from '../../planner/index.ts';
import { planOf, prefixOf, blocksOfLength, collisionChance, normalised } from '../../planner/index.ts';
import { usePageWords } from '../shared/index.ts';
import { RangeTables } from './RangeTables.tsx';
import { SideColumn } from './SideColumn.tsx';
import { SourceLinks } from './SourceLinks.tsx';
import { TracePlan } from './TracePlan.tsx';
import { largeClusters } from './sources.ts';

/** What is counted: all addresses, or, where no range is used again, the ones that must be routable. */
type Measure = (side: AddressPlan['flat']) => number;

const models: readonly PlannedModel[] = ['flat', 'island'];

/** What using the same pod range again comes to, as one large number, and both models to one scale. */
function Savings({ plan }: { readonly plan: AddressPlan }): ReactNode {
  const { result, number } = usePageWords().addresses;
  const { saved, flat } = plan;
  const again = saved.addresses > 0;
  const measure: Measure = again ? ({ needed }) => needed.total : ({ routable }) => routable;
  const most = again ? saved.addresses : saved.routable;
  return (
    <section className="plan-savings">
      {most > 0 ? <strong className="plan-big">{number(most)}</strong> : null}
      <div className="plan-saved">
        {most > 0 ? <p>{again ? result.saves(saved.addresses / flat.needed.total) : result.savesRoutable}</p> : null}
        <p className="plan-routable">
          {again ? result.savedRoutable(saved.routable) : result.nothingAgain(-saved.addresses)}
        </p>
      </div>
      <Bars plan={plan} measure={measure} />
    </section>
  );
}

function Bars({ plan, measure }: { readonly plan: AddressPlan; readonly measure: Measure }): ReactNode {
  const words = usePageWords();
  const most = Math.max(measure(plan.flat), measure(plan.island));
  return (
    <ul className="plan-bars">
      {models.map((model) => (
        <li key={model} data-model={model}>
          <span className="plan-bar-name">{words.modelText(model).name}</span>
          <svg viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true">
            <rect width={(100 * measure(plan[model])) / most} height="1" />
          </svg>
          <span className="plan-bar-figure">{words.addresses.number(measure(plan[model]))}</span>
        </li>
      ))}
    </ul>
  );
}

/** What Kubernetes is made for at most (considerations for large clusters). */
const envelope = { nodes: 5000, pods: 150_000 };

/** What follows from a plan beyond whether it fits. */
function Notes({ plan: { request, flat } }: { readonly plan: AddressPlan }): ReactNode {
  const { result } = usePageWords().addresses;
  const { clusters, nodesPerCluster, podsPerNode } = request;
  const pods = nodesPerCluster * podsPerNode;
  const choices = blocksOfLength(normalised(request.space), flat.podRangeLength);
  const large = nodesPerCluster > envelope.nodes || pods > envelope.pods;
  // With more clusters than choices nobody needs chance to collide.
  const apart = clusters > 1 && choices >= clusters;
  if (!large && !apart) return null;
  return (
    <ul className="plan-notes">
      {apart ? <li>{result.chance(clusters, flat.podRangeLength, collisionChance(clusters, choices))}</li> : null}
      {large ? (
        <li>
          {result.envelope(nodesPerCluster, pods)} <SourceLinks sources={[largeClusters]} />
        </li>
      ) : null}
    </ul>
  );
}

const keys = ['pods', 'shared', 'nodes', 'virtual-ips', 'used', 'free', 'wanted'] as const;

/** What each look on the maps means. */
function Legend(): ReactNode {
  const { map } = usePageWords().addresses;
  return (
    <ul className="plan-legend">
      {keys.map((key) => (
        <li key={key}>
          <span className="plan-key" data-key={key} aria-hidden="true" />
          {map.kinds[key]}
        </li>
      ))}
    </ul>
  );
}

/** What comes of a request in which nothing is wrong, in both models side by side. */
export function Results({ request, stale }: { readonly request: PlanRequest; readonly stale: boolean }): ReactNode {
  const words = usePageWords().addresses;
  const plan = useMemo(() => planOf(request), [request]);
  const [pointed, setPointed] = useState<RangeMark | null>(null);
  const lit = pointed?.clusters?.[0] ?? null;
  return (
    <div className="plan-results">
      {stale ? (
        <p className="plan-stale" role="status">
          {words.stale}
        </p>
      ) : null}
      <Savings plan={plan} />
      <section className="plan-maps" aria-label={words.map.title}>
        <p className="plan-readout" aria-hidden="true">
          {pointed === null ? words.map.point : words.map.range(pointed, request.clusters)}
        </p>
        <div className="plan-pair">
          <SideColumn plan={plan} model="flat" lit={lit} onPoint={setPointed} />
          <SideColumn plan={plan} model="island" lit={lit} onPoint={setPointed} />
        </div>
        <Legend />
        <p className="plan-help">
          {words.map.keys} {magnified(plan, words.map.magnified)}
        </p>
      </section>
      <Notes plan={plan} />
      <TracePlan plan={plan} />
      <RangeTables plan={plan} />
    </div>
  );
}

function magnified(plan: AddressPlan, say: (drawn: readonly Prefix[], share: number) => string): string {
  const { tiles, share } = tilesOf(plan);
  return share < 1 ? say(tiles.map(prefixOf), share) : '';
}
