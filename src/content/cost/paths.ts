/** The ways that are measured, in the order in which they are shown. */
export const costPathIds = [
  'same-node',
  'routed',
  'filtered',
  'source-nat',
  'destination-nat',
  'both-nat',
  'gateways',
  'proxy',
  'vxlan',
  'geneve',
  'ipip',
] as const;

export type CostPathId = (typeof costPathIds)[number];

/** What every other way is measured against: from node to node by routing alone. */
export const baseline = 'routed' satisfies CostPathId;
