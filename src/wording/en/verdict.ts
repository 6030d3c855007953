import type { Verification } from '../../verification/index.ts';
import * as said from '../explain/verdict.ts';
import { english as speech } from '../messages/english.ts';

export const verdict = (found: Verification): string => said.verdict(speech, found);
