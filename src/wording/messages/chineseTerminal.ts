import { compiled } from '#compiled-messages';
import terminal from './zh-TW/terminal.json' with { type: 'json' };
import { chinesePage } from './chinesePage.ts';
import type { TerminalSpeech } from './speech.ts';
import { withTerminal } from './speech.ts';

export const chineseTerminal: TerminalSpeech = withTerminal(chinesePage, compiled(terminal));
