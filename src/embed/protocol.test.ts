import { describe, expect, test } from 'vitest';
import { envelope, longestLink, parseFromEmbed, parseRequest } from './protocol.ts';

const state = { link: '?v=2', step: 3, last: 13, playing: false };

describe('what a page asks', () => {
  test.each([
    { kind: 'hello', link: null },
    { kind: 'hello', link: '?v=2' },
    { kind: 'getState' },
    { kind: 'setState', link: '?v=2&step=3' },
    { kind: 'step', by: -2 },
    { kind: 'goTo', step: 13 },
    { kind: 'goTo', step: null },
    { kind: 'play', on: true },
  ] as const)('$kind is read as it was said, and nothing beside it', (request) => {
    expect(parseRequest({ ...envelope(request, 4), more: 'x' })).toEqual({ kind: 'asked', id: 4, request });
  });

  test.each([null, 7, 'islandHop', [], {}, { id: 1, kind: 'step', by: 1 }, Object.create({ islandHop: 1 })])(
    'what others say to each other is none of ours: %j',
    (data) => expect(parseRequest(data)).toBeNull(),
  );

  test.each([
    [{ islandHop: 2, id: 1, kind: 'step', by: 1 }, 1, 'unknown-version'],
    [{ islandHop: '1', id: 1, kind: 'step', by: 1 }, 1, 'unknown-version'],
    [{ islandHop: 1, id: 1, kind: 'reload' }, 1, 'unknown-message'],
    [{ islandHop: 1, id: 1 }, 1, 'unknown-message'],
    [{ islandHop: 1, kind: 'getState' }, null, 'malformed'],
    [{ islandHop: 1, id: -1, kind: 'getState' }, null, 'malformed'],
    [{ islandHop: 1, id: 1, kind: 'step', by: 0.5 }, 1, 'malformed'],
    [{ islandHop: 1, id: 1, kind: 'step', by: 1e9 }, 1, 'malformed'],
    [{ islandHop: 1, id: 1, kind: 'step' }, 1, 'malformed'],
    [{ islandHop: 1, id: 1, kind: 'goTo' }, 1, 'malformed'],
    [{ islandHop: 1, id: 1, kind: 'goTo', step: -1 }, 1, 'malformed'],
    [{ islandHop: 1, id: 1, kind: 'play', on: 'yes' }, 1, 'malformed'],
    [{ islandHop: 1, id: 1, kind: 'setState', link: null }, 1, 'malformed'],
    [{ islandHop: 1, id: 1, kind: 'setState', link: 'x'.repeat(longestLink + 1) }, 1, 'malformed'],
  ] as const)('what cannot be meant is refused, by why: %#', (data, id, code) => {
    expect(parseRequest(data)).toEqual({ kind: 'refused', id, code });
  });
});

describe('what the picture says', () => {
  test.each([{ kind: 'ready' }, { kind: 'state', state }, { kind: 'error', code: 'private' }] as const)(
    '$kind is an answer by its number, and nothing without one',
    (answer) => {
      expect(parseFromEmbed(envelope(answer, 2))).toEqual({ kind: 'answered', id: 2, answer });
      expect(parseFromEmbed(envelope(answer, null))).toBeNull();
    },
  );

  test.each([
    { kind: 'onStep', state },
    { kind: 'resize', width: 640, height: 420 },
  ] as const)('$kind comes by itself', (event) => {
    expect(parseFromEmbed(envelope(event, null))).toEqual({ kind: 'said', event });
  });

  test.each([
    { islandHop: 2, kind: 'onStep', state },
    { islandHop: 1, kind: 'onStep', state: { ...state, step: '3' } },
    { islandHop: 1, kind: 'onStep', state: { ...state, last: 1.5 } },
    { islandHop: 1, kind: 'onStep', state: { ...state, link: 'x'.repeat(longestLink + 1) } },
    { islandHop: 1, kind: 'resize', width: 1, height: -1 },
    { islandHop: 1, kind: 'resize', width: 1, height: Infinity },
    { islandHop: 1, id: 1, kind: 'error', code: 'toString' },
  ])('what is in no known form is not heard: %#', (data) => expect(parseFromEmbed(data)).toBeNull());
});
