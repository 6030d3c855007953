import type { Cause } from '../../engine/index.ts';
import * as said from '../explain/causes.ts';
import { english as speech } from '../messages/english.ts';

export const causeText = (cause: Cause): string => said.causeText(speech, cause);
