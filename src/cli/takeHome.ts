/** `npm run take-home`. */
import { takeHomeCommand } from './takeHomeCommand.ts';
import { runCommand } from './terminal.ts';

await runCommand(takeHomeCommand);
