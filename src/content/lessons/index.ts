/** Lessons as documents: what they are, reading them, and what their sentences say. */
export type { LessonId } from './catalogue.ts';
export { isLessonId, lessonIds } from './catalogue.ts';
export { deviceSchema, factSchema } from './factSchema.ts';
export type { Highlight, AnsweredQuestion, Lesson, LessonStep, LessonText, PagePart, LessonScene } from './lesson.ts';
export { pageParts } from './lesson.ts';
export { parseLesson } from './parseLesson.ts';
export { showsSameSend } from './showing.ts';
export type { Slot, SlotName } from './slots.ts';
export { slotFrom, slotPlace, slotsIn } from './slots.ts';
