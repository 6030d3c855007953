/** Distances, in units of the picture: CSS pixels at scale 1. */
export const spacing = {
  /** Around the whole picture. */
  margin: 5,
  clusterGap: 10,
  clusterPad: 5,
  /** Gateways stand on the cluster's edge, and may be nearly as wide as it is. */
  entrancePad: 3,
  nodeGap: 8,
  /** Left of each pod, for the line to its node. */
  gutter: 14,
  podEnd: 5,
  podGap: 6,
  /** From a device's edge to the middle of a packet that rests beside it. */
  rest: 15,
  /** From a node's bar to a segment's bus. */
  bus: 17,
  /** Between lines that run beside each other. */
  railPitch: 7,
  railStart: 13,
  bypassPitch: 5,
  hostGap: 14,
  /** From a rail to the middle of the first tag that hangs on it; and of one that is strung on it. */
  drop: 16,
  strung: 5.25,
} as const;

/** Distances down the picture: as they look best, or as they have to be where the frame is low. */
export interface Pace {
  readonly title: number;
  readonly bodyTop: number;
  /** Between the last pod and its node's bar, where packets of both rest. */
  readonly bodyEnd: number;
  /** From the nodes to the gateways, and from the gateways to the fabric. */
  readonly gap: number;
  /** A row of tags that hang. */
  readonly hook: number;
  /** What rail and hooks take besides, and from the rail to the middle of the first tag. */
  readonly hung: number;
  readonly drop: number;
  readonly chip: number;
  readonly fabric: number;
  /** The row in which a pod says whom it dials, or who it sees; 0: it is said under the picture only. */
  readonly desk: number;
  /** How many rows of text a gateway may have. */
  readonly rows: 'all' | 'one';
  /** Is there room on each line for a packet? */
  readonly packets: boolean;
}

const easy: Pace = {
  title: 5,
  bodyTop: 8,
  bodyEnd: 36,
  gap: 42,
  hook: 25,
  hung: 9,
  drop: spacing.drop,
  chip: 22,
  fabric: 46,
  desk: 25,
  rows: 'all',
  packets: true,
};
const tight: Pace = {
  ...easy,
  title: 2,
  bodyTop: 4,
  bodyEnd: 32,
  gap: 34,
  hook: 22,
  chip: 20,
  fabric: 40,
  desk: 23,
  rows: 'one',
};
const compact: Pace = { ...tight, title: 0, bodyTop: 2, bodyEnd: 27, gap: 25, hook: 21, chip: 18, fabric: 36, desk: 0 };
/** Tags are strung on their rail. */
export const least: Pace = { ...compact, title: -1, bodyTop: 0, bodyEnd: 22, gap: 17, hung: 2, drop: spacing.strung };
/** Nobody sends: no packet rests anywhere, and no tag hangs. */
export const still: Pace = { ...least, bodyEnd: 6, gap: 6, fabric: 24, packets: false };

/** From the roomiest to the tightest; the last one only where nothing moves. */
export const paces: readonly Pace[] = [easy, tight, compact, least, still];
