import type { DeviceId } from '../../engine/index.ts';
import type { Highlight } from '../../content/lessons/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { useApp } from '../../state/index.ts';
import { useLesson } from '../shared/index.ts';

const nobody: ReadonlySet<DeviceId> = new Set();
/** One set for each step and side: pictures are remembered by it. */
const known = new WeakMap<readonly Highlight[], readonly [ReadonlySet<DeviceId>, ReadonlySet<DeviceId>]>();

/** The devices of this side's picture that the lesson points at. */
export function useHighlighted(side: SideIndex): ReadonlySet<DeviceId> {
  const place = useApp((state) => state.lesson);
  const status = useLesson(place?.lesson ?? null);
  if (place === null || status.kind !== 'ready') return nobody;
  const highlight = status.lesson.levels[place.step - 1]?.highlight;
  if (highlight === undefined) return nobody;
  const sets = known.get(highlight) ?? ([setOf(highlight, 0), setOf(highlight, 1)] as const);
  known.set(highlight, sets);
  return sets[side];
}

function setOf(highlight: readonly Highlight[], side: SideIndex): ReadonlySet<DeviceId> {
  const devices = highlight.flatMap((each) => (each.kind === 'device' && each.side === side ? [each.device] : []));
  return devices.length === 0 ? nobody : new Set(devices);
}
