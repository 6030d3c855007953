import type { Cluster } from '../../engine/index.ts';

/** As Kubernetes takes names (RFC 1123 subdomains). */
export function validName(text: string): string | null {
  return /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/.test(text) ? text : null;
}

/** Labels that pods of the cluster have, with their values. */
export function podLabels({ nodes }: Cluster): ReadonlyMap<string, ReadonlySet<string>> {
  const known = new Map<string, Set<string>>();
  for (const { labels = {} } of nodes.flatMap(({ pods }) => pods)) {
    for (const [key, value] of Object.entries(labels)) known.set(key, (known.get(key) ?? new Set()).add(value));
  }
  return known;
}
