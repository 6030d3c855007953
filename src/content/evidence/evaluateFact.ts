import type { Device, DeviceId, Hop, Step, Topology, Trace } from '../../engine/index.ts';
import {
  hopsOf,
  isTranslated,
  lengthOf,
  overlaps,
  rewritesIn,
  sharedPodAddresses,
  symptomOf,
  contains,
  intendedBy,
  outcomeOf,
  send,
  sightingsOf,
  targetNamed,
} from '../../engine/index.ts';
import type { OtherEnd } from '../../engine/policy/index.ts';
import type { Fact } from './fact.ts';
import { answererIn, headerAfter, lastHopAt, rewriteKinds } from './hops.ts';
import type { Observed } from './runView.ts';
import { candidatesIn, holdsAddress } from './runView.ts';

/** The same fact as the trace has it. What a fact names (a device, a field) is kept; what it says of it is read off the trace. */
export function evaluateFact(fact: Fact, observed: Observed): Fact {
  const { exchange, outcome, receiver, topology, plan } = observed;
  const visited = exchange.legs.flatMap(({ request }) => hopsOf(request));
  switch (fact.is) {
    case 'outcome':
      return { is: 'outcome', kind: outcome.kind };
    case 'stopped': {
      const { cause, at, way } = outcome;
      return cause === null ? { is: 'stopped', cause: null, at: null, way: null } : { is: 'stopped', cause, at, way };
    }
    case 'reached':
      return { is: 'reached', device: answererIn(exchange) };
    case 'symptom':
      return { is: 'symptom', symptom: symptomOf(exchange) };
    case 'translated':
      return { is: 'translated', value: isTranslated(exchange) };
    case 'rewrites':
      return { is: 'rewrites', count: sum(exchange.legs.map(({ request }) => rewritesIn(request))) };
    case 'connections':
      return { is: 'connections', count: exchange.legs.length };
    case 'way':
      return { is: 'way', devices: placesOf(visited) };
    case 'gateways':
      return {
        is: 'gateways',
        devices: placesOf(visited).filter((id) => topology.devices.get(id)?.role === 'gateway'),
      };
    case 'seen-as':
      return {
        is: 'seen-as',
        device: receiver === null ? null : holderOf(topology, receiver.sees.address, fact.device),
      };
    case 'policy':
      return { is: 'policy', pod: fact.pod, ...policyAt(observed, fact.pod) };
    case 'candidates':
      return { is: 'candidates', count: candidatesIn(observed).length };
    case 'header': {
      const { at, way, field } = fact;
      const hop = lastHopAt(exchange, at, way);
      return { ...fact, of: hop === null ? null : holderOf(topology, headerAfter(hop)[field], fact.of) };
    }
    case 'dialled':
      return { is: 'dialled', address: dialledIn(observed) };
    case 'overlay':
      return { is: 'overlay', kind: tunnelsIn(visited)[0] ?? null };
    case 'outer': {
      const outer = outersAt(visited, fact.at)[0] ?? null;
      const source = outer === null ? null : holderOf(topology, outer.source, fact.source);
      const destination = outer === null ? null : holderOf(topology, outer.destination, fact.destination);
      return { is: 'outer', at: fact.at, kind: outer?.kind ?? null, source, destination };
    }
    case 'ttl':
      return { ...fact, value: lastHopAt(exchange, fact.at, fact.way)?.arrived.ttl ?? null };
    case 'seen-on':
      return { ...fact, interface: receiver === null ? null : portOf(topology, fact.device, receiver.sees.address) };
    case 'seen-address':
      return { is: 'seen-address', address: receiver?.sees.address ?? null };
    case 'entries':
      return { is: 'entries', count: entriesIn(exchange.state) - entriesIn(observed.before) };
    case 'same-address': {
      const [a, b] = fact.devices.map((id) => topology.directory.get(id)?.own.address);
      return { ...fact, value: a !== undefined && a === b };
    }
    case 'shared-addresses':
      return { is: 'shared-addresses', pods: sharedPodAddresses(topology).pods };
    case 'direct-pairs':
      return { is: 'direct-pairs', ...directPairs(observed) };
    case 'pods-on-node':
      return { is: 'pods-on-node', ...reachedOnNode(observed) };
    case 'pod-addresses-outside':
      return { is: 'pod-addresses-outside', value: showsPodsOutside(observed) };
    case 'placed':
      return placedIn(plan);
    case 'largest-free':
      return largestFree(plan);
    case 'route':
      return { ...fact, learned: learnedAt(visited, fact.at) };
    case 'pod-routes':
      return { ...fact, value: knowsPods(topology, topology.devices.get(fact.at)) };
    case 'rules':
      return {
        ...fact,
        kinds: visited.filter(({ device }) => device === fact.at).flatMap((hop) => rewriteKinds(topology, hop)),
      };
  }
}

/** What the policies of a pod were last asked, or spared, about the request. */
function policyAt({ exchange }: Observed, pod: DeviceId): Policed {
  const steps = exchange.legs.flatMap(({ request }) => hopsOf(request).flatMap((hop) => hop.steps));
  const told = steps.flatMap((step): readonly Policed[] => {
    if (step.kind === 'judge' && step.judgement.pod === pod) {
      return [{ ...endsOf(step.judgement), verdict: step.judgement.answer.verdict }];
    }
    if (step.kind !== 'unjudged' || step.omission.pod !== pod || step.omission.because !== 'own-node') return [];
    return [{ ...endsOf(step.omission), verdict: 'unasked' }];
  });
  return told.at(-1) ?? { seen: null, was: null, verdict: null };
}

type Policed = Pick<Extract<Fact, { is: 'policy' }>, 'seen' | 'was' | 'verdict'>;

function endsOf({ seen, was }: OtherEnd): Omit<Policed, 'verdict'> {
  return { seen: seen.holder, was: was[0]?.holder ?? null };
}

function placedIn(plan: Observed['plan']): Fact {
  if (plan === null) return { is: 'placed', clusters: null, of: null };
  const { whole, model } = plan;
  return { is: 'placed', clusters: whole[model].placed, of: whole.request.clusters };
}

function largestFree(plan: Observed['plan']): Fact {
  if (plan === null) return { is: 'largest-free', wanted: null, largest: null };
  const { whole, model } = plan;
  const { largest } = whole.space.free;
  return {
    is: 'largest-free',
    wanted: whole[model].podRangeLength,
    largest: largest === null ? null : lengthOf(largest),
  };
}

/** Is it so? */
export function isSo(fact: Fact, observed: Observed): boolean {
  const entries = Object.entries(evaluateFact(fact, observed));
  const promised: Readonly<Record<string, unknown>> = { ...fact };
  return entries.every(([key, value]) => JSON.stringify(value) === JSON.stringify(promised[key]));
}

/** Each device once for each stay: a proxy ends one connection and begins the next without going anywhere. */
function placesOf(hops: readonly Hop[]): readonly DeviceId[] {
  return hops.map(({ device }) => device).filter((id, at, all) => id !== all[at - 1]);
}

/** The device that holds the address: the one asked about, if it does; islands have several. */
function holderOf(topology: Topology, address: string, wanted: DeviceId | null): DeviceId | null {
  const asked = wanted === null ? undefined : topology.devices.get(wanted);
  if (asked !== undefined && holdsAddress(asked, address)) return asked.id;
  return [...topology.devices.values()].find((device) => holdsAddress(device, address))?.id ?? null;
}

function dialledIn({ topology, to, exchange }: Observed): 'own' | 'published' | 'other' {
  const { address, port } = exchange.attempt.dialed;
  const entry = topology.directory.get(to);
  if (entry?.own.address === address && entry.own.port === port) return 'own';
  return entry?.published.address === address && entry.published.port === port ? 'published' : 'other';
}

function tunnelsIn(hops: readonly Hop[]) {
  return hops.flatMap(({ steps }) => steps.flatMap((step) => (step.kind === 'encapsulate' ? [step.outer.kind] : [])));
}

function outersAt(hops: readonly Hop[], at: DeviceId) {
  const steps: readonly Step[] = hops.filter(({ device }) => device === at).flatMap(({ steps: own }) => own);
  return steps.flatMap((step) => (step.kind === 'encapsulate' ? [step.outer] : []));
}

function portOf({ devices }: Topology, id: DeviceId, address: string): string | null {
  const interfaces = devices.get(id)?.interfaces ?? [];
  return interfaces.find(({ addresses }) => addresses.some((each) => each.address === address))?.name ?? null;
}

function learnedAt(hops: readonly Hop[], at: DeviceId): 'connected' | 'static' | 'bgp' | null {
  const steps: readonly Step[] = hops.filter(({ device }) => device === at).flatMap(({ steps: own }) => own);
  return steps.flatMap((step) => (step.kind === 'route' ? [step.route.learned.how] : []))[0] ?? null;
}

function knowsPods({ clusters }: Topology, device: Device | undefined): boolean {
  const routes = device?.routes ?? [];
  return routes.some(
    ({ prefix, learned }) =>
      learned.how !== 'connected' &&
      prefix !== '0.0.0.0/0' &&
      clusters.some(({ podRange }) => overlaps(prefix, podRange)),
  );
}

function entriesIn({ conntrack }: Observed['before']): number {
  return sum([...conntrack.values()].map((entries) => entries.length));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** Pods in reading order. */
function podsIn({ devices }: Topology): readonly DeviceId[] {
  return [...devices.values()].filter(({ role }) => role === 'pod').map(({ id }) => id);
}

/** Delivered to whom it was meant for, by its own address, and nothing rewritten? */
function isDirect({ topology, before }: Observed, from: DeviceId, to: DeviceId): boolean {
  const wish = { from, to: targetNamed(topology, to), dial: 'pod-ip', protocol: 'tcp' } as const;
  const exchange = send(topology, wish, before);
  return outcomeOf(exchange, intendedBy(wish)).kind === 'delivered' && !isTranslated(exchange);
}

/** Every ordered pair of pods in the sender's cluster. */
function directPairs(observed: Observed): { readonly direct: number; readonly of: number } {
  const { topology, exchange } = observed;
  const cluster = topology.devices.get(exchange.attempt.from)?.cluster ?? null;
  const pods = podsIn(topology).filter((id) => cluster !== null && topology.devices.get(id)?.cluster === cluster);
  const pairs = pods.flatMap((from) => pods.flatMap((to) => (from === to ? [] : [[from, to] as const])));
  return { direct: pairs.filter(([from, to]) => isDirect(observed, from, to)).length, of: pairs.length };
}

/** Every pod on the node that sends. */
function reachedOnNode(observed: Observed): { readonly reached: number; readonly of: number } {
  const { topology, exchange } = observed;
  const { from } = exchange.attempt;
  const pods = podsIn(topology).filter((id) => topology.devices.get(id)?.node === from);
  return { reached: pods.filter((to) => isDirect(observed, from, to)).length, of: pods.length };
}

/** On any wire that a machine outside all clusters listens at, there or back; what an overlay carries inside is not seen. */
function showsPodsOutside({ topology, exchange }: Observed): boolean {
  const traces = exchange.legs.flatMap(({ request, reply }): readonly Trace[] =>
    reply === null ? [request] : [request, reply.trace],
  );
  return traces.flatMap(sightingsOf).some(({ device, packet: { header, outer } }) => {
    if (outer !== null || topology.devices.get(device)?.cluster !== null) return false;
    return topology.clusters.some(({ podRange }) =>
      [header.source, header.destination].some((address) => contains(podRange, address)),
    );
  });
}
