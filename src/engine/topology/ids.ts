import type { Brand } from '../net/brand.ts';

/** Identity of a device, such as `cluster-1/pod-a`. Two islands may share an address, never an id. */
export type DeviceId = Brand<string, 'DeviceId'>;
export type ClusterId = Brand<string, 'ClusterId'>;
/** Identity of a rule within a topology: the device, a slash, and its name there. */
export type RuleId = Brand<string, 'RuleId'>;
/** Identity of a route within a device. */
export type RouteId = Brand<string, 'RouteId'>;
export type LinkId = Brand<string, 'LinkId'>;

export const deviceId = (text: string): DeviceId => text as DeviceId;
export const clusterId = (text: string): ClusterId => text as ClusterId;
export const ruleId = (device: DeviceId, name: string): RuleId => `${device}/${name}` as RuleId;
/** A rule by its whole id, as it was printed. */
export const ruleIdNamed = (text: string): RuleId => text as RuleId;
export const routeId = (text: string): RouteId => text as RouteId;
export const linkId = (text: string): LinkId => text as LinkId;
/** The id that stands for all pods of a cluster. */
export const serviceIdOf = (cluster: ClusterId): DeviceId => deviceId(`${cluster}/service`);

/** The parts of a Service besides its cluster IP and its nodes. */
export const loadBalancerPart = 'load-balancer';

export function externalPart(index: number): string {
  return `external-${index + 1}`;
}

/** The id of one way to a service: `cluster-1/web/node-1`, `cluster-1/web/load-balancer`; the service's own id is its cluster IP. */
export function doorIdOf(service: DeviceId, part: string): DeviceId {
  return deviceId(`${service}/${part}`);
}
