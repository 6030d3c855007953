import * as v from 'valibot';
import type { Scenario } from '../../engine/index.ts';
import { failed, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { problemsIn } from './checks.ts';
import { scenarioFromV1 } from './fromV1.ts';
import { problemOf } from './issues.ts';
import type { Problem } from './problem.ts';
import type { ReadV1 } from './schemaV1.ts';
import { schemaV1 } from './schemaV1.ts';

/** A document of any version, read. A new version joins the union; `scenarioFrom` and `readers` do not compile without it. */
export type AnyRead = ReadV1;

/** The newest version. */
export const currentVersion = 1;

/** One reader for each version there has ever been; the key is the document's `version`. */
export const readers: Readonly<Record<AnyRead['version'], (value: unknown) => Result<AnyRead, readonly Problem[]>>> = {
  1: (value) => {
    const read = v.safeParse(schemaV1, value);
    if (!read.success) return failed(read.issues.map(problemOf));
    const problems = problemsIn(read.output);
    return problems.length > 0 ? failed(problems) : ok(read.output);
  },
};

/** The scenario a document of any version stands for: an old one is first upgraded, one version at a time. */
export function scenarioFrom(document: AnyRead): Scenario {
  switch (document.version) {
    case currentVersion:
      return scenarioFromV1(document);
  }
}
