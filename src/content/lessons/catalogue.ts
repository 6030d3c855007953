/** The lessons that come with the page, `public/lessons/<id>.json`, in the order in which they are meant to be taken. */
export const lessonIds = [
  'two-promises',
  'flat',
  'island',
  'what-it-costs',
  'overlap',
  'names',
  'between',
  'policy',
  'reports',
] as const;
export type LessonId = (typeof lessonIds)[number];

export function isLessonId(text: string): text is LessonId {
  return lessonIds.some((id) => id === text);
}
