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
      const settling = (settledBy[each] ?? []).filter((id) => asks.includes(id));
      const isAnswered = settling.some((id) => answerTo(answers, id, name) !== null);
      const isFound = axes.find(({ axis }) => axis === each)?.state === 'found' && !settling.some(leavesPartOpen);
      return !isAnswered && !isFound;
    }),
    ...ofQuestions.filter((id) => {
      const answer = answerTo(answers, id, name);
      return asks.includes(id) && (answer === null || answer === elsewise);
    }),
  ];
}

/** Objects may say that sources are translated, and not towards whom. */
function leavesPartOpen(id: QuestionKind): boolean {
  return id === 'vpc-ranges';
}

/** Questions to which the answer is one that the picture does not show; while there are any, nothing is computed that would be so. */
export function undeterminedBy(clusters: readonly Known[], answers: Answers): readonly QuestionKind[] {
  return ofQuestions.filter(
    (id) =>
      questionAnswers[id].some((each) => each === elsewise) &&
      clusters.some(({ name, asks }) => asks.includes(id) && answerTo(answers, id, name) === elsewise),
  );
}
