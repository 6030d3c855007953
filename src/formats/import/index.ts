/**
 * Clusters from what people have: objects of Kubernetes as kubectl prints them, configuration of network products, values of charts. Loaded
 * when somebody brings some; it runs in a worker as well as in Node.
 */
export { anonymised } from './anonymised.ts';
export type { Collision } from './collisions.ts';
export type { Axis, AxisName } from './facts/axes.ts';
export type { ImportedCluster, ImportResult, ImportSource, ReadClusters } from './importClusters.ts';
export { importClusters, importFrom, readClusters } from './importClusters.ts';
export { remediesFor } from './remedies.ts';
export { scenarioCompletions } from './scenarioCompletions.ts';
export type { ScenarioTextProblem } from './scenarioText.ts';
export { readScenarioText } from './scenarioText.ts';
export type { BroughtFile } from './sourcesOf.ts';
export { clustersIn, sourcesOf } from './sourcesOf.ts';
export { importLimits } from './limits.ts';
export type { ForeignCode, DrawnThing, Expected, ImportNote, ImportProblem, Origin } from './problem.ts';
export type { Answers, Question, QuestionKind } from './questions.ts';
export { questionAnswers } from './questions.ts';
export type { KubectlFailure } from './reading/kubectlFailure.ts';
export { kubectlFailures } from './reading/kubectlFailure.ts';
export { isBeside } from './reading/dumps.ts';
export { besideOthers, isLog } from './reading/logs.ts';
export type { SourceFile } from './reading/source.ts';
