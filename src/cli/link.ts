/** `npm run link`. */
import { linkCommand } from './linkCommand.ts';
import { runCommand } from './terminal.ts';

await runCommand(linkCommand);
