import { describe, expect, test } from 'vitest';
import { list, node, yamlOf } from '../../../testing/clusterObjects.ts';
import { imported } from '../../../testing/imported.ts';

function joinedByLiqo(own: unknown, here?: unknown) {
  const status = here === undefined ? {} : { remote: { cidr: { pod: here } } };
  const configuration = {
    kind: 'Configuration',
    apiVersion: 'networking.liqo.io/v1beta1',
    metadata: { name: 'milan', namespace: 'liqo-tenant-milan' },
    spec: { remote: { cidr: { pod: own } } },
    status,
  };
  const [cluster] = imported(yamlOf(list([configuration, node('n1', '10.20.0.11', '10.244.0.0/24')]))).clusters;
  return [cluster?.additions, cluster?.model];
}

describe('Liqo', () => {
  test('joins clusters where the other’s ranges are seen as they are', () => {
    for (const own of [['10.243.0.0/16'], '10.243.0.0/16'])
      for (const here of [own, undefined]) expect(joinedByLiqo(own, here)).toEqual([['liqo'], 'archipelago']);
  });

  test('makes them no one network where they are seen as others', () => {
    expect(joinedByLiqo(['10.244.0.0/16'], ['10.71.0.0/16'])).toEqual([['liqo'], 'island']);
  });
});
