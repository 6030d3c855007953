import type { LinkNotice, LinkProblem, Problem } from '../../sharing/index.ts';
import * as links from '../explain/linkProblems.ts';
import * as said from '../explain/problems.ts';
import { englishPage as speech } from '../messages/englishPage.ts';

export const problemText = (problem: Problem): string => said.problemText(speech, problem);
export const linkProblemText = (problem: LinkProblem): string => links.linkProblemText(speech, problem);
export const linkNoticeText = (notice: LinkNotice): string => links.linkNoticeText(speech, notice);
