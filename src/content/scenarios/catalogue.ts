/** A scenario that comes with the page: `public/scenarios/<id>.json`. */
interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
}

/** In the order in which they are offered. The titles are those of the files, here so that a menu needs no file. */
export const catalogue = [
  { id: 'two-clusters', title: 'Two clusters' },
  { id: 'one-node-each', title: 'One node each' },
  { id: 'overlap', title: 'Overlapping ranges' },
  { id: 'firewall', title: 'A firewall between' },
  { id: 'same-port', title: 'Same source port' },
  { id: 'few-ports', title: 'Two ports' },
  { id: 'real-networks', title: 'Clusters and an office' },
  { id: 'load-balanced', title: 'An office, and Services' },
  { id: 'static-flat', title: 'Pods in the nodes’ subnet' },
  { id: 'one-ip-block', title: 'One ipBlock, two opposite results' },
  { id: 'guarded', title: 'Guarded pods' },
  { id: 'routed', title: 'Routed island' },
] as const satisfies readonly CatalogueEntry[];

export type ScenarioId = (typeof catalogue)[number]['id'];

export const scenarioIds: readonly string[] = catalogue.map(({ id }) => id);

export function isScenarioId(text: string): boolean {
  return scenarioIds.includes(text);
}
