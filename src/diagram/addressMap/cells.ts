import type { AddressPlan, Block, SidePlan } from '../../planner/index.ts';
import { overlaps } from '../../engine/index.ts';
import { blockOf, normalised } from '../../planner/index.ts';
import { around, holdsBlock } from './geometry.ts';

/** A block that is drawn as a whole, in the maps of both models alike. */
export interface Tile extends Block {
  /** `own` is the range that islands have set aside: no part of what flat may use. */
  readonly kind: 'space' | 'own' | 'wanted';
}

interface Tiles {
  readonly tiles: readonly Tile[];
  /** The share of the space that is drawn: less than 1 where only the part with ranges in it is. */
  readonly share: number;
}

/** What the plan uses of the space would be a speck: then only the part it lies in is drawn. */
const speck = 1 / 12;
/** A wanted block far larger than all there is would make a speck of the rest. */
const tooLarge = 4;

/** The blocks to draw, the largest first: the free ones, the range set aside for re-use, and one that found no room. */
export function tilesOf({ request, flat, island }: AddressPlan): Tiles {
  const range = request.reused.kind === 'own' ? [request.reused.range] : [];
  const whole = normalised([...request.space, ...range]).map((prefix): Tile => {
    const usable = request.space.some((each) => overlaps(each, prefix));
    return { ...blockOf(prefix), kind: usable ? 'space' : 'own' };
  });
  const ours = [flat, island].flatMap(({ allocations }) => allocations.map(({ prefix }) => blockOf(prefix)));
  const wanted = wantedIn(flat) ?? wantedIn(island);
  const shown = shownOf(whole, ours, wanted !== null);
  const extra: readonly Tile[] =
    wanted !== null && wanted <= tooLarge * total(shown) ? [{ start: 0, size: wanted, kind: 'wanted' }] : [];
  return {
    tiles: [...shown, ...extra].toSorted(
      (a, b) => b.size - a.size || ranks[a.kind] - ranks[b.kind] || a.start - b.start,
    ),
    share: total(shown) / total(whole),
  };
}

const ranks: Readonly<Record<Tile['kind'], number>> = { space: 0, own: 1, wanted: 2 };

/** All of it; or, where that makes specks of what matters, the parts with ranges in them. */
function shownOf(whole: readonly Tile[], ours: readonly Block[], short: boolean): readonly Tile[] {
  const usable = total(whole.filter(({ kind }) => kind === 'space'));
  const cut = whole.map((tile) => (tile.kind === 'own' && tile.size > usable ? (partOf(tile, ours) ?? tile) : tile));
  const parts = cut.flatMap((tile) => partOf(tile, ours) ?? []);
  // Where something finds no room, what there is must all be seen.
  return !short && parts.length > 0 && total(parts) / total(whole) < speck ? parts : cut;
}

/** The part of a tile in which ranges lie, with as much again around it; `null` when none does. */
function partOf(tile: Tile, ours: readonly Block[]): Tile | null {
  const part = around(ours.filter((each) => holdsBlock(tile, each)));
  if (part === null) return null;
  const size = Math.min(part.size * 2, tile.size);
  return { start: Math.floor(part.start / size) * size, size, kind: tile.kind };
}

/** The size of the pod range that the first cluster without room wants. */
export function wantedIn({ shortfalls, podRangeLength }: SidePlan): number | null {
  return shortfalls.length > 0 ? 2 ** (32 - podRangeLength) : null;
}

function total(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { size }) => sum + size, 0);
}
