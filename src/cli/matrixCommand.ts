import { ok } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import { isGiven, readFlags } from './flags.ts';
import { json } from './json.ts';
import { matrixText } from './matrixText.ts';
import { matrixOf } from './reachability.ts';
import { networkFlags, readNetwork } from './readNetwork.ts';
import { readWay, wayFlags } from './readSend.ts';
import type { Answer } from './terminal.ts';
import { noted } from './terminal.ts';

/** Who reaches whom. */
export function matrixCommand(words: Words, args: readonly string[]): Answer {
  const flags = readFlags(words, { ...networkFlags, ...wayFlags, json: 'switch', help: 'switch' }, args);
  if (!flags.ok) return flags;
  if (isGiven(flags.value, 'help')) return ok(words.cli.usage.matrix);
  const network = readNetwork(words, flags.value);
  if (!network.ok) return network;
  const way = readWay(words, flags.value, network.value.view);
  if (!way.ok) return way;
  const matrix = matrixOf(network.value, way.value);
  return noted(network.value, isGiven(flags.value, 'json') ? json(matrix) : matrixText(words, matrix));
}
