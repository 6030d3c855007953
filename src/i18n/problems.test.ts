import { describe, expect, test } from 'vitest';
import { modelIds } from '../engine/index.ts';
import type { LinkNotice, LinkProblem, Problem } from '../formats/index.ts';
import { linkParts, parseLink, parseScenario } from '../formats/index.ts';
import { wordsFor, wordsIn } from './allWords.ts';

const { problemText, linkNoticeText, linkProblemText } = wordsFor('en');

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
      'version is 7, newer than this page; it reads versions up to 3',
    ]);
  });
});

describe('what is wrong with a link', () => {
  test.each([
    ['?v=9', 'The link was made by a newer version of this page (9); this one reads links up to version 2.'],
    [
      '?v=1&l=flatt',
      `In the link, l is “flatt”; it must be ${modelIds.slice(0, -1).join(', ')} or ${modelIds.at(-1)}.`,
    ],
    ['?v=1&s=custom', 'The link says that it carries its scenario, but it does not; perhaps its end was cut off.'],
    ['?v=1&from=cluster-1/pod-a&from=cluster-1/pod-b', 'The link gives from more than once.'],
  ])('%s', (link, text) => {
    const parsed = parseLink(linkParts(link));
    expect(parsed.ok ? null : linkProblemText(parsed.error)).toBe(text);
  });

  test.each<[LinkNotice, string, string]>([
    [
      { kind: 'unknown-parameters', names: ['ref'], unused: [] },
      'In the link, “ref” means nothing here and was passed over.',
      '連結裡的「ref」在這裡沒有意義，已略過。',
    ],
    [
      {
        kind: 'unknown-parameters',
        names: ['form', 'x'],
        unused: ['from'],
      },
      'In the link, “form” and “x” mean nothing here and were passed over. Did you mean from= where it says “form”?',
      '連結裡的「form」、「x」在這裡沒有意義，已略過。「form」是不是 from= 的筆誤？',
    ],
    [
      { kind: 'unknown-parameters', names: Array.from('abcdefg'), unused: [] },
      'In the link, “a”, “b”, “c”, “d”, “e” and 2 more mean nothing here and were passed over.',
      '連結裡的「a」、「b」、「c」、「d」、「e」等 7 個參數在這裡沒有意義，已略過。',
    ],
    [
      { kind: 'cut' },
      'The end of this link is missing: it seems to have been cut on its way, and may not show what was sent.',
      '這個連結少了結尾，似乎在傳遞途中被截斷；眼前的畫面不一定是對方想給你看的。',
    ],
    [
      { kind: 'altered' },
      'This link is not as it was made: it was cut or changed on its way, and may not show what was sent.',
      '這個連結和產生時不同，在傳遞途中被截斷或更動過；眼前的畫面不一定是對方想給你看的。',
    ],
    [
      { kind: 'scenario-changed', id: 'overlap' },
      'This scenario (overlap) has changed since this link was made; what happens in it may be different now.',
      '產生這個連結之後，這個情境（overlap）已經更動；現在的結果可能和當時不同。',
    ],
  ])('what is strange about one that opens is told in every language: %j', async (notice, english, chinese) => {
    expect(linkNoticeText(notice)).toBe(english);
    expect((await wordsIn('zh-TW')).linkNoticeText(notice)).toBe(chinese);
  });

  test('a scenario inside it that is wrong is told whole', () => {
    const problems: readonly Problem[] = [{ path: 'title', code: 'missing-field', field: 'title' }];
    const problem: LinkProblem = { code: 'bad-scenario', problems };
    expect(linkProblemText(problem)).toBe('The link carries a scenario with mistakes: title is missing.');
  });
});
