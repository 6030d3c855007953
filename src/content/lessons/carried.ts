import * as v from 'valibot';
import type { Result, View } from '../../formats/index.ts';
import { failed, ok, unparcelled, parcelOf, writtenLink } from '../../formats/index.ts';
import type { LocalText } from '../localText.ts';
import type { Goal, Lesson } from './lesson.ts';
import { pointsAtNothing } from './lesson.ts';
import type { MoveKind } from '../moves/index.ts';
import { played } from './schema.ts';

/** A level that somebody has built, as far as they decide it. */
export interface BuiltLevel {
  readonly title: string;
  readonly task: string;
  /** Empty: none. */
  readonly hint: string;
  readonly view: View;
  readonly goals: readonly Goal[];
  readonly moves: readonly MoveKind[];
  readonly solution: View;
}

/** What is wrong with a level that a link carries. */
export type CarriedProblem =
  /** It was cut or changed on its way, or is none. */
  | { readonly code: 'damaged' }
  /** It was made by a later version of this page. */
  | { readonly code: 'newer' }
  /** It can be read but means nothing, at this place. */
  | { readonly code: 'wrong'; readonly path: string; readonly expected: string };

/** Characters of each text, and of the whole in a link: what people still send each other. */
export const builtLimits = { title: 80, task: 400, hint: 400, link: 6000 };

const prefix = '1.';

/** Is it the level itself, in place of the id of a lesson of the page's? */
export function isCarried(lesson: string): boolean {
  return lesson.includes('.');
}

/** Text without what a lesson's slots are made of: a level by link says what its author wrote and nothing else. */
const plain = (limit: number): v.GenericSchema<string> =>
  v.pipe(
    v.string(),
    v.maxLength(limit),
    v.check((text) => !/[{}]/.test(text), 'text without braces'),
  );

const schema = v.strictObject({
  title: v.pipe(plain(builtLimits.title), v.minLength(1)),
  task: v.pipe(plain(builtLimits.task), v.minLength(1)),
  hint: plain(builtLimits.hint),
  ...played,
});

/** The level as links hold it, in place of a lesson's id. */
export function carriedText({ title, task, hint, view, goals, moves, solution }: BuiltLevel): string {
  const [link, solutions] = [linkTo(view), [linkTo(solution)]];
  const texts = { title: bare(title), task: bare(task), hint: bare(hint) };
  const sided = goals.map((goal) =>
    goal.kind === 'inspected'
      ? { ...goal, inspected: { ...goal.inspected, side: goal.inspected.side === 0 ? 'left' : 'right' } }
      : goal,
  );
  return `${prefix}${parcelOf({ ...texts, link, goals: sided, moves, solutions })}`;
}

function bare(text: string): string {
  return text.replaceAll(/[{}]/g, '').trim();
}

/** What is around the two networks is the reader's own. */
function linkTo(view: View): string {
  const around = { page: 'trace', network: null, compare: null, plan: null, clusters: null } as const;
  return writtenLink({
    ...view,
    ...around,
    lesson: null,
    predicting: false,
    asking: false,
    step: null,
    language: 'en',
  });
}

/** The lesson of one level that a link carries. Never throws. */
export function parseCarried(text: string): Result<Lesson, CarriedProblem> {
  const [version, parcel = ''] = text.split('.');
  if (version !== '1') return failed({ code: 'newer' });
  const value = unparcelled(parcel);
  if (value === undefined) return failed({ code: 'damaged' });
  const parsed = v.safeParse(schema, value);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return failed({ code: 'wrong', path: v.getDotPath(issue) ?? '', expected: issue.expected ?? issue.message });
  }
  const { title, task, hint, link: view, goals, moves, solutions } = parsed.output;
  const [first] = solutions;
  if (first === undefined)
    return failed({ code: 'wrong', path: 'solutions', expected: 'a screen on which it is solved' });
  const after = { view: first, say: [], facts: [] };
  const told = { title: inAll(title), task: inAll(task), hints: hint === '' ? [] : [inAll(hint)], say: [], facts: [] };
  const level = { ...told, view, goals, moves, solutions, pointing: pointsAtNothing, sources: [], after };
  const lesson = { id: text, title: inAll(title), summary: inAll(task), minutes: null, claims: [], learned: [] };
  return ok({ ...lesson, levels: [level] });
}

/** Its author’s words are the same in every language. */
function inAll(text: string): LocalText {
  return { en: text };
}
