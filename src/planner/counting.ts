import type { Block } from './block.ts';
import { addressBits, exponentOf, totalOf } from './block.ts';

/** What a number of clusters asks of a space, as sizes: some blocks once for all of them, some for each. */
interface Wanted {
  readonly shared: readonly number[];
  readonly each: readonly number[];
}

/**
 * The most clusters that a free space holds, without placing any: the number of free slots of a size is that of the next larger
 * size twice, plus the free blocks of the size itself, and every wanted block costs one. `Infinity` when a cluster asks nothing.
 */
export function mostClusters(free: readonly Block[], { shared, each }: Wanted): number {
  const [stock, once, every] = [tally(free.map(({ size }) => size)), tally(shared), tally(each)];
  const fits = (clusters: number): boolean =>
    enough(
      stock,
      once.map((count, exponent) => count + clusters * (every[exponent] ?? 0)),
    );
  if (!fits(0)) return 0;
  const weight = each.reduce((sum, size) => sum + size, 0);
  if (weight === 0) return Infinity;
  let [most, tooMany] = [0, Math.floor(totalOf(free) / weight) + 1];
  while (tooMany - most > 1) {
    const middle = Math.floor((most + tooMany) / 2);
    if (fits(middle)) most = middle;
    else tooMany = middle;
  }
  return most;
}

/** Is there a place for this many blocks of each exponent? */
function enough(stock: readonly number[], wanted: readonly number[]): boolean {
  let slots = 0;
  for (let exponent = addressBits; exponent >= 0; exponent -= 1) {
    slots = slots * 2 + (stock[exponent] ?? 0) - (wanted[exponent] ?? 0);
    if (slots < 0) return false;
  }
  return true;
}

/** How many blocks of each exponent. */
function tally(sizes: readonly number[]): readonly number[] {
  const counts = Array.from({ length: addressBits + 1 }, () => 0);
  for (const size of sizes) {
    const exponent = exponentOf(size);
    counts[exponent] = (counts[exponent] ?? 0) + 1;
  }
  return counts;
}
