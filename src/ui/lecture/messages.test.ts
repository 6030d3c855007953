import { describe, expect, test } from 'vitest';
import { lectureIn, newLectureId, parseFromLecture, parseFromNotes } from './messages.ts';

const moment = { kind: 'moment', link: '?v=2&step=1.4&ask=1', since: 1_790_000_000_000 } as const;

const nonsense: readonly unknown[] = [
  null,
  undefined,
  'forward',
  7,
  [],
  {},
  { kind: 'Forward' },
  { kind: ['forward'] },
  { kind: '__proto__' },
  { __proto__: { kind: 'forward' } },
];

describe('what the notes say', () => {
  test.each(['hello', 'forward', 'back'] as const)('%s is understood, and nothing beside it', (kind) => {
    expect(parseFromNotes({ kind, run: 'alert(1)' })).toEqual({ kind });
  });

  test.each([...nonsense, moment, { kind: 'ended' }])('%o means nothing', (data) => {
    expect(parseFromNotes(data)).toBeNull();
  });
});

describe('what the lecture says', () => {
  test('a moment, and nothing beside it', () => {
    expect(parseFromLecture({ ...moment, html: '<img>' })).toEqual(moment);
  });

  test('that it has ended', () => {
    expect(parseFromLecture({ kind: 'ended', link: 7 })).toEqual({ kind: 'ended' });
  });

  test.each([
    ...nonsense,
    { kind: 'hello' },
    { ...moment, link: 7 },
    { ...moment, link: 'javascript:alert(1)' },
    { ...moment, link: '//elsewhere.example/?v=2' },
    { ...moment, link: `?${'x'.repeat(80_000)}` },
    { ...moment, since: '0' },
    { ...moment, since: NaN },
    { ...moment, since: Infinity },
  ])('%o means nothing', (data) => {
    expect(parseFromLecture(data)).toBeNull();
  });
});

describe('which lecture', () => {
  test('a link to notes says it, beside what it shows', () => {
    const id = newLectureId();
    expect(lectureIn(`?v=2&step=3&notes=${id}`)).toBe(id);
    expect(newLectureId()).not.toBe(id);
  });

  test.each(['', '?v=2', '?notes=', '?notes=1', '?notes=../../x', '?notes=0123456789ABCDEF'])(
    '%s is of none',
    (search) => {
      expect(lectureIn(search)).toBeNull();
    },
  );
});
