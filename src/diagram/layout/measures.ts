import type { Topology } from '../../engine/index.ts';
import { isTunnel } from '../../engine/index.ts';
import { clamp } from '../geometry.ts';
import type { SceneLabels } from '../labels.ts';
import type { Card } from './card.ts';
import { cardHeight, cardWidth, firstFit } from './card.ts';
import type { CardsOf } from './cards.ts';
import { gatewayCards, hostCards, nodeCards, podCards, titleCards } from './cards.ts';
import type { Sketch } from './topologyOutline.ts';
import { entrancesOf } from './topologyOutline.ts';
import { spacing } from './spacing.ts';

/** Sizes that hold for a whole picture, and for the one beside it, so that their rows line up. */
export interface Measures {
  readonly scale: number;
  readonly width: number;
  /** Clusters one under the other. */
  readonly stacked: boolean;
  readonly clusterWidth: number;
  /** Nodes beside each other in a cluster. */
  readonly columns: number;
  readonly nodeWidth: number;
  readonly nodeGap: number;
  /** Pods beside each other in a node. */
  readonly podColumns: number;
  readonly podWidth: number;
  readonly pod: Way;
  readonly node: Way;
  readonly gateway: Way;
  readonly host: Way;
  readonly hostColumns: number;
  readonly hostWidth: number;
  readonly title: Way;
  /** The height of the free lanes in which headers are shown. */
  readonly lane: number;
  /** The same where a label or the picture's end is right below: room for an overlay's shell, or for the reason of a stop. */
  readonly deepLane: number;
}

/** How cards of a kind are written, and their common height; 0: there are none. */
export interface Way {
  readonly option: number;
  readonly height: number;
  readonly width: number;
}

const sideBySideFrom = 430;
const comfortable = 780;
const widestNode = 270;
/** A longer name is shortened where several hosts could stand beside each other. */
const longestName = 190;

export function measuresOf(sketches: readonly Sketch[], available: number, labels: SceneLabels): Measures {
  const cards = (of: CardsOf, pick: Parameters<typeof devicesIn>[1]): readonly (readonly Card[])[] =>
    sketches.flatMap((sketch) => devicesIn(sketch, pick).map((device) => of(sketch.topology, device, labels)));
  const [pods, nodes] = [cards(podCards, 'pods'), cards(nodeCards, 'nodes')];
  const [gateways, hosts] = [cards(gatewayCards, 'entrances'), cards(hostCards, 'hosts')];
  const least = Math.max(tightest(pods) + spacing.gutter + spacing.podEnd, tightest(nodes), 96);
  const grid = gridOf(sketches, available, least);
  const podRoom = grid.nodeWidth - spacing.podEnd;
  const podsInNode = Math.max(0, ...sketches.flatMap(podCounts));
  const roomiest = Math.floor(podRoom / (spacing.gutter + roomy(pods)));
  const podColumns = clamp(Math.min(roomiest, Math.ceil(podsInNode / 4)), 1, 4);
  const podWidth = podRoom / podColumns - spacing.gutter;
  const hostCount = Math.max(1, ...sketches.map(({ hosts: all }) => all.length));
  const outside = grid.width - 2 * spacing.margin;
  const hostColumns = clamp(Math.floor(outside / (named(hosts) + spacing.hostGap)), 1, hostCount);
  const hostRoom = outside / hostColumns - spacing.hostGap;
  const host = wayOf(hosts, hostRoom);
  const title = sketches.flatMap(({ clusters }) => clusters.map(({ plan }) => titleCards(plan, labels)));
  return {
    ...grid,
    podColumns,
    podWidth,
    pod: atLeast(wayOf(pods, podWidth), 27),
    node: atLeast(wayOf(nodes, grid.nodeWidth), 28),
    gateway: wayOf(gateways, grid.clusterWidth - 2 * spacing.entrancePad),
    host: atLeast(host, 34),
    hostColumns,
    hostWidth: Math.min(hostRoom, Math.max(host.width + 24, 150)),
    title: wayOf(title, grid.clusterWidth),
    lane: 25,
    deepLane: sketches.some(({ topology }) => hasTunnels(topology)) || grid.width < sideBySideFrom ? 42 : 25,
  };
}

type Grid = Pick<Measures, 'scale' | 'width' | 'stacked' | 'clusterWidth' | 'columns' | 'nodeWidth' | 'nodeGap'>;

/** How many nodes stand beside each other, and how wide they are. */
function gridOf(sketches: readonly Sketch[], available: number, least: number): Grid {
  const clusters = Math.max(1, ...sketches.map(({ clusters: all }) => all.length));
  const nodes = Math.max(1, ...sketches.flatMap(({ clusters: all }) => all.map((each) => each.nodes.length)));
  const scale = clusters * nodes > 6 ? 1 : clamp(available / comfortable, 1, 1.4);
  const width = available / scale;
  const beside = (width - 2 * spacing.margin - (clusters - 1) * spacing.clusterGap) / clusters;
  const oneColumn = least + gapFor(nodes) + 2 * spacing.clusterPad;
  const stacked = clusters > 1 && (available < sideBySideFrom || beside < oneColumn);
  const rail = stacked ? spacing.railStart + (clusters - 1) * spacing.railPitch : 0;
  const clusterWidth = stacked ? width - 2 * spacing.margin - rail : beside;
  const inner = clusterWidth - 2 * spacing.clusterPad;
  return { scale, width, stacked, clusterWidth, ...columnsIn(inner, nodes, least) };
}

/** As few rows of nodes as there is room for, and then as few columns as these rows need. */
function columnsIn(inner: number, nodes: number, least: number): Pick<Grid, 'columns' | 'nodeWidth' | 'nodeGap'> {
  let rows = 1;
  while (rows < nodes && nodeWidthIn(inner, nodes, rows) < least) rows += 1;
  const nodeWidth = Math.min(nodeWidthIn(inner, nodes, rows), widestNode);
  return { columns: Math.ceil(nodes / rows), nodeGap: gapFor(rows), nodeWidth };
}

function nodeWidthIn(inner: number, nodes: number, rows: number): number {
  const columns = Math.ceil(nodes / rows);
  const gaps = columns - (rows > 1 ? 0 : 1);
  return (inner - gaps * gapFor(rows)) / columns;
}

/** Beside each node there is room for the lines of the rows above, but for the last row's own. */
function gapFor(rows: number): number {
  return spacing.nodeGap + Math.max(0, rows - 2) * spacing.bypassPitch;
}

function devicesIn({ clusters, hosts }: Sketch, pick: 'pods' | 'nodes' | 'entrances' | 'hosts'): Sketch['hosts'] {
  switch (pick) {
    case 'pods':
      return clusters.flatMap(({ nodes }) => nodes.flatMap(({ pods }) => pods));
    case 'nodes':
      return clusters.flatMap(({ nodes }) => nodes.map(({ node }) => node));
    case 'entrances':
      return clusters.flatMap(entrancesOf);
    case 'hosts':
      return hosts;
  }
}

function podCounts({ clusters }: Sketch): readonly number[] {
  return clusters.flatMap(({ nodes }) => nodes.map(({ pods }) => pods.length));
}

/** The width below which something that must not be shortened would be: addresses, and a little of each name. */
function tightest(options: readonly (readonly Card[])[]): number {
  const narrowest = options.map((cards) => cards.at(-1) ?? []);
  const addressRows = narrowest.flatMap((rows) =>
    rows.map(({ left, right }) => [{ left: left.filter(isAddress), right: right.filter(isAddress) }]),
  );
  return Math.max(0, ...addressRows.map(cardWidth));
}

/** The width below which an address or a name of usual length would be shortened. */
function named(options: readonly (readonly Card[])[]): number {
  const narrowest = options.flatMap((cards) => cards.at(-1) ?? []);
  const names = narrowest.map(({ left }) => [{ left: left.filter(({ kind }) => kind === 'name'), right: [] }]);
  return Math.max(tightest(options), Math.min(longestName, Math.max(0, ...names.map(cardWidth))));
}

function isAddress({ kind }: { readonly kind: string }): boolean {
  return kind === 'address';
}

/** The width at which everyone fits the first way of writing. */
function roomy(options: readonly (readonly Card[])[]): number {
  return Math.max(1, ...options.map(([first]) => cardWidth(first ?? [])));
}

function wayOf(options: readonly (readonly Card[])[], room: number): Way {
  const option = firstFit(options, room);
  const chosen = options.map((cards) => cards[option] ?? []);
  return {
    option,
    height: Math.max(0, ...chosen.map(cardHeight)),
    width: Math.min(room, Math.max(0, ...chosen.map(cardWidth))),
  };
}

/** Nothing one can click is lower than this. */
function atLeast(way: Way, height: number): Way {
  return { ...way, height: Math.max(way.height, height) };
}

function hasTunnels({ devices }: Topology): boolean {
  return [...devices.values()].some(({ interfaces }) => interfaces.some(isTunnel));
}
