import * as v from 'valibot';
import type { Labels } from '../../engine/policy/index.ts';
import { fieldText, wrongValue } from '../import/objects/wrongValue.ts';
import type { ImportProblem, Origin } from '../import/problem.ts';
import type { FieldPath, Piece } from '../import/reading/source.ts';
import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import type { Located } from './objects.ts';
import { metadata } from './objects.ts';

/** An object with what every object says of itself. */
export interface DescribedObject {
  readonly kind: string;
  readonly value: object;
  readonly name: string;
  readonly namespace: string;
  readonly labels: Labels;
  /** `NetworkPolicy/default/web`. */
  readonly title: string;
  readonly origin: (path: FieldPath) => Origin;
  readonly problem: (issue: v.BaseIssue<unknown>) => ImportProblem;
}

/** Kinds that are in no namespace. */
const clusterWide = /^(Namespace|Node)$|Cluster|Admin/;

export function described({ kind, value, path }: Located, piece: Piece): Result<DescribedObject, ImportProblem> {
  const lineOf = (inside: FieldPath): number => piece.lineOf([...path, ...inside]);
  const { file } = piece;
  const read = v.safeParse(metadata, value, { abortEarly: true });
  if (!read.success) return failed(wrongValue(read.issues[0], { object: kind, file, lineOf }));
  const { name, namespace, labels } = read.output.metadata;
  const isNamespaced = !clusterWide.test(kind);
  const inside = namespace === null || namespace === '' ? 'default' : namespace;
  const title = [kind, ...(isNamespaced ? [inside] : []), name].join('/');
  return ok({
    kind,
    value,
    name,
    namespace: inside,
    labels,
    title,
    origin: (field) => ({ object: title, field: fieldText(field), file, line: lineOf(field) }),
    problem: (issue) => wrongValue(issue, { object: title, file, lineOf }),
  });
}

export function parsed<Schema extends v.GenericSchema>(
  { value, problem }: DescribedObject,
  schema: Schema,
  keep: (body: v.InferOutput<Schema>) => unknown,
): Result<null, ImportProblem> {
  const read = v.safeParse(schema, value, { abortEarly: true });
  if (!read.success) return failed(problem(read.issues[0]));
  keep(read.output);
  return ok(null);
}
