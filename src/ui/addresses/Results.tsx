import type { ReactNode } from 'react';
import { useMemo, useState } from 'react';
import type { Prefix } from '../../engine/index.ts';
import type { AddressPlan, PlanRequest } from '../../planner/index.ts';
import { planOf, prefixOf } from '../../planner/index.ts';
import type { Mark } from '../../diagram/addressMap/index.ts';
import { tilesOf } from '../../diagram/addressMap/index.ts';
import { usePageWords } from '../shared/index.ts';
import { Legend } from './Legend.tsx';
import { Notes } from './Notes.tsx';
import { RangeTables } from './RangeTables.tsx';
import { Savings } from './Savings.tsx';
import { SideColumn } from './SideColumn.tsx';
import { TracePlan } from './TracePlan.tsx';

/** What comes of a request in which nothing is wrong, in both models side by side. */
export function Results({ request, stale }: { readonly request: PlanRequest; readonly stale: boolean }): ReactNode {
  const words = usePageWords().addresses;
  const plan = useMemo(() => planOf(request), [request]);
  const [pointed, setPointed] = useState<Mark | null>(null);
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
