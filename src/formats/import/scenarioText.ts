import type { Scenario } from '../../engine/index.ts';
import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import { limits } from '../scenario/limits.ts';
import { parseScenarioValue } from '../scenario/parseScenario.ts';
import type { Problem } from '../scenario/problem.ts';
import { jsonFlaw, placeInJson } from './reading/json.ts';
import type { FieldPath } from './reading/source.ts';
import { lineFinder } from './reading/source.ts';
import { readYaml } from './reading/yaml.ts';

/** What is wrong with the text of a scenario, and at which of its lines, counted from 1. */
export type ScenarioTextProblem = { readonly line: number } & (
  | { readonly code: 'syntax'; readonly form: 'JSON' | 'YAML'; readonly reason: string }
  | { readonly code: 'not-one' }
  | { readonly code: 'wrong'; readonly problem: Problem }
);

/** A scenario from its document as somebody writes it, in JSON or YAML; or everything that is wrong, each at its line. Never throws. */
export function readScenarioText(text: string): Result<Scenario, readonly ScenarioTextProblem[]> {
  const lineAt = lineFinder(text);
  if (text.length > limits.characters) {
    const problem: Problem = { path: '', code: 'too-large', size: text.length, limit: limits.characters };
    return failed([{ line: 1, code: 'wrong', problem }]);
  }
  const read = valueIn(text);
  if (!read.ok) {
    const { at, ...flaw } = read.error;
    return failed([{ line: lineAt(at), ...flaw }]);
  }
  const { value, placeOf } = read.value;
  const parsed = parseScenarioValue(value);
  return parsed.ok
    ? parsed
    : failed(
        parsed.error.map((problem) => ({
          line: lineAt(placeOf(fieldsOf(problem.path))),
          code: 'wrong',
          problem,
        })),
      );
}

interface Read {
  readonly value: unknown;
  readonly placeOf: (path: FieldPath) => number;
}

type Flaw = { readonly at: number } & (
  | { readonly code: 'syntax'; readonly form: 'JSON' | 'YAML'; readonly reason: string }
  | { readonly code: 'not-one' }
);

function valueIn(text: string): Result<Read, Flaw> {
  const isJson = /^\s*\{/.test(text);
  if (isJson) {
    const flaw = jsonFlaw(text);
    if (flaw === null) {
      const value: unknown = JSON.parse(text);
      return ok({ value, placeOf: (path) => placeInJson(text, 0, path) });
    }
  }
  const yaml = readYaml(text);
  if (!yaml.ok) {
    const flaw = isJson ? jsonFlaw(text, yaml.error.at) : null;
    return failed(
      flaw === null
        ? { code: 'syntax', form: 'YAML', reason: yaml.error.reason, at: yaml.error.at }
        : { code: 'syntax', form: 'JSON', reason: flaw.reason, at: flaw.at },
    );
  }
  const [document, second] = yaml.value;
  if (document === undefined || second !== undefined) {
    return failed({ code: 'not-one', at: second?.placeOf([]) ?? 0 });
  }
  return ok(document);
}

/** `clusters[1].labels["a.b"]` as its steps. */
function fieldsOf(path: string): FieldPath {
  return [...path.matchAll(/\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([\w-]+)/g)].map(([, index, quoted, plain = '']) =>
    index === undefined ? (quoted ?? plain) : Number(index),
  );
}
