import { ok } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import { isGiven, readFlags } from './flags.ts';
import { json } from './json.ts';
import { networkFlags, readNetwork } from './readNetwork.ts';
import { readSend, sendFlags } from './readSend.ts';
import type { CommandAnswer } from './terminal.ts';
import { noted, terminalWidth } from './terminal.ts';
import { traceJson } from './traceJson.ts';
import { traceText } from './traceText.ts';
import { traced } from './tracing.ts';

/** One send, hop by hop. */
export function traceCommand(words: Words, args: readonly string[]): CommandAnswer {
  const flags = readFlags(words, { ...networkFlags, ...sendFlags, json: 'switch', help: 'switch' }, args);
  if (!flags.ok) return flags;
  if (isGiven(flags.value, 'help')) return ok(words.cli.usage.trace);
  const network = readNetwork(words, flags.value);
  if (!network.ok) return network;
  const wanted = readSend(words, flags.value, network.value);
  if (!wanted.ok) return wanted;
  const trace = traced(network.value, wanted.value);
  const text = isGiven(flags.value, 'json') ? json(traceJson(words, trace)) : traceText(words, trace, terminalWidth());
  return noted(network.value, text);
}
