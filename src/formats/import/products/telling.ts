import * as v from 'valibot';
import type { Inventory, Kept } from '../objects/inventory.ts';
import type { Origin } from '../problem.ts';
import { readYaml } from '../reading/yaml.ts';

/** A value and where it stands. */
export interface Told<Value = string> {
  readonly value: Value;
  readonly from: Origin;
}

/** A container by name, wherever pods are described: in a pod itself, or in what makes pods. */
export interface Found {
  readonly origin: Origin;
  readonly env: (name: string) => Told | null;
  readonly flag: (name: string) => Told | null;
}

export function containersNamed(objects: Inventory, name: RegExp): readonly Found[] {
  const inWorkloads = objects.of('workload').flatMap((each) => {
    const { containers, initContainers } = each.body.spec.template.spec;
    return [...containers, ...initContainers].map((container) => ({
      container,
      origin: each.origin,
      base: ['spec', 'template', 'spec'],
    }));
  });
  const inPods = objects.of('pod').flatMap((each) => {
    const { containers, initContainers } = each.body.spec;
    return [...containers, ...initContainers].map((container) => ({ container, origin: each.origin, base: ['spec'] }));
  });
  return [...inWorkloads, ...inPods]
    .filter(({ container }) => name.test(container.name))
    .map(({ container, origin, base }) => {
      const told = (given: { readonly value: string; readonly path: readonly (string | number)[] } | undefined) =>
        given === undefined ? null : { value: given.value, from: origin([...base, ...given.path]) };
      return {
        origin: origin(base),
        env: (key) => told(container.env.get(key)),
        flag: (key) => told(container.flags.get(key)),
      };
    });
}

/**
 * Calico's operator says whose network it is to be (`cni.type`), or leaves that to the provider (tigera/operator,
 * pkg/controller/installation): on a managed cluster Calico may only police what the cloud made.
 */
export function installations(objects: Inventory, type: RegExp): readonly Kept<'installation'>[] {
  const byProvider: Readonly<Record<string, string>> = { AKS: 'AzureVNET', EKS: 'AmazonVPC', GKE: 'GKE' };
  return objects
    .of('installation')
    .filter(({ body: { spec } }) => type.test(spec.cni.type ?? byProvider[spec.kubernetesProvider ?? ''] ?? 'Calico'));
}

export function configMaps(objects: Inventory, name: RegExp): readonly Kept<'configMap'>[] {
  return objects.of('configMap').filter((each) => name.test(each.name));
}

/** An entry of a ConfigMap. */
export function entry(map: Kept<'configMap'>, key: string): Told | null {
  const value = map.body.data[key];
  return value === undefined ? null : { value, from: map.origin(['data', key]) };
}

/** A document inside an entry, YAML or JSON, as a schema reads it; `null` where it is none of that form. */
export function documentIn<Schema extends v.GenericSchema>(
  { value, from }: Told,
  schema: Schema,
): Told<v.InferOutput<Schema>> | null {
  const yaml = readYaml(value);
  const read = yaml.ok ? v.safeParse(schema, yaml.value[0]?.value ?? {}) : null;
  return read?.success === true ? { value: read.output, from } : null;
}

/** The same document somewhere inside: `data["net-conf.json"]: Network`. */
export function inside(from: Origin, field: string): Origin {
  return { ...from, field: `${from.field}: ${field}` };
}

export function isTrue(value: string): boolean {
  return /^(true|yes|on|1|enabled)$/i.test(value.trim());
}
