import type { Assumption } from '../../engine/index.ts';
import type { Axis } from './facts/axes.ts';
import type { Answers, QuestionKind } from './questions.ts';
import { answerTo, elsewise, questionAnswers } from './questions.ts';

/** Which answers settle an axis that no object does. */
const settledBy: Partial<Record<Assumption, readonly QuestionKind[]>> = {
  routed: ['routes'],
  translated: ['vpc-ranges', 'gke-snat'],
};

const ofAxes = ['routed', 'encapsulated', 'translated', 'ranges', 'nodes'] as const;
const ofQuestions = ['bgp', 'one-fabric', 'firewalls', 'spoofing', 'kernel', 'beyond', 'policies'] as const;

interface Known {
  readonly name: string;
  readonly axes: readonly Axis[];
  /** What has to be asked about it. */
  readonly asks: readonly QuestionKind[];
}

/** What is taken of a cluster although no object and no answer says so. */
export function assumedOf({ name, axes, asks }: Known, answers: Answers): readonly Assumption[] {
  return [
    ...ofAxes.filter((each) => {
      const isAnswered = settledBy[each]?.some((id) => asks.includes(id) && answerTo(answers, id, name) !== null);
      return isAnswered !== true && axes.find(({ axis }) => axis === each)?.state !== 'found';
    }),
    ...ofQuestions.filter((id) => {
      const answer = answerTo(answers, id, name);
      return asks.includes(id) && (answer === null || answer === elsewise);
    }),
  ];
}

/** Questions to which the answer is one that the picture does not show; while there are any, nothing is computed that would be so. */
export function undeterminedBy(clusters: readonly Known[], answers: Answers): readonly QuestionKind[] {
  return ofQuestions.filter(
    (id) =>
      questionAnswers[id].some((each) => each === elsewise) &&
      clusters.some(({ name, asks }) => asks.includes(id) && answerTo(answers, id, name) === elsewise),
  );
}
