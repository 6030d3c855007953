#!/usr/bin/env node
/** `npx island-hop`: every command by its name, and `mcp` for assistants. */
import { failed, ok } from '../formats/index.ts';
import { commands } from './commands.ts';
import { serveTools } from './mcp.ts';
import type { FileAnswer } from './terminal.ts';
import { runCommand } from './terminal.ts';

const [name = '--help', ...args] = process.argv.slice(2);
const names = [...Object.keys(commands), 'mcp'];
const command = Object.entries(commands).find(([each]) => each === name)?.[1];
const [argument] = args;

if (command !== undefined) await runCommand((words, given) => asInstalled(command(words, given)), args);
else if (name === 'mcp' && argument === undefined) serveTools();
else
  await runCommand((words) => {
    if (name === '--help') return ok(`npx island-hop ${names.join('|')} [--help] ...`);
    if (name !== 'mcp') return failed(words.cli.notAllowed('COMMAND', name, names));
    return argument === '--help' ? ok('npx island-hop mcp') : failed(words.cli.surplus(argument ?? ''));
  });

/** The commands say how they are run in a clone; whoever installed them runs them by another name. */
function asInstalled(answer: FileAnswer): FileAnswer {
  if (!answer.ok || typeof answer.value !== 'string') return answer;
  return { ...answer, value: answer.value.replace(/^npm run --silent (\S+) --(?= )/, 'npx island-hop $1') };
}
