/** Lessons as documents: what they are, reading them, and what their sentences say. */
export type { LessonId } from './catalogue.ts';
export { isLessonId, lessonIds } from './catalogue.ts';
export { device, factSchema } from './factSchema.ts';
export type { Highlight, Learned, Lesson, LessonStep, LessonText, Part, Scene } from './lesson.ts';
export { parts } from './lesson.ts';
export { parseLesson } from './parseLesson.ts';
export { shows } from './showing.ts';
export type { Slot, SlotName } from './slots.ts';
export { slotFrom, slotPlace, slotsIn } from './slots.ts';
