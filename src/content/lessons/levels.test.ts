import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { linkParts, parseLink, writtenLink } from '../../formats/index.ts';
import type { View } from '../../formats/index.ts';
import { attemptOn, screensAfterOne } from '../../testing/levels.ts';
import type { Level } from './index.ts';
import { judge, lessonIds, movesBetween, parOf, parseLesson, showsSameSend, withMove } from './index.ts';

function viewIn(link: string): View {
  const parsed = parseLink(linkParts(link));
  if (!parsed.ok) throw new Error(link);
  return parsed.value;
}

const levels = lessonIds.flatMap((id) => {
  const text = readFileSync(new URL(`../../../public/lessons/${id}.json`, import.meta.url), 'utf8');
  const parsed = parseLesson(text);
  if (!parsed.ok) throw new Error(`${id}: ${JSON.stringify(parsed.error)}`);
  return parsed.value.levels.map((level, at) => ({ name: `${id}:${at + 1}`, level }));
});

function known(name: string): Level {
  const found = levels.find((each) => each.name === name);
  if (found === undefined) throw new Error(name);
  return found.level;
}

const solvedAt = ({ solutions, goals }: Level): number =>
  solutions.length === 0 ? Math.max(...goals.map((goal) => (goal.kind === 'predicted' ? goal.right : 0))) : 0;

describe.each(levels)('$name', ({ level }) => {
  const beginning = { ...attemptOn(level.view), inspected: null };

  test('begins unsolved', () => {
    expect(judge(level, beginning).solved).toBe(false);
  });

  test('is solved by each of its solutions, with moves that count', () => {
    const ends = level.solutions.length === 0 ? [level.view] : level.solutions;
    for (const end of ends) {
      const { goals, strays, solved } = judge(level, attemptOn(end, solvedAt(level)));
      expect({ goals, strays }).toEqual({ goals: level.goals.map(() => true), strays: [] });
      expect(solved).toBe(true);
    }
  });

  test('is led to its first solution move by move', () => {
    const [first] = level.solutions;
    if (first === undefined) return;
    const moves = movesBetween(level.view, first);
    const reached = moves.reduce(withMove, level.view);
    expect(showsSameSend(reached, first)).toBe(true);
    expect(moves.length).toBe(parOf(level) ?? 0);
  });

  test('has no way with fewer moves, and no solution with fewer than its first', () => {
    const par = parOf(level) ?? 0;
    expect(level.solutions.filter((end) => movesBetween(level.view, end).length < par)).toEqual([]);
    let screens: readonly View[] = [level.view];
    for (let made = 1; made < par; made += 1) {
      const next = screens.flatMap((view) => screensAfterOne(level, view));
      screens = [...new Map(next.map((view) => [writtenLink(view), view])).values()];
      expect(screens.filter((view) => judge(level, attemptOn(view)).solved).map(writtenLink)).toEqual([]);
    }
  });
});

describe('judging', () => {
  test('a move that does not count leaves the level unsolved, and is named', () => {
    const level = known('two-promises:3');
    const [end] = level.solutions;
    if (end === undefined) throw new Error('unsolved');
    const strayed: View = { ...end, protocol: 'udp' };
    const { solved, strays } = judge(level, attemptOn(strayed));
    expect({ solved, strays }).toEqual({ solved: false, strays: [{ kind: 'protocol', protocol: 'udp' }] });
  });

  test('what was changed and changed back is no move', () => {
    const { view } = known('two-promises:3');
    const there = withMove(view, { kind: 'model', side: 1, model: 'flat' });
    expect(movesBetween(view, there)).toEqual([{ kind: 'model', side: 1, model: 'flat' }]);
    expect(movesBetween(view, withMove(there, { kind: 'model', side: 1, model: 'island' }))).toEqual([]);
  });

  test('nobody sends: nothing is so, and nothing is not so', () => {
    const level = known('policy:1');
    const { goals } = judge(level, { ...attemptOn({ ...level.view, from: null }) });
    expect(goals).toEqual(level.goals.map(() => false));
  });

  test('more than one way is right where the level says so', () => {
    expect(levels.filter(({ level }) => level.solutions.length > 1).length).toBeGreaterThanOrEqual(10);
  });
});

test('what a filter is called makes no difference to what is on screen', () => {
  const wanted = viewIn('?v=1&r.fault=filter:fabric:cluster-1~cluster-2:drop&from=cluster-1/pod-a&to=cluster-2/pod-g');
  const named = viewIn(
    '?v=1&r.fault=filter:fabric:cluster-1~cluster-2:drop:*:*:*:mine&from=cluster-1/pod-a&to=cluster-2/pod-g&step=3',
  );
  const other = viewIn('?v=1&r.fault=filter:fabric:cluster-2~cluster-1:drop&from=cluster-1/pod-a&to=cluster-2/pod-g');
  expect(showsSameSend(named, wanted)).toBe(true);
  expect(showsSameSend(other, wanted)).toBe(false);
});
