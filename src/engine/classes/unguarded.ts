import type { Guard } from '../policy/guard.ts';
import type { Filter, Rule } from '../rules/rule.ts';
import type { Device } from '../topology/device.ts';
import type { DeviceId } from '../topology/ids.ts';
import { ruleId } from '../topology/ids.ts';
import type { Topology } from '../topology/topology.ts';

const known = new WeakMap<Topology, Topology | null>();

/**
 * The network without the rules that policies were made of. In the place of a device's stands one that matches nothing and asks what they
 * ask, so that connections are tracked where they were. `null`: there are none, or one of them is gone, and the rest are not all that the
 * policies say.
 */
export function unguarded(topology: Topology): Topology | null {
  const found = known.get(topology);
  if (found !== undefined) return found;
  const made = withoutDrops(topology);
  known.set(topology, made);
  return made;
}

function withoutDrops(topology: Topology): Topology | null {
  const { guards = [], ...rest } = topology;
  if (guards.length === 0 || guards.some(hasTwins)) return null;
  const all = new Set(guards.flatMap(({ drops }) => [...drops.keys()]));
  const guardedDevices = guards.flatMap((guard) => guard.pods.flatMap(({ device, node }) => [device, node]));
  const devices = new Map(topology.devices);
  let gone = 0;
  for (const id of new Set<DeviceId>(guardedDevices)) {
    const device = devices.get(id);
    if (device === undefined) continue;
    const { hooks } = device;
    const [forward, input] = [spared(device, hooks.forward, all), spared(device, hooks.input, all)];
    gone += forward.gone + input.gone;
    if (forward.gone + input.gone === 0) continue;
    devices.set(id, { ...device, hooks: { ...hooks, forward: forward.rules, input: input.rules } });
  }
  return gone === all.size ? { ...rest, devices } : null;
}

/** Of two pods of a cluster with one address, policies know only one. */
function hasTwins({ pods }: Guard): boolean {
  return new Set(pods.map(({ address }) => address)).size < pods.length;
}

function spared(
  { id }: Device,
  rules: readonly Rule[],
  drops: ReadonlySet<Rule['id']>,
): { readonly rules: readonly Rule[]; readonly gone: number } {
  const first = rules.findIndex((rule) => drops.has(rule.id));
  if (first < 0) return { rules, gone: 0 };
  const kept = (some: readonly Rule[]): readonly Rule[] => some.filter((rule) => !drops.has(rule.id));
  const idle: Filter = {
    kind: 'filter',
    id: ruleId(id, 'policies'),
    match: { states: ['new'], source: [] },
    verdict: 'drop',
  };
  const left = [...kept(rules.slice(0, first)), idle, ...kept(rules.slice(first))];
  return { rules: left, gone: rules.length + 1 - left.length };
}
