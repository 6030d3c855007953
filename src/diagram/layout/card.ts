import type { Box } from '../geometry.ts';
import type { TextKind } from '../text.ts';
import { fitted, sizeOfText, widthOf } from '../text.ts';
import type { PlacedText } from './layout.ts';

/** A piece of text before it has a place. */
export interface Bit {
  readonly id: string;
  readonly kind: TextKind;
  readonly text: string;
}

/** One line of text: some of it at the left, some at the right. */
interface CardRow {
  readonly left: readonly Bit[];
  readonly right: readonly Bit[];
}

/** What is written in a box. */
export type Card = readonly CardRow[];

const padding = 7;
const gap = 6;
const rowHeight = 14;

export function bit(id: string, kind: TextKind, text: string | null): readonly Bit[] {
  return text === null || text === '' ? [] : [{ id, kind, text }];
}

export function row(left: readonly Bit[], right: readonly Bit[] = []): CardRow {
  return { left, right };
}

export function card(...rows: readonly CardRow[]): Card {
  return rows.filter(({ left, right }) => left.length + right.length > 0);
}

export function cardWidth(of: Card): number {
  return 2 * padding + Math.max(0, ...of.map((each) => bitsWidth([...each.left, ...each.right])));
}

export function cardHeight(of: Card): number {
  return of.length * rowHeight + 9;
}

/** The first way of writing that fits for everyone; the last one if none does. */
export function firstFit(options: readonly (readonly Card[])[], room: number): number {
  const ways = Math.max(1, ...options.map(({ length }) => length));
  const fitting = Array.from({ length: ways }, (_, way) => way).find((way) =>
    options.every((cards) => cardWidth(cards[way] ?? []) <= room),
  );
  return fitting ?? ways - 1;
}

/** Where each text stands in the box. Names give way to addresses. */
export function placed(of: Card, box: Box): readonly PlacedText[] {
  // Where others of the kind have more rows, all begin at one height.
  const spare = box.height - of.length * rowHeight;
  const top = box.y + (spare > rowHeight + 8 ? 6 : spare / 2);
  return of.flatMap((each, at) => placedRow(each, { ...box, y: top + at * rowHeight, height: rowHeight }));
}

/** Notes give way first, then names; addresses never do. */
function placedRow(written: CardRow, box: Box): readonly PlacedText[] {
  const room = box.width - 2 * padding;
  const cramped = bitsWidth([...written.left, ...written.right]) > room;
  const kept = (bits: readonly Bit[]): readonly Bit[] => bits.filter(({ kind }) => !cramped || kind !== 'note');
  const [left, far] = [kept(written.left), kept(written.right)];
  const near = shrunk(left, bitsWidth([...left, ...far]) - room);
  const texts: PlacedText[] = [];
  let x = box.x + padding;
  for (const each of near) {
    texts.push({ ...each, anchor: 'start', x, y: baseline(box, each.kind) });
    x += widthOf(each.text, each.kind) + gap;
  }
  x = box.x + box.width - padding;
  for (const each of far.toReversed()) {
    texts.push({ ...each, anchor: 'end', x, y: baseline(box, each.kind) });
    x -= widthOf(each.text, each.kind) + gap;
  }
  return texts;
}

/** Take what is too much from the name. */
function shrunk(bits: readonly Bit[], over: number): readonly Bit[] {
  const victim = over > 0 ? bits.find(({ kind }) => kind === 'name' || kind === 'title') : undefined;
  return bits.map((each) =>
    each === victim ? { ...each, text: fitted(each.text, each.kind, widthOf(each.text, each.kind) - over) } : each,
  );
}

function bitsWidth(bits: readonly Bit[]): number {
  return bits.reduce((sum, { text, kind }) => sum + widthOf(text, kind), 0) + gap * Math.max(0, bits.length - 1);
}

function baseline({ y, height }: Box, kind: TextKind): number {
  return y + height / 2 + sizeOfText(kind) * 0.35;
}
