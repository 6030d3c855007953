import { useMemo, useState } from 'react';
import type { DeviceId, Scenario } from '../../engine/index.ts';
import type { ImportedCluster, ImportResult } from '../../formats/import/index.ts';
import { remediesFor } from '../../formats/import/index.ts';
import type { DrawnNetwork, Remedies, Trial } from '../../planner/index.ts';
import { trialIn } from '../../planner/index.ts';
import { endsOf, ownPods } from '../ownClusters/index.ts';

/** Beyond these a send takes long enough to be asked for. */
const mostAtOnce = 1000;

/** Two pods of what was brought, and what comes of a send between them. */
export interface ImportTrial {
  readonly scenario: Scenario;
  readonly from: DeviceId;
  readonly to: DeviceId;
  /** The clusters that they are of. */
  readonly two: readonly [ImportedCluster, ImportedCluster] | null;
  readonly choose: (ends: { readonly from: DeviceId; readonly to: DeviceId }) => void;
  /** `null` until it is asked for. */
  readonly trial: Trial<DrawnNetwork> | null;
  /** `null` also where both are of one cluster, or nothing that no picture shows was answered. */
  readonly remedies: Remedies<DrawnNetwork> | null;
  readonly ask: () => void;
}

/** `null` where nothing is drawn, or nobody is in it to ask or to answer. */
export function useImportTrial({ clusters, scenario: drawn, undetermined }: ImportResult): ImportTrial | null {
  const [chosen, choose] = useState<{ readonly from?: DeviceId; readonly to?: DeviceId }>({});
  const [asked, setAsked] = useState<unknown>(null);
  const scenario = drawn?.scenario ?? null;
  const ids = useMemo(
    () => new Set(scenario === null ? [] : ownPods(scenario).flatMap(({ pods }) => pods.map(({ id }) => id))),
    [scenario],
  );
  const isThere = (id: DeviceId | undefined): id is DeviceId => id !== undefined && ids.has(id);
  const first = scenario === null ? { from: null, to: null } : endsOf(scenario);
  const from = isThere(chosen.from) ? chosen.from : first.from;
  const to = isThere(chosen.to) ? chosen.to : first.to;
  const isAsked = ids.size <= mostAtOnce || asked === scenario;
  const trial = useMemo(
    (): Trial<DrawnNetwork> | null =>
      isAsked && scenario !== null && from !== null && to !== null && from !== to
        ? trialIn({ scenario, model: 'flat', settings: {} }, { from, to }, 'pod-ip')
        : null,
    [isAsked, scenario, from, to],
  );
  const isOpen = undetermined.length > 0;
  const remedies = useMemo(
    () => (trial === null || scenario === null || isOpen ? null : remediesFor(scenario, clusters, trial)),
    [scenario, clusters, trial, isOpen],
  );
  if (scenario === null || from === null || to === null) return null;
  const [asking, answering] = [from, to].map((end) => clusters[placeOf(scenario, end)]);
  const two = asking === undefined || answering === undefined ? null : ([asking, answering] as const);
  return { scenario, from, to, two, choose, trial, remedies, ask: () => setAsked(scenario) };
}

function placeOf({ clusters }: Scenario, end: DeviceId): number {
  return clusters.findIndex(({ id }) => end.startsWith(`${id}/`));
}
