import type { DeviceId } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import { useApp } from '../../state/index.ts';
import { useLesson } from '../shared/index.ts';

const nobody: ReadonlySet<DeviceId> = new Set();

/** The devices of this side's picture that the lesson points at. */
export function useHighlighted(side: SideIndex): ReadonlySet<DeviceId> {
  const place = useApp((state) => state.lesson);
  const status = useLesson(place?.lesson ?? null);
  if (place === null || status.kind !== 'ready') return nobody;
  return status.lesson.levels[place.step - 1]?.pointing.devices[side] ?? nobody;
}
