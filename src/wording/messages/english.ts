import { compiled } from '#compiled-messages';
import shell from './en/shell.json' with { type: 'json' };
import trace from './en/trace.json' with { type: 'json' };
import type { Speech } from './speech.ts';
import { firstSpeech } from './speech.ts';

export const english: Speech = firstSpeech('en', compiled({ ...trace, ...shell }));
