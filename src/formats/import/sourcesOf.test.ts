import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { list, node, pod, yamlOf } from '../../testing/clusterObjects.ts';
import { sourcesOf } from './sourcesOf.ts';

const nodes = JSON.stringify(list([node('n', '10.0.0.1')]), null, 2);
const pods = yamlOf(list([pod('p', 'n', '10.4.0.2')]));

function told(files: Readonly<Record<string, string>>) {
  const brought = Object.entries(files).map(([path, text]) => ({ path, bytes: strToU8(text) }));
  return sourcesOf(brought).map(({ name, files: inside }) => [name, inside.map((each) => each.name)]);
}

test('two dumps dropped together are two clusters', () => {
  expect(told({ 'east.json': nodes, 'west.yaml': yamlOf(list([node('m', '10.0.0.2')])) })).toEqual([
    ['east', ['east.json']],
    ['west', ['west.yaml']],
  ]);
});

test('files beside each other of which one has nodes are one cluster', () => {
  expect(told({ 'pods.yaml': pods, 'nodes.json': nodes })).toEqual([['nodes', ['pods.yaml', 'nodes.json']]]);
});

test('a folder is one cluster, or one for each of its folders that has nodes', () => {
  expect(told({ 'prod/pods.yaml': pods, 'prod/nodes.json': nodes })).toEqual([
    ['prod', ['prod/pods.yaml', 'prod/nodes.json']],
  ]);
  const both = { 'dumps/east/nodes.json': nodes, 'dumps/east/pods.yaml': pods, 'dumps/west/nodes.json': nodes };
  expect(told(both).map(([name]) => name)).toEqual(['east', 'west']);
});
