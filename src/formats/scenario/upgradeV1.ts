import type { ReadV1 } from './schemaV1.ts';
import type { ReadV2 } from './schemaV2.ts';

/** Version 1 knew no services and no addresses for what leaves. */
export function upgradeV1(document: ReadV1): ReadV2 {
  const clusters = document.clusters.map((cluster) => ({ ...cluster, services: [] }));
  return { ...document, version: 2, clusters, egress: [] };
}
