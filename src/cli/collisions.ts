/** `npm run collisions`. */
import { collisionsCommand } from './collisionsCommand.ts';
import { runCommand } from './terminal.ts';

await runCommand(collisionsCommand);
