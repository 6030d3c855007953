import type { Block } from './block.ts';
import { addressBits, exponentOf, totalOf } from './block.ts';

/** Where each wanted block went (`null`: nowhere), and what is free afterwards. */
interface Placing {
  readonly placed: readonly (Block | null)[];
  readonly left: readonly Block[];
}

/**
 * Give each wanted size, in turn, an aligned block of the free space: the lower end of the smallest free block that holds it, of
 * equals the lowest.
 *
 * This finds a place whenever there is one. Count, for a size, the slots of that size in the free space. Taking a block costs
 * one slot of its own size and at least the share of it in every smaller size, whatever one chooses; of larger sizes it must
 * break a slot only when all the smaller free blocks together have too little room, and the smallest block that holds it breaks
 * one in no other case. So after every step as many slots of every size are left as any choice could have left.
 */
export function place(free: readonly Block[], sizes: readonly number[]): Placing {
  const stock = stockOf(free);
  const placed = sizes.map((size) => take(stock, exponentOf(size)));
  return { placed, left: stock.flat().toSorted((a, b) => a.start - b.start) };
}

/** Free blocks by exponent, the lowest last so that it is the next to be taken. */
type Stock = readonly Block[][];

function stockOf(free: readonly Block[]): Stock {
  const stock: Block[][] = Array.from({ length: addressBits + 1 }, () => []);
  for (const block of free.toSorted((a, b) => b.start - a.start)) stock[exponentOf(block.size)]?.push(block);
  return stock;
}

function take(stock: Stock, wanted: number): Block | null {
  const from = stock.findIndex((blocks, exponent) => exponent >= wanted && blocks.length > 0);
  const found = stock[from]?.pop();
  if (found === undefined) return null;
  // Halve it down to size. The shelves between are empty, or the block would have come from there.
  for (let exponent = from - 1; exponent >= wanted; exponent -= 1) {
    const size = 2 ** exponent;
    stock[exponent]?.push({ start: found.start + size, size });
  }
  return { start: found.start, size: 2 ** wanted };
}

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
