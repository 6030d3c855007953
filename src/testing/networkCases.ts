import { describe, expect, test } from 'vitest';
import type { AxisName, ImportResult } from '../formats/import/index.ts';
import { list, yamlOf } from './clusterObjects.ts';
import { imported } from './imported.ts';

/** What is known of a network: of each axis its value, and whether that was found, assumed or is unknown. */
export type ToldAxes = Partial<Record<AxisName, readonly [string | null, string]>>;

/** A cluster’s objects, and which network they are of. */
interface NetworkCase {
  readonly objects: readonly object[];
  readonly product: string | null;
  readonly axes: ToldAxes;
}

/** What a cluster tells of its network. */
export function toldBy({ clusters }: ImportResult): ToldAxes {
  return Object.fromEntries(clusters[0]?.axes.map(({ axis, value, state }) => [axis, [value, state]]) ?? []);
}

/** The axes of a cluster that are found, and nobody knows where. */
export function foundNowhere({ clusters }: ImportResult): readonly AxisName[] {
  return (
    clusters[0]?.axes.flatMap(({ axis, state, from }) => (state === 'found' && from.length === 0 ? [axis] : [])) ?? []
  );
}

/** Each is recognised by its objects, and every axis that is found says in which. */
export function describeNetworks(cases: Readonly<Record<string, NetworkCase>>): void {
  describe.each(Object.entries(cases))('%s', (_, { objects, product, axes }) => {
    const result = imported(yamlOf(list(objects)));

    test('is recognised, and stands where its objects say', () => {
      expect(result.problems).toEqual([]);
      expect(result.clusters[0]?.product).toBe(product);
      expect(toldBy(result)).toMatchObject(axes);
    });

    test('everything found says where', () => {
      expect(foundNowhere(result)).toEqual([]);
    });
  });
}
