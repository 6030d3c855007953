import type {
  Cause,
  DeviceId,
  DeviceRole,
  Exchange,
  Fault,
  FaultKind,
  HeaderField,
  Hook,
  LaterKind,
  Leg,
  Match,
  OutcomeKind,
  Refusal,
  Setting,
  Symptom,
  Topology,
  Trace,
} from '../../engine/index.ts';
import {
  compile,
  deviceId,
  dials,
  hopsOf,
  modelIds,
  models,
  outcomeOf,
  prefix,
  receiverOf,
  send,
} from '../../engine/index.ts';
import { withJudgements } from '../../engine/policy/index.ts';
import { scenarioIds } from '../../content/index.ts';
import type { TallyKey, Words } from '../../i18n/index.ts';
import { scenarioNamed, twoClusters } from '../catalogue.ts';
import type { KernelCase } from '../kernelCases/index.ts';
import { kernelCases } from '../kernelCases/index.ts';
import { withoutBridgeFilters, withoutFirstDrop } from '../kernelCases/policiesAtGateways.ts';
import { probe } from '../probe.ts';
import type { Samples } from './samples.ts';
import { eachOf, it, keysOf, pairs, text, twoTexts } from './samples.ts';

export const topologies: readonly Topology[] = [
  'two-clusters',
  'overlap',
  'firewall',
  'real-networks',
  'load-balanced',
].flatMap((scenario) => modelIds.map((model) => compile(scenarioNamed(scenario), model, {})));

interface Sent {
  readonly topology: Topology;
  readonly exchange: Exchange;
}

const sent: readonly Sent[] = [
  ...topologies.flatMap(sends),
  ...[...kernelCases, withoutFirstDrop, withoutBridgeFilters].map(caseSent),
];

function sends(topology: Topology): readonly Sent[] {
  const ends = [...topology.directory.keys()];
  return ends.flatMap((to, at) =>
    ends.slice(0, 1).map((from) => {
      const [dial, protocol] = [dials[at % 3] ?? 'auto', at % 2 === 0 ? 'tcp' : 'udp'] as const;
      return { topology, exchange: send(topology, { from, to: { kind: 'endpoint', id: to }, dial, protocol }) };
    }),
  );
}

/** What a kernel was seen to decide is said in words that nothing else needs. */
function caseSent({ earlier = [], ...probing }: KernelCase): Sent {
  const { topology, exchange } = probe({
    ...probing,
    scenario: { ...twoClusters, earlier: [...twoClusters.earlier, ...earlier] },
  });
  return { topology, exchange: withJudgements(topology, exchange) };
}

function tracesOf({ request, reply, later }: Leg): readonly Trace[] {
  return [request, ...(reply === null ? [] : [reply.trace]), ...(later?.packets ?? []).map(({ trace }) => trace)];
}

/** Whose names come into what is said. */
export const sampled: ReadonlySet<Topology> = new Set([...topologies, ...sent.map(({ topology }) => topology)]);

const hops = sent.flatMap(({ topology, exchange: { legs } }) =>
  legs
    .flatMap(tracesOf)
    .flatMap(hopsOf)
    .map((hop) => [topology, hop] as const),
);

const devices = topologies.flatMap((topology) =>
  [...topology.devices.values()].map((device) => [topology, device] as const),
);

/** Devices, services, and what is neither. */
const named = topologies.flatMap((topology) =>
  [...topology.devices.keys(), ...topology.services.keys(), deviceId(it)].map((id): [Topology, DeviceId] => [
    topology,
    id,
  ]),
);

const rules = devices.flatMap(([topology, { hooks }]) =>
  Object.values(hooks).flatMap((each) => each.map((rule) => [topology, rule] as const)),
);

const matches: readonly Match[] = [
  {},
  ...rules.map(([, { match }]) => match),
  { protocol: 'udp', destinationPorts: [{ from: 80, to: 80 }], inInterface: it, outInterface: it },
  { notSource: [prefix('10.0.0.0/8')], notDestination: [prefix('10.0.0.0/8')], states: ['new', 'invalid'] },
];

const verdicts = keysOf<'accept' | Refusal>({
  accept: 0,
  drop: 0,
  'reject-port-unreachable': 0,
  'reject-admin-prohibited': 0,
  'reject-tcp-reset': 0,
});

const faultKinds = keysOf<FaultKind>({
  'withdraw-route': 0,
  'stop-bgp': 0,
  'remove-rule': 0,
  'take-down': 0,
  'add-filter': 0,
});

export const faults: readonly [Topology, Fault][] = [
  ...devices.flatMap(([topology, { id, routes, hooks, proxies }]) =>
    [
      { kind: 'take-down', device: id } as const,
      { kind: 'stop-bgp', device: id } as const,
      ...routes.map((route) => ({ kind: 'withdraw-route', device: id, route: route.id }) as const),
      ...[...Object.values(hooks).flat(), ...proxies].map(
        (rule) => ({ kind: 'remove-rule', device: id, rule: rule.id }) as const,
      ),
    ].map((fault): [Topology, Fault] => [topology, fault]),
  ),
  ...topologies.flatMap((topology) =>
    verdicts.map((verdict): [Topology, Fault] => [
      topology,
      {
        kind: 'add-filter',
        filter: {
          id: it,
          at: deviceId('fabric'),
          from: { kind: 'device', device: deviceId('cluster-1/pod-a') },
          to: null,
          protocol: 'tcp',
          ports: [{ from: 80, to: 81 }],
          states: ['new', 'established'],
          verdict,
          enabled: true,
        },
      },
    ]),
  ),
];

export const learned = topologies.flatMap((topology) =>
  [...topology.devices.values()].flatMap(({ routes }) =>
    routes.map((route): [Topology, typeof route.learned] => [topology, route.learned]),
  ),
);

export const laterKinds = keysOf<LaterKind>({
  'handshake-ack': 0,
  'first-data': 0,
  'data-ack': 0,
  answer: 0,
  'answer-ack': 0,
  'data-again': 0,
  reset: 0,
  'icmp-error': 0,
});

export const roles = keysOf<DeviceRole>({ pod: 0, node: 0, gateway: 0, router: 0, host: 0 });
export const outcomeKinds = keysOf<OutcomeKind>({ delivered: 0, misdelivered: 0, dropped: 0, rejected: 0 });
export const symptoms = keysOf<Symptom>({ connected: 0, reset: 0, refused: 0, unreachable: 0, timeout: 0 });
export const causes = keysOf<Cause>({
  'no-route': 0,
  'blackhole-route': 0,
  'unreachable-route': 0,
  'prohibit-route': 0,
  'no-neighbour': 0,
  'ttl-expired': 0,
  'not-a-router': 0,
  'martian-source': 0,
  'reverse-path': 0,
  'filter-drop': 0,
  'filter-reject': 0,
  'port-closed': 0,
  'no-such-connection': 0,
  'picked-up': 0,
  'no-free-port': 0,
  'hairpin-port': 0,
  'tunnel-loop': 0,
  'broadcast-address': 0,
  'device-down': 0,
});
const fields = keysOf<HeaderField>({
  source: 0,
  sourcePort: 0,
  destination: 0,
  destinationPort: 0,
  quotedSource: 0,
  quotedDestination: 0,
});
const hooks = keysOf<Hook>({ prerouting: 0, input: 0, forward: 0, output: 0, postrouting: 0 });
const tallies = keysOf<TallyKey>({ hops: 0, rewrites: 0, connections: 0, stateEntries: 0, seen: 0, candidates: 0 });

const settings = modelIds.flatMap((model) => Object.entries<Setting>(models[model].settings));
const values = settings.flatMap(([key, setting]) =>
  (setting.kind === 'choice' ? setting.values : ['10.0.0.0/8']).map((value): [string, string] => [key, value]),
);

/** What is said of networks and of what happens in them. */
export const networkSamples: Samples<
  Pick<
    Words,
    | 'accessibleName'
    | 'actsText'
    | 'candidatesText'
    | 'causeText'
    | 'clusterLabel'
    | 'conntrackText'
    | 'deviceLabel'
    | 'dialText'
    | 'endingText'
    | 'endpointName'
    | 'experienceText'
    | 'faultKindText'
    | 'faultText'
    | 'fieldName'
    | 'headline'
    | 'hookText'
    | 'hopSummary'
    | 'interfaceText'
    | 'laterHeading'
    | 'laterName'
    | 'matchText'
    | 'modelText'
    | 'outcomeKindText'
    | 'outcomeText'
    | 'packetText'
    | 'receiverText'
    | 'refusalText'
    | 'roleText'
    | 'routeText'
    | 'ruleText'
    | 'scenarioTitle'
    | 'settingName'
    | 'settingText'
    | 'sideText'
    | 'stepText'
    | 'symptomText'
    | 'takenText'
    | 'tallyText'
    | 'valueName'
    | 'valueText'
  >
> = {
  deviceLabel: devices.map(([, device]) => [device]),
  clusterLabel: eachOf(['Cluster 1', `Cluster ${it}`, 'Network fabric', it]),
  scenarioTitle: [...twoTexts, ...scenarioIds.map((id): [string, string] => [id, it])],
  roleText: eachOf(roles),
  accessibleName: named,
  endpointName: named,
  stepText: hops.flatMap(([topology, hop]) =>
    hop.steps.map((step): [Topology, typeof hop, typeof step] => [topology, hop, step]),
  ),
  hopSummary: hops.map(([topology, hop]) => [topology, hop]),
  actsText: hops.map(([topology, hop]) => [topology, hop]),
  laterName: eachOf(laterKinds),
  laterHeading: pairs(laterKinds, [null, 2]).map(([kind, connection]) => [{ kind, maker: it, connection }]),
  endingText: sent.flatMap(({ topology, exchange: { legs } }) =>
    legs.flatMap(tracesOf).map(({ final }): [Topology, typeof final] => [topology, final]),
  ),
  causeText: eachOf(causes),
  symptomText: pairs(symptoms, ['tcp', 'udp']),
  experienceText: sent.map(({ exchange }) => [exchange]),
  outcomeKindText: eachOf(outcomeKinds),
  outcomeText: sent.map(({ topology, exchange }) => [
    topology,
    exchange,
    outcomeOf(exchange, [deviceId('cluster-1/pod-a')]),
  ]),
  takenText: sent.flatMap(({ topology, exchange }) =>
    ['cluster-2/pod-g', 'cluster-1/pod-a', it].map((meant): [Topology, typeof exchange, DeviceId] => [
      topology,
      exchange,
      deviceId(meant),
    ]),
  ),
  receiverText: sent.flatMap(({ topology, exchange }) => [
    [topology, receiverOf(exchange)],
    [topology, null],
  ]),
  candidatesText: topologies.flatMap((topology) => {
    const ends = [...topology.directory.keys()];
    return [0, 1, 3].map((many): [Topology, typeof ends] => [topology, ends.slice(0, many)]);
  }),
  packetText: hops.map(([, hop]) => [hop.arrived]),
  fieldName: eachOf(fields),
  routeText: devices.flatMap(([topology, { routes }]) =>
    routes.map((route): [Topology, typeof route] => [topology, route]),
  ),
  ruleText: rules.map(([topology, rule]) => [topology, rule]),
  matchText: eachOf(matches),
  hookText: eachOf(hooks),
  interfaceText: devices.flatMap(([, device]) =>
    device.interfaces.map((of): [typeof device, typeof of] => [device, of]),
  ),
  conntrackText: sent.flatMap(({ exchange }) =>
    [...exchange.state.conntrack.values()].flat().map((entry): [typeof entry] => [entry]),
  ),
  modelText: eachOf(modelIds),
  headline: pairs(topologies, modelIds),
  settingName: [...text, ...settings.map(([key]): [string] => [key])],
  valueName: [...twoTexts, ...values],
  settingText: [...text, ...settings.map(([key]): [string] => [key])],
  valueText: [...twoTexts, ...values],
  sideText: modelIds.flatMap((model) => [
    [model, {}],
    ...Object.entries<Setting>(models[model].settings).flatMap(([key, setting]) =>
      (setting.kind === 'choice' ? setting.values : ['10.0.0.0/8']).map(
        (value): [typeof model, Readonly<Record<string, string>>] => [model, { [key]: value }],
      ),
    ),
  ]),
  dialText: eachOf(dials),
  faultKindText: eachOf(faultKinds),
  faultText: faults,
  refusalText: eachOf(verdicts),
  tallyText: eachOf(tallies),
};
