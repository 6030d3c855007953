/** `npm run topology`. */
import { runCommand } from './terminal.ts';
import { topologyCommand } from './topologyCommand.ts';

await runCommand(topologyCommand);
