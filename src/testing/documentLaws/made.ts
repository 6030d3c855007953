import type { Device, ModelId, Settings, Topology } from '../../engine/index.ts';
import { contains, deviceId, parseAddress, parsePrefix } from '../../engine/index.ts';
import type { ClusterV3, ScenarioDocumentV3 } from '../../formats/index.ts';

/** A document, and the network that was made of it. */
export interface Made {
  readonly document: ScenarioDocumentV3;
  readonly model: ModelId;
  readonly settings: Settings;
  readonly topology: Topology;
}

/** What joins a cluster to the network: its own model, or the one that is looked at. */
export function joinedBy(
  { model, settings }: Made,
  cluster: ClusterV3,
): { readonly model: ModelId; readonly settings: Settings } {
  const own = cluster.model ?? model;
  return { model: own, settings: { ...(cluster.model === undefined ? settings : {}), ...cluster.settings } };
}

/** What is not as it was written, in words; empty when it is. */
export type Broken = readonly string[];

/** For every field there may be a law: a new field does not compile without one. */
export type Laws<Of, Place> = { readonly [Field in keyof Required<Of>]: (made: Made, of: Of, place: Place) => Broken };

export const ok: Broken = [];
export const unless = (isSo: boolean, words: string): Broken => (isSo ? ok : [words]);

/** Words for people: no machine has them. */
export const label = (): Broken => ok;
/** Judged as part of another field, or of the whole list that it stands in. */
export const elsewhere = (): Broken => ok;

export function reported({ topology }: Made, where: string): boolean {
  return topology.warnings.some((each) => each.kind === 'not-in-force' && each.where.startsWith(where));
}

export function device({ topology }: Made, id: string): Device | undefined {
  return topology.devices.get(deviceId(id));
}

export function holds(at: Device | undefined, address: string): boolean {
  return at?.interfaces.some(({ addresses }) => addresses.some((each) => each.address === address)) ?? false;
}

export function inPrefix(prefix: string, address: string | undefined): boolean {
  const [outer, inner] = [parsePrefix(prefix), parseAddress(address ?? '')];
  return outer !== null && inner !== null && contains(outer, inner);
}

export const ownAddress = ({ topology }: Made, id: string) => topology.directory.get(deviceId(id))?.own.address;
/** The pods that have a network of their own. */
export const podsOf = ({ id, nodes }: ClusterV3) =>
  nodes.flatMap(({ pods = [] }) => pods.flatMap((pod) => (pod.hostNetwork === true ? [] : [`${id}/${pod.id}`])));
export const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
