import type { Selection } from 'd3';
import type { PlacedText } from '../layout/layout.ts';
import { rounded } from '../geometry.ts';
import type { Box } from '../geometry.ts';

/** The group a mark draws in. */
export type Layer = Selection<SVGGElement, unknown, null, undefined>;

/** Any selection whose elements can be given a box. */
interface Boxed<Subject> {
  attr(name: string, value: (subject: Subject) => string | number | null): Boxed<Subject>;
}

const drawn = new WeakMap<Element, unknown>();

/** Is this what the element shows already? Remembers that it does from now on. */
export function isNew(element: Element | null, shown: unknown): boolean {
  if (element === null || drawn.get(element) === shown) return false;
  drawn.set(element, shown);
  return true;
}

/** For `filter`: only what is another shape than the element shows. Any attribute that is set, also to what it was, is styled and laid out anew. */
export function isChanged(shape: unknown, index: number, elements: ArrayLike<Element>): boolean {
  return isNew(elements[index] ?? null, JSON.stringify(shape));
}

export function setBox<Subject>(to: Boxed<Subject>, boxOf: (subject: Subject) => Box): void {
  to.attr('x', (subject) => rounded(boxOf(subject).x))
    .attr('y', (subject) => rounded(boxOf(subject).y))
    .attr('width', (subject) => rounded(boxOf(subject).width))
    .attr('height', (subject) => rounded(boxOf(subject).height));
}

/** Texts inside a shape, keyed by what they say about it. */
export function drawTexts<Subject>(
  into: Selection<SVGGElement, Subject, SVGGElement, unknown>,
  textsOf: (subject: Subject) => readonly PlacedText[],
): void {
  into
    .selectAll<SVGTextElement, PlacedText>('text.words')
    .data(textsOf, ({ id }) => id)
    .join('text')
    .attr('class', ({ kind, id }) => `words ${kind} ${id}`)
    .attr('text-anchor', ({ anchor }) => anchor)
    .attr('x', ({ x }) => rounded(x))
    .attr('y', ({ y }) => rounded(y))
    .text(({ text }) => text);
}
