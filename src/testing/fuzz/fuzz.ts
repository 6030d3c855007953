/** `npm run fuzz`. */
import { oneLine } from '../../cli/index.ts';
import { wordsFor } from '../../i18n/index.ts';
import { fuzzCommand } from './fuzzCommand.ts';

const statuses = { clean: 0, found: 1, 'bad-input': 2 } as const;

const answer = await fuzzCommand(wordsFor('en'), process.argv.slice(2));
if (answer.kind === 'bad-input') process.stderr.write(`${oneLine(answer.sentence)}\n`);
else process.stdout.write(`${answer.text}\n`);
process.exitCode = statuses[answer.kind];
