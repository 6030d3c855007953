/** `npm run picture`. */
import { pictureCommand } from './pictureCommand.ts';
import { runCommand } from './terminal.ts';

await runCommand(pictureCommand);
