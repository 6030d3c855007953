import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { twoClusters } from '../../testing/catalogue.ts';
import { combinations } from '../../testing/combinations.ts';
import type { Generated } from '../../testing/generated.ts';
import { generated } from '../../testing/generated.ts';
import { sharingSpace } from '../../testing/sharedSpace.ts';
import { compile } from '../compile.ts';
import { dials, intendedBy, send } from '../dialling.ts';
import type { Send } from '../dialling.ts';
import type { Exchange } from '../forwarding/exchange.ts';
import { lookupRoute } from '../forwarding/lookup.ts';
import { isTranslated, outcomeOf } from '../forwarding/outcome.ts';
import { symptomOf } from '../forwarding/symptom.ts';
import type { ModelId } from '../models/index.ts';
import { modelIds } from '../models/index.ts';
import type { Settings } from '../models/settings.ts';
import type { IpAddress } from '../net/address.ts';
import { contains, overlaps } from '../net/prefix.ts';
import { reachability } from '../reachability.ts';
import type { DeviceId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';
import { deviceOf } from '../topology/topology.ts';
import {
  brokenChains,
  emptyWords,
  forgottenFlows,
  insideOf,
  leaks,
  lostUnfollowed,
  rewrites,
  sharedIds,
  tracesOf,
  unexplainedRewrites,
  wrongAnswers,
  wrongTtls,
} from './laws.ts';

/** At least this many generated scenarios a run (the laws' bar). */
const runs = 1000;
/** Sends tried in each generated network. */
const sendsEach = 12;

interface Tried {
  readonly topology: Topology;
  readonly model: ModelId;
  readonly settings: Settings;
  readonly wish: Send;
  readonly exchange: Exchange;
}

type Law = (tried: Tried) => readonly string[];

/** Whatever the network, and whoever hides behind whom. */
function lawsOfPackets({ topology, exchange, wish }: Tried): readonly string[] {
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

/** What a model promises holds besides, where nothing is set up beside it that translates. */
function everyLaw(tried: Tried): readonly string[] {
  const { topology, exchange, wish, model } = tried;
  const { kind, at } = outcomeOf(exchange, intendedBy(wish));
  const connected = kind === 'delivered' || kind === 'misdelivered';
  return [
    ...lawsOfPackets(tried),
    ...(model === 'flat' && rewrites(exchange) > 0 ? ['flat rewrote'] : []),
    ...(model === 'flat' && exchange.legs.length > 1 ? ['flat reconnected'] : []),
    ...(keepsPodsPrivate(tried) ? leaks(topology, exchange) : []),
    ...(model === 'isolated' && connected ? crossing(tried, at) : []),
  ];
}

/**
 * An island whose gateways hide everybody, whose pool covers nothing that is attached to the network besides, asked by somebody who
 * does not himself put a pod address on the wire: outside by dialling one, inside by dialling one that nobody of the own cluster has,
 * for what goes to the pool is not translated and follows the default route.
 */
function keepsPodsPrivate({ topology, model, settings, wish, exchange }: Tried): boolean {
  if (model !== 'island' || (settings['client'] ?? 'hidden') !== 'hidden') return false;
  // Somebody who lets traffic pass before the rule that closes the way out opens it, untranslated.
  if (settings['egress'] !== 'nat' && opensTheWayOut(topology)) return false;
  if (poolCoversOthers(topology)) return false;
  const { address } = exchange.attempt.dialed;
  return !isPodAddress(topology, address) || isHeldInside(topology, wish.from, address);
}

function isPodAddress({ clusters }: Topology, ip: IpAddress): boolean {
  return clusters.some(({ podRange }) => contains(podRange, ip));
}

/** Does the pool cover a node, a gateway, a published address, or a machine outside? */
function poolCoversOthers(topology: Topology): boolean {
  const { clusters, devices, services } = topology;
  const outside = [...devices.values()].filter(({ cluster }) => cluster === null);
  return (
    clusters.some(({ podRange }) => clusters.some(({ known }) => known.some((each) => overlaps(podRange, each)))) ||
    outside.some(({ interfaces }) =>
      interfaces.some(({ addresses }) => addresses.some(({ address }) => isPodAddress(topology, address))),
    ) ||
    [...services.values()].some(({ door, address }) => door !== 'published' && isPodAddress(topology, address.address))
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
        (rule) => rule.kind === 'filter' && rule.verdict === 'accept' && !rule.id.endsWith('answers-pass'),
      ),
  );
}

function crossing({ topology, wish }: Tried, at: Send['from']): readonly string[] {
  const [from, to] = [wish.from, at].map((id) => insideOf(topology, deviceOf(topology, id)));
  return from === to ? [] : [`${wish.from} reached ${at} across the gap`];
}

function allSends(topology: Topology): readonly Send[] {
  const endpoints = [...topology.directory.keys()];
  return endpoints.flatMap((from) =>
    endpoints.flatMap((id) =>
      dials.flatMap((dial) =>
        (['tcp', 'udp'] as const).map((protocol): Send => ({ from, to: { kind: 'endpoint', id }, dial, protocol })),
      ),
    ),
  );
}

function broken(
  topology: Topology,
  { model, settings }: Pick<Generated, 'model' | 'settings'>,
  wishes: readonly Send[],
  law: Law = everyLaw,
): readonly string[] {
  const sent = wishes.flatMap((wish) => {
    const exchange = send(topology, wish);
    return law({ topology, model, settings, wish, exchange }).map(
      (fault) => `${model} ${JSON.stringify(settings)} ${JSON.stringify(wish)}: ${fault}`,
    );
  });
  return [...sharedIds(topology), ...sent];
}

describe('over the canonical scenario', () => {
  test.each(modelIds)(
    '%s keeps every law under every setting, between every pair, however dialled',
    (model) => {
      const networks = combinations(model);
      const faults = networks.flatMap((settings, index) => {
        const topology = compile(twoClusters, model, settings);
        const wishes = allSends(topology);
        // Every network gets its share of the sends, and all networks of a model together make every send.
        const share = Math.max(1, Math.round(networks.length / 2));
        const chosen = wishes.filter((_, at) => at % share === index % share);
        return broken(topology, { model, settings }, chosen);
      });
      expect(faults.slice(0, 5)).toEqual([]);
    },
    300_000,
  );

  test.each(modelIds)("the reachability of %s says what each pair's trace says", (model) => {
    const topology = compile(twoClusters, model, {});
    for (const { from, to, outcome, symptom, translated } of reachability(topology)) {
      const wish: Send = { from, to: { kind: 'endpoint', id: to }, dial: 'auto', protocol: 'tcp' };
      const exchange = send(topology, wish);
      expect(outcome).toEqual(outcomeOf(exchange, [to]));
      expect(symptom).toBe(symptomOf(exchange));
      expect(translated).toBe(isTranslated(exchange));
    }
  });
});

describe('over generated scenarios', () => {
  test.each<[string, fc.Arbitrary<Generated>, Law]>([
    ['networks keep every law', generated, everyLaw],
    ['whose ranges lie in one another, with egress gateways, keep the laws of packets', sharingSpace, lawsOfPackets],
  ])(
    `${runs} %s`,
    (_, networks, law) => {
      fc.assert(
        fc.property(
          networks,
          fc.array(fc.nat(), { minLength: sendsEach, maxLength: sendsEach }),
          ({ scenario, model, settings }, picks) => {
            const topology = compile(scenario, model, settings);
            const wishes = allSends(topology);
            const chosen = picks.flatMap((pick) => wishes[pick % Math.max(1, wishes.length)] ?? []);
            expect(broken(topology, { model, settings }, chosen, law)).toEqual([]);
          },
        ),
        { numRuns: runs },
      );
    },
    300_000,
  );

  test('the same scenario gives the same traces, byte for byte', () => {
    fc.assert(
      fc.property(generated, fc.nat(), ({ scenario, model, settings }, pick) => {
        const run = (): string => {
          const topology = compile(scenario, model, settings);
          const wishes = allSends(topology);
          const wish = wishes[pick % Math.max(1, wishes.length)];
          return wish === undefined ? '' : JSON.stringify(tracesOf(send(topology, wish)));
        };
        expect(run()).toBe(run());
      }),
      { numRuns: 100 },
    );
  });
});
