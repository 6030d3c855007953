import { strToU8 } from 'fflate';
import type { Axis, AxisName, ImportResult } from '../formats/import/index.ts';
import { importClusters } from '../formats/import/index.ts';
import { configMap, node, pod } from './clusterObjects.ts';

/** What is read of texts, each a cluster of its own. */
export function imported(...texts: readonly string[]): ImportResult {
  return importClusters(
    texts.map((text, index) => ({
      name: `c${index + 1}`,
      files: [{ name: `c${index + 1}.yaml`, bytes: strToU8(text) }],
    })),
  );
}

/** What is known of one of its axes. */
export function axisOf(result: ImportResult, axis: AxisName, cluster = 0): Axis | undefined {
  return result.clusters[cluster]?.axes.find((each) => each.axis === axis);
}

/** Its value, and whether that was found or assumed. */
export function said(result: ImportResult, axis: AxisName, cluster = 0) {
  const found = axisOf(result, axis, cluster);
  return [found?.value, found?.state];
}

/** A cluster that is told whole: what joins its two nodes, and a pod on each. */
export const flannel = configMap('kube-flannel-cfg', {
  'net-conf.json': '{"Network": "10.244.0.0/16", "Backend": {"Type": "host-gw"}}',
});
export const nodes = [node('n1', '192.0.2.11', '10.244.0.0/24'), node('n2', '192.0.2.12', '10.244.1.0/24')];
export const pods = [pod('a', 'n1', '10.244.0.5'), pod('b', 'n2', '10.244.1.7')];
