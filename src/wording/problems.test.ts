import { describe, expect, test } from 'vitest';
import type { LinkProblem, Problem } from '../sharing/index.ts';
import { linkParts, parseLink, parseScenario } from '../sharing/index.ts';
import { wordsFor } from './allWords.ts';

const { problemText, linkProblemText } = wordsFor('en');

describe('what is wrong with a scenario is said with its place and what would be right', () => {
  test.each<[Problem, string]>([
    [{ path: '', code: 'not-json' }, 'the scenario is not JSON'],
    [{ path: 'version', code: 'missing-field', field: 'version' }, 'version is missing'],
    [
      { path: 'clusters[1].nodes[0].address', code: 'outside-range', value: '10.9.9.9', range: '192.168.2.0/24' },
      'clusters[1].nodes[0].address is 10.9.9.9, which lies outside 192.168.2.0/24',
    ],
    [
      { path: 'clusters[0].nodes', code: 'wrong-count', count: 0, minimum: 1, maximum: 64 },
      'clusters[0].nodes has 0 items; it must have 1 to 64',
    ],
    [
      { path: 'clusters[1].id', code: 'duplicate', value: 'cluster-1', first: 'clusters[0].id' },
      'clusters[1].id is “cluster-1”, which is already used at clusters[0].id',
    ],
    [
      { path: 'reusedPodRange', code: 'too-few-blocks', range: '10.4.0.0/24', blockLength: 24, blocks: 1, nodes: 2 },
      'reusedPodRange is 10.4.0.0/24, which has 1 block of length 24, too few for 2 nodes',
    ],
  ])('%j', (problem, text) => {
    expect(problemText(problem)).toBe(text);
  });

  test('a document from the edge', () => {
    const parsed = parseScenario('{"version": 7}');
    expect(parsed.ok ? [] : parsed.error.map(problemText)).toEqual([
      'version is 7, newer than this page; it reads versions up to 2',
    ]);
  });
});

describe('what is wrong with a link', () => {
  test.each([
    ['?v=9', 'The link was made by a newer version of this page (9); this one reads links up to version 1.'],
    ['?v=1&l=flatt', 'In the link, l is “flatt”; it must be flat, island, isolated, hybrid or archipelago.'],
    ['?v=1&s=custom', 'The link says that it carries its scenario, but it does not; perhaps its end was cut off.'],
    ['?v=1&from=cluster-1/pod-a&from=cluster-1/pod-b', 'The link gives from more than once.'],
  ])('%s', (link, text) => {
    const parsed = parseLink(linkParts(link));
    expect(parsed.ok ? null : linkProblemText(parsed.error)).toBe(text);
  });

  test('a scenario inside it that is wrong is told whole', () => {
    const problems: readonly Problem[] = [{ path: 'title', code: 'missing-field', field: 'title' }];
    const problem: LinkProblem = { code: 'bad-scenario', problems };
    expect(linkProblemText(problem)).toBe('The link carries a scenario with mistakes: title is missing.');
  });
});
