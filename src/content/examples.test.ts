import { expect, test } from 'vitest';
import { linkParts, parseLink } from '../formats/index.ts';
import { isLessonId } from './lessons/index.ts';
import { presetIds } from './networks/index.ts';

test.each([
  ['lesson', 'flat', (value: string) => isLessonId(value.replace(/:.*/, ''))],
  ['network', 'EKS', (value: string) => presetIds.some((id) => id === value)],
] as const)('whoever is told how %s has to be written is told of one that is there', (parameter, bad, isThere) => {
  const parsed = parseLink(linkParts(`?v=1&${parameter}=${bad}`));
  if (parsed.ok || parsed.error.code !== 'bad-value') throw new Error('it was read');
  const { allowed } = parsed.error;
  expect(allowed).not.toHaveLength(0);
  expect(allowed.filter((value) => !isThere(value))).toEqual([]);
  for (const value of allowed) expect(parseLink(linkParts(`?v=1&${parameter}=${value}`)).ok).toBe(true);
});
