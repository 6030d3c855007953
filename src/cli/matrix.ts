/** `npm run matrix`. */
import { runCommand } from './terminal.ts';
import { matrixCommand } from './matrixCommand.ts';

await runCommand(matrixCommand);
