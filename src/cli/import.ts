/** `npm run import`. */
import { importCommand } from './importCommand.ts';
import { runCommand } from './terminal.ts';

await runCommand(importCommand);
