import type * as v from 'valibot';

/** How an object of Kubernetes says what it is: by its kind, or one of several with `|` between; by its API group, in any version. */
export interface KindSpec<Schema extends v.GenericSchema = v.GenericSchema> {
  readonly kind: string;
  readonly group: RegExp;
  readonly schema: Schema;
}

export function kind<Schema extends v.GenericSchema>(name: string, group: RegExp, schema: Schema): KindSpec<Schema> {
  return { kind: name, group, schema };
}
