import type { ScenarioId } from '../../content/scenarios/index.ts';
import type { FirstMessages } from '../messages/messageTypes.ts';
import type { Speech } from '../messages/speech.ts';

/** Names that the page's own scenarios and models give; whoever writes a scenario names things in the language they like. */
const known: ReadonlyMap<string, keyof FirstMessages['names']['known']> = new Map([
  ['Network fabric', 'fabric'],
  ['Other client', 'otherClient'],
  ['Other server', 'otherServer'],
  ['On-prem host', 'onPremHost'],
  ['Private server', 'privateServer'],
  ['Office client', 'officeClient'],
  ['Office server', 'officeServer'],
  ['Machine beside', 'machineBeside'],
  ['Internet server', 'internetServer'],
]);

/** The name as it stands alone. */
export function localName({ t, say }: Speech, name: string): string {
  const key = known.get(name);
  if (key !== undefined) return t.names.known[key];
  const [, number] = /^Cluster (\d+)$/.exec(name) ?? [];
  return number === undefined ? name : say(t.names.cluster, { name: number });
}

/** A cluster's name inside a sentence. */
export function clusterInside(speech: Speech, name: string): string {
  const { t, say } = speech;
  const [, given] = /^Cluster (.+)$/.exec(name) ?? [];
  if (given === undefined) return localName(speech, name);
  return say(/^\d+$/.test(given) ? t.names.clusterInside : t.names.clusterNamedInside, { name: given });
}

/** `Cluster 2 service`. */
export function serviceName(speech: Speech, name: string): string {
  if (!name.endsWith(' service')) return name;
  const cluster = localName(speech, name.replace(/ service$/, ''));
  return speech.say(speech.t.names.service, { cluster });
}

/** The title of a scenario of the catalogue. */
export function scenarioTitle({ t }: Speech, id: string, title: string): string {
  const titles: Readonly<Record<string, string>> = t.names.scenario satisfies Record<ScenarioId, string>;
  return titles[id] ?? title;
}
