import { expect, test } from 'vitest';
import { custom, labelled, list, node, yamlOf } from '../../../testing/clusterObjects.ts';
import { axisOf, imported, said } from '../../../testing/imported.ts';

function asked(...objects: readonly object[]) {
  return imported(yamlOf(list(objects))).questions.map(({ id }) => id);
}

test('a policy of GKE lists towards what nothing is translated, and then nobody is asked', () => {
  const here = labelled(node('gke-a', '10.128.0.11', '10.8.0.0/24'), { 'cloud.google.com/gke-nodepool': 'p' });
  const policy = custom('networking.gke.io/v1', 'EgressNATPolicy', 'default', {
    action: 'NoSNAT',
    destinations: [{ cidr: '10.0.0.0/8' }, { cidr: '172.16.0.0/12' }],
  });
  const result = imported(yamlOf(list([here, policy])));
  expect(said(result, 'translated')).toEqual(['node', 'found']);
  expect(axisOf(result, 'translated')?.except).toEqual(['10.8.0.0/24', '10.0.0.0/8', '172.16.0.0/12']);
  expect([asked(here, policy), asked(here)].map((ids) => ids.includes('gke-snat'))).toEqual([false, true]);
});
