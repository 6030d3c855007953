import type { ReactNode } from 'react';
import { useCallback, useId, useMemo } from 'react';
import type { AddressPlan, PlannedModel } from '../../planner/index.ts';
import type { Mark } from '../../diagram/addressMap/index.ts';
import { nodeBlocks } from '../../planner/index.ts';
import { pictureOf, SpaceMap } from '../../diagram/addressMap/index.ts';
import { Icon, usePageWords } from '../shared/index.ts';
import { otherVerdicts } from './alternatives.ts';
import { Arithmetic } from './Arithmetic.tsx';
import { PodRanges } from './PodRanges.tsx';
import { useMapWords } from './useMapWords.ts';

interface SideColumnProps {
  readonly plan: AddressPlan;
  readonly model: PlannedModel;
  readonly lit: number | null;
  readonly onPoint: (mark: Mark | null) => void;
}

/** No map is taller than this, or only one would be on the screen. */
const tallest = 520;

/** One model: does it fit, where everything lies, what it needs, and why not. */
export function SideColumn({ plan, model, lit, onPoint }: SideColumnProps): ReactNode {
  const words = usePageWords();
  const { result, map } = words.addresses;
  const { name } = words.modelText(model);
  const heading = useId();
  const side = plan[model];
  const { clusters } = plan.request;
  const fits = side.placed === clusters;
  const others = useMemo(() => otherVerdicts(plan, model), [plan, model]);
  const { nodeBlocks: rule, podsPerNode } = plan.request;
  const build = useCallback(
    (width: number) => pictureOf(plan, model, width, Math.min(tallest, width * 1.5)),
    [plan, model],
  );
  const { mapWords, nameOf } = useMapWords(clusters);
  return (
    <section className="plan-side" data-model={model} aria-labelledby={heading}>
      <header className="plan-side-head">
        <h3 id={heading}>{name}</h3>
        <p className="plan-verdict" data-fits={fits}>
          <Icon name={fits ? 'check' : 'cross'} />
          {result.fits(side.placed, clusters, side.more)}
        </p>
      </header>
      <SpaceMap
        model={model}
        build={build}
        label={map.name(name)}
        words={mapWords}
        nameOf={nameOf}
        lit={lit}
        onPoint={onPoint}
      />
      <PodRanges plan={plan} model={model} />
      <Arithmetic plan={plan} model={model} />
      <div className="plan-why">
        {side.shortfalls.length === 0 ? null : (
          <>
            <h4>{result.whyNot}</h4>
            <ul>
              {side.shortfalls.map((why) => (
                <li key={`${why.kind}-${why.pool}`}>{result.shortfall(why)}</li>
              ))}
            </ul>
          </>
        )}
        {others.length === 0 ? null : (
          <p className="plan-hangs">{result.hangsOn(nodeBlocks(rule, podsPerNode).addresses, others, !fits)}</p>
        )}
        <p className="plan-left">{result.left(side.left)}</p>
      </div>
    </section>
  );
}
