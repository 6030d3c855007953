export { LessonNotes } from './LessonNotes.tsx';
export { LessonPanel } from './LessonPanel.tsx';
export { LessonsPage } from './LessonsPage.tsx';
