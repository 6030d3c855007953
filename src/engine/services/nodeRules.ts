import { hostPrefix, lengthOf, overlaps } from '../net/prefix.ts';
import type { Prefix } from '../net/prefix.ts';
import type { Match } from '../rules/match.ts';
import type { Backend, Filter, Refusal, Rule } from '../rules/rule.ts';
import type { KubernetesService, TrafficPolicy } from '../scenario.ts';
import type { Hook } from '../topology/device.ts';
import type { DeviceId } from '../topology/ids.ts';
import { externalPart, ruleId } from '../topology/ids.ts';

/** A service as kube-proxy on one node sees it. */
interface Serving {
  readonly service: KubernetesService;
  readonly node: DeviceId;
  /** Whose packets count as the cluster's own (kube-proxy, --cluster-cidr). */
  readonly podRange: Prefix;
  readonly endpoints: readonly Backend[];
  /** Those of the endpoints that run on this node. */
  readonly local: readonly Backend[];
}

/** What kube-proxy writes down for a service on one node. */
export interface ServiceRules {
  /** For prerouting and output alike. */
  readonly translations: readonly Rule[];
  /** The same, to be asked after those of every other service: ports of the node itself. */
  readonly nodePorts: readonly Rule[];
  readonly refusals: readonly HungFilter[];
}

/** A filter and the hooks it hangs on. */
interface HungFilter {
  readonly hooks: readonly Hook[];
  readonly filter: Filter;
}

/** The rules of kube-proxy's iptables mode, its chains laid out one behind the other (kubernetes, pkg/proxy/iptables/proxier.go). */
export function serviceRules(serving: Serving): ServiceRules {
  const { service } = serving;
  const { port, clusterIp, loadBalancer, externalIps, nodePort } = service;
  const to = (address: typeof clusterIp): Match => ({ destination: [hostPrefix(address)], ...onPort(service, port) });
  const first = [
    clusterIpRules(serving, to(clusterIp)),
    ...externalIps.map((each, index) =>
      externalRules(serving, { name: externalPart(index), match: to(each), sources: [] }),
    ),
    ...(loadBalancer === null
      ? []
      : [externalRules(serving, { name: 'lb', match: to(loadBalancer.address), sources: loadBalancer.sources })]),
  ];
  // Node ports take no notice of the load balancer's sources.
  const last =
    nodePort === null
      ? []
      : [
          externalRules(serving, {
            name: 'nodeport',
            match: { toSelf: true, ...onPort(service, nodePort) },
            sources: [],
          }),
        ];
  return {
    translations: first.flatMap(({ translations }) => translations),
    nodePorts: last.flatMap(({ translations }) => translations),
    refusals: [...first, ...last].flatMap(({ refusals }) => refusals),
  };
}

interface DoorRules {
  readonly translations: readonly Rule[];
  readonly refusals: readonly HungFilter[];
}

/** Sources from outside the pod range may have come by another node, so they are masqueraded. */
function clusterIpRules(serving: Serving, match: Match): DoorRules {
  const { service, endpoints, local, podRange } = serving;
  const eligible = service.internalTraffic === 'local' ? local : endpoints;
  if (eligible.length === 0) {
    return { translations: [], refusals: [refusal(serving, 'clusterip', match, ['forward', 'output'])] };
  }
  return {
    translations: [
      mark(serving, 'clusterip-mark', { ...match, notSource: [podRange] }),
      dnat(serving, 'clusterip', match, eligible),
    ],
    refusals: [],
  };
}

interface OuterDoor {
  readonly name: string;
  readonly match: Match;
  /** Who may use it; empty: everybody. */
  readonly sources: readonly Prefix[];
}

function externalRules(serving: Serving, door: OuterDoor): DoorRules {
  const { service, endpoints, local } = serving;
  const { name, match, sources } = door;
  const eligible = service.externalTraffic === 'local' ? local : endpoints;
  const closed = eligible.length === 0 ? [refusal(serving, name, match, ['input', 'forward'])] : [];
  if (endpoints.length === 0) return { translations: [], refusals: closed };
  if (sources.length === 0) return { translations: byPolicy[service.externalTraffic](serving, door), refusals: closed };
  const allowed = { ...door, match: { ...match, source: sources } };
  return {
    translations: byPolicy[service.externalTraffic](serving, allowed),
    refusals: [refusal(serving, `${name}-sources`, match, ['input', 'forward', 'output']), ...closed],
  };
}

type PolicyRules = (serving: Serving, door: OuterDoor) => readonly Rule[];

const byPolicy: Readonly<Record<TrafficPolicy, PolicyRules>> = {
  // An endpoint may be on another node, whose answer would not come back this way.
  cluster: (serving, { name, match }) => [
    mark(serving, `${name}-mark`, match),
    dnat(serving, name, match, serving.endpoints),
  ],
  local: (serving, { name, match, sources }) => {
    const { podRange, endpoints, local } = serving;
    const pods = sources.length === 0 ? [podRange] : common([podRange], sources);
    const host = { ...match, fromSelf: true } as const;
    return [
      // The cluster's own go to any endpoint, as if they had gone out and come in again.
      ...(pods.length === 0 ? [] : [dnat(serving, `${name}-pods`, { ...match, source: pods }, endpoints)]),
      mark(serving, `${name}-host-mark`, host),
      dnat(serving, `${name}-host`, host, endpoints),
      ...(local.length === 0 ? [] : [dnat(serving, name, match, local)]),
    ];
  },
};

function mark(serving: Serving, name: string, match: Match): Rule {
  return { kind: 'mark', id: idOf(serving, name), match };
}

function dnat(serving: Serving, name: string, match: Match, backends: readonly Backend[]): Rule {
  return { kind: 'destination-nat', id: idOf(serving, name), match, backends };
}

/** Whatever is still addressed to the service when filters are asked was not translated: refused if nobody could take it, else dropped. */
function refusal(serving: Serving, name: string, match: Match, hooks: readonly Hook[]): HungFilter {
  const verdict: Refusal = serving.endpoints.length === 0 ? 'reject-port-unreachable' : 'drop';
  const id = idOf(serving, `${name}-${verdict === 'drop' ? 'drop' : 'reject'}`);
  return { hooks, filter: { kind: 'filter', id, match: { ...match, states: ['new'] }, verdict } };
}

function onPort({ protocol }: KubernetesService, port: number): Pick<Match, 'protocol' | 'destinationPorts'> {
  return { protocol, destinationPorts: [{ from: port, to: port }] };
}

function idOf({ node, service: { id } }: Serving, name: string): Rule['id'] {
  return ruleId(node, `${id.split('/').at(-1) ?? id}-${name}`);
}

/** What two lists of prefixes have in common. */
function common(some: readonly Prefix[], others: readonly Prefix[]): readonly Prefix[] {
  return some.flatMap((a) => others.filter((b) => overlaps(a, b)).map((b) => (lengthOf(a) > lengthOf(b) ? a : b)));
}
