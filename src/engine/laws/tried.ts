import type { Send } from '../dialling.ts';
import { dials, intendedBy, send } from '../dialling.ts';
import type { Exchange } from '../forwarding/exchange.ts';
import { lookupRoute } from '../forwarding/lookup.ts';
import { outcomeOf } from '../forwarding/outcome.ts';
import { symptomOf } from '../forwarding/symptom.ts';
import { hopsOf } from '../forwarding/trace.ts';
import { modelled } from '../modelled.ts';
import type { ModelId } from '../models/index.ts';
import type { Settings } from '../models/settings.ts';
import type { IpAddress } from '../net/address.ts';
import type { Prefix } from '../net/prefix.ts';
import { contains, overlaps } from '../net/prefix.ts';
import { isInFilterChain } from '../rules/rule.ts';
import type { Scenario } from '../scenario.ts';
import type { ClusterId, DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';
import {
  brokenChains,
  emptyWords,
  forgottenFlows,
  insideOf,
  leaks,
  lostUnfollowed,
  sharedIds,
  unaskedRules,
  unexplainedRewrites,
  wrongAnswers,
  wrongTtls,
  tracesOf,
} from './laws.ts';

/** What joins a cluster to the network. */
interface Joined {
  readonly model: ModelId;
  readonly settings: Settings;
}

/** A send that was made, in a network of which is known how its clusters are joined to it. */
interface Tried {
  readonly topology: Topology;
  readonly joined: ReadonlyMap<ClusterId, Joined>;
  readonly wish: Send;
  readonly exchange: Exchange;
}

export type Law = (tried: Tried) => readonly string[];

/** Whatever the network, and whoever hides behind whom. */
export function lawsOfPackets({ topology, exchange, wish }: Tried): readonly string[] {
  const outcome = outcomeOf(exchange, intendedBy(wish));
  const symptom = symptomOf(exchange);
  const connected = outcome.kind === 'delivered' || outcome.kind === 'misdelivered';
  return [
    ...brokenChains(exchange),
    ...wrongTtls(exchange),
    ...unexplainedRewrites(exchange),
    ...wrongAnswers(exchange),
    ...forgottenFlows(exchange),
    ...lostUnfollowed(topology, exchange),
    ...emptyWords(exchange, outcome),
    ...(connected && symptom !== 'connected' ? [`${outcome.kind} but ${symptom}`] : []),
    ...(connected === (outcome.cause !== null) ? ['an outcome with a cause it should not have, or without one'] : []),
  ];
}

/** What the models of sender and receiver promise holds besides, where nothing is set up beside them that translates. */
export function everyLaw(tried: Tried): readonly string[] {
  const { topology, exchange, wish } = tried;
  const { kind, at } = outcomeOf(exchange, intendedBy(wish));
  const connected = kind === 'delivered' || kind === 'misdelivered';
  const isFlat = concerned(tried).every(({ model }) => model === 'flat');
  return [
    ...lawsOfPackets(tried),
    ...rewritesWhereFlat(tried),
    ...(isFlat && exchange.legs.length > 1 ? ['flat reconnected'] : []),
    ...leaks(topology, exchange, privateRanges(tried)),
    ...(connected ? crossing(tried, at) : []),
  ];
}

/** No device of a flat cluster rewrites, nor one of no cluster, whoever sends; what strays through another cluster is treated as there. */
function rewritesWhereFlat({ topology, joined, exchange }: Tried): readonly string[] {
  const isFlat = (device: DeviceId): boolean => {
    const cluster = topology.devices.get(device)?.cluster ?? null;
    return cluster === null || joined.get(cluster)?.model === 'flat';
  };
  return tracesOf(exchange)
    .flatMap(hopsOf)
    .filter(({ device, steps }) => isFlat(device) && steps.some(({ kind }) => kind === 'rewrite'))
    .map(({ device }) => `${device}: flat rewrote`);
}

/** The clusters of sender and receiver; between two machines outside, all that there are. */
function concerned({ topology, joined, wish }: Tried): readonly Joined[] {
  const ends = [wish.from, ...intendedBy(wish)].flatMap((id) => {
    const cluster = topology.devices.get(id)?.cluster ?? null;
    return cluster === null ? [] : (joined.get(cluster) ?? []);
  });
  return ends.length > 0 ? ends : [...joined.values()];
}

/**
 * The pod ranges of islands whose gateways hide everybody and whose pool covers nothing that is attached to the network besides, asked
 * by somebody who does not himself put a pod address on the wire: outside by dialling one, inside by dialling one that nobody of the
 * own cluster has, for what goes to the pool is not translated and follows the default route.
 */
function privateRanges({ topology, joined, wish, exchange }: Tried): readonly Prefix[] {
  const ranges = topology.clusters.flatMap(({ id, podRange }) => {
    const { model, settings } = joined.get(id) ?? { model: null, settings: {} };
    if (model !== 'island' || (settings['client'] ?? 'hidden') !== 'hidden') return [];
    // Somebody who lets traffic pass before the rule that closes the way out opens it, untranslated.
    if ((settings['egress'] ?? 'nat') !== 'nat' && opensTheWayOut(topology)) return [];
    return coversOthers(topology, podRange) ? [] : [podRange];
  });
  const { address } = exchange.attempt.dialed;
  const isDialed = topology.clusters.some(({ podRange }) => ranges.includes(podRange) && contains(podRange, address));
  return isDialed && !isHeldInside(topology, wish.from, address) ? [] : ranges;
}

/** Does the pool cover a node, a gateway, a published address, or a machine outside? */
function coversOthers({ clusters, devices, services }: Topology, pool: Prefix): boolean {
  const outside = [...devices.values()].filter(({ cluster }) => cluster === null);
  return (
    clusters.some(({ known }) => known.some((each) => overlaps(pool, each))) ||
    outside.some(({ interfaces }) =>
      interfaces.some(({ addresses }) => addresses.some(({ address }) => contains(pool, address))),
    ) ||
    [...services.values()].some(({ door, address }) => door !== 'published' && contains(pool, address.address))
  );
}

/** Does a node of the sender's cluster have the address on a link of its own, or refuse it? */
function isHeldInside({ devices }: Topology, sender: DeviceId, ip: IpAddress): boolean {
  const cluster = devices.get(sender)?.cluster ?? null;
  return [...devices.values()].some((device) => {
    if (cluster === null || device.cluster !== cluster || device.role !== 'node') return false;
    const route = lookupRoute(device, ip);
    return route !== null && (route.kind !== 'unicast' || route.via === null);
  });
}

function opensTheWayOut({ devices }: Topology): boolean {
  return [...devices.values()].some(
    ({ cluster, hooks }) =>
      cluster !== null &&
      hooks.forward.some(
        (rule) => isInFilterChain(rule) && rule.verdict === 'accept' && !rule.id.endsWith('answers-pass'),
      ),
  );
}

/** Nobody reaches an isolated cluster, and nobody of it reaches others. */
function crossing({ topology, joined, wish }: Tried, at: DeviceId): readonly string[] {
  const [from, to] = [wish.from, at].map((id) => insideOf(topology, deviceOf(topology, id)));
  const isApart = [from, to].some((id) => id !== null && id !== undefined && joined.get(id)?.model === 'isolated');
  return isApart && from !== to ? [`${wish.from} reached ${at} across the gap`] : [];
}

/** Sends that are numbered and made when they are asked for: of thousands a network is tried with a dozen. */
interface Sends {
  readonly count: number;
  readonly at: (number: number) => Send;
  /** Every so manieth, from a first one on. */
  readonly every: (share: number, first: number) => readonly Send[];
}

/** Every pair, dialled in every way, by every protocol. */
export function allSends(topology: Topology): Sends {
  const endpoints = [...topology.directory.keys()];
  const ways = dials.flatMap((dial) => (['tcp', 'udp'] as const).map((protocol) => ({ dial, protocol })));
  const count = endpoints.length ** 2 * ways.length;
  const at = (number: number): Send => {
    const pair = Math.floor(number / ways.length);
    const [from, id] = [endpoints[Math.floor(pair / endpoints.length)], endpoints[pair % endpoints.length]];
    const way = ways[number % ways.length];
    if (from === undefined || id === undefined || way === undefined)
      throw new RangeError(`${count} sends, no ${number}`);
    return { from, to: { kind: 'endpoint', id }, ...way };
  };
  return {
    count,
    at,
    every: (share, first) =>
      Array.from({ length: Math.ceil((count - first) / share) }, (_, turn) => at(first + turn * share)),
  };
}

/** Whatever breaks a law among these sends, in words. */
export function broken(
  topology: Topology,
  { scenario, model, settings }: { readonly scenario: Scenario } & Joined,
  wishes: readonly Send[],
  law: Law = everyLaw,
): readonly string[] {
  const clusters = modelled(scenario, model, settings);
  const joined = new Map(clusters.map(({ cluster, ...rest }) => [cluster.cluster.id, rest]));
  const sent = wishes.flatMap((wish) => {
    const exchange = send(topology, wish);
    return law({ topology, joined, wish, exchange }).map((fault) => {
      const ways = clusters.map((each) => `${each.model} ${JSON.stringify(each.settings)}`);
      return `${ways.join(' + ')} ${JSON.stringify(wish)}: ${fault}`;
    });
  });
  return [...sharedIds(topology), ...unaskedRules(topology), ...sent];
}
