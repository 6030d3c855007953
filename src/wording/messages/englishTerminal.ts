import { compiled } from '#compiled-messages';
import terminal from './en/terminal.json' with { type: 'json' };
import { englishPage } from './englishPage.ts';
import type { TerminalSpeech } from './speech.ts';
import { withTerminal } from './speech.ts';

export const englishTerminal: TerminalSpeech = withTerminal(englishPage, compiled(terminal));
