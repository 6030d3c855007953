export { LessonsPage } from './LessonsPage.tsx';
