import type { DeviceId, Party } from '../../engine/index.ts';
import { clusterId, deviceId, parsePrefixList } from '../../engine/index.ts';

const idPattern = /^[a-z0-9-]{1,63}$/;
/** One part for machines outside clusters, two inside, three for a way to a service. */
const devicePattern = /^[a-z0-9.-]{1,253}(\/[a-z0-9.-]{1,253}){0,2}$/;

/** A device's full id; whether it exists is seen when the scenario is there. */
export function parseDevice(text: string): DeviceId | null {
  return devicePattern.test(text) ? deviceId(text) : null;
}

/** `cluster-1`, `@cluster-1/node-1`, `10.4.0.0/16,10.8.0.0/16`, or `*` for anybody. */
export function partyText(party: Party | null): string {
  if (party === null) return '*';
  switch (party.kind) {
    case 'cluster':
      return party.cluster;
    case 'device':
      return `@${party.device}`;
    case 'prefixes':
      return party.prefixes.join(',');
  }
}

/** `undefined` when it is no party; `null` is anybody. */
export function parseParty(text: string): Party | null | undefined {
  if (text === '*') return null;
  if (text.startsWith('@')) {
    const device = parseDevice(text.slice(1));
    return device === null ? undefined : { kind: 'device', device };
  }
  if (idPattern.test(text)) return { kind: 'cluster', cluster: clusterId(text) };
  const prefixes = parsePrefixList(text);
  return prefixes === null || prefixes.length === 0 ? undefined : { kind: 'prefixes', prefixes };
}
