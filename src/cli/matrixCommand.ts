import type { DeviceId, Dial, ModelId, OutcomeKind, Settings, Symptom, TransportProtocol } from '../engine/index.ts';
import { isTranslated, outcomeOf, send, socketText, stateAfter, symptomOf } from '../engine/index.ts';
import { ok } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import { classesOf, classesText } from './classesOf.ts';
import { policiesText, stoppedBy } from './shutCells.ts';
import { isGiven, readFlags } from './flags.ts';
import { json } from './json.ts';
import type { Network } from './readNetwork.ts';
import { networkFlags, readNetwork, networkNames } from './readNetwork.ts';
import { readWay, wayFlags } from './readSend.ts';
import type { CommandAnswer } from './terminal.ts';
import { noted } from './terminal.ts';

/** Who reaches whom. */
export function matrixCommand(words: Words, args: readonly string[]): CommandAnswer {
  const flags = readFlags(
    words,
    { ...networkFlags, ...wayFlags, classes: 'switch', json: 'switch', help: 'switch' },
    args,
  );
  if (!flags.ok) return flags;
  if (isGiven(flags.value, 'help')) return ok(words.cli.usage.matrix);
  const network = readNetwork(words, flags.value);
  if (!network.ok) return network;
  const way = readWay(words, flags.value, network.value.view);
  if (!way.ok) return way;
  if (isGiven(flags.value, 'classes')) {
    const classes = classesOf(network.value, way.value);
    return noted(network.value, isGiven(flags.value, 'json') ? json(classes) : classesText(words, classes));
  }
  const matrix = matrixOf(network.value, way.value);
  return noted(network.value, isGiven(flags.value, 'json') ? json(matrix) : matrixText(words, matrix));
}

/** The matrix as a grid: a row for each sender, a column for each receiver. */
function matrixText(words: Words, { model, settings, endpoints, cells, faults }: Matrix): string {
  const number = (index: number): string => String(index + 1).padStart(width);
  const width = String(endpoints.length).length;
  const longest = Math.max(...endpoints.map((each) => each.length));
  const head = ['', ...endpoints.map((_, index) => number(index))].join(' ');
  const rows = endpoints.map((from, row) => {
    const signs = cells
      .filter((cell) => cell.from === from)
      .map(({ outcome, translated, policies }) =>
        words.cli.cell(outcome, translated, policies !== undefined).padStart(width),
      );
    return `${number(row)} ${from.padEnd(longest)} ${signs.join(' ')}`;
  });
  return [
    [words.sideText(model, settings), ...faults].join('; '),
    '',
    `${' '.repeat(width + 1 + longest)}${head}`,
    ...rows,
    '',
    words.cli.matrixLegend,
    ...policiesText(words, cells),
  ].join('\n');
}

/** What becomes of one pair's send. */
interface Cell {
  readonly from: DeviceId;
  readonly to: DeviceId;
  readonly dialed: string;
  readonly outcome: OutcomeKind;
  readonly symptom: Symptom;
  readonly translated: boolean;
  /** The network policies that stop it. Absent: none does. */
  readonly policies?: readonly string[];
}

/** `matrix --json`: everyone to everyone. */
interface Matrix {
  readonly version: 1;
  readonly scenario: string;
  readonly model: ModelId;
  readonly settings: Settings;
  readonly faults: readonly string[];
  readonly dial: Dial;
  readonly protocol: TransportProtocol;
  readonly endpoints: readonly DeviceId[];
  readonly cells: readonly Cell[];
}

/** Each pair starts from the same state, as if the others had never sent. */
function matrixOf(network: Network, way: { readonly dial: Dial; readonly protocol: TransportProtocol }): Matrix {
  const { topology, scenario } = network;
  const before = stateAfter(topology, scenario.earlier);
  const endpoints = [...topology.directory.keys()];
  const cells = endpoints.flatMap((from) =>
    endpoints.map((to) => {
      const exchange = send(topology, { from, to: { kind: 'endpoint', id: to }, ...way }, before);
      const outcome = outcomeOf(exchange, [to]);
      return {
        from,
        to,
        dialed: socketText(exchange.attempt.dialed),
        outcome: outcome.kind,
        symptom: symptomOf(exchange),
        translated: isTranslated(exchange),
        ...stoppedBy(topology, outcome),
      };
    }),
  );
  const { topology: _topology, ...names } = networkNames(network);
  return { version: 1, ...names, ...way, endpoints, cells };
}
