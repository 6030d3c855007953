import { freshState } from '../forwarding/conntrack.ts';
import type { Topology } from '../topology/topology.ts';
import type { ClassCell, ClassMatrix, SendTerms } from './classCell.ts';
import { cellWith, fateOf, cellKey, madeBy } from './classCell.ts';
import type { Partition } from './endpointClasses.ts';
import { described, partition, rememberedBy } from './endpointClasses.ts';
import { guardedMatrix } from './guardedMatrix.ts';
import { pairingsOf, sharedBy } from './pairings.ts';
import { strangersIn } from './strangers.ts';

const usual: SendTerms = { dial: 'auto', protocol: 'tcp', before: freshState };

/**
 * One send for each two classes and each way in which two of them can stand to each other; the rest are the same send under other names.
 * Where a send turns out to hang on a third endpoint, that one is a class of its own from then on.
 */
export function classMatrix(topology: Topology, way: SendTerms = usual): ClassMatrix {
  return guardedMatrix(topology, way) ?? plainMatrix(topology, way);
}

/** Rules that policies were made of are rules as any: whoever one of them is about is a class of its own. */
function plainMatrix(topology: Topology, way: SendTerms): ClassMatrix {
  const written = described(topology);
  const alone = new Set(rememberedBy(topology, way.before));
  let sends = 0;
  for (;;) {
    const parted = partition(written, alone);
    const cells: ClassCell[] = [];
    const known = alone.size;
    for (const pairing of pairingsOf(parted)) {
      const made = madeBy(topology, way, pairing);
      sends += 1;
      for (const each of strangersIn(topology, parted, made, pairing)) alone.add(each);
      cells.push(cellWith(topology, pairing, fateOf(made, pairing, way)));
    }
    if (alone.size > known) continue;
    const { classes } = parted;
    return { classes, cellCount: cells.length, cells: () => cells, cellOf: finder(parted, cells), sends };
  }
}

function finder(parted: Partition, cells: readonly ClassCell[]): ClassMatrix['cellOf'] {
  const byKey = new Map(cells.map((cell) => [cellKey(cell), cell]));
  return (from, to) => {
    const [one, other] = [parted.placeOf(from), parted.placeOf(to)];
    if (one === null || other === null) return null;
    const shared = sharedBy(parted, from, to);
    return byKey.get(cellKey({ fromClass: one.class, toClass: other.class, shared })) ?? null;
  };
}
