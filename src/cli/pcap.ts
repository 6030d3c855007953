/** `npm run pcap`. */
import { pcapCommand } from './pcapCommand.ts';
import { runCommand } from './terminal.ts';

await runCommand(pcapCommand);
