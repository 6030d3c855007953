/** How much is taken in, and told. */
export const importLimits = {
  /** Of all files together, unpacked: 500 nodes and 15,000 pods as `kubectl -o json` writes them are about 90 MB. */
  bytes: 100 * 1024 * 1024,
  objects: 200_000,
  /** Lists within lists. */
  nesting: 4,
  /** Places named for one finding. */
  origins: 4,
  problems: 50,
  questions: 10,
} as const;
