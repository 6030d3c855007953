import type { CliWords } from '../cliWords.ts';
import { cliOf } from '../explain/cli.ts';
import { englishTerminal } from '../messages/englishTerminal.ts';

export const cli: CliWords = cliOf(englishTerminal);
