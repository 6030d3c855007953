import * as fc from 'fast-check';
import { scenarioIds } from '../../content/index.ts';
import { networkNames } from '../../cli/index.ts';
import type { WantedSend } from '../../cli/index.ts';
import { topologyJson } from '../../cli/topologyJson.ts';
import { traceJson } from '../../cli/traceJson.ts';
import { traceText } from '../../cli/traceText.ts';
import { traced } from '../../cli/tracing.ts';
import type {
  DeviceId,
  Dial,
  ModelId,
  Scenario,
  Setting,
  Settings,
  Topology,
  TransportProtocol,
} from '../../engine/index.ts';
import {
  compile,
  completed,
  dials,
  modelIds,
  models,
  outcomeOf,
  parseSocket,
  send,
  socketText,
  stateAfter,
  symptomOf,
  targetNamed,
} from '../../engine/index.ts';
import { frameAt, timelineOf } from '../../playback/index.ts';
import { documentOf, faultApplies, parseFault, parseScenario, printScenario, targetsOf } from '../../formats/index.ts';
import { parsePayload, printPayload } from '../../formats/link/payload.ts';
import { wordsFor } from '../../i18n/index.ts';
import { scenarioNamed } from '../catalogue.ts';
import { generated } from '../generated.ts';
import type { FuzzReport, Trial } from './fuzzReport.ts';
import { fuzzed, slowFailure, thrownText, timed } from './fuzzReport.ts';
import type { Json } from './json.ts';
import { jsonOf } from './json.ts';
import { mutatedDocument } from './mutatedDocument.ts';
import { mutatedBytes } from './mutatedText.ts';
import type { Random } from './random.ts';
import { filled, randomFrom } from './random.ts';

const outcomes = ['built under every model', 'refused, and told'];
const sendsEach = 4;

const words = wordsFor('en');

/** Documents to begin with: the catalogue's and generated ones. The same in every run. */
const documents = filled<Json>(
  [
    ...scenarioIds.map(scenarioNamed),
    ...scenarioIds.map(scenarioNamed),
    ...fc.sample(generated, { numRuns: 30, seed: 20261128 }).map(({ scenario }) => scenario),
  ].map((scenario) => jsonOf(documentOf(scenario))),
) ?? [null];

/**
 * Mutate documents, read them, and build and use what can be read: under every model, with settings and faults as chance has them,
 * a few sends each, told as JSON and as text. A *silent change* here is a scenario that does not come back as it was from its own
 * file, or from its own link.
 */
export function fuzzScenarios(seed: number, count: number): FuzzReport {
  return fuzzed(seed, count, outcomes, trial);
}

function trial(seed: number): Trial {
  const random = randomFrom(seed);
  const input = mutated(random);
  const read = timed(() => parseScenario(input));
  const { milliseconds } = read;
  const slow = slowFailure(milliseconds);
  const refused = (what: readonly string[]): Trial => ({
    outcome: 'refused, and told',
    input,
    milliseconds,
    failures: [...what.map((each) => ({ kind: 'exceptions' as const, what: each })), ...slow],
  });
  if (read.kind === 'threw') return refused([read.what]);
  if (!read.value.ok) return refused(thrownBy(() => read.value.ok || read.value.error.map(words.problemText)));
  const scenario = read.value.value;
  const failures = [
    ...changesIn(scenario).map((what) => ({ kind: 'silent changes' as const, what })),
    ...modelIds
      .flatMap((model) => thrownBy(() => use(random, scenario, model)).map((what) => `${model}: ${what}`))
      .map((what) => ({ kind: 'exceptions' as const, what })),
    ...slow,
  ];
  return { outcome: 'built under every model', input, milliseconds, failures };
}

/** Most are changed once or twice as a person would, and some then as a bad wire would. */
function mutated(random: Random): string {
  let document = random.pick(documents);
  do document = mutatedDocument(random, document);
  while (random.oneIn(2));
  const text = JSON.stringify(document);
  return random.oneIn(6) ? mutatedBytes(random, text, JSON.stringify(random.pick(documents))) : text;
}

/** Where what was kept is not what was read. */
function changesIn(scenario: Scenario): readonly string[] {
  const before = JSON.stringify(scenario);
  const file = parseScenario(printScenario(scenario));
  const link = parsePayload(printPayload(scenario));
  return [
    ...(file.ok && JSON.stringify(file.value) === before ? [] : ['as a file']),
    ...(link.ok && JSON.stringify(link.value) === before ? [] : ['as a link']),
  ];
}

function thrownBy(work: () => unknown): readonly string[] {
  try {
    work();
    return [];
  } catch (error) {
    return [thrownText(error)];
  }
}

function use(random: Random, scenario: Scenario, model: ModelId): void {
  const settings = completed(models[model].settings, settingsFor(random, model));
  const whole = compile(scenario, model, settings);
  const faults = [faultFor(random, [...whole.devices.keys()])].flatMap((fault) =>
    fault !== null && random.oneIn(3) && faultApplies(whole, fault) ? [fault] : [],
  );
  const topology = compile(scenario, model, settings, faults);
  const network = { scenario, model, settings, faults, topology, view: null, notes: [] };
  JSON.stringify(topologyJson(words, networkNames(network)));
  const [senders, targets] = [filled([...topology.directory.keys()]), filled(targetsOf(scenario))];
  if (senders === null || targets === null) return;
  const state = stateAfter(topology, scenario.earlier);
  const exchanges = Array.from({ length: sendsEach }, (_, number) => {
    const wanted = wantedBy(random, topology, senders, targets);
    // Whom else a receiver might take the sender for is the dearest question, and asked of one send.
    if (number > 0) return send(topology, wanted, state);
    const first = traced(network, wanted);
    JSON.stringify(traceJson(words, first));
    traceText(words, first, 100);
    return first.exchange;
  });
  for (const exchange of exchanges) {
    outcomeOf(exchange, []);
    symptomOf(exchange);
    const timeline = timelineOf([exchanges[0] ?? exchange, exchange]);
    frameAt(timeline, timeline.duration / 2);
  }
}

function wantedBy(
  random: Random,
  topology: Topology,
  senders: readonly [DeviceId, ...DeviceId[]],
  targets: readonly [DeviceId, ...DeviceId[]],
): WantedSend {
  const id = random.pick(targets);
  const socket = random.oneIn(4)
    ? parseSocket(`${addressFor(random, topology)}:${random.pick([80, 443, 8080])}`)
    : null;
  return {
    from: random.pick(senders),
    to: socket === null ? targetNamed(topology, id) : { kind: 'socket', socket },
    toText: socket === null ? id : socketText(socket),
    dial: random.pick<Dial>(filled(dials) ?? ['auto']),
    protocol: random.pick<TransportProtocol>(['tcp', 'udp']),
  };
}

function settingsFor(random: Random, model: ModelId): Settings {
  const specs: readonly (readonly [string, Setting])[] = Object.entries(models[model].settings);
  return Object.fromEntries(specs.map(([key, setting]) => [key, valueFor(random, setting)]));
}

function valueFor(random: Random, setting: Setting): string {
  switch (setting.kind) {
    case 'choice':
      return random.pick(filled(setting.values) ?? [setting.initial]);
    case 'prefixes':
      return random.pick([setting.initial, '', '0.0.0.0/0', '10.0.0.0/8', '192.168.0.0/16']);
  }
}

function faultFor(random: Random, devices: readonly string[]): ReturnType<typeof parseFault> {
  const device = random.pick(filled(devices) ?? ['fabric']);
  return parseFault(random.pick([`take-down:${device}`, `stop-bgp:${device}`, `filter:${device}:*~*:drop:udp`]));
}

/** Of somebody, or of nobody. */
function addressFor(random: Random, { devices }: Topology): string {
  const device = random.pick(filled([...devices.values()]) ?? [null]);
  const held = device?.interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address)) ?? [];
  return random.pick<string>([
    '10.4.1.2',
    '10.4.0.1',
    '127.0.0.1',
    '255.255.255.255',
    '0.0.0.0',
    '224.0.0.1',
    '8.8.8.8',
    ...held,
    ...held,
    ...held,
  ]);
}
