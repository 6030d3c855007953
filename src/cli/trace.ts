/** `npm run trace`. */
import { runCommand } from './terminal.ts';
import { traceCommand } from './traceCommand.ts';

await runCommand(traceCommand);
