import { expect, test } from 'vitest';
import { list, pod, service, yamlOf } from '../../../testing/clusterObjects.ts';
import { flannel, imported, nodes, said } from '../../../testing/imported.ts';

const web = service('web', '10.96.0.9', { app: 'web' });

function slice(addressType: 'IPv4' | 'IPv6', endpoints: readonly object[]) {
  return {
    kind: 'EndpointSlice',
    apiVersion: 'discovery.k8s.io/v1',
    metadata: { name: `web-${addressType}`, namespace: 'default', labels: { 'kubernetes.io/service-name': 'web' } },
    addressType,
    endpoints,
    ports: [{ port: 8080, protocol: 'TCP' }],
  };
}

function endpoint(name: string, nodeName: string, address: string) {
  return { addresses: [address], nodeName, targetRef: { kind: 'Pod', name, namespace: 'default' } };
}

const both = [endpoint('web-1', 'n1', '10.244.0.7'), endpoint('web-2', 'n2', '10.244.1.8')];

test('pods that EndpointSlices name are drawn where no object of their own does', () => {
  const result = imported(yamlOf(list([flannel, ...nodes, web, slice('IPv4', both)])));
  expect(result.scenario?.document.clusters).toMatchObject([
    {
      nodes: [
        { pods: [{ id: 'web-1', address: '10.244.0.7', labels: { app: 'web' } }] },
        { pods: [{ id: 'web-2', address: '10.244.1.8', labels: { app: 'web' } }] },
      ],
      services: [{ pods: ['web-1', 'web-2'] }],
    },
  ]);
  expect(result.notes).toContainEqual({ code: 'by-slices', cluster: 'c1', count: 2 });
  expect(result.notes.map(({ code }) => code)).not.toContain('invented');
  expect(result.notes.map(({ code }) => code)).not.toContain('waiting');
});

test('a pod that is given itself is what its own object says', () => {
  const given = pod('web-1', 'n1', '10.244.0.9');
  const result = imported(yamlOf(list([flannel, ...nodes, web, given, slice('IPv4', both)])));
  expect(result.scenario?.document.clusters).toMatchObject([
    { nodes: [{ pods: [{ address: '10.244.0.9' }] }, { pods: [{ address: '10.244.1.8' }] }] },
  ]);
  expect(result.notes).toContainEqual({ code: 'by-slices', cluster: 'c1', count: 1 });
});

test('slices of both families tell of one pod, and a node that only they name is there', () => {
  const [first] = both;
  const slices = [slice('IPv6', [endpoint('web-1', 'n9', 'fd00::7')]), slice('IPv4', [{ ...first, nodeName: 'n9' }])];
  const result = imported(yamlOf(list([flannel, web, ...slices])));
  expect(result.scenario?.document.clusters).toMatchObject([
    { nodes: [{ id: 'n9', pods: [{ id: 'web-1', address: '10.244.0.7' }] }] },
  ]);
  expect(result.notes).toContainEqual({ code: 'ipv6', cluster: 'c1', count: 1 });
  expect(said(result, 'ranges')).toEqual(['10.244.0.0/16', 'found']);
});

const older = (addresses: readonly object[], more: object = {}) => ({
  kind: 'Endpoints',
  apiVersion: 'v1',
  metadata: { name: 'web', namespace: 'default' },
  subsets: [{ addresses, ports: [{ port: 8080, protocol: 'TCP' }], ...more }],
});

function olderAddress(name: string, nodeName: string, ip: string) {
  return { ip, nodeName, targetRef: { kind: 'Pod', name, namespace: 'default' } };
}

test('Endpoints name pods as slices do; one that is not ready serves nobody', () => {
  const notReadyAddresses = [olderAddress('web-2', 'n2', '10.244.1.8')];
  const endpoints = older([olderAddress('web-1', 'n1', '10.244.0.7')], { notReadyAddresses });
  const named = service('web', '10.96.0.9', { app: 'web' }, { targetPort: 'http' });
  const result = imported(yamlOf(list([flannel, ...nodes, named, endpoints])));
  expect(result.scenario?.document.clusters).toMatchObject([
    {
      nodes: [
        { pods: [{ id: 'web-1', address: '10.244.0.7', labels: { app: 'web' } }] },
        { pods: [{ id: 'web-2', address: '10.244.1.8' }] },
      ],
      services: [{ pods: ['web-1'], targetPort: 8080 }],
    },
  ]);
  expect(result.notes).toContainEqual({ code: 'by-slices', cluster: 'c1', count: 2 });
});

test('where there are slices the Endpoints beside them add nobody', () => {
  const endpoints = older([olderAddress('gone', 'n1', '10.244.0.99')]);
  const result = imported(yamlOf(list([flannel, ...nodes, web, slice('IPv4', both), endpoints])));
  expect(result.scenario?.document.clusters).toMatchObject([{ services: [{ pods: ['web-1', 'web-2'] }] }]);
  expect(result.notes).toContainEqual({ code: 'by-slices', cluster: 'c1', count: 2 });
});

test('Endpoints in a list that says no kinds are told by their subsets', () => {
  const { kind: _kind, apiVersion: _version, ...bare } = older([olderAddress('web-1', 'n1', '10.244.0.7')]);
  const result = imported(JSON.stringify({ items: [flannel, ...nodes, web, bare] }));
  expect(result.notes).toContainEqual({ code: 'by-slices', cluster: 'c1', count: 1 });
});

test('what stands for a machine outside, or has no node, is no pod', () => {
  const outside = [
    { addresses: ['198.51.100.7'] },
    { addresses: ['10.244.0.7'], targetRef: { kind: 'Pod', name: 'x' } },
  ];
  const result = imported(yamlOf(list([flannel, ...nodes, web, slice('IPv4', outside)])));
  expect(result.notes).toContainEqual({ code: 'invented', cluster: 'c1', what: 'pods' });
});

test('a Service of two ports is one that is not drawn', () => {
  const twice = service('dns', '10.96.0.10', { app: 'web' }, { port: 53 });
  const ports = [...twice.spec.ports, { protocol: 'UDP', port: 53, targetPort: 53 }];
  const dns = { ...twice, spec: { ...twice.spec, ports } };
  const alone = imported(yamlOf(list([flannel, ...nodes, dns])));
  expect(alone.notes).toContainEqual({ code: 'not-drawn', cluster: 'c1', what: 'services', drawn: 0, of: 1 });
});
