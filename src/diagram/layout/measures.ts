import type { Device } from '../../engine/index.ts';
import { clamp } from '../geometry.ts';
import type { SceneLabels } from '../labels.ts';
import type { Card } from './card.ts';
import { cardHeight, cardWidth, firstFit } from './card.ts';
import type { CardsOf } from './cards.ts';
import {
  chipCards,
  gatewayCards,
  hostCards,
  lowGatewayCards,
  lowNodeCards,
  nodeCards,
  podCards,
  titleCards,
} from './cards.ts';
import type { Folded, Outline } from './outline.ts';
import { entrancesOf } from './outline.ts';
import type { Pace } from './spacing.ts';
import { spacing } from './spacing.ts';

/** Sizes that hold for a whole picture, and for the one beside it, so that their rows line up. */
export interface Measures {
  readonly pace: Pace;
  /** Room under nodes: for packets, and where they share a segment at least for its bus. */
  readonly under: number;
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
  readonly chip: Way;
  /** What a chip in a node's line takes of it. */
  readonly inlineRoom: number;
  /** Chips of far nodes stand in a column of this width; 0: there are none. */
  readonly chipColumn: number;
  /** Rows of tags that hang at nodes, and at gateways. */
  readonly hooks: { readonly node: number; readonly gateway: number };
  /** Do pods that take part have a row for whom they dial and whom they see? */
  readonly desks: boolean;
  /** Do chips stand in their node's line? */
  readonly inline: boolean;
  /** Height to spare, between nodes, gateways and fabric. */
  readonly air: number;
}

/** How cards of a kind are written, and their common height; 0: there are none. */
interface Way {
  readonly option: number;
  readonly height: number;
  readonly width: number;
}

interface MeasuresInput {
  readonly outlines: readonly Outline[];
  readonly labels: SceneLabels;
  readonly width: number;
  readonly pace: Pace;
  readonly desks: boolean;
  readonly air: number;
}

const widestNode = 300;
/** Below this a cluster stands alone in its row. */
const narrowestCluster = 140;
/** A longer name is shortened where several hosts could stand beside each other. */
const longestName = 190;
/** Between a node's name and the chip in its line, and its edge. */
const chipGap = 3;
/** A tag that hangs: its glyph, the longest address and a port. */
const hungTag = 172;

export function measuresOf({ outlines, labels, width, pace, desks, air }: MeasuresInput): Measures {
  const cards = (of: CardsOf, devices: (outline: Outline) => readonly Device[]): readonly (readonly Card[])[] =>
    outlines.flatMap((outline) => devices(outline).map((device) => of(outline.cast, device, labels)));
  const pods = cards(podCards, podsIn);
  const nodes = cards(outlines.some(({ inline }) => inline) ? lowNodeCards : nodeCards, nodesIn);
  const gateways = cards(pace.rows === 'all' ? gatewayCards : lowGatewayCards, entrancesIn);
  const hosts = cards(hostCards, (outline) => outline.hosts);
  const farChips = outlines.flatMap(farIn).map((each) => chipCards(each, labels));
  const podChips = outlines.flatMap(othersIn).map((each) => chipCards(each, labels));
  const wide = wayOf(farChips, 130);
  // What is measured to the letter would be cut by a hair.
  const chip = wide.width === 0 ? wide : { ...wide, width: wide.width + 2 };
  const chipColumn = chip.width === 0 ? 0 : chip.width + spacing.nodeGap;
  const least = Math.max(tightest(pods) + spacing.gutter + spacing.podEnd, tightest(nodes), 92);
  const grid = gridOf(outlines, width, least, chipColumn);
  const podRoom = grid.nodeWidth - spacing.podEnd;
  const podsInNode = Math.max(0, ...outlines.flatMap(podCounts));
  const roomiest = Math.floor(podRoom / (spacing.gutter + roomy(pods)));
  const podColumns = clamp(Math.min(roomiest, Math.ceil(podsInNode / 4)), 1, 4);
  const podWidth = podRoom / podColumns - spacing.gutter;
  const hostCount = Math.max(1, ...outlines.map((outline) => outline.hosts.length));
  const outside = grid.width - 2 * spacing.margin;
  const hostColumns = clamp(Math.floor(outside / (named(hosts) + spacing.hostGap)), 1, hostCount);
  const hostRoom = outside / hostColumns - spacing.hostGap;
  const host = wayOf(hosts, hostRoom);
  const title = outlines.flatMap(({ clusters }) => clusters.map(({ plan }) => titleCards(plan, labels)));
  const gateway = wayOf(gateways, grid.clusterWidth - 2 * spacing.entrancePad);
  const hooks = {
    node: mostHooks(outlines, nodesIn),
    gateway: gateway.height === 0 ? 0 : mostHooks(outlines, entrancesIn),
  };
  const podsFolded = wayOf(podChips, podWidth);
  // A chip in its node's line must leave room for the name.
  const room = grid.nodeWidth - podsFolded.width - chipGap;
  const shared = outlines.some(({ cast }) => [...cast.topology.links.values()].some(({ kind }) => kind === 'segment'));
  const inline =
    outlines.some((outline) => outline.inline) &&
    Math.max(0, ...nodes.map((ways) => cardWidth(ways.at(-1) ?? []))) <= room;
  const inlineRoom = inline ? podsFolded.width + chipGap : 0;
  return {
    ...grid,
    pace,
    under: shared ? Math.max(pace.gap, spacing.bus) : pace.gap,
    desks: desks && pace.desk > 0,
    inline,
    air,
    hooks,
    chip: { ...chip, width: Math.max(chip.width, podsFolded.width) },
    inlineRoom,
    chipColumn,
    podColumns,
    podWidth,
    pod: atLeast(wayOf(pods, podWidth), 26),
    node: atLeast(wayOf(nodes, grid.nodeWidth - inlineRoom), 26),
    gateway: hooks.gateway === 0 ? gateway : { ...gateway, width: Math.max(gateway.width, hungTag + 50) },
    host: atLeast(host, 30),
    hostColumns,
    hostWidth: Math.min(hostRoom, Math.max(host.width + 24, 150)),
    title: wayOf(title, grid.clusterWidth),
  };
}

type Grid = Pick<Measures, 'width' | 'stacked' | 'clusterWidth' | 'columns' | 'nodeWidth' | 'nodeGap'>;

/** How many nodes stand beside each other, and how wide they are. */
function gridOf(outlines: readonly Outline[], width: number, least: number, chipColumn: number): Grid {
  const clusters = Math.max(1, ...outlines.map(({ clusters: all }) => all.length));
  const nodes = Math.max(1, ...outlines.flatMap(({ clusters: all }) => all.map((each) => each.nodes.length)));
  const beside = (width - 2 * spacing.margin - (clusters - 1) * spacing.clusterGap) / clusters;
  const oneColumn = Math.max(least + gapFor(nodes) + 2 * spacing.clusterPad + chipColumn, narrowestCluster);
  const stacked = clusters > 1 && beside < oneColumn;
  const rail = stacked ? spacing.railStart + (clusters - 1) * spacing.railPitch : 0;
  const clusterWidth = stacked ? width - 2 * spacing.margin - rail : beside;
  const inner = clusterWidth - 2 * spacing.clusterPad - chipColumn;
  return { width, stacked, clusterWidth, ...columnsIn(inner, nodes, least) };
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

function podsIn({ clusters }: Outline): readonly Device[] {
  return clusters.flatMap(({ nodes }) => nodes.flatMap(({ pods }) => pods));
}

function nodesIn({ clusters }: Outline): readonly Device[] {
  return clusters.flatMap(({ nodes }) => nodes.map(({ node }) => node));
}

function entrancesIn({ clusters }: Outline): readonly Device[] {
  return clusters.flatMap(entrancesOf);
}

function farIn({ clusters }: Outline): readonly Folded[] {
  return clusters.flatMap(({ far }) => far);
}

function othersIn({ clusters }: Outline): readonly Folded[] {
  return clusters.flatMap(({ nodes }) => nodes.flatMap(({ others }) => (others === null ? [] : [others])));
}

function podCounts({ clusters }: Outline): readonly number[] {
  return clusters.flatMap(({ nodes }) => nodes.map(({ pods }) => pods.length));
}

function mostHooks(outlines: readonly Outline[], pick: (outline: Outline) => readonly Device[]): number {
  return Math.max(0, ...outlines.flatMap((outline) => pick(outline).map(({ id }) => outline.cast.hooks.get(id) ?? 0)));
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
  if (options.length === 0) return { option: 0, height: 0, width: 0 };
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
