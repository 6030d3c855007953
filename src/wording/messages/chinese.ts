import { compiled } from '#compiled-messages';
import shell from './zh-TW/shell.json' with { type: 'json' };
import trace from './zh-TW/trace.json' with { type: 'json' };
import type { Speech } from './speech.ts';
import { firstSpeech } from './speech.ts';

export const chinese: Speech = firstSpeech('zh-TW', compiled({ ...trace, ...shell }));
