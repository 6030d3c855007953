/** Distances, in CSS pixels before scaling. */
export const spacing = {
  /** Around the whole picture. */
  margin: 5,
  clusterGap: 10,
  clusterPad: 5,
  /** Gateways stand on the cluster's edge, and may be nearly as wide as it is. */
  entrancePad: 2,
  nodeGap: 8,
  /** Left of each pod, for the line to its node and the packet on it. */
  gutter: 16,
  podEnd: 4,
  podGap: 8,
  bodyTop: 10,
  /** Between the last pod and its node's bar. */
  bodyEnd: 20,
  /** From a device's edge to where a packet rests beside it. */
  rest: 9,
  /** From a device's edge to the lane in which the packet's header hangs. */
  lane: 20,
  /** From a node's bar to a segment's bus. */
  bus: 15,
  /** Between lines that run beside each other. */
  railPitch: 7,
  railStart: 13,
  bypassPitch: 5,
  hostGap: 14,
} as const;
