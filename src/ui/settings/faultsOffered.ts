import type { ClusterPlan, Device, Exchange, Fault, FaultKind, Refusal, Route, Topology } from '../../engine/index.ts';
import { lengthOf, overlaps, ruleId } from '../../engine/index.ts';
import type { Path } from './path.ts';
import { pathOf } from './path.ts';

/** Something that one click could break. */
interface Offer {
  readonly fault: Fault;
  /** Does the exchange on screen rest on it? */
  readonly onPath: boolean;
}

/** Offers of one kind: those that matter to the exchange on screen, and the others. */
export interface OfferGroup {
  readonly kind: FaultKind;
  readonly onPath: readonly Fault[];
  readonly offPath: readonly Fault[];
}

/** What can be broken in this network, as it stands with everything that is broken already. Kinds with nothing to offer are left out. */
export function faultsOffered(
  topology: Topology,
  exchange: Exchange | null,
  active: readonly Fault[],
): readonly OfferGroup[] {
  const path = pathOf(topology, exchange);
  const devices = [...topology.devices.values()];
  const offers: Readonly<Record<FaultKind, readonly Offer[]>> = {
    'withdraw-route': devices.filter(isFabric).flatMap((device) => routesOf(device, path)),
    'stop-bgp': devices.flatMap((device) => speakerOf(device, path)),
    'add-filter': devices.filter(isFabric).flatMap((device) => blocksOn(topology, device, path)),
    'remove-rule': devices.flatMap((device) => rulesOf(device, path)),
    'take-down': devices.flatMap((device) => downOf(device, path)),
  };
  const taken = new Set(active.flatMap(takenBy));
  return kinds
    .map((kind) =>
      groupOf(
        kind,
        offers[kind].filter(({ fault }) => !taken.has(faultKey(fault))),
      ),
    )
    .filter(({ onPath, offPath }) => onPath.length + offPath.length > 0);
}

/** A filter that was added on purpose is undone, not removed. */
function takenBy(fault: Fault): readonly string[] {
  if (fault.kind !== 'add-filter') return [faultKey(fault)];
  const { at, id } = fault.filter;
  return [faultKey(fault), faultKey({ kind: 'remove-rule', device: at, rule: ruleId(at, id) })];
}

const kinds: readonly FaultKind[] = ['withdraw-route', 'stop-bgp', 'add-filter', 'remove-rule', 'take-down'];

function groupOf(kind: FaultKind, offers: readonly Offer[]): OfferGroup {
  const faults = (wanted: boolean): readonly Fault[] =>
    offers.filter(({ onPath }) => onPath === wanted).map(({ fault }) => fault);
  return { kind, onPath: faults(true), offPath: faults(false) };
}

/** A text that tells faults apart: two filters by what they are for, however often they were asked for. */
export function faultKey(fault: Fault): string {
  return JSON.stringify(fault);
}

/** The network between the clusters, which is nobody's own. */
function isFabric({ role, cluster }: Device): boolean {
  return role === 'router' && cluster === null;
}

function routesOf({ id: device, routes }: Device, path: Path): readonly Offer[] {
  return routes
    .filter(({ learned }) => learned.how !== 'connected')
    .map(({ id: route }) => ({
      fault: { kind: 'withdraw-route', device, route },
      onPath: path.usesRoute(device, route),
    }));
}

function speakerOf({ id: device, bgp }: Device, path: Path): readonly Offer[] {
  if (bgp === null || !bgp.running) return [];
  return [{ fault: { kind: 'stop-bgp', device }, onPath: path.hears(device) }];
}

const refusals: readonly Refusal[] = ['drop', 'reject-port-unreachable'];

/** Block each cluster from each other, where the fabric knows a way to both. */
function blocksOn({ clusters }: Topology, { id: at, routes }: Device, path: Path): readonly Offer[] {
  const joined = clusters.filter((cluster) => isKnown(cluster, routes));
  return joined.flatMap((from) =>
    joined
      .filter((to) => to !== from)
      .flatMap((to) =>
        refusals.map((verdict) => ({
          fault: {
            kind: 'add-filter',
            filter: {
              id: `${verdict === 'drop' ? 'drop' : 'reject'}-${from.id}-${to.id}`,
              at,
              from: { kind: 'cluster', cluster: from.id },
              to: { kind: 'cluster', cluster: to.id },
              protocol: null,
              ports: [],
              states: [],
              verdict,
              enabled: true,
            },
          } as const,
          onPath: path.devices.has(at) && path.clusters.has(from.id) && path.clusters.has(to.id),
        })),
      ),
  );
}

function isKnown({ known }: ClusterPlan, routes: readonly Route[]): boolean {
  return routes.some(({ prefix }) => lengthOf(prefix) > 0 && known.some((each) => overlaps(each, prefix)));
}

/** Every rule and proxy, once: a rule can hang on two hooks under one name. */
function rulesOf({ id: device, hooks, proxies }: Device, path: Path): readonly Offer[] {
  const rules = [...Object.values(hooks).flat(), ...proxies].map(({ id }) => id);
  return [...new Set(rules)].map((rule) => ({
    fault: { kind: 'remove-rule', device, rule },
    onPath: path.rules.has(rule),
  }));
}

function downOf({ id: device, role, up }: Device, path: Path): readonly Offer[] {
  switch (role) {
    case 'gateway':
    case 'node':
    case 'router':
      return up ? [{ fault: { kind: 'take-down', device }, onPath: path.devices.has(device) }] : [];
    case 'pod':
    case 'host':
      return [];
  }
}
