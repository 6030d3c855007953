/** The tally between the sides, and what to ask about it. */
export { Tally, TallyQuestions } from './Tally.tsx';
