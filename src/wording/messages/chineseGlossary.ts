import { compiled } from '#compiled-messages';
import glossary from './zh-TW/glossary.json' with { type: 'json' };
import type { GlossarySpeech } from './speech.ts';
import { glossarySpeech } from './speech.ts';

export const chineseGlossary: GlossarySpeech = glossarySpeech('zh-TW', compiled(glossary));
