import type { ScenarioDocumentV2 } from '../scenario/documentV2.ts';
import { items, packed, unpacked } from './packingV1.ts';

/** A document of version 2: `[2, [what version 1 has], services of each cluster in turn, egress]`. Frozen with version 2. */
export function packedV2(document: ScenarioDocumentV2): unknown {
  const { clusters, egress, ...described } = document;
  return [
    2,
    packed({ ...described, version: 1, clusters }),
    clusters.map(({ services }) => services ?? []),
    egress ?? [],
  ];
}

/** The document again, if it ever was one: that is for `parseScenarioValue` to see. */
export function unpackedV2(value: unknown): unknown {
  const [version, described, services, egress] = items(value);
  const first = unpacked(described);
  const ofClusters = items(services);
  const { clusters, ...rest } = first;
  return {
    ...rest,
    version,
    clusters: clusters.map((each, index) => ({ ...each, services: ofClusters[index] })),
    egress,
  };
}
