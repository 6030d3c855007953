/** The same order for the same seed, on every screen of a lecture hall. */
export function shuffled<Item>(items: readonly Item[], seed: string): readonly Item[] {
  let state = hashOf(seed);
  const keyed = items.map((item) => {
    // The constants of Numerical Recipes' linear congruential generator.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return { item, key: state };
  });
  return keyed.toSorted((a, b) => a.key - b.key).map(({ item }) => item);
}

/** FNV-1a, 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const sign of text) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
