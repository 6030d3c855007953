import type { DeviceId, Step } from '../../engine/index.ts';
import type { LaneFrame } from '../../playback/index.ts';
import type { Layout } from '../layout/layout.ts';
import type { Stop } from './packetStops.ts';
import type { GateShape, GateState } from './shapes.ts';
import { hasActedAt } from './trails.ts';

interface GatesInput {
  readonly stops: readonly Stop[];
  readonly frame: LaneFrame;
  readonly layout: Layout;
}

/** Beside the pod's own edge, where no sign and no word of it stands. */
const beside = 5;

/** A gate at each pod whose policies are asked about the send, or passed by: as it was when the packet last came to it. */
export function gateShapes({ stops, frame, layout }: GatesInput): readonly GateShape[] {
  const gates = new Map<DeviceId, { readonly state: GateState; readonly at: DeviceId }>();
  for (const stop of stops) {
    for (const step of stop.visit.hop.steps) {
      const found = gateIn(step);
      if (found === null) continue;
      const before = gates.get(found.pod)?.state ?? 'idle';
      const state = hasActedAt(stop, frame) ? found.state : before;
      gates.set(found.pod, { state, at: stop.visit.hop.device });
    }
  }
  return [...gates].flatMap(([pod, { state, at }]) => {
    const own = layout.places.get(pod)?.box;
    if (own !== undefined) return [{ id: pod, state, x: own.x - beside, y: own.y + own.height / 2 }];
    // A pod that no packet reached has no lane: its gate stands below the node that asked.
    const node = layout.places.get(at)?.box;
    return node === undefined ? [] : [{ id: pod, state, x: node.x, y: node.y + node.height }];
  });
}

function gateIn(step: Step): { readonly pod: DeviceId; readonly state: GateState } | null {
  if (step.kind === 'judge') {
    const { pod, answer } = step.judgement;
    return { pod, state: answer.verdict === 'accept' ? 'open' : 'shut' };
  }
  if (step.kind !== 'unjudged') return null;
  const { pod, because } = step.omission;
  switch (because) {
    case 'known-flow':
      return { pod, state: 'open' };
    case 'at-port':
      return { pod, state: 'idle' };
    case 'own-node':
    case 'bridged':
    case 'filter-first':
    case 'rule-removed':
      return { pod, state: 'passed' };
    case 'no-flow':
    case 'same-pod':
    case 'host-network':
    case 'not-selected':
      return null;
  }
}
