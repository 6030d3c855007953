import type { Device, DeviceId } from '../../engine/index.ts';
import type { Box } from '../geometry.ts';
import { bottom, middle } from '../geometry.ts';
import type { SceneLabels } from '../labels.ts';
import { placed } from './card.ts';
import type { CardsOf } from './cards.ts';
import { gatewayCards, hostCards, lowGatewayCards, lowNodeCards, nodeCards, podCards } from './cards.ts';
import type { ClusterPlace } from './clusters.ts';
import type { Place } from './layout.ts';
import type { Measures } from './measures.ts';
import type { NodePlace, PodPlace } from './nodes.ts';
import type { Outline } from './outline.ts';
import type { HostPlace, Outside } from './outside.ts';
import type { Placements } from './placements.ts';
import { portAbove } from './placements.ts';
import { railPort } from './wires.ts';

/** What the boxes of devices are filled with, and how much there is room for. */
interface Filling {
  readonly outline: Outline;
  readonly measures: Measures;
  readonly labels: SceneLabels;
}

/** Every device that is drawn, in reading order. */
export function placesOf(filling: Filling, { clusters, outside }: Placements): ReadonlyMap<DeviceId, Place> {
  const places = [
    ...clusters.flatMap(({ nodes, entrances }) => [
      ...nodes.flatMap((node) => [nodePlace(filling, node), ...node.pods.map((pod) => podPlace(filling, pod))]),
      ...entrances.map((entrance) => entrancePlace(filling, entrance)),
    ]),
    ...outside.hosts.map((host) => hostPlace(filling, host)),
    ...(outside.fabric === null ? [] : [fabricPlace(outside.fabric)]),
  ];
  return new Map(places.map((place) => [place.device.id, place]));
}

/** What most devices are. */
const ordinary = { hooks: null, desk: null, layer: 'front' } as const;

type Written = Pick<Place, 'device' | 'texts' | 'glyph' | 'duplicate'>;

function written(
  { outline: { cast }, labels }: Filling,
  [of, { option }]: readonly [CardsOf, Measures['pod']],
  device: Device,
  box: Box,
): Written {
  return { device, ...placed(of(cast, device, labels)[option] ?? [], box) };
}

function nodePlace(filling: Filling, { device, bar, others }: NodePlace): Place {
  const { outline, measures } = filling;
  const hung = bar.height - measures.node.height;
  const line = {
    ...bar,
    y: bar.y + hung,
    width: bar.width - (others === null ? 0 : measures.inlineRoom),
    height: measures.node.height,
  };
  return {
    ...ordinary,
    ...written(filling, [outline.inline ? lowNodeCards : nodeCards, measures.node], device, line),
    box: bar,
    hooks: translates(outline, device) ? hooksOver(bar, hung, measures) : null,
    port: aboveMiddle(bar),
  };
}

function podPlace(filling: Filling, pod: PodPlace): Place {
  const { outline, measures } = filling;
  const { device, box } = pod;
  const height = measures.desks && outline.cast.taking.has(device.id) ? measures.pace.desk : null;
  const head = { ...box, height: box.height - (height ?? 0) };
  return {
    ...ordinary,
    ...written(filling, [podCards, measures.pod], device, head),
    box,
    desk: height === null ? null : { ...box, y: bottom(head) - 3, height },
    port: railPort(pod),
  };
}

function entrancePlace(filling: Filling, { device, box }: ClusterPlace['entrances'][number]): Place {
  const { outline, measures } = filling;
  const hung = box.height - measures.gateway.height;
  const cards = measures.pace.rows === 'all' ? gatewayCards : lowGatewayCards;
  const line = { ...box, y: box.y + hung, height: measures.gateway.height };
  return {
    ...ordinary,
    ...written(filling, [cards, measures.gateway], device, line),
    box,
    hooks: hung > 0 || translates(outline, device) ? hooksOver(box, hung, measures) : null,
    port: aboveMiddle(box),
  };
}

function hostPlace(filling: Filling, { device, box, port }: HostPlace): Place {
  return {
    ...ordinary,
    ...written(filling, [hostCards, filling.measures.host], device, box),
    box,
    port: portAbove(port, box.y),
  };
}

/** Lines cross it, and packets: it is ground to both. */
function fabricPlace({ device, box, texts, backbone }: NonNullable<Outside['fabric']>): Place {
  const at = { x: middle(box).x, y: backbone };
  return {
    ...ordinary,
    device,
    box,
    texts,
    glyph: null,
    duplicate: null,
    layer: 'ground',
    port: { edge: at, rest: at },
  };
}

function translates({ cast }: Outline, { id }: Device): boolean {
  return (cast.hooks.get(id) ?? 0) > 0;
}

/** Tags hang in the upper part of a box. */
function hooksOver(box: Box, height: number, { pace }: Measures): NonNullable<Place['hooks']> {
  return { ...box, height, drop: pace.drop };
}

function aboveMiddle(box: Box): Place['port'] {
  return portAbove(middle(box).x, box.y);
}
