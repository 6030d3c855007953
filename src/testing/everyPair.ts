import type { ModelId, Outcome, Settings, Topology } from '../engine/index.ts';
import { compile, dialedFor, dials, outcomeOf, send, socketText, symptomOf } from '../engine/index.ts';
import { twoClusters } from './catalogue.ts';

/** How many sends there were over a model's distinct networks, and each that has no outcome or more than one. */
interface Walked {
  readonly sends: number;
  readonly unsound: readonly string[];
}

/** Every pair by every way to dial, in every distinct network that these settings make. */
export function walkEveryPair(model: ModelId, networks: readonly Settings[]): Walked {
  const seen = new Set<string>();
  let sends = 0;
  const unsound: string[] = [];
  for (const settings of networks) {
    const topology = compile(twoClusters, model, settings);
    // Settings that do not matter beside others give the same network again.
    const fingerprint = JSON.stringify([...topology.devices, ...topology.links]);
    if (seen.has(fingerprint)) continue;
    seen.add(fingerprint);
    const walked = walk(topology);
    sends += walked.sends;
    unsound.push(...walked.unsound.map((each) => `${JSON.stringify(settings)}: ${each}`));
  }
  return { sends, unsound };
}

const kinds: Readonly<Record<Outcome['kind'], boolean>> = {
  delivered: true,
  misdelivered: true,
  dropped: false,
  rejected: false,
};

function walk(topology: Topology): Walked {
  const endpoints = [...topology.directory.keys()];
  let sends = 0;
  const unsound: string[] = [];
  for (const from of endpoints) {
    for (const id of endpoints) {
      const to = { kind: 'endpoint', id } as const;
      // Two ways to dial that come to the same address are one send.
      const ways = new Map(dials.map((dial) => [socketText(dialedFor(topology, { from, to, dial })), dial]));
      for (const dial of ways.values()) {
        const exchange = send(topology, { from, to, dial, protocol: 'tcp' });
        const { kind, cause, at } = outcomeOf(exchange, [id]);
        const isSound = kinds[kind] === (cause === null) && topology.devices.has(at);
        if (!isSound || symptomOf(exchange) === undefined)
          unsound.push(`${from} to ${id} by ${dial}: ${kind} ${cause}`);
        sends += 1;
      }
    }
  }
  return { sends, unsound };
}
