import { languages } from '../language.ts';
import type { Result } from '../result.ts';
import { ok } from '../result.ts';
import type { LessonPlace, View } from '../view.ts';
import { defaultView, pages } from '../view.ts';
import type { LinkProblem } from './linkProblem.ts';
import { examples, lessonPattern, networkPattern } from './parameters.ts';
import { parsePlan, planForm } from './planText.ts';
import type { Pairs } from './query.ts';
import { oneOf, read } from './reading.ts';

/** What is around the two networks. */
export type Frame = Pick<View, 'page' | 'network' | 'compare' | 'plan' | 'lesson' | 'predicting' | 'language'>;

export function parseFrame(pairs: Pairs): Result<Frame, LinkProblem> {
  const page = read(pairs, 'page', { absent: defaultView.page, allowed: pages, parse: oneOf(pages) });
  if (!page.ok) return page;
  const named = { absent: null, allowed: examples.network, parse: parseNetwork };
  const network = read(pairs, 'network', named);
  if (!network.ok) return network;
  const compare = read(pairs, 'compare', named);
  if (!compare.ok) return compare;
  const plan = read(pairs, 'plan', { absent: null, allowed: [planForm], parse: parsePlan });
  if (!plan.ok) return plan;
  const lesson = read(pairs, 'lesson', { absent: null, allowed: examples.lesson, parse: parseLesson });
  if (!lesson.ok) return lesson;
  const predicting = read(pairs, 'predict', { absent: '0', allowed: switches, parse: oneOf(switches) });
  if (!predicting.ok) return predicting;
  // A link says its language, if only by silence; an address without any link leaves it to the reader.
  const unsaid = pairs.length === 0 ? null : defaultView.language;
  const language = read(pairs, 'lang', { absent: unsaid, allowed: languages, parse: oneOf(languages) });
  if (!language.ok) return language;
  return ok({
    page: page.value,
    network: network.value,
    compare: compare.value,
    plan: plan.value,
    lesson: lesson.value,
    predicting: predicting.value === '1',
    language: language.value,
  });
}

const switches = ['0', '1'] as const;

function parseNetwork(text: string): string | null {
  return networkPattern.test(text) ? text : null;
}

function parseLesson(text: string): LessonPlace | null {
  const [, lesson, step] = lessonPattern.exec(text) ?? [];
  return lesson === undefined ? null : { lesson, step: Number(step) };
}
