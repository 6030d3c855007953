/** Points, boxes and polylines in CSS pixels, y downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A polyline. */
export type Line = readonly Point[];

/** A place on a line, and where the line is heading there, in degrees. */
export interface Spot extends Point {
  readonly angle: number;
}

const cornerRadius = 6;

export function right({ x, width }: Box): number {
  return x + width;
}

export function bottom({ y, height }: Box): number {
  return y + height;
}

export function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** The box grown by a margin on every side. */
export function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

export function overlaps(a: Box, b: Box): boolean {
  return a.x < right(b) && b.x < right(a) && a.y < bottom(b) && b.y < bottom(a);
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/** One line after another; points that repeat are left out. */
export function joined(...lines: readonly Line[]): Line {
  return lines.flat().filter((point, at, all) => at === 0 || !samePoint(point, all[at - 1]));
}

export function lineLength(line: Line): number {
  return line.reduce((sum, point, at) => sum + distance(line[at - 1] ?? point, point), 0);
}

/** The place at a share of the line's length, 0 to 1; `null` on a line without points. */
export function spotAt(line: Line, share: number): Spot | null {
  const kept = lineUpTo(line, share);
  const end = kept.at(-1);
  if (end === undefined) return null;
  const before = kept.findLast((point) => !samePoint(point, end)) ?? end;
  const ahead = samePoint(before, end) ? (line.find((point) => !samePoint(point, end)) ?? end) : end;
  return { ...end, angle: degrees(before, samePoint(before, end) ? ahead : end) };
}

/** The line up to a share of its length. */
export function lineUpTo(line: Line, share: number): Line {
  let left = lineLength(line) * clamp(share, 0, 1);
  const kept: Point[] = line.slice(0, 1);
  for (const [at, point] of line.entries()) {
    const before = line[at - 1];
    if (before === undefined) continue;
    const span = distance(before, point);
    if (span >= left) {
      if (span > 0) kept.push(between(before, point, left / span));
      return kept;
    }
    kept.push(point);
    left -= span;
  }
  return kept;
}

export function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}

/** SVG path data, with its corners rounded. */
export function svgPath(line: Line): string {
  return line
    .map((point, at) => {
      const [before, after] = [line[at - 1], line[at + 1]];
      if (before === undefined) return `M${text(point)}`;
      if (after === undefined) return `L${text(point)}`;
      const radius = Math.min(cornerRadius, distance(before, point) / 2, distance(point, after) / 2);
      return `L${text(towards(point, before, radius))}Q${text(point)} ${text(towards(point, after, radius))}`;
    })
    .join('');
}

export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

function text({ x, y }: Point): string {
  return `${rounded(x)},${rounded(y)}`;
}

function towards(from: Point, to: Point, by: number): Point {
  const span = distance(from, to);
  return span === 0 ? from : between(from, to, by / span);
}

function distance(from: Point, to: Point): number {
  return Math.hypot(to.x - from.x, to.y - from.y);
}

function degrees(from: Point, to: Point): number {
  return (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;
}

function samePoint(a: Point, b: Point | undefined): boolean {
  return b !== undefined && a.x === b.x && a.y === b.y;
}
