import type {
  Dial,
  ListedClass,
  ModelId,
  OutcomeKind,
  Same,
  Settings,
  Shared,
  Symptom,
  TransportProtocol,
} from '../engine/index.ts';
import { classMatrix, classTable, stateAfter } from '../engine/index.ts';
import type { Words } from '../i18n/index.ts';
import { columns } from './columns.ts';
import type { Network } from './readNetwork.ts';
import { networkNames } from './readNetwork.ts';
import { policiesText, stoppedBy } from './shutCells.ts';

/** What becomes of a send from one class to another, between two that are on `same` together. */
interface Cell {
  readonly from: string;
  readonly to: string;
  readonly same: Same;
  /** Only for these of them, where it differs. */
  readonly shared: Exclude<Shared, 'nothing'> | undefined;
  readonly outcome: OutcomeKind;
  readonly symptom: Symptom;
  readonly translated: boolean;
  /** The network policies that stop it. Absent: none does. */
  readonly policies?: readonly string[];
}

/** `matrix --classes --json`: everyone to everyone, those that are alike together. */
interface Classes {
  readonly version: 1;
  readonly scenario: string;
  readonly model: ModelId;
  readonly settings: Settings;
  readonly faults: readonly string[];
  readonly dial: Dial;
  readonly protocol: TransportProtocol;
  readonly classes: readonly ListedClass[];
  readonly cells: readonly Cell[];
}

export function classesOf(
  network: Network,
  way: { readonly dial: Dial; readonly protocol: TransportProtocol },
): Classes {
  const { topology, scenario } = network;
  const { classes, cells } = classTable(
    classMatrix(topology, { ...way, before: stateAfter(topology, scenario.earlier) }),
  );
  const { topology: _topology, ...names } = networkNames(network);
  const idOf = (index: number): string => classes[index]?.id ?? '';
  return {
    version: 1,
    ...names,
    ...way,
    classes,
    cells: cells.map(({ fromClass, toClass, same, shared, outcome, symptom, translated }) => ({
      from: idOf(fromClass),
      to: idOf(toClass),
      same,
      shared,
      outcome: outcome.kind,
      symptom,
      translated,
      ...stoppedBy(topology, outcome),
    })),
  };
}

/** A row for each class that sends, a column for each that receives, and below what is otherwise for some of their members. */
export function classesText(words: Words, { model, settings, faults, classes, cells }: Classes): string {
  const said = words.cli.classes;
  const sign = ({ outcome, translated, policies }: Cell): string =>
    words.cli.cell(outcome, translated, policies !== undefined);
  const width = String(classes.length).length;
  const number = (index: number): string => String(index + 1).padStart(width);
  const rows = classes.map(({ id, members, example }, row) => {
    const signs = classes.map((to) => {
      const usual = cells.find((cell) => cell.from === id && cell.to === to.id);
      return (usual === undefined ? '' : sign(usual)).padStart(width);
    });
    return [number(row), id, said.members(members, example), signs.join(' ')];
  });
  const head = ['', '', '', classes.map((_, index) => number(index)).join(' ')];
  const otherwise = cells.flatMap((cell) => {
    const usual = cells.find(({ from, to }) => from === cell.from && to === cell.to);
    if (usual === undefined || sign(usual) === sign(cell)) return [];
    const where = cell.shared === undefined ? said.same[cell.same] : said.shared[cell.shared];
    return [said.otherwise(cell.from, cell.to, where, sign(cell))];
  });
  return [
    [words.sideText(model, settings), ...faults].join('; '),
    '',
    ...columns([head, ...rows]),
    ...(otherwise.length === 0 ? [] : ['', ...otherwise]),
    '',
    words.cli.matrixLegend,
    said.legend,
    ...policiesText(words, cells),
  ].join('\n');
}
