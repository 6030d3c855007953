import { failed, ok } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import { isGiven, readFlags } from './flags.ts';
import { json } from './json.ts';
import { networkNames, networkFlags, readNetwork } from './readNetwork.ts';
import type { CommandAnswer } from './terminal.ts';
import { noted } from './terminal.ts';
import { topologyJson } from './topologyJson.ts';

/** The network itself, as data. */
export function topologyCommand(words: Words, args: readonly string[]): CommandAnswer {
  const flags = readFlags(words, { ...networkFlags, json: 'switch', help: 'switch' }, args);
  if (!flags.ok) return flags;
  if (isGiven(flags.value, 'help')) return ok(words.cli.usage.topology);
  if (!isGiven(flags.value, 'json')) return failed(words.cli.onlyJson('--json'));
  const network = readNetwork(words, flags.value);
  return network.ok ? noted(network.value, json(topologyJson(words, networkNames(network.value)))) : network;
}
