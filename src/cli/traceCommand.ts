import { deviceId } from '../engine/index.ts';
import type { TableForm } from '../export/hopTable/index.ts';
import { hopTable, tableForms, tableWriters } from '../export/hopTable/index.ts';
import { failed, ok } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import { choiceOf, isGiven, readFlags } from './flags.ts';
import { json } from './json.ts';
import { networkFlags, readNetwork } from './readNetwork.ts';
import { readSend, sendFlags } from './readSend.ts';
import type { CommandAnswer } from './terminal.ts';
import { noted, terminalWidth } from './terminal.ts';
import type { TracedSend } from './traceJson.ts';
import { traceJson } from './traceJson.ts';
import { traceText } from './traceText.ts';
import { traced } from './tracing.ts';

/** One send, hop by hop. */
export function traceCommand(words: Words, args: readonly string[]): CommandAnswer {
  const flags = readFlags(words, { ...networkFlags, ...sendFlags, as: 'once', json: 'switch', help: 'switch' }, args);
  if (!flags.ok) return flags;
  if (isGiven(flags.value, 'help')) return ok(words.cli.usage.trace);
  if (isGiven(flags.value, 'json') && isGiven(flags.value, 'as'))
    return failed(words.cli.unknownOption('--as', ['--json']));
  const network = readNetwork(words, flags.value);
  if (!network.ok) return network;
  const wanted = readSend(words, flags.value, network.value);
  if (!wanted.ok) return wanted;
  const trace = traced(network.value, wanted.value);
  const form = choiceOf<TableForm>(words, flags.value, 'as', { allowed: tableForms, initial: 'markdown' });
  if (!form.ok) return form;
  const told = (): string => {
    if (isGiven(flags.value, 'json')) return json(traceJson(words, trace));
    return isGiven(flags.value, 'as') ? tableText(words, trace, form.value) : traceText(words, trace, terminalWidth());
  };
  return noted(network.value, told());
}

/** The hops as a text for somewhere else, without the line break that ends every answer. */
function tableText(words: Words, trace: TracedSend, form: TableForm): string {
  const { topology, exchange, outcome } = trace;
  const title = words.takeHome.ui.tableTitle(
    words.sideText(trace.model, trace.settings),
    words.accessibleName(topology, trace.from),
    words.accessibleName(topology, deviceId(trace.to)),
  );
  return tableWriters[form](hopTable({ title, topology, exchange, outcome, words })).replace(/\n$/, '');
}
