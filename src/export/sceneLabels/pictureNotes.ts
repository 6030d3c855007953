import type { Device, IpAddress, Rule } from '../../engine/index.ts';
import {
  choosesDestination,
  choosesSource,
  everywhere,
  holdsSome,
  isInFilterChain,
  routedAddresses,
} from '../../engine/index.ts';
import type { FirstWords } from '../../i18n/index.ts';

/** What a device does for others, as far as the picture says it. */
type Duty = keyof FirstWords['shell']['picture']['duties'];

/** Read off the device's own tables, so that it is true in every model and after every fault. `pods`: the addresses of all pods. */
export function dutiesOf(device: Device, pods: readonly IpAddress[]): readonly Duty[] {
  if (!device.up) return ['down'];
  switch (device.role) {
    case 'pod':
      return [];
    case 'host':
      return filtering(device);
    case 'node':
      return ['agent', ...translations(device), ...filtering(device)];
    case 'gateway':
      return [...translations(device), ...filtering(device)];
    case 'router':
      return [...routing(device, pods), ...filtering(device)];
  }
}

function filtering({ hooks }: Device): readonly Duty[] {
  return Object.values(hooks).flat().some(isInFilterChain) ? ['filter'] : [];
}

function translations({ hooks, proxies, interfaces }: Device): readonly Duty[] {
  const rules = [...hooks.prerouting, ...hooks.postrouting];
  const held = new Set(interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address)));
  const forwards = rules.filter(choosesDestination);
  const virtual = forwards.some(({ match }) => (match.destination ?? []).some((prefix) => !isHeld(prefix, held)));
  const nat = rules.some(translatesSource) || (forwards.length > 0 && !virtual);
  return [
    ...(nat ? (['nat'] as const) : []),
    ...(virtual ? (['vip'] as const) : []),
    ...(proxies.length > 0 ? (['proxy'] as const) : []),
  ];
}

function isHeld(prefix: string, held: ReadonlySet<string>): boolean {
  return held.has(prefix.split('/')[0] ?? '');
}

function translatesSource(rule: Rule): boolean {
  return choosesSource(rule) && rule.kind !== 'no-translation';
}

/** How a router knows the way to pods, if it does: to all of them, to some, or to none. */
function routing(device: Device, pods: readonly IpAddress[]): readonly Duty[] {
  const leadsToPods = holdsSome(pods);
  const learned = device.routes.filter(
    ({ prefix, learned: { how } }) => how !== 'connected' && prefix !== everywhere && leadsToPods(prefix),
  );
  if (learned.length === 0) return ['no-pod-routes'];
  if (routedAddresses(device, pods) < pods.length) return ['some-pod-routes'];
  const ways = new Set(learned.map(({ learned: { how } }) => how));
  return [...(ways.has('static') ? (['static-routes'] as const) : []), ...(ways.has('bgp') ? (['bgp'] as const) : [])];
}
