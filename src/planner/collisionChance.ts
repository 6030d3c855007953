/** The chance that at least two of several ranges, each picked at random among so many blocks, are the same one. */
export function collisionChance(picks: number, blocks: number): number {
  let allApart = 1;
  for (let taken = 0; taken < picks; taken += 1) allApart *= Math.max(0, blocks - taken) / blocks;
  return 1 - allApart;
}
