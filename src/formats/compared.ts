import type { Cluster, Scenario } from '../engine/index.ts';
import type { Side } from './view.ts';

/** A network, and the same with some of its clusters joined otherwise, as sides of one scenario; `null` where they differ in more ways than sides can. */
export function comparedWith(
  before: Scenario,
  after: Scenario,
): { readonly scenario: Scenario; readonly sides: readonly [Side, Side] } | null {
  const pairs = before.clusters.flatMap((cluster, at): readonly (readonly [Cluster, Cluster])[] => {
    const then = after.clusters[at];
    return then === undefined || networkText(cluster) === networkText(then) ? [] : [[cluster, then]];
  });
  const [first] = pairs;
  const [left, right] = first?.flatMap(sideOf) ?? [];
  const isOne = pairs.every((pair) => pair.every((each, at) => networkText(each) === networkText(first?.[at])));
  if (left === undefined || right === undefined || !isOne) return null;
  const changed = new Set(pairs.map(([{ id }]) => id));
  const clusters = before.clusters.map(({ model, settings, ...cluster }) =>
    changed.has(cluster.id)
      ? cluster
      : { ...cluster, ...(model === undefined ? {} : { model }), ...(settings === undefined ? {} : { settings }) },
  );
  return { scenario: { ...before, clusters }, sides: [left, right] };
}

function networkText(cluster: Pick<Cluster, 'model' | 'settings'> | undefined): string {
  return JSON.stringify([
    cluster?.model ?? null,
    Object.entries(cluster?.settings ?? {}).toSorted(([a], [b]) => a.localeCompare(b)),
  ]);
}

function sideOf({ model, settings = {} }: Cluster): readonly Side[] {
  return model === undefined ? [] : [{ model, settings, faults: [] }];
}
