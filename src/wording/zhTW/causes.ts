import type { Cause } from '../../engine/index.ts';
import * as said from '../explain/causes.ts';
import { chinese as speech } from '../messages/chinese.ts';

export const causeText = (cause: Cause): string => said.causeText(speech, cause);
