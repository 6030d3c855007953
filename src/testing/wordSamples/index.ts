import type { Words } from '../../i18n/index.ts';
import { leavesOf } from '../wordTexts.ts';
import { clusterSamples } from './clusters.ts';
import { importSamples } from './imports.ts';
import { networkSamples } from './networks.ts';
import { pageSamples } from './page.ts';
import { planSamples } from './plans.ts';
import { problemSamples } from './problems.ts';
import { reportSamples } from './reports.ts';
import type { Samples } from './samples.ts';

export { sampled } from './networks.ts';

const wordSamples: Samples<Words> = {
  ...importSamples,
  ...networkSamples,
  ...pageSamples,
  ...planSamples,
  ...clusterSamples,
  ...problemSamples,
  ...reportSamples,
};

/** Everything that the words say, or a part of them: each text, and each function with its samples. */
export function saidIn(words: object): readonly (readonly [path: string, text: string])[] {
  return said(words, wordSamples, '');
}

function said(part: unknown, samples: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof part === 'function') {
    if (!Array.isArray(samples)) throw new Error(`${path}: asked with nothing`);
    return samples.flatMap((of: readonly unknown[], at) => {
      const answer: unknown = Reflect.apply(part, undefined, of);
      return texts(answer, `${path}(${at})`);
    });
  }
  if (typeof part !== 'object' || part === null || Array.isArray(part)) return texts(part, path);
  const inside = new Map(Object.entries(typeof samples === 'object' && samples !== null ? samples : {}));
  return Object.entries(part).flatMap(([key, each]) => said(each, inside.get(key), `${path}.${key}`));
}

function texts(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  return leavesOf(value, path).flatMap(([at, text]) => (typeof text === 'string' ? [[at, text] as const] : []));
}
