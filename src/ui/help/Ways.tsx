import type { ReactNode } from 'react';
import { useApp } from '../../state/index.ts';

/** Ways that the legend explains: gone, still to go, and gone before. */
export type Way = 'request' | 'reply' | 'ahead' | 'past';

/** How each is drawn: on the left side's line, and on the right side's. */
const looks: Readonly<Record<Way, readonly [string, string]>> = {
  request: ['request travelled', 'request travelled'],
  reply: ['reply travelled', 'reply travelled'],
  ahead: ['request ahead', 'reply ahead'],
  past: ['request past', 'request past'],
};

/** A way in the colours of both sides. */
export function Ways({ way }: { readonly way: Way }): ReactNode {
  const [left, right] = [useApp((state) => state.sides[0].model), useApp((state) => state.sides[1].model)];
  const [first, second] = looks[way];
  const one = left === right && first === second;
  return (
    <>
      <path className={`trail ${first}`} data-model={left} d={`M6,${one ? 12 : 7}H66`} />
      {one ? null : <path className={`trail ${second}`} data-model={right} d="M6,17H66" />}
    </>
  );
}
