/** `npm run lab`. */
import { runLabCommand } from './command/answer.ts';
import { labCommand } from './command/labCommand.ts';

await runLabCommand(labCommand);
