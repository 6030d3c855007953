import type { Box, Point } from '../geometry.ts';
import type { TextKind } from '../text.ts';
import { fitted, sizeOfText, widthOf } from '../text.ts';
import type { PlacedText } from './layout.ts';

/** A piece of text before it has a place, or room for something that is drawn. */
export type Bit =
  | { readonly id: string; readonly kind: TextKind; readonly text: string }
  | { readonly id: DrawnBit; readonly kind: 'space'; readonly width: number };

/** What is drawn among words: its owner's mark, and that its address occurs twice. */
type DrawnBit = 'glyph' | 'duplicate';

/** One line of text: some of it at the left, some at the right. */
interface CardRow {
  readonly left: readonly Bit[];
  readonly right: readonly Bit[];
}

/** What is written in a box. */
export type Card = readonly CardRow[];

const padding = 7;
const gap = 6;
const rowHeight = 16;

export function bit(id: string, kind: TextKind, text: string | null): readonly Bit[] {
  return text === null || text === '' ? [] : [{ id, kind, text }];
}

export function space(id: DrawnBit, width: number): Bit {
  return { id, kind: 'space', width };
}

export function row(left: readonly Bit[], right: readonly Bit[] = []): CardRow {
  return { left, right };
}

export function card(...rows: readonly CardRow[]): Card {
  return rows.filter(({ left, right }) => left.length + right.length > 0);
}

export function cardWidth(of: Card): number {
  return 2 * padding + Math.max(0, ...of.map((each) => bitsWidth([...each.left, ...each.right].filter(isNeeded))));
}

export function cardHeight(of: Card): number {
  return of.length * rowHeight + 8;
}

/** The first way of writing that fits for everyone; the last one if none does. */
export function firstFit(options: readonly (readonly Card[])[], room: number): number {
  const ways = Math.max(1, ...options.map(({ length }) => length));
  const fitting = Array.from({ length: ways }, (_, way) => way).find((way) =>
    options.every((cards) => cardWidth(cards[way] ?? []) <= room),
  );
  return fitting ?? ways - 1;
}

/** Where everything of a card stands in its box. */
interface PlacedCard {
  readonly texts: readonly PlacedText[];
  /** The middle of the room for what is drawn; `null`: none was left. */
  readonly glyph: Point | null;
  readonly duplicate: Point | null;
}

/** Names give way to addresses. */
export function placed(of: Card, box: Box): PlacedCard {
  // Where others of the kind have more rows, all begin at one height.
  const spare = box.height - of.length * rowHeight;
  const top = box.y + (spare > rowHeight + 8 ? 5 : spare / 2);
  const rows = of.map((each, at) => placedRow(each, { ...box, y: top + at * rowHeight, height: rowHeight }));
  return {
    texts: rows.flatMap(({ texts }) => texts),
    glyph: rows.map(({ glyph }) => glyph).find((each) => each !== null) ?? null,
    duplicate: rows.map(({ duplicate }) => duplicate).find((each) => each !== null) ?? null,
  };
}

/** That an address occurs twice gives way first, then notes, then names; addresses never do. */
function placedRow(written: CardRow, box: Box): PlacedCard {
  const room = box.width - 2 * padding;
  const fits = bitsWidth([...written.left, ...written.right]) <= room;
  const all = fits ? written : { left: written.left.filter(isNeeded), right: written.right.filter(isNeeded) };
  const cramped = bitsWidth([...all.left, ...all.right]) > room;
  // A note that stands alone is all there is to read: cut, it still says something.
  const alone = all.left.length + all.right.length === 1;
  const kept = (bits: readonly Bit[]): readonly Bit[] =>
    bits.filter(({ kind }) => !cramped || alone || kind !== 'note');
  const [left, far] = [kept(all.left), kept(all.right)];
  const near = shrunk(left, bitsWidth([...left, ...far]) - room, alone);
  const texts: PlacedText[] = [];
  const drawn: Record<DrawnBit, Point | null> = { glyph: null, duplicate: null };
  let x = box.x + padding;
  for (const each of near) {
    if (each.kind === 'space') drawn[each.id] = { x: x + each.width / 2 - 1, y: box.y + box.height / 2 };
    else texts.push({ ...each, anchor: 'start', x, y: baseline(box, each.kind) });
    x += bitWidth(each) + gap;
  }
  x = box.x + box.width - padding;
  for (const each of far.toReversed()) {
    if (each.kind === 'space') drawn[each.id] = { x: x - each.width / 2, y: box.y + box.height / 2 };
    else texts.push({ ...each, anchor: 'end', x, y: baseline(box, each.kind) });
    x -= bitWidth(each) + gap;
  }
  return { texts, ...drawn };
}

/** What asks for room: that an address occurs twice is said where there is some. */
function isNeeded({ id }: Bit): boolean {
  return id !== 'duplicate';
}

/** Take what is too much from the name, or from whatever stands alone but for an address. */
function shrunk(bits: readonly Bit[], over: number, alone: boolean): readonly Bit[] {
  const gives = ({ kind }: Bit): boolean => kind === 'name' || kind === 'title' || (alone && kind === 'note');
  const victim = over > 0 ? bits.find(gives) : undefined;
  return bits.map((each) =>
    each === victim && each.kind !== 'space'
      ? { ...each, text: fitted(each.text, each.kind, widthOf(each.text, each.kind) - over) }
      : each,
  );
}

function bitWidth(of: Bit): number {
  return of.kind === 'space' ? of.width : widthOf(of.text, of.kind);
}

function bitsWidth(bits: readonly Bit[]): number {
  return bits.reduce((sum, each) => sum + bitWidth(each), 0) + gap * Math.max(0, bits.length - 1);
}

function baseline({ y, height }: Box, kind: TextKind): number {
  return y + height / 2 + sizeOfText(kind) * 0.36;
}
