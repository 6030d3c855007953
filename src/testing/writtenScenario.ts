import { compile, deviceId, intendedBy, outcomeOf, receiverOf, send, symptomOf, targetNamed } from '../engine/index.ts';
import type { ModelId, Settings } from '../engine/index.ts';
import { parseScenarioValue } from '../formats/scenario/parseScenario.ts';

export type Json = Readonly<Record<string, unknown>>;

export const node = (id: string, address: string, more: Json = {}): Json => ({
  id,
  address,
  pods: [{ id: `${id}-pod` }],
  ...more,
});
/** Two clusters of a node each, and whatever more is said of them. */
export const east = (more: Json = {}, ofNode: Json = {}): Json => ({
  id: 'east',
  podRange: '10.61.0.0/16',
  nodeRange: '10.20.1.0/24',
  nodes: [node('e1', '10.20.1.11', ofNode)],
  ...more,
});
export const west = (more: Json = {}): Json => ({
  id: 'west',
  podRange: '10.62.0.0/16',
  nodeRange: '10.30.1.0/24',
  nodes: [node('w1', '10.30.1.11')],
  ...more,
});
export const visitor = { id: 'visitor', address: '172.17.44.9', length: 24, serves: [80] };

/** What is wrong with a document of version 3. */
export function problemsOf(document: Json): readonly object[] {
  const parsed = parseScenarioValue({ version: 3, id: 'mine', ...document });
  return parsed.ok ? [] : parsed.error;
}

interface Asked {
  readonly document: Json;
  readonly model?: ModelId;
  readonly settings?: Settings;
  readonly from: string;
  readonly to: string;
  readonly dial?: 'auto' | 'pod-ip';
}

/** What becomes of a send in a document of version 3. */
export function asked({ document, model = 'flat', settings = {}, from, to, dial = 'auto' }: Asked) {
  const parsed = parseScenarioValue({ version: 3, id: 'mine', ...document });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const topology = compile(parsed.value, model, settings);
  const wish = { from: deviceId(from), to: targetNamed(topology, deviceId(to)), dial, protocol: 'tcp' } as const;
  const made = send(topology, wish);
  const outcome = outcomeOf(made, intendedBy(wish));
  const cause = 'cause' in outcome ? outcome.cause : null;
  return { topology, symptom: symptomOf(made), cause, sees: receiverOf(made)?.sees.address ?? null };
}
