import * as v from 'valibot';
import type { Scenario } from '../../engine/index.ts';
import type { Result } from '../result.ts';
import { failed, ok } from '../result.ts';
import { problemsIn } from './checks.ts';
import { scenarioFromV2 } from './fromV2.ts';
import { problemOf } from './issues.ts';
import { limits } from './limits.ts';
import type { Problem } from './problem.ts';
import type { ReadV1 } from './schemaV1.ts';
import { schemaV1 } from './schemaV1.ts';
import type { ReadV2 } from './schemaV2.ts';
import { schemaV2 } from './schemaV2.ts';

/** A document of any version, read. A new version joins the union; `scenarioFrom` and `readers` do not compile without it. */
type AnyRead = ReadV1 | ReadV2;

/** The newest version. */
export const currentVersion = 2;

/** One reader for each version there has ever been; the key is the document's `version`. */
export const readers: Readonly<Record<AnyRead['version'], (value: unknown) => Result<AnyRead, readonly Problem[]>>> = {
  1: (value) => {
    const read = v.safeParse(schemaV1, value, howToRead(value));
    if (!read.success) return failed(first(read.issues).map(problemOf));
    return checked(read.output, upgradeV1(read.output));
  },
  2: (value) => {
    const read = v.safeParse(schemaV2, value, howToRead(value));
    return read.success ? checked(read.output, read.output) : failed(first(read.issues).map(problemOf));
  },
};

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

function checked<Read extends AnyRead>(read: Read, newest: ReadV2): Result<Read, readonly Problem[]> {
  const problems = problemsIn(newest);
  return problems.length > 0 ? failed(problems) : ok(read);
}

/** The scenario a document of any version stands for: an old one is first upgraded, one version at a time. */
export function scenarioFrom(document: AnyRead): Scenario {
  switch (document.version) {
    case 1:
      return scenarioFromV2(upgradeV1(document));
    case currentVersion:
      return scenarioFromV2(document);
  }
}

/** Version 1 knew no services and no addresses for what leaves. */
function upgradeV1(document: ReadV1): ReadV2 {
  const clusters = document.clusters.map((cluster) => ({ ...cluster, services: [] }));
  return { ...document, version: 2, clusters, egress: [] };
}
