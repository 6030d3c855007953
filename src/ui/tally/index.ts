/** The tally between the sides, and what to ask about it. */
export { Tally } from './Tally.tsx';
export { TallyQuestions } from './TallyQuestions.tsx';
