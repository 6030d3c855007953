import type { Device, Exchange, Fault, Hop, ModelId, Setting, Settings, Topology } from '../engine/index.ts';
import { compile, deviceId, dials, hopsOf, modelIds, models, outcomeOf, receiverOf, send } from '../engine/index.ts';
import type { Words } from '../i18n/index.ts';
import { scenarioNamed } from './catalogue.ts';

interface Variant {
  readonly scenario: string;
  readonly model: ModelId;
  readonly settings: Settings;
}

/** Every model as it begins, and with each setting moved once. */
export const variants: readonly Variant[] = ['two-clusters', 'overlap', 'firewall'].flatMap((scenario) =>
  modelIds.flatMap((model) => [
    { scenario, model, settings: {} },
    ...Object.entries<Setting>(models[model].settings).flatMap(([key, setting]) =>
      (setting.kind === 'choice' ? setting.values.slice(1) : ['10.0.0.0/8']).map((value) => ({
        scenario,
        model,
        settings: { [key]: value },
      })),
    ),
  ]),
);

/** Other scenarios differ in their values only. */
export const fewVariants = variants.filter(
  ({ scenario, settings }) => scenario === 'two-clusters' || Object.keys(settings).length === 0,
);

/** What a language says of one thing that was computed. */
export type Saying = (words: Words) => readonly string[];

/** Of every fourth pair in a network, and of every device in it; in the same order for every language. */
export function sayingsIn({ scenario, model, settings }: Variant): readonly Saying[] {
  const topology = compile(scenarioNamed(scenario), model, settings);
  const ends = [...topology.directory.keys()];
  const sends = ends.flatMap((from, index) =>
    ends
      .filter((_, at) => (at + index) % 4 === 0)
      .map((to): Saying => {
        const [dial, protocol] = [dials[(index + to.length) % 3] ?? 'auto', index % 2 === 0 ? 'tcp' : 'udp'] as const;
        const exchange = send(topology, { from, to: { kind: 'endpoint', id: to }, dial, protocol });
        return (words) => saysOfSend(words, topology, exchange);
      }),
  );
  const devices = [...topology.devices.values()].map(
    (device): Saying =>
      (words) =>
        saysOfDevice(words, topology, device),
  );
  return [...sends, ...devices];
}

function saysOfSend(words: Words, topology: Topology, exchange: Exchange): readonly string[] {
  const outcome = outcomeOf(exchange, [deviceId('cluster-1/pod-a')]);
  return [
    ...hopsIn(exchange).flatMap((hop) => [
      ...[words.hopSummary(topology, hop), ...hop.steps.map((step) => words.stepText(topology, hop, step))].flatMap(
        ({ title, why }) => [title, why],
      ),
      ...words.actsText(topology, hop).map(({ why }) => why),
      words.packetText(hop.arrived),
      words.accessibleName(topology, hop.device),
    ]),
    words.outcomeText(topology, exchange, outcome),
    words.experienceText(exchange),
    words.receiverText(topology, receiverOf(exchange)),
    words.candidatesText(topology, [exchange.attempt.from]),
  ];
}

function hopsIn({ legs }: Exchange): readonly Hop[] {
  return legs.flatMap(({ request, reply }) => [...hopsOf(request), ...(reply === null ? [] : hopsOf(reply.trace))]);
}

function saysOfDevice(words: Words, topology: Topology, device: Device): readonly string[] {
  return [
    words.accessibleName(topology, device.id),
    ...device.routes.map((route) => words.routeText(topology, route)),
    ...Object.values(device.hooks).flatMap((rules) => rules.map((rule) => words.ruleText(topology, rule))),
    ...device.interfaces.map((each) => words.interfaceText(device, each)),
    ...faultsOf(device).flatMap((fault) => [
      words.faultText(topology, fault),
      words.panels.faults.action(topology, fault),
    ]),
  ];
}

function faultsOf({ id, routes, hooks }: Device): readonly Fault[] {
  return [
    { kind: 'take-down', device: id },
    { kind: 'stop-bgp', device: id },
    ...routes.map((route): Fault => ({ kind: 'withdraw-route', device: id, route: route.id })),
    ...Object.values(hooks).flatMap((rules) =>
      rules.map((rule): Fault => ({ kind: 'remove-rule', device: id, rule: rule.id })),
    ),
  ];
}
