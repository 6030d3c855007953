import type { Block } from './block.ts';
import { addressBits, exponentOf } from './block.ts';

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
