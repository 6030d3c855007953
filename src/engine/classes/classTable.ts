import type { DeviceId } from '../topology/ids.ts';
import type { ClassCell, ClassMatrix } from './classCell.ts';
import type { Shared } from './pairings.ts';

/** Endpoints that the network cannot tell apart. */
export interface ListedClass {
  readonly id: string;
  readonly members: number;
  readonly example: DeviceId;
  readonly endpoints: readonly DeviceId[];
}

/** What becomes of a send from one class to another, and two by whom it can be seen. */
export interface ListedCell extends Omit<ClassCell, 'shared'> {
  /** Only for those of them that have this in common, where it differs. */
  readonly shared: Exclude<Shared, 'nothing'> | undefined;
}

/** Everyone to everyone as it is told: what two have in common beside `same` only where it matters. */
export interface ClassTable {
  readonly classes: readonly ListedClass[];
  readonly cells: readonly ListedCell[];
}

export function classTable({ classes, cells }: ClassMatrix): ClassTable {
  return {
    classes: classes.flatMap(({ id, members }) => {
      const [example] = members;
      return example === undefined ? [] : [{ id, members: members.length, example, endpoints: members }];
    }),
    cells: toldApart([...cells()]),
  };
}

/** The first cell of those that have something in common goes for all that fare like it. */
function toldApart(cells: readonly ClassCell[]): readonly ListedCell[] {
  const first = new Map<string, ClassCell>();
  return cells.flatMap((cell): readonly ListedCell[] => {
    const key = `${cell.fromClass} ${cell.toClass} ${cell.same}`;
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, cell);
      return [{ ...cell, shared: undefined }];
    }
    const { shared } = cell;
    return shared === 'nothing' || isAlike(known, cell) ? [] : [{ ...cell, shared }];
  });
}

function isAlike(a: ClassCell, b: ClassCell): boolean {
  return a.outcome.kind === b.outcome.kind && a.symptom === b.symptom && a.translated === b.translated;
}
