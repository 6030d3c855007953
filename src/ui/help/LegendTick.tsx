import type { ReactNode } from 'react';
import { useApp } from '../../state/index.ts';

/** A mark of the timeline, in the colours of both sides. */
export function LegendTick({ looks }: { readonly looks: string }): ReactNode {
  const [left, right] = [useApp((state) => state.sides[0].model), useApp((state) => state.sides[1].model)];
  const models = left === right ? [left] : [left, right];
  return (
    <span className="help-ticks">
      {models.map((model) => (
        <span key={model} className="transport-lane" data-model={model}>
          <span className={`transport-tick ${looks}`} />
        </span>
      ))}
    </span>
  );
}
