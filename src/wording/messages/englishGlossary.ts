import { compiled } from '#compiled-messages';
import glossary from './en/glossary.json' with { type: 'json' };
import type { GlossarySpeech } from './speech.ts';
import { glossarySpeech } from './speech.ts';

export const englishGlossary: GlossarySpeech = glossarySpeech('en', compiled(glossary));
