/** `npm run lab:cost`. */
import { runLabCommand } from '../command/answer.ts';
import { costCommand } from './costCommand.ts';

await runLabCommand(costCommand);
