import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { list, node, pod, tarOf, yamlOf } from '../../testing/clusterObjects.ts';
import { importClusters } from './importClusters.ts';
import { sourcesOf } from './sourcesOf.ts';

const nodes = JSON.stringify(list([node('n', '10.0.0.1')]), null, 2);
const other = yamlOf(list([node('m', '10.0.0.2')]));
const pods = yamlOf(list([pod('p', 'n', '10.4.0.2')]));

function told(files: Readonly<Record<string, string>>) {
  const brought = Object.entries(files).map(([path, text]) => ({ path, bytes: strToU8(text) }));
  return sourcesOf(brought).map(({ name, files: inside }) => [name, inside.map((each) => each.name)]);
}

test('two dumps dropped together are two clusters', () => {
  expect(told({ 'east.json': nodes, 'west.yaml': other })).toEqual([
    ['east', ['east.json']],
    ['west', ['west.yaml']],
  ]);
});

function clustersOf(...archives: readonly (readonly [name: string, inside: Readonly<Record<string, string>>])[]) {
  const files = archives.map(([name, inside]) => ({ name, bytes: tarOf(inside) }));
  return importClusters([{ name: 'all', files }]).clusters.map(({ name }) => name);
}

test('an archive of several dumps is as many clusters, and one of a single dump has its own name', () => {
  const both = { 'dumps/east/nodes.json': nodes, 'dumps/west/nodes.yaml': other };
  expect(clustersOf(['all.tar', both])).toEqual(['east', 'west']);
  expect(clustersOf(['all.tar', { 'dumps/east/nodes.json': nodes, 'dumps/east/pods.yaml': pods }])).toEqual(['all']);
});

test('archives in one folder are a cluster each, unless only one has nodes', () => {
  const east = ['east.tar', { 'nodes.json': nodes }] as const;
  expect(clustersOf(east, ['west.tar', { 'nodes.yaml': other }])).toEqual(['east', 'west']);
  expect(clustersOf(east, ['more.tar', { 'pods.yaml': pods }])).toEqual(['all']);
});

test('files beside each other of which one has nodes are one cluster', () => {
  expect(told({ 'pods.yaml': pods, 'nodes.json': nodes })).toEqual([['nodes', ['pods.yaml', 'nodes.json']]]);
});

const one = yamlOf(node('ip-10-0-0-1', '10.0.0.1'));

test('a dump that several tools made, each in a folder of its own, is of one cluster', () => {
  const images = Object.fromEntries(
    ['quay-io-a', 'quay-io-b'].flatMap((image) => [
      [`dump/${image}/cluster-scoped-resources/core/nodes/ip-10-0-0-1.yaml`, one],
      [`dump/${image}/namespaces/shop/core/pods.yaml`, pods],
    ]),
  );
  expect(told(images).map(([name]) => name)).toEqual(['dump']);
});

function nodeIn(dump: string, name: string): string {
  return `mine/dumps/${dump}/image/cluster-scoped-resources/core/nodes/${name}.yaml`;
}

test('dumps beside each other are told apart by their nodes, however deep they lie', () => {
  const files = { [nodeIn('east.1', 'a')]: one, [nodeIn('west.2', 'b')]: one, 'mine/dumps/west.2/timestamp': 'now' };
  expect(told(files).map(([name]) => name)).toEqual(['east.1', 'west.2']);
});

test('of a dump logs, events and objects of other groups are not even read', () => {
  const image = 'dump/image';
  const files = {
    [`${image}/audit_logs/kube-apiserver/a.log.gz`]: 'x',
    'dump/podlogs/shop/web/logs/web.txt': 'x',
    'dump/shop/web/logs.txt': 'x',
    [`${image}/namespaces/shop/core/events.yaml`]: 'x',
    [`${image}/namespaces/shop/core/secrets.yaml`]: 'x',
    [`${image}/cluster-scoped-resources/apiextensions.k8s.io/customresourcedefinitions/a.yaml`]: 'x',
    [`${image}/cluster-scoped-resources/core/nodes/a.yaml`]: one,
    [`${image}/cluster-scoped-resources/config.openshift.io/networks.yaml`]: 'x',
    [`${image}/namespaces/shop/networking.k8s.io/networkpolicies.yaml`]: 'x',
    [`${image}/namespaces/shop/apps/daemonsets.yaml`]: 'x',
    // Whoever keeps manifests has folders of any name.
    'dump/clusters/east/namespaces/shop/policies/allow.yaml': 'x',
  };
  const [[, inside = []] = []] = told(files);
  expect(inside).toEqual(Object.keys(files).slice(6));
});

test('what is not read is told of, once', () => {
  const files = { 'd/a/nodes.json': nodes, 'd/b/nodes.yaml': other, 'd/a/x.log': 'x', 'd/c/events.json': 'x' };
  const brought = Object.entries(files).map(([path, text]) => ({ path, bytes: strToU8(text) }));
  expect(sourcesOf(brought).map(({ name, beside }) => [name, beside])).toEqual([
    ['a', ['d/a/x.log', 'd/c/events.json']],
    ['b', undefined],
  ]);
  const more = { 'd/a/nodes.json': nodes, 'd/b/nodes.yaml': other, 'd/c/pods.json': pods, 'd/x.log': 'x' };
  const { notes } = importClusters([{ name: 'all', files: [{ name: 'all.tar', bytes: tarOf(more) }] }]);
  expect(notes).toContainEqual({ code: 'passed-over', count: 2, first: 'all.tar/d/x.log' });
});

test('what is called as logs are is read where it is no dump’s, or was brought by itself', () => {
  const own = { 'shop/nodes.yaml': one, 'shop/events.yaml': 'x', 'shop/ingress/events.yaml': 'x' };
  expect(told(own)).toEqual([['shop', Object.keys(own)]]);
  expect(told({ 'events.json': one }).map(([, files]) => files)).toEqual([['events.json']]);
  expect(told({ 'dump/shop/events.json': 'x' })).toEqual([['dump', ['dump/shop/events.json']]]);
});

test('a folder is one cluster, or one for each of its folders that has nodes', () => {
  expect(told({ 'prod/pods.yaml': pods, 'prod/nodes.json': nodes })).toEqual([
    ['prod', ['prod/pods.yaml', 'prod/nodes.json']],
  ]);
  const both = { 'dumps/east/nodes.json': nodes, 'dumps/east/pods.yaml': pods, 'dumps/west/nodes.json': nodes };
  expect(told(both).map(([name]) => name)).toEqual(['east', 'west']);
});
