import type { ReactNode } from 'react';
import type { ModelId } from '../../engine/index.ts';
import type { SideIndex } from '../../formats/index.ts';
import type { TallyKey } from '../../i18n/index.ts';
import { useTraceWords, VisuallyHidden } from '../shared/index.ts';
import { Hint } from '../terms/index.ts';

interface TallyItemProps {
  readonly measure: TallyKey;
  readonly shown: readonly SideIndex[];
  readonly models: readonly [ModelId, ModelId];
  readonly names: readonly [string, string];
  readonly values: readonly [ReactNode, ReactNode];
}

/** One measure: a value for each side that is shown, in its model's colour and, for listeners, after its name. */
export function TallyItem({ measure, shown, models, names, values }: TallyItemProps): ReactNode {
  const words = useTraceWords();
  const { name, help } = words.tallyText(measure);
  return (
    <div className="tally-item" data-measure={measure}>
      <dt className="tally-name">
        <Hint says={help}>{name}</Hint>
      </dt>
      {shown.map((side) => (
        <dd key={side} className="tally-value" data-model={models[side]}>
          <VisuallyHidden>{words.panels.tally.of(names[side])}</VisuallyHidden>
          {values[side]}
        </dd>
      ))}
    </div>
  );
}
