import type { Device, Rule } from '../../engine/index.ts';

/** What a device does for others, as far as the picture says it. */
export type Duty = 'nat' | 'vip' | 'proxy' | 'static-routes' | 'bgp' | 'agent' | 'down';

/** Read off the device's own tables, so that it is true in every model and after every fault. */
export function dutiesOf(device: Device): readonly Duty[] {
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
      return routing(device);
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

function routing({ routes }: Device): readonly Duty[] {
  const ways = new Set(routes.map(({ learned }) => learned.how));
  return [...(ways.has('static') ? (['static-routes'] as const) : []), ...(ways.has('bgp') ? (['bgp'] as const) : [])];
}
