import * as v from 'valibot';
import { readYaml } from '../reading/yaml.ts';
import type { FieldPath } from '../reading/source.ts';
import { listOf, table, text } from './fields.ts';

/** Objects written down in a machine's configuration, which Talos makes in the cluster: most often the network that it does not bring itself. */
interface Inline {
  readonly values: readonly unknown[];
  readonly path: FieldPath;
}

const machine = v.object({
  cluster: table({ inlineManifests: listOf(v.object({ contents: text }, 'table')) }),
});
const apart = v.object({ manifest: text });

/** `kind` is empty of a machine's whole configuration. */
export function inlineManifests(kind: string, value: object): readonly Inline[] {
  switch (kind) {
    case '': {
      const read = v.safeParse(machine, value);
      const all = read.success ? read.output.cluster.inlineManifests : [];
      return all.map(({ contents }, index) => ({
        values: valuesIn(contents),
        path: ['cluster', 'inlineManifests', index, 'contents'],
      }));
    }
    case 'KubeInlineManifestConfig': {
      const read = v.safeParse(apart, value);
      return read.success ? [{ values: valuesIn(read.output.manifest), path: ['manifest'] }] : [];
    }
    default:
      return [];
  }
}

function valuesIn(yaml: string | null): readonly unknown[] {
  const read = readYaml(yaml ?? '');
  return read.ok ? read.value.map(({ value }) => value) : [];
}
