import { describe, expect, test } from 'vitest';
import { custom, list, node, yamlOf } from '../../../testing/clusterObjects.ts';
import { imported, said } from '../../../testing/imported.ts';

const key = 'c2VjcmV0';
const settings = { clusterCIDR: '10.130.0.0/16', serviceCIDR: '10.95.0.0/16', ceIPSecPSK: key };

function read(...objects: readonly object[]) {
  return imported(yamlOf(list([node('n1', '192.0.2.11'), ...objects])));
}

function joined(id: string, second: number) {
  return custom('submariner.io/v1', 'Cluster', id, {
    cluster_id: id,
    cluster_cidr: [`10.${second}.0.0/16`],
    service_cidr: [`100.${second}.0.0/16`],
  });
}

const endpoint = custom('submariner.io/v1', 'Endpoint', 'e', { cluster_id: 'east', private_ip: '192.0.2.11' });

describe('Submariner', () => {
  test('is told by its operator’s settings, with the cluster’s ranges and without its keys', () => {
    const result = read(custom('submariner.io/v1alpha1', 'Submariner', 's', settings));
    expect(said(result, 'gateways')).toEqual(['submariner', 'found']);
    expect(said(result, 'ranges')).toEqual(['10.130.0.0/16', 'found']);
    expect(said(result, 'services')).toEqual(['10.95.0.0/16', 'found']);
    expect(JSON.stringify(result)).not.toContain(key);
  });

  test('bridges clusters that collide where it has addresses for all of them', () => {
    const result = read(
      custom('submariner.io/v1alpha1', 'Submariner', 's', { ...settings, globalCIDR: '242.0.0.0/16' }),
    );
    expect(said(result, 'gateways')).toEqual(['globalnet', 'found']);
    expect(result.clusters[0]?.model).toBe('island');
  });

  test('knows the ranges of all that it joins, of which those are the cluster’s whose gateway is a node here', () => {
    const all = [joined('west', 131), joined('east', 130)];
    const result = read(...all, endpoint);
    expect(said(result, 'ranges')).toEqual(['10.130.0.0/16', 'found']);
    expect(said(result, 'services')).toEqual(['100.130.0.0/16', 'found']);
    expect(said(read(...all), 'ranges')).toEqual([null, 'unknown']);
    expect(said(read(joined('east', 130)), 'ranges')).toEqual(['10.130.0.0/16', 'found']);
  });

  test('is told by the gateways that it reports', () => {
    const gateway = { apiVersion: 'submariner.io/v1', kind: 'Gateway', metadata: { name: 'n1' } };
    expect(said(read({ ...gateway, status: { haStatus: 'active' } }), 'gateways')).toEqual(['submariner', 'found']);
  });
});
