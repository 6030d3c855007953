/** What will happen at the next hop, as questions; and where one would have to look when it does not. Pure. */
export type { AnswerChoice, Fate, HopQuestion, Topic } from './question.ts';
export { choiceKey } from './question.ts';
export type { Lane } from './questionAt.ts';
export { questionAt } from './questionAt.ts';
export type { AskedQuestion } from './nextQuestion.ts';
export { questionBefore, unseenColumn } from './nextQuestion.ts';
export type { DecidingEvidence } from './decidingEvidence.ts';
export { decisionOn } from './decidingEvidence.ts';
export { placesIn } from './whereToLook.ts';
export { counterpartOf } from './equivalentFault.ts';
