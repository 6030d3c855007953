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
  readonly chip: number;
  readonly fabric: number;
  /** The row in which a pod says whom it dials, or who it sees; 0: it is said under the picture only. */
  readonly desk: number;
  /** How many rows of text a gateway may have. */
  readonly rows: 'all' | 'one';
}

export const paces = {
  easy: { title: 5, bodyTop: 8, bodyEnd: 36, gap: 42, hook: 25, chip: 22, fabric: 46, desk: 25, rows: 'all' },
  tight: { title: 2, bodyTop: 4, bodyEnd: 30, gap: 34, hook: 22, chip: 20, fabric: 40, desk: 23, rows: 'one' },
  compact: { title: 0, bodyTop: 2, bodyEnd: 27, gap: 25, hook: 21, chip: 18, fabric: 36, desk: 0, rows: 'one' },
} as const satisfies Record<string, Pace>;
