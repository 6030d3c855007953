import type { PresetId } from '../../content/networks/index.ts';
import { presetIds } from '../../content/networks/index.ts';
import type { Scenario, Send } from '../../engine/index.ts';
import { isAmbiguous, send, stateAfter, compile, targetNamed, deviceId, parseSocket } from '../../engine/index.ts';
import { labPlan } from '../../export/linux/plan.ts';
import { buildScript } from '../../export/linux/script.ts';
import { scenarioNamed, twoClusters } from '../../testing/catalogue.ts';
import type { KernelCase } from '../../testing/kernelCases/index.ts';
import { kernelCases } from '../../testing/kernelCases/index.ts';
import { presetNamed } from '../../testing/presets.ts';
import type { Obstacle } from '../../i18n/index.ts';
import type { Kernel } from '../command/judgeable.ts';
import { obstacleIn } from '../command/judgeable.ts';
import { drawFrom, shuffled } from './draw.ts';
import type { VerifiedNetwork } from './networks.ts';
import { anyNetwork, generatedNetworks, guardedNetworks, modelOfTurn } from './networks.ts';
import { chosenSends, guardedSends } from './sends.ts';

/** How much is compared beside the named cases, which always are. */
interface Extent {
  /** Real networks of the gallery, by their telling sends. */
  readonly presets: readonly PresetId[];
  /** At least so many of the catalogue's networks, and more until there are enough sends. */
  readonly networks: number;
  readonly sendsEach: number;
  readonly generated: number;
  readonly generatedSendsEach: number;
  /** Made up for their policies. */
  readonly guarded: number;
  readonly guardedSendsEach: number;
  /** At least so many sends. */
  readonly sends: number;
}

export const runParts = {
  full: {
    presets: presetIds,
    networks: 100,
    sendsEach: 44,
    generated: 240,
    generatedSendsEach: 8,
    guarded: 60,
    guardedSendsEach: 14,
    sends: 6800,
  },
  // One of each kind that the machines of CI can build.
  ci: {
    presets: ['eks-default', 'cilium-clustermesh', 'metallb-l2'],
    networks: 12,
    sendsEach: 20,
    generated: 12,
    generatedSendsEach: 4,
    guarded: 6,
    guardedSendsEach: 8,
    sends: 330,
  },
} as const satisfies Readonly<Record<string, Extent>>;

export type PartName = keyof typeof runParts;

/** One network, and what is sent through it. */
export interface Job {
  readonly network: VerifiedNetwork;
  readonly sends: readonly Send[];
}

/** What will be compared, and how many networks came up that cannot be. */
export interface Programme {
  readonly jobs: readonly Job[];
  readonly leftOut: Readonly<Record<Obstacle, number>>;
  /** Sends that no interpreter can foretell to the end: two machines claim the address, and the quicker has the packet. */
  readonly undetermined: number;
}

/** Everything about a run, before anything is built. The same seed gives the same programme on the same kernel. */
export function programmeOf(scenarios: readonly Scenario[], extent: Extent, seed: number, kernel: Kernel): Programme {
  const draw = drawFrom(seed);
  const jobs: Job[] = [];
  const cases = new Map<string, { readonly network: VerifiedNetwork; readonly sends: Send[] }>();
  const leftOut: Record<Obstacle, number> = { proxies: 0, bgp: 0, vxlan: 0, geneve: 0, ipip: 0 };
  const known = new Set<string>();
  let undetermined = 0;
  const isJudgeable = ({ topology }: VerifiedNetwork): boolean => {
    const obstacle = obstacleIn(topology, kernel);
    if (obstacle !== null) leftOut[obstacle] += 1;
    return obstacle === null;
  };
  const added = (network: VerifiedNetwork, count: number, chosen = chosenSends): boolean => {
    const key = keyOf(network);
    if (known.has(key)) return false;
    known.add(key);
    if (!isJudgeable(network)) return false;
    const { topology, scenario } = network;
    const before = stateAfter(topology, scenario.earlier);
    const sends = chosen(topology, count, draw);
    const foretold = sends.filter((wish) => !isAmbiguous(send(topology, wish, before)));
    undetermined += sends.length - foretold.length;
    // Last: which machine has such a packet decides also whose turn it then is among backends.
    const doubtful = sends.filter((wish) => !foretold.includes(wish));
    if (sends.length > 0) jobs.push({ network, sends: [...foretold, ...doubtful] });
    return true;
  };

  for (const { network, send: wish } of [...namedCases(), ...presetCases(extent.presets)]) {
    const key = keyOf(network);
    const job = cases.get(key);
    if (job !== undefined) job.sends.push(wish);
    else if (!known.has(key) && isJudgeable(network)) cases.set(key, { network, sends: [wish] });
    known.add(key);
  }
  // Many come up that cannot be compared, and a small model has only so many networks.
  const candidates = generatedNetworks(seed, extent.generated * 3);
  for (const network of candidates) {
    if (jobs.length < extent.generated) added(network, extent.generatedSendsEach);
  }
  for (const network of guardedNetworks(seed, extent.guarded * 3)) {
    if (jobs.length < extent.generated + extent.guarded) added(network, extent.guardedSendsEach, guardedSends);
  }
  const enough = (): boolean =>
    jobs.length >= extent.generated + extent.guarded + extent.networks &&
    sum(jobs.map(({ sends }) => sends.length)) >= extent.sends;
  for (let turn = 0; !enough() && turn < extent.networks * 3; turn++) {
    untilAdded(() => added(anyNetwork(scenarios, modelOfTurn(turn), draw), extent.sendsEach));
  }
  // Long and short ones mixed, so that those who work on them end together.
  return { jobs: shuffled([...jobs, ...cases.values()], draw), leftOut, undetermined };
}

function untilAdded(attempt: () => boolean): void {
  const mostAttempts = 40;
  for (let attempts = 0; attempts < mostAttempts; attempts++) if (attempt()) return;
}

/** Two networks are the same when the same commands build them and they remember the same. */
function keyOf({ scenario, topology }: VerifiedNetwork): string {
  return [buildScript(labPlan(topology)), JSON.stringify(scenario.earlier)].join('\n');
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The sends that tell these real networks from others, each in its network. */
function presetCases(ids: readonly PresetId[]): readonly CaseOfNetwork[] {
  return ids.map(presetNamed).flatMap(({ scenario: id, model, settings, tells }) => {
    const scenario = scenarioNamed(id);
    const topology = compile(scenario, model, settings);
    const network = { source: 'preset', scenario, model, settings, faults: [], topology, byHand: null } as const;
    return tells.map(({ from, to, dial, protocol }) => ({
      network,
      send: { from, to: targetNamed(topology, to), dial, protocol },
    }));
  });
}

/** A network in which a kernel was seen to decide something, and the send that shows it. */
interface CaseOfNetwork {
  readonly network: VerifiedNetwork;
  readonly send: Send;
}

/** Every case there is; each run asks for all of them again, whatever its extent and its seed. */
function namedCases(): readonly CaseOfNetwork[] {
  return kernelCases.map((each) => {
    const network = networkOf(each);
    const { from, to, dial = 'auto', protocol = 'tcp' } = each;
    const socket = parseSocket(to);
    const target =
      socket === null ? targetNamed(network.topology, deviceId(to)) : ({ kind: 'socket', socket } as const);
    return { network, send: { from: deviceId(from), to: target, dial, protocol } };
  });
}

function networkOf({ fact, model, settings = {}, faults = [], earlier = [], alter }: KernelCase): VerifiedNetwork {
  const compiled = compile(twoClusters, model, settings, faults);
  return {
    source: 'case',
    scenario: { ...twoClusters, earlier },
    model,
    settings,
    faults,
    topology: alter === undefined ? compiled : alter(compiled),
    byHand: alter === undefined ? null : fact,
  };
}
