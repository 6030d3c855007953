import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { claimSources } from '../claims/sources.ts';
import { presetIds } from './catalogue.ts';
import { parsePreset } from './presetQuery.ts';
import { networkSources } from './sources.ts';

const all = [...Object.values(networkSources), ...Object.values(claimSources)];
/** `owner/name` and nothing more: a place to begin a search, not a page. */
const repositoryRoot = /^https:\/\/git(hub|lab)\.com\/[^/]+\/[^/]+\/?$/;
/** A branch moves on; only a commit says what was read. */
const fileOfBranch = /^https:\/\/github\.com\/[^/]+\/[^/]+\/blob\/(main|master)\//;

describe('a source can be looked up', () => {
  test.each(all)('$title', ({ url, read }) => {
    expect(url).toMatch(/^https:\/\/[^/]+\/.+/);
    expect(url).not.toMatch(repositoryRoot);
    expect(read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('a file of a repository is named with the commit that was read', () => {
    expect(Object.values(networkSources).filter(({ url }) => fileOfBranch.test(url))).toEqual([]);
  });

  test('every source is used by a network', () => {
    const used = new Set(
      presetIds.flatMap((id) => {
        const parsed = parsePreset(
          readFileSync(new URL(`../../../public/networks/${id}.json`, import.meta.url), 'utf8'),
        );
        return parsed.ok ? parsed.value.sources.map(({ source }) => source) : [];
      }),
    );
    expect(Object.keys(networkSources).filter((id) => ![...used].some((each) => each === id))).toEqual([]);
  });
});
