import type { DeviceId, Topology, IpAddress } from '../../engine/index.ts';
import { packetAfter, deviceOf } from '../../engine/index.ts';
import type { Visit } from '../index.ts';
import type { AnswerChoice, Fate, HopQuestion, Topic } from './question.ts';
import { choiceKey, fates } from './question.ts';

/** One lane of what is watched: its network, its visits, who sends, and who was meant to receive. */
export interface Lane {
  readonly topology: Topology;
  readonly visits: readonly Visit[];
  readonly ends: SendEnds;
  readonly intended: readonly DeviceId[];
}

/** Choices of a question, the right one among them. */
const mostChoices = 4;

/** The question before a visit; `null` where there is no such visit. Same lane, same question. */
export function questionAt(lane: Lane, index: number): HopQuestion | null {
  const visit = lane.visits[index];
  if (visit === undefined) return null;
  const previous = visit.first ? undefined : lane.visits[index - 1];
  const topic = topicOf(visit, previous !== undefined);
  const device = topic === 'next' && previous !== undefined ? previous.hop.device : visit.hop.device;
  const answer = answerOf(lane, visit, topic);
  const seed = `${topic} ${device} ${index} ${choiceKey(answer)}`;
  const others = distinct(wrongOnes(lane, visit, topic, device), answer).slice(0, mostChoices - 1);
  const choices = shuffled([answer, ...others], seed);
  return {
    topic,
    device,
    packet: visit.later?.kind ?? visit.way,
    made: visit.first,
    choices,
    right: choices.indexOf(answer),
  };
}

/** What is worth asking: how it ends, what was rewritten, whom a packet is made for; else one of three, so that asking tells nothing. */
function topicOf(visit: Visit, moves: boolean): Topic {
  const { hop, first, last, way, index } = visit;
  if (last) return 'fate';
  if (first) return 'destination';
  const [before, after] = [hop.arrived.header, packetAfter(hop).header];
  const changed = (['source', 'destination'] as const).filter((field) => before[field] !== after[field]);
  const [only, both] = changed;
  if (only !== undefined) return both === undefined || way === 'request' ? only : both;
  const topics: readonly Topic[] = moves ? ['next', 'source', 'fate'] : ['source', 'fate'];
  return topics[hashOf(`${hop.device} ${index}`) % topics.length] ?? 'fate';
}

function answerOf({ intended }: Lane, visit: Visit, topic: Topic): AnswerChoice {
  const { hop } = visit;
  switch (topic) {
    case 'source':
    case 'destination':
      return { kind: 'address', address: packetAfter(hop).header[topic] };
    case 'next':
      return { kind: 'device', device: hop.device };
    case 'fate':
      return { kind: 'fate', fate: fateOf(visit, intended) };
  }
}

function fateOf({ hop, way }: Visit, intended: readonly DeviceId[]): Fate {
  if (!('ending' in hop)) return 'passed-on';
  const { ending, response } = hop;
  if (ending.kind === 'stopped') return response === null ? 'dropped' : 'refused';
  switch (ending.taker.kind) {
    case 'proxy':
      return hop.steps.some(({ kind }) => kind === 'reconnect') ? 'reconnected' : 'taken';
    case 'asker':
    case 'peer':
      return 'taken';
    case 'listener':
      return way === 'reply' || intended.length === 0 || intended.includes(hop.device) ? 'taken' : 'taken-by-another';
  }
}

function wrongOnes(lane: Lane, { hop }: Visit, topic: Topic, device: DeviceId): readonly AnswerChoice[] {
  switch (topic) {
    case 'source':
    case 'destination': {
      const arrived = hop.arrived.header[topic];
      return [arrived, ...seenAddresses(lane, device)].map((address) => ({ kind: 'address', address }));
    }
    case 'next':
      return seenDevices(lane, device).map((each) => ({ kind: 'device', device: each }));
    case 'fate':
      return fates.map((fate) => ({ kind: 'fate', fate }));
  }
}

function distinct(choices: readonly AnswerChoice[], answer: AnswerChoice): readonly AnswerChoice[] {
  const known = new Set([choiceKey(answer)]);
  return choices.filter((choice) => {
    const key = choiceKey(choice);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
}

/** The same order for the same seed, on every screen of a lecture hall. */
function shuffled<Item>(items: readonly Item[], seed: string): readonly Item[] {
  let state = hashOf(seed);
  const keyed = items.map((item) => {
    // The constants of Numerical Recipes' linear congruential generator.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return { item, key: state };
  });
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}

/** Who sends to whom: what a distractor is taken from. */
interface SendEnds {
  readonly from: DeviceId;
  readonly to: DeviceId;
}

/**
 * Addresses that stand in the picture or on the packet, the likeliest first: the device's own, those of both ends, those of the others
 * on the way, those that some header has; where these are too few, those of the nodes of both ends.
 */
function seenAddresses(lane: Lane, at: DeviceId): readonly IpAddress[] {
  const { topology, visits, ends } = lane;
  const own = [ends.from, ends.to].flatMap((id) => topology.directory.get(id)?.own.address ?? []);
  const headers = visits.flatMap(({ hop }) => [hop.arrived.header, packetAfter(hop).header]);
  return [
    ...addressesOf(topology, at),
    ...own,
    ...headers.flatMap(({ source, destination }) => [source, destination]),
    ...visits.flatMap(({ hop }) => addressesOf(topology, hop.device)),
    ...holdersOf(lane).flatMap((id) => addressesOf(topology, id)),
  ];
}

/** Devices in the picture that a packet could go to from here: neighbours first. */
function seenDevices(lane: Lane, from: DeviceId): readonly DeviceId[] {
  const { topology, visits, ends } = lane;
  const seen = [...visits.map(({ hop }) => hop.device), ...holdersOf(lane), ends.to, ends.from].filter(
    (id) => id !== from && topology.devices.has(id),
  );
  const beside = new Set(
    [...topology.links.values()]
      .map((link) => link.ends.map(({ device }) => device))
      .filter((devices) => devices.includes(from))
      .flat(),
  );
  return [...seen.filter((id) => beside.has(id)), ...seen];
}

/** The nodes of both ends: they are drawn around them. */
function holdersOf({ topology, ends }: Lane): readonly DeviceId[] {
  return [ends.from, ends.to].flatMap((id) => topology.devices.get(id)?.node ?? []);
}

function addressesOf(topology: Topology, id: DeviceId): readonly IpAddress[] {
  return deviceOf(topology, id).interfaces.flatMap(({ kind, addresses }) =>
    kind === 'ethernet' ? addresses.filter(({ scope }) => scope === 'global').map(({ address }) => address) : [],
  );
}
