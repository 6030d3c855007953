import * as fc from 'fast-check';
import type { Fault, ModelId, Scenario, Setting, Settings, Topology } from '../../engine/index.ts';
import { compile, isInFilterChain, isTunnel, modelIds, models } from '../../engine/index.ts';
import { parseScenarioValue } from '../../formats/index.ts';
import type { Generated } from '../../testing/generated.ts';
import { generated, mixed, settingsFor } from '../../testing/generated.ts';
import { generatedDocument } from '../../testing/generatedDocument.ts';
import { generatedGuarded } from '../../testing/generatedGuarded.ts';
import { generatedOwn } from '../../testing/generatedOwn.ts';
import { sharingSpace } from '../../testing/sharedSpace.ts';
import { anyBreakage } from './breakages.ts';
import type { Draw } from './draw.ts';
import { drawOne } from './draw.ts';

/**
 * The catalogue with any settings and faults, scenarios made up at random, some of them for their policies, cases that a kernel was seen to
 * decide, or real networks.
 */
export type NetworkSource = 'catalogue' | 'generated' | 'policy' | 'case' | 'preset';

/** A network to be compared, and where it comes from. */
export interface VerifiedNetwork {
  readonly source: NetworkSource;
  readonly scenario: Scenario;
  readonly model: ModelId;
  readonly settings: Settings;
  readonly faults: readonly Fault[];
  readonly topology: Topology;
  /** What the change shows that no setting and no fault makes, and so no link can hold; `null` where there is none. */
  readonly byHand: string | null;
}

/** Of each round of networks, which are this model's: each has a turn, and island, with by far the most settings, has more. */
const turnsOf: Readonly<Record<ModelId, readonly [number, ...number[]]>> = {
  island: [0, 2, 4],
  flat: [1],
  hybrid: [3],
  isolated: [5],
  archipelago: [6],
};

const turns: readonly ModelId[] = modelIds
  .flatMap((model) => turnsOf[model].map((turn) => ({ model, turn })))
  .toSorted((a, b) => a.turn - b.turn)
  .map(({ model }) => model);

/** Whose turn it is. */
export function modelOfTurn(turn: number): ModelId {
  return turns[turn % turns.length] ?? 'island';
}

/** Documents as people write them, read as a page reads them. */
const documented = read(generatedDocument);
const stated = read(generatedOwn);
const guarded = read(generatedGuarded);

function read(documents: fc.Arbitrary<object>): fc.Arbitrary<Generated> {
  return fc.tuple(documents, fc.constantFrom(...modelIds)).chain(([document, model]) => {
    const parsed = parseScenarioValue(document);
    if (!parsed.ok) throw new Error(`a generated document is refused: ${JSON.stringify(parsed.error)}`);
    return settingsFor(model).map((settings) => ({ scenario: parsed.value, model, settings }));
  });
}

/** Any scenario of the catalogue under this model, settings as chance has them; two of three are broken in one place or two. */
export function anyNetwork(scenarios: readonly Scenario[], model: ModelId, draw: Draw): VerifiedNetwork {
  const scenario = drawOne(scenarios, draw);
  const settings = anySettings(model, draw);
  let topology = compile(scenario, model, settings);
  const faults: Fault[] = [];
  for (let left = drawOne([0, 0, 1, 1, 1, 2], draw); left > 0; left--) {
    faults.push(anyBreakage(topology, draw));
    topology = compile(scenario, model, settings, faults);
  }
  return { source: 'catalogue', scenario, model, settings, faults, topology, byHand: null };
}

function anySettings(model: ModelId, draw: Draw): Settings {
  const specs: readonly (readonly [string, Setting])[] = Object.entries(models[model].settings);
  return Object.fromEntries(
    specs.map(([key, setting]) => [
      key,
      setting.kind === 'choice' ? drawOne(setting.values, draw) : drawOne([setting.initial, '', '0.0.0.0/0'], draw),
    ]),
  );
}

/**
 * Networks as the property tests make them up, in turn: of any size and shape; with Services, ways out, lists of filters and earlier
 * flows; with ranges that lie over one another; with clusters that are joined each in its own way; with addresses, routes and routers of
 * their own. Left out are those in which two BGP speakers have one address: the session that somebody
 * has with it is with whichever of them answers ARP first, and so nobody can foretell which routes it brings. So are those in which two
 * tunnel devices have one: which of them a frame is for its hardware address tells, and a topology has none.
 */
export function generatedNetworks(seed: number, count: number): readonly VerifiedNetwork[] {
  const kinds = [generated, documented, sharingSpace, mixed, stated];
  const each = Math.ceil(count / kinds.length);
  const samples = kinds.map((arbitrary) => fc.sample(arbitrary, { seed, numRuns: each }));
  const inTurn = Array.from({ length: each }, (_, at) => samples.flatMap((sample) => sample.slice(at, at + 1))).flat();
  return inTurn.map((made) => networkOf('generated', made)).filter(isForetold);
}

/** Networks in which policies refuse something, by themselves. */
export function guardedNetworks(seed: number, count: number): readonly VerifiedNetwork[] {
  return fc
    .sample(guarded, { seed, numRuns: count })
    .map((each) => networkOf('policy', each))
    .filter((each) => isForetold(each) && refusesByPolicy(each));
}

function networkOf(source: NetworkSource, { scenario, model, settings }: Generated): VerifiedNetwork {
  const topology = compile(scenario, model, settings);
  return { source, scenario, model, settings, faults: [], topology, byHand: null };
}

function isForetold({ topology }: VerifiedNetwork): boolean {
  return !isSpeakerDoubled(topology) && !isTunnelDoubled(topology);
}

/** Without anybody's policies there would be fewer rules. */
function refusesByPolicy({ scenario, model, settings, topology }: VerifiedNetwork): boolean {
  const clusters = scenario.clusters.map(({ policies: _policies, ...cluster }) => cluster);
  return filtersIn(topology) > filtersIn(compile({ ...scenario, clusters }, model, settings));
}

function filtersIn({ devices }: Topology): number {
  return [...devices.values()].reduce(
    (sum, { hooks }) => sum + Object.values(hooks).flat().filter(isInFilterChain).length,
    0,
  );
}

function isSpeakerDoubled({ devices }: Topology): boolean {
  const own = [...devices.values()].flatMap(({ bgp }) =>
    bgp === null ? [] : [...new Set(bgp.sessions.map(({ localAddress }) => localAddress))],
  );
  return new Set(own).size < own.length;
}

function isTunnelDoubled({ devices }: Topology): boolean {
  const own = [...devices.values()].flatMap(({ interfaces }) =>
    interfaces.filter(isTunnel).map(({ kind, local }) => `${kind} ${local}`),
  );
  return new Set(own).size < own.length;
}
