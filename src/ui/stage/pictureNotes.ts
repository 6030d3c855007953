import type { Device, Prefix, Rule } from '../../engine/index.ts';
import { overlaps } from '../../engine/index.ts';

/** What a device does for others, as far as the picture says it. */
export type Duty = 'nat' | 'vip' | 'proxy' | 'static-routes' | 'bgp' | 'no-pod-routes' | 'agent' | 'down';

/** Read off the device's own tables, so that it is true in every model and after every fault. `pods`: where pods have addresses. */
export function dutiesOf(device: Device, pods: readonly Prefix[]): readonly Duty[] {
  if (!device.up) return ['down'];
  switch (device.role) {
    case 'pod':
    case 'host':
      return [];
    case 'node':
      return ['agent', ...translations(device)];
    case 'gateway':
      return translations(device);
    case 'router':
      return routing(device, pods);
  }
}

function translations({ hooks, proxies, interfaces }: Device): readonly Duty[] {
  const rules = [...hooks.prerouting, ...hooks.postrouting];
  const held = new Set(interfaces.flatMap(({ addresses }) => addresses.map(({ address }) => address)));
  const forwards = rules.filter((rule) => rule.kind === 'destination-nat');
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

function translatesSource({ kind }: Rule): boolean {
  return kind === 'masquerade' || kind === 'source-nat';
}

/** How a router knows the way to pods, if it does. */
function routing({ routes }: Device, pods: readonly Prefix[]): readonly Duty[] {
  const toPods = routes.filter(
    ({ prefix, learned }) => learned.how !== 'connected' && pods.some((range) => overlaps(prefix, range)),
  );
  if (toPods.length === 0) return ['no-pod-routes'];
  const ways = new Set(toPods.map(({ learned }) => learned.how));
  return [...(ways.has('static') ? (['static-routes'] as const) : []), ...(ways.has('bgp') ? (['bgp'] as const) : [])];
}
