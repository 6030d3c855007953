import type { Packet, FieldChange } from '../../engine/index.ts';
import type { Column, Timeline, Visit, Way } from '../../playback/index.ts';
import { packetAfter } from '../../engine/index.ts';
import { changedIn } from '../../playback/index.ts';
import type { SideIndex } from '../../sharing/index.ts';

/** A row of the ledger: one device, and the packet as it left there or ended there. */
export interface HopRow {
  readonly kind: 'hop';
  /** The moment: rows of one column stand beside each other. */
  readonly column: number;
  /** Counted through the side's whole exchange, from 1. */
  readonly number: number;
  readonly visit: Visit;
  readonly packet: Packet;
  readonly changed: readonly FieldChange[];
  /** The connection that begins here, where the exchange needs several; else `null`. */
  readonly opens: number | null;
}

/** Where this side waits while the other has a hop. */
export interface GapRow {
  readonly kind: 'gap';
  readonly column: number;
  /** Nothing comes after it on this side: it does not wait, it is over. */
  readonly over: boolean;
}

export type Row = HopRow | GapRow;

/** The two tables of one side. A table without a hop has no rows at all. */
export type Rows = Readonly<Record<Way, readonly Row[]>>;

export function rowsOf(timeline: Timeline, side: SideIndex): Rows {
  return { request: rowsGoing('request', timeline, side), reply: rowsGoing('reply', timeline, side) };
}

function rowsGoing(way: Way, timeline: Timeline, side: SideIndex): readonly Row[] {
  const end = timeline.columns.findLastIndex(({ visits }) => visits[side] !== null);
  const rows = timeline.columns.flatMap((column, index): readonly Row[] => {
    if (wayOf(timeline, column) !== way) return [];
    const visit = visitOf(timeline.lanes[side], column.visits[side]);
    return [
      visit === null
        ? { kind: 'gap', column: index, over: index > end }
        : hopRow(visit, index, connectionsIn(timeline.lanes[side])),
    ];
  });
  return rows.some(({ kind }) => kind === 'hop') ? rows : [];
}

function wayOf({ lanes: [left, right] }: Timeline, { visits: [a, b] }: Column): Way | null {
  return (visitOf(left, a) ?? visitOf(right, b))?.way ?? null;
}

function visitOf(lane: readonly Visit[], index: number | null): Visit | null {
  return index === null ? null : (lane[index] ?? null);
}

function hopRow(visit: Visit, column: number, connections: number): HopRow {
  return {
    kind: 'hop',
    column,
    number: visit.index + 1,
    visit,
    packet: packetAfter(visit.hop),
    changed: changedIn(visit.hop),
    opens: visit.first && connections > 1 ? visit.leg + 1 : null,
  };
}

/** How many transport connections the lane shows. */
function connectionsIn(lane: readonly Visit[]): number {
  return Math.max(0, ...lane.map(({ leg }) => leg + 1));
}
