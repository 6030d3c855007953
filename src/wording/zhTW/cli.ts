import type { CliWords } from '../cliWords.ts';
import { cliOf } from '../explain/cli.ts';
import { chineseTerminal } from '../messages/chineseTerminal.ts';

export const cli: CliWords = cliOf(chineseTerminal);
