import type { ClusterId, DeviceId, Exchange, RouteId, RuleId, Step, Topology } from '../../engine/index.ts';
import { hopsOf } from '../../engine/index.ts';

/** What an exchange rests on: the devices it crosses, and the routes and rules that were used there. */
export interface Path {
  readonly devices: ReadonlySet<DeviceId>;
  readonly clusters: ReadonlySet<ClusterId>;
  readonly rules: ReadonlySet<RuleId>;
  readonly usesRoute: (device: DeviceId, route: RouteId) => boolean;
  /** Was a route used that this speaker announced? */
  readonly hears: (speaker: DeviceId) => boolean;
}

/** `null`: nothing has been sent, so there is no path. */
export function pathOf(topology: Topology, exchange: Exchange | null): Path {
  const traces = (exchange?.legs ?? []).flatMap(({ request, reply }) =>
    reply === null ? [request] : [request, reply.trace],
  );
  const hops = traces.flatMap(hopsOf);
  const devices = new Set(hops.map(({ device }) => device));
  const routes = hops.flatMap(({ device, steps }) =>
    steps.flatMap((step) => (step.kind === 'route' ? [{ device, route: step.route }] : [])),
  );
  const stopping = hops.flatMap((hop) =>
    'ending' in hop && hop.ending.kind === 'stopped' && hop.ending.rule !== null ? [hop.ending.rule] : [],
  );
  return {
    devices,
    clusters: new Set([...devices].flatMap((id) => topology.devices.get(id)?.cluster ?? [])),
    rules: new Set([...hops.flatMap(({ steps }) => steps.flatMap(rulesIn)), ...stopping]),
    usesRoute: (device, id) => routes.some((each) => each.device === device && each.route.id === id),
    hears: (speaker) => routes.some(({ route: { learned } }) => learned.how === 'bgp' && learned.speaker === speaker),
  };
}

function rulesIn(step: Step): readonly RuleId[] {
  switch (step.kind) {
    case 'rewrite':
      return step.cause.kind === 'clash' || step.cause.rule === null ? [] : [step.cause.rule];
    case 'exempt':
    case 'mark':
    case 'permit':
    case 'rewrite-outer':
      return [step.rule];
    case 'reconnect':
      return [step.proxy];
    case 'originate':
    case 'recognise':
    case 'unrecognised':
    case 'left-alone':
    case 'route':
    case 'switch':
    case 'ambiguous-neighbour':
    case 'answered-for':
    case 'remember':
    case 'forget':
    case 'encapsulate':
    case 'decapsulate':
    case 'to-self':
    case 'judge':
    case 'unjudged':
      return [];
  }
}
