/** `npm run catalogue`. */
import { runCommand } from './terminal.ts';
import { catalogueCommand } from './catalogueCommand.ts';

await runCommand(catalogueCommand);
