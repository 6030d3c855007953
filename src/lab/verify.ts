/** `npm run verify:kernel`. */
import { runLabCommand } from './command/answer.ts';
import { verifyCommand } from './command/verifyCommand.ts';

await runLabCommand(verifyCommand);
