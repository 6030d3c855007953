import { useMemo } from 'react';
import type { DeviceId, Scenario } from '../../engine/index.ts';
import type { Cast } from '../../diagram/index.ts';
import { castOf } from '../../diagram/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { shownCandidatesOf, timelineOfState, topologyOf, useApp } from '../../state/index.ts';
import { useDerived, useScenario } from '../shared/index.ts';
import type { TraceParts } from './traceParts.ts';
import { useHighlighted } from './useHighlighted.ts';

const nothing: readonly never[] = [];

/** Who takes part on a side; the same object as long as nothing of it changes, since layouts are remembered by it. */
export function useCast(side: SideIndex, unfolded: ReadonlySet<DeviceId>, parts: TraceParts | null): Cast {
  const scenario = useScenario();
  const topology = useDerived((state) => topologyOf(state, scenario, side));
  const visits = useDerived((state) =>
    parts === null ? nothing : (timelineOfState(state, scenario)?.lanes[side] ?? nothing),
  );
  const tags = useDerived((state) => (parts === null ? nothing : parts.tagsOf(state, scenario, side)));
  const [from, to] = [useApp((state) => state.from), useApp((state) => state.to)];
  const inspected = useApp((state) => (state.inspected?.side === side ? state.inspected.device : null));
  const highlighted = useHighlighted(side);
  const candidates = useDerived((state) => shownCandidatesOf(state, scenario, side));
  return useMemo(() => {
    const also = [...(inspected === null ? [] : [inspected]), ...highlighted, ...candidates, ...unfolded];
    const sending = visits.length > 0;
    return castOf({ topology, visits, tags, from, to, also: sending ? also : [...also, ...firstPods(scenario)] });
  }, [topology, visits, tags, from, to, inspected, highlighted, candidates, unfolded, scenario]);
}

/** Somebody of each cluster, for a picture too small to show everybody. */
function firstPods({ clusters }: Scenario): readonly DeviceId[] {
  return clusters.flatMap(({ nodes }) => {
    const pod = nodes.flatMap(({ pods }) => pods)[0];
    return pod === undefined ? [] : [pod.id];
  });
}
