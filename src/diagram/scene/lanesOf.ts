import type { Visit } from '../../playback/index.ts';
import { isSamePacket } from '../../playback/index.ts';
import type { LanesInput } from '../layout/lanes.ts';
import { lanes } from '../layout/lanes.ts';
import type { Cast } from '../layout/outline.ts';
import type { Composed } from './motion.ts';
import type { SceneInput } from './scene.ts';

interface RememberedLanes {
  readonly of: LanesInput;
  readonly composed: Composed;
}

/** Lower than this a gap is seen, not said. */
const gapText = 16;

const knownLanes = new WeakMap<Cast, RememberedLanes>();

/** The same until the packet on screen is another one. */
export function lanesOf({ cast, beside, room, labels, lanes: of = null }: SceneInput): Composed {
  if (of === null) throw new Error('no lanes were asked for');
  const input = { cast, beside, room, labels };
  const now = { ...input, ...of, step: of.until === null ? packetStep(of) : of.step };
  const known = knownLanes.get(cast);
  if (known !== undefined && isSame(known.of, now)) return known.composed;
  const { layout: made, stops, gaps } = lanes(now);
  const composed = {
    layout: made,
    wires: [...made.wires.values()],
    folded: [],
    gaps: gaps.map(({ id, box }) => ({ id, box, text: box.height < gapText ? '' : labels.gap })),
    stops,
  };
  knownLanes.set(cast, { of: now, composed });
  return composed;
}

function isSame(a: LanesInput, b: LanesInput): boolean {
  return (
    a.beside === b.beside &&
    a.timeline === b.timeline &&
    a.side === b.side &&
    a.step === b.step &&
    a.until === b.until &&
    a.labels === b.labels &&
    a.room.width === b.room.width &&
    a.room.height === b.room.height
  );
}

/** The first column of the packet that is on screen. */
function packetStep({ timeline, step }: Pick<LanesInput, 'timeline' | 'step'>): number {
  const { columns, lanes: both } = timeline;
  const visitAt = (at: number): Visit | undefined => {
    const [left = null, right = null] = columns[at]?.visits ?? [];
    return left === null ? (right === null ? undefined : both[1][right]) : both[0][left];
  };
  const now = visitAt(Math.max(step, 0));
  const first = columns.findIndex((_, at) => {
    const visit = visitAt(at);
    return visit !== undefined && now !== undefined && isSamePacket(visit, now);
  });
  return Math.max(first, 0);
}
