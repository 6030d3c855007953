/** `npm run policy`. */
import { policyCommand } from './policyCommand.ts';
import { runCommand } from './terminal.ts';

await runCommand(policyCommand);
