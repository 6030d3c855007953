/** Lessons as documents: what they are, reading them, and what their sentences say. */
export type { LocalText } from '../localText.ts';
export { languageOf, textIn } from '../localText.ts';
export type { BuiltLevel, CarriedProblem } from './carried.ts';
export { builtLimits, carriedText, isCarried, parseCarried } from './carried.ts';
export type { NamedLesson } from './lessonNamed.ts';
export { lessonNamed, parseLesson } from './lessonNamed.ts';
export type { LessonId } from './catalogue.ts';
export { isLessonId, lessonIds } from './catalogue.ts';
export { deviceSchema, factSchema } from './factSchema.ts';
export type { AnsweredQuestion, Goal, Lesson, LessonScene, Level, PagePart, Pointing } from './lesson.ts';
export { opened, sidedFact } from './schema.ts';
export type { Attempt, LevelJudgement } from './judge.ts';
export { judge, parOf } from './judge.ts';
export type { Move, MoveKind } from '../moves/index.ts';
export { moveKinds, movesBetween, showsSameSend, withMove } from '../moves/index.ts';
export { pageParts, pointsAtNothing } from './lesson.ts';
export type { Slot, SlotName } from '../slots/index.ts';
export { slotFrom, slotPlace, slotsIn } from '../slots/index.ts';
