#!/usr/bin/env node
/** `npx island-hop`: every command by its name, and `mcp` for assistants. */
import { failed, ok } from '../formats/index.ts';
import { commands } from './commands.ts';
import { serveTools } from './mcp.ts';
import { runCommand } from './terminal.ts';

const [name = '--help', ...args] = process.argv.slice(2);
const names = [...Object.keys(commands), 'mcp'];
const command = Object.entries(commands).find(([each]) => each === name)?.[1];

if (command !== undefined) await runCommand(command, args);
else if (name === 'mcp') serveTools();
else
  await runCommand((words) =>
    name === '--help'
      ? ok(`island-hop ${names.join('|')} [--help] ...`)
      : failed(words.cli.notAllowed('COMMAND', name, names)),
  );
