import type { SideIndex } from '../formats/index.ts';

/** How closely both networks are looked at; both alike, since they are compared. */
export interface Zoom {
  /** Times the whole picture, 1 to `mostZoom`. */
  readonly scale: number;
  /** Does each side's view go with its packet? Not once somebody has moved it, until they step on. */
  readonly following: readonly [boolean, boolean];
}

export const mostZoom = 6;

const both = [true, true] as const;

/** At another scale; `null`: without. */
export function zoomedTo(zoom: Zoom | null, scale: number | null): Zoom | null {
  if (scale === null) return null;
  const within = Math.min(Math.max(scale, 1), mostZoom);
  return { scale: within, following: within === 1 ? both : (zoom?.following ?? both) };
}

/** All of another picture. */
export function wholeZoom(zoom: Zoom | null): Zoom | null {
  return zoom === null ? null : { scale: 1, following: both };
}

/** As it is once somebody goes on. */
export function followed(zoom: Zoom | null): Zoom | null {
  return zoom === null ? null : { ...zoom, following: both };
}

/** As it is once somebody has moved the view of a side. */
export function strayed(zoom: Zoom | null, side: SideIndex): Zoom | null {
  if (zoom === null) return null;
  const [left, right] = zoom.following;
  return { ...zoom, following: side === 0 ? [false, right] : [left, false] };
}
