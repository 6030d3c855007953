import type { DeviceId, FieldChange, Packet } from '../../engine/index.ts';
import type { Column, LaterTurn, Timeline, Visit, Way } from '../../playback/index.ts';
import { packetAfter } from '../../engine/index.ts';
import { changedIn, isSamePacket } from '../../playback/index.ts';
import type { SideIndex } from '../../formats/index.ts';

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

/** The tables of one side. A table without a hop has no rows at all. */
interface Rows extends Readonly<Record<Way, readonly Row[]>> {
  /** A table for each packet of a connection that breaks after its handshake; none where it stands. */
  readonly later: readonly LaterRows[];
}

interface LaterRows {
  readonly kind: LaterTurn['kind'];
  /** Of several connections, the one that breaks; else `null`. */
  readonly connection: number | null;
  /** Where the packet was made. */
  readonly maker: DeviceId;
  readonly rows: readonly Row[];
}

export function rowsOf(timeline: Timeline, side: SideIndex): Rows {
  const going = (way: Way): readonly Row[] =>
    rowsFor((visit) => visit.way === way && visit.later === null, timeline, side);
  return { request: going('request'), reply: going('reply'), later: laterRows(timeline, side) };
}

function laterRows(timeline: Timeline, side: SideIndex): readonly LaterRows[] {
  const lane = timeline.lanes[side];
  return lane.flatMap((visit) => {
    const { later, first, leg, hop } = visit;
    if (later === null || !first) return [];
    const rows = rowsFor((each) => isSamePacket(each, visit), timeline, side);
    const connection = connectionsIn(lane) > 1 ? leg + 1 : null;
    return [{ kind: later.kind, connection, maker: hop.device, rows }];
  });
}

function rowsFor(isMeant: (visit: Visit) => boolean, timeline: Timeline, side: SideIndex): readonly Row[] {
  const end = timeline.columns.findLastIndex(({ visits }) => visits[side] !== null);
  const rows = timeline.columns.flatMap((column, index): readonly Row[] => {
    const shown = shownIn(timeline, column);
    if (shown === null || !isMeant(shown)) return [];
    const visit = visitOf(timeline.lanes[side], column.visits[side]);
    return [
      visit === null
        ? { kind: 'gap', column: index, over: index > end }
        : hopRow(visit, index, connectionsIn(timeline.lanes[side])),
    ];
  });
  return rows.some(({ kind }) => kind === 'hop') ? rows : [];
}

/** A visit of the column, of whichever side: both are of one packet. */
function shownIn({ lanes: [left, right] }: Timeline, { visits: [a, b] }: Column): Visit | null {
  return visitOf(left, a) ?? visitOf(right, b);
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
    opens: visit.first && connections > 1 && visit.later === null ? visit.leg + 1 : null,
  };
}

/** How many transport connections the lane shows. */
function connectionsIn(lane: readonly Visit[]): number {
  return Math.max(0, ...lane.map(({ leg }) => leg + 1));
}
