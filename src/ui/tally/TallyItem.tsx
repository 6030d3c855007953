import type { ReactNode } from 'react';
import type { ModelId } from '../../engine/index.ts';
import type { TallyKey } from '../../i18n/index.ts';
import { useTraceWords, VisuallyHidden } from '../shared/index.ts';
import { Hint } from '../terms/index.ts';

interface TallyItemProps {
  readonly measure: TallyKey;
  readonly models: readonly [ModelId, ModelId];
  readonly names: readonly [string, string];
  readonly values: readonly [ReactNode, ReactNode];
}

/** One measure: the left value, and the right one, each in its model's colour and, for listeners, after its name. */
export function TallyItem({ measure, models, names, values }: TallyItemProps): ReactNode {
  const words = useTraceWords();
  const { name, help } = words.tallyText(measure);
  const value = (side: 0 | 1): ReactNode => (
    <dd className="tally-value" data-model={models[side]}>
      <VisuallyHidden>{words.panels.tally.of(names[side])}</VisuallyHidden>
      {values[side]}
    </dd>
  );
  return (
    <div className="tally-item" data-measure={measure}>
      <dt className="tally-name">
        <Hint says={help}>{name}</Hint>
      </dt>
      {value(0)}
      {value(1)}
    </div>
  );
}
