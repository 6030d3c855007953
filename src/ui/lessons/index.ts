export { LessonPanel } from './LessonPanel.tsx';
export { LessonsPage } from './LessonsPage.tsx';
