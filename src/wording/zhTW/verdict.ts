import type { Verification } from '../../verification/index.ts';
import * as said from '../explain/verdict.ts';
import { chinese as speech } from '../messages/chinese.ts';

export const verdict = (found: Verification): string => said.verdict(speech, found);
