/** Where a product judges network policies about what comes in, as `Enforced` is meant, or that it does not. */
export const policyPlaces = ['forward', 'port', 'nowhere', 'unknown'] as const;
export type PolicyPlace = (typeof policyPlaces)[number];

/** Kinds of the API that a product is known to read. */
export const policyKinds = [
  'NetworkPolicy',
  'AdminNetworkPolicy',
  'BaselineAdminNetworkPolicy',
  'ClusterNetworkPolicy',
] as const;
