import { catalogueCommand } from './catalogueCommand.ts';
import { collisionsCommand } from './collisionsCommand.ts';
import { importCommand } from './importCommand.ts';
import { linkCommand } from './linkCommand.ts';
import { matrixCommand } from './matrixCommand.ts';
import { pcapCommand } from './pcapCommand.ts';
import { policyCommand } from './policyCommand.ts';
import { takeHomeCommand } from './takeHomeCommand.ts';
import type { Command } from './terminal.ts';
import { topologyCommand } from './topologyCommand.ts';
import { traceCommand } from './traceCommand.ts';

/** What `npx island-hop NAME` runs; `npm run NAME` in a clone runs the same. */
export const commands = {
  trace: traceCommand,
  matrix: matrixCommand,
  collisions: collisionsCommand,
  link: linkCommand,
  topology: topologyCommand,
  catalogue: catalogueCommand,
  import: importCommand,
  policy: policyCommand,
  pcap: pcapCommand,
  'take-home': takeHomeCommand,
} as const satisfies Readonly<Record<string, Command>>;

export type CommandName = keyof typeof commands;
