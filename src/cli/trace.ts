/** `npm run trace`. */
import { runCommand } from './terminal.ts';
import { traceCommand } from './traceCommand.ts';

runCommand(traceCommand);
