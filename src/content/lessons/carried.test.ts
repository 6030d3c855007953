import { describe, expect, test } from 'vitest';
import { languages, linkParts, parcelOf, parseLink, printLink } from '../../formats/index.ts';
import { attemptOn } from '../../testing/levels.ts';
import type { BuiltLevel } from './index.ts';
import { builtLimits, carriedText, isCarried, isLessonId, judge, parseCarried, textIn } from './index.ts';

function viewIn(link: string): BuiltLevel['view'] {
  const parsed = parseLink(linkParts(link));
  if (!parsed.ok) throw new Error(link);
  return parsed.value;
}

const built: BuiltLevel = {
  title: 'Reach it {anyhow}',
  task: '讓 Pod-A 連到 Pod-G。',
  hint: '',
  view: viewIn('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&dial=pod-ip&r.gateway=node&step=2&page=claims'),
  goals: [
    { kind: 'so', side: 'right', fact: { is: 'outcome', kind: 'delivered' }, holds: true },
    { kind: 'so', side: 'left', fact: { is: 'translated', value: true }, holds: false },
    { kind: 'inspected', inspected: { side: 1, device: viewIn('?v=1&inspect=l:fabric').inspected?.device ?? never() } },
  ],
  moves: ['dial'],
  solution: viewIn('?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g&dial=service&r.gateway=node'),
};

function never(): never {
  throw new Error('nobody is looked into');
}

describe('a level in a link', () => {
  test('comes back as it was, without what slots are made of and what is around the networks', () => {
    const text = carriedText(built);
    const parsed = parseCarried(text);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const { id, title, levels } = parsed.value;
    expect({ id, title: title.en }).toEqual({ id: text, title: 'Reach it anyhow' });
    expect(levels).toHaveLength(1);
    const [level] = levels;
    expect(level.goals).toEqual(built.goals);
    expect(level.moves).toEqual(['dial']);
    expect(languages.map((language) => textIn(level.task, language))).toEqual(languages.map(() => built.task));
    expect(level.hints).toEqual([]);
    expect({ page: level.view.page, step: level.view.step, dial: level.view.dial }).toEqual({
      page: 'trace',
      step: null,
      dial: 'pod-ip',
    });
  });

  test('is judged as those of the page are', () => {
    const goals = built.goals.slice(0, 2);
    const parsed = parseCarried(carriedText({ ...built, goals }));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const [level] = parsed.value.levels;
    expect(judge(level, attemptOn(level.view)).solved).toBe(false);
    expect(judge(level, attemptOn(built.solution)).solved).toBe(true);
  });

  test('goes through a link as any lesson’s place does', () => {
    const lesson = { lesson: carriedText(built), step: 1 };
    const opened = viewIn(printLink({ ...built.view, page: 'trace', lesson }));
    expect(opened.lesson).toEqual(lesson);
    expect({ carried: isCarried(lesson.lesson), own: isLessonId(lesson.lesson) }).toEqual({
      carried: true,
      own: false,
    });
    expect(isCarried('two-promises')).toBe(false);
  });

  test('that somebody has keeps its meaning', () => {
    const kept =
      '1.lY-xSsRAEIZfZZki1UU5y4MgNoqdvVyxZueS4TaZY2cSkRA4rOx9BHvxnUTQt3A2hYXdNcvOPx_z__8EShoRNnBNfXDaomN7kjtwgBWol73tvt9f3R2H8sr9HN--Xj6W4ebz-GxIS70acqvi-LF3PoSEIq5D34sT7vCBw5PDKHhmdKQ-H7wcq3WxS9xVdRxEMZXrc3MsfaH8J10sUlME8rHKXzrYhYZ9FNjcT7C3xHZL2FShkEskalq1cedrCzUBGQkJfd1irhNwpDpz_yxgth4cg9GaBpy3K-h4xGwD2R1MEI6DEveLeEp-2M6_';
    const parsed = parseCarried(kept);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const { title, levels } = parsed.value;
    const [level] = levels;
    expect({ title: title.en, task: level.task.en, moves: level.moves, goals: level.goals.length }).toEqual({
      title: 'Find the other pod',
      task: '讓 Pod-A 連到 Pod-G。',
      moves: ['dial'],
      goals: 1,
    });
    expect(judge(level, attemptOn(level.view)).solved).toBe(false);
    expect(level.solutions.map((end) => judge(level, attemptOn(end)).solved)).toEqual([true]);
  });

  test.each<[string, string, object]>([
    ['cut', carriedText(built).slice(0, -30), { code: 'damaged' }],
    ['of a later version', `2.${carriedText(built).slice(2)}`, { code: 'newer' }],
    ['no object', `1.${parcelOf('level')}`, { code: 'wrong', path: '' }],
    ['a goal that nobody knows', altered({ goals: [{ kind: 'nice' }] }), { code: 'wrong', path: 'goals.0.kind' }],
    ['no goal', altered({ goals: [] }), { code: 'wrong', path: 'goals.0' }],
    ['a screen that does not open', altered({ link: '?v=1&l=nowhere' }), { code: 'wrong', path: 'link' }],
    ['no solution', altered({ solutions: [] }), { code: 'wrong', path: 'solutions' }],
    ['a text too long', altered({ title: 'x'.repeat(builtLimits.title + 1) }), { code: 'wrong', path: 'title' }],
    ['slots in a text', altered({ task: 'See {right.seen}.' }), { code: 'wrong', path: 'task' }],
    ['something else in it', altered({ script: 'x' }), { code: 'wrong', path: 'script' }],
    ['more than anybody writes', altered({ title: 'x'.repeat(70_000) }), { code: 'damaged' }],
  ])('%s: is refused, with the place', (_, text, problem) => {
    const parsed = parseCarried(text);
    expect(parsed.ok ? null : parsed.error).toMatchObject(problem);
  });
});

function altered(change: object): string {
  const [link, solutions] = ['?v=1&from=cluster-1/pod-a', ['?v=1&from=cluster-1/pod-a&to=cluster-2/pod-g']];
  const goals = [{ kind: 'so', side: 'left', fact: { is: 'outcome', kind: 'delivered' } }];
  const whole = { title: 'One', task: 'Do it.', hint: '', link, goals, moves: ['to'], solutions };
  return `1.${parcelOf({ ...whole, ...change })}`;
}
