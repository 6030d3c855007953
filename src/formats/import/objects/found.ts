import * as v from 'valibot';
import { importLimits } from '../limits.ts';
import type { FieldPath, Piece } from '../reading/source.ts';
import { readYaml } from '../reading/yaml.ts';
import { chartNamed, laidOver } from './chartValues.ts';
import type { ForeignObject } from './foreign.ts';
import { foreignObject } from './foreign.ts';
import type { ValuesOf } from './helm.ts';
import { held, tellsOfCilium, valuesOf } from './helm.ts';
import { inlineManifests } from './inlineManifests.ts';
import type { KindId } from './kinds.ts';
import { kindNamed } from './kinds.ts';
import type { Release } from './releases.ts';
import { releasesIn } from './releases.ts';
import { holdsObject } from './silent.ts';

/** A value that says of itself, or by what it holds, which kind of object it is. */
export interface FoundObject {
  /** `too-many-objects`: lists so deep in others that nobody looks into them. */
  readonly id: KindId | ForeignObject | 'unknown-values' | 'too-many-objects';
  /** As the object spells it. */
  readonly kind: string;
  readonly value: object;
  readonly path: FieldPath;
}

/** The objects of a value: itself, or the items of a list, whose kind may be said by the list alone, or by nobody. */
export function objectsIn({ value }: Piece): readonly FoundObject[] {
  const found: FoundObject[] = [];
  gather(value, [], { found, implied: '', depth: 0 });
  return found;
}

interface Gathering {
  readonly found: FoundObject[];
  /** The kind that the list says its items are. */
  readonly implied: string;
  readonly depth: number;
}

function gather(value: unknown, path: FieldPath, { found, implied, depth }: Gathering): void {
  if (typeof value !== 'object' || value === null || found.length > importLimits.objects) return;
  const items: unknown = Array.isArray(value) ? value : 'items' in value ? value.items : null;
  const kind = 'kind' in value && typeof value.kind === 'string' ? value.kind : implied;
  if (Array.isArray(items) && (Array.isArray(value) || kind === '' || kind.endsWith('List'))) {
    if (depth >= importLimits.nesting) {
      if (items.some(holdsObject)) found.push({ id: 'too-many-objects', kind, value, path });
      return;
    }
    const base = Array.isArray(value) ? path : [...path, 'items'];
    const inner = { found, implied: kind.replace(/List$/, ''), depth: depth + 1 };
    for (const [index, item] of items.entries()) gather(item, [...base, index], inner);
    return;
  }
  const apiVersion = 'apiVersion' in value && typeof value.apiVersion === 'string' ? value.apiVersion : null;
  for (const { values, path: inside } of inlineManifests(kind, value)) {
    const at = [...path, ...inside];
    if (depth >= importLimits.nesting) found.push({ id: 'too-many-objects', kind, value, path: at });
    else for (const each of values) gather(each, at, { found, implied: '', depth: depth + 1 });
  }
  if (kind === '' && apiVersion === null) return gatherUnnamed(value, path, found);
  gatherReleases(releasesIn(kind, value), path, found);
  if (kind === 'ConfigMap') gatherHeld(value, path, found);
  const foreign = foreignObject(kind, value);
  if (foreign !== null) {
    found.push({ id: foreign, kind, value, path });
    return;
  }
  const id = kindNamed(kind === '' ? kindByShape(value) : kind, apiVersion);
  if (id !== null) found.push({ id, kind: kind === '' ? kindByShape(value) : kind, value, path });
}

/** Items of a list that nobody named, or the values of a chart. */
function gatherUnnamed(value: object, path: FieldPath, found: FoundObject[]): void {
  const kind = kindByShape(value);
  const foreign = foreignObject(kind, value);
  if (foreign !== null) {
    found.push({ id: foreign, kind, value, path });
    return;
  }
  if (kind !== '') {
    const id = kindNamed(kind, null);
    if (id !== null) found.push({ id, kind, value, path });
    return;
  }
  if (path.length === 0) gatherValues(valuesOf(value), value, { path, found });
}

function gatherValues(of: ValuesOf, value: object, into: Pick<FoundObject, 'path'> & Pick<Gathering, 'found'>): void {
  const { path, found } = into;
  switch (of) {
    case 'cilium':
      found.push({ id: 'ciliumValues', kind: 'Values', value, path });
      return;
    case 'flannel':
      found.push({ id: 'flannelValues', kind: 'Values', value, path });
      return;
    case 'antrea':
      found.push({ id: 'antreaValues', kind: 'Values', value, path });
      return;
    case 'kube-ovn':
      found.push({ id: 'kubeOvnValues', kind: 'Values', value, path });
      return;
    case 'ovn':
      found.push({ id: 'ovnValues', kind: 'Values', value, path });
      return;
    case 'ip-masq-agent':
      found.push({ id: 'masqConfig', kind: 'Config', value, path });
      return;
    case 'tigera': {
      const inside = 'installation' in value ? value.installation : value;
      found.push({ id: 'installation', kind: 'Values', value: { spec: inside }, path });
      return;
    }
    case 'talos':
      found.push({ id: 'talosConfig', kind: 'Config', value, path });
      return;
    case 'rancher':
      found.push({ id: 'rancherConfig', kind: 'Config', value, path });
      return;
    case 'unknown':
      found.push({ id: 'unknown-values', kind: 'Values', value, path });
  }
}

function gatherReleases(releases: readonly Release[], path: FieldPath, found: FoundObject[]): void {
  for (const { chart, values, isPart, path: inside } of releases) {
    const of = chartNamed(chart);
    const whole = laidOver(chart, values, isPart);
    if (of === null || (of === 'cilium' && !tellsOfCilium(whole))) continue;
    gatherValues(of, whole, { path: [...path, ...inside], found });
  }
}

/** Values of a chart that a ConfigMap holds for a release to take. */
function gatherHeld(value: object, path: FieldPath, found: FoundObject[]): void {
  const read = v.safeParse(held, value);
  if (!read.success) return;
  for (const [key, text] of Object.entries(read.output.data)) {
    if (!/(^|[-.])values\.ya?ml$/.test(key) || typeof text !== 'string') continue;
    const yaml = readYaml(text);
    const values = yaml.ok ? yaml.value[0]?.value : null;
    if (typeof values !== 'object' || values === null || valuesOf(values) !== 'cilium') continue;
    const { metadata } = read.output;
    found.push({ id: 'ciliumValues', kind: 'ConfigMap', value: { ...values, metadata }, path: [...path, 'data', key] });
  }
}

/** What an object without a kind must be, by what only such an object holds. */
function kindByShape(value: object): string {
  if (!('metadata' in value)) return '';
  const spec = 'spec' in value && typeof value.spec === 'object' && value.spec !== null ? value.spec : {};
  const status = 'status' in value && typeof value.status === 'object' && value.status !== null ? value.status : {};
  if ('podCIDR' in spec || 'podCIDRs' in spec || 'nodeInfo' in status) return 'Node';
  if ('containers' in spec) return 'Pod';
  if ('clusterIP' in spec || 'clusterIPs' in spec) return 'Service';
  if ('addressType' in value && 'endpoints' in value) return 'EndpointSlice';
  if ('subsets' in value) return 'Endpoints';
  if ('networkType' in spec && 'clusterNetwork' in spec) return 'Network';
  return '';
}
