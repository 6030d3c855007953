import * as v from 'valibot';
import type { Scenario } from '../../engine/index.ts';
import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import { problemsIn } from './checks.ts';
import type { DescribedScenario } from './described.ts';
import { describedBy } from './described.ts';
import { scenarioFromV3 } from './fromV3.ts';
import { problemOf } from './issues.ts';
import { limits } from './limits.ts';
import type { Problem } from './problem.ts';
import type { ReadV1 } from './schemaV1.ts';
import { schemaV1 } from './schemaV1.ts';
import type { ReadV2 } from './schemaV2.ts';
import { schemaV2 } from './schemaV2.ts';
import type { ReadV3 } from './schemaV3.ts';
import { schemaV3 } from './schemaV3.ts';

type AnyVersion = 1 | 2 | 3;

/** The newest version. */
export const currentVersion = 3;

/** One reader for each version there has ever been; the key is the document's `version`. An old one is upgraded, a version at a time. */
const readers: Readonly<Record<AnyVersion, (value: unknown) => Result<Scenario, readonly Problem[]>>> = {
  1: (value) => {
    const read = v.safeParse(schemaV1, value, howToRead(value));
    return read.success ? checked(upgradeV2(upgradeV1(read.output))) : failed(first(read.issues).map(problemOf));
  },
  2: (value) => {
    const read = v.safeParse(schemaV2, value, howToRead(value));
    return read.success ? checked(upgradeV2(read.output)) : failed(first(read.issues).map(problemOf));
  },
  3: (value) => {
    const read = v.safeParse(schemaV3, value, howToRead(value));
    if (!read.success) return failed(first(read.issues).map(problemOf));
    const { $schema: _forEditors, ...document } = read.output;
    return checked(document);
  },
};

/** The reader of the version, if there is one. */
export function readerOf(version: unknown): (typeof readers)[AnyVersion] | null {
  return version === 1 || version === 2 || version === 3 ? readers[version] : null;
}

/**
 * In a large document the first problem of its form is enough: of fifty thousand pods that are none, a hundred thousand problems
 * would be collected, and a person told of twenty.
 */
function howToRead(value: unknown): { readonly abortEarly: boolean } {
  return { abortEarly: fieldsIn(value, mostFields) > mostFields };
}

const mostFields = 4000;

/** How many values a document holds, counted no further, and no deeper, than a little past the most. */
function fieldsIn(value: unknown, most: number): number {
  if (most < 0 || typeof value !== 'object' || value === null) return 1;
  let count = 1;
  for (const each of Object.values(value)) {
    count += fieldsIn(each, most - count);
    if (count > most) break;
  }
  return count;
}

function first<Issue>(issues: readonly Issue[]): readonly Issue[] {
  return issues.slice(0, limits.problems);
}

/** Every version of the document. */
export const documentVersions: readonly number[] = Object.keys(readers).map(Number);

function checked(document: ReadV3): Result<Scenario, readonly Problem[]> {
  const described: Result<DescribedScenario, readonly Problem[]> = describedBy(document);
  if (!described.ok) return described;
  const problems = problemsIn(described.value);
  return problems.length > 0 ? failed(problems) : ok(scenarioFromV3(described.value));
}

/** Version 1 knew no services and no addresses for what leaves. */
function upgradeV1(document: ReadV1): ReadV2 {
  const clusters = document.clusters.map((cluster) => ({ ...cluster, services: [] }));
  return { ...document, version: 2, clusters, egress: [] };
}

/** Version 2 knew no routers but those that models make. */
function upgradeV2(document: ReadV2): ReadV3 {
  return { ...document, version: 3, routers: [] };
}
