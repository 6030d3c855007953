/** Offsets into a space of at most 32 addresses, a bit each. */
export type Mask = number;

/** How many addresses a mask has bits for. */
export const maskBits = 32;

/**
 * Is there any way at all to put aligned blocks of these sizes into these addresses? Tries every one: what tests hold `place`
 * against. Two ways that differ only by which of two equal blocks is which are tried once.
 */
export function isPlaceable(free: Mask, sizes: readonly number[]): boolean {
  return anyWay(
    free,
    sizes.toSorted((a, b) => b - a),
    0,
  );
}

function anyWay(free: Mask, largestFirst: readonly number[], from: number): boolean {
  const [size, ...rest] = largestFirst;
  if (size === undefined) return true;
  // Single addresses fit wherever there are as many.
  if (size === 1) return free.toString(2).replaceAll('0', '').length >= largestFirst.length;
  for (let at = from; at + size <= maskBits; at += size) {
    const block = maskFrom(at, size);
    const next = rest[0] === size ? at + size : 0;
    if ((free & block) >>> 0 === block && anyWay((free & ~block) >>> 0, rest, next)) return true;
  }
  return false;
}

/** The bits of so many addresses from an offset on. */
export function maskFrom(at: number, size: number): Mask {
  return (2 ** size - 1) * 2 ** at;
}
