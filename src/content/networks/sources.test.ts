import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sources as ofClaims } from '../claims/sources.ts';
import { presetIds } from './catalogue.ts';
import { parsePreset } from './parsePreset.ts';
import { sources } from './sources.ts';

const all = [
  ...Object.values(sources),
  ...Object.values(ofClaims).map(({ title, url, read }) => ({ title, address: url, read })),
];
/** `owner/name` and nothing more: a place to begin a search, not a page. */
const repositoryRoot = /^https:\/\/git(hub|lab)\.com\/[^/]+\/[^/]+\/?$/;
/** A branch moves on; only a commit says what was read. */
const fileOfBranch = /^https:\/\/github\.com\/[^/]+\/[^/]+\/blob\/(main|master)\//;

describe('a source can be looked up', () => {
  test.each(all)('$title', ({ address, read }) => {
    expect(address).toMatch(/^https:\/\/[^/]+\/.+/);
    expect(address).not.toMatch(repositoryRoot);
    expect(read).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('a file of a repository is named with the commit that was read', () => {
    expect(Object.values(sources).filter(({ address }) => fileOfBranch.test(address))).toEqual([]);
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
    expect(Object.keys(sources).filter((id) => ![...used].some((each) => each === id))).toEqual([]);
  });
});
