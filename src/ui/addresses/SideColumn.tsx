import type { ReactNode } from 'react';
import { useCallback, useId, useMemo } from 'react';
import type { RangeMark, MapWords } from '../../diagram/addressMap/index.ts';
import { pictureOf, SpaceMap } from '../../diagram/addressMap/index.ts';
import type { AddressPlan, PlannedModel, Purpose } from '../../planner/index.ts';
import { nodeBlocksFor } from '../../planner/index.ts';
import { Icon, usePageWords, Address } from '../shared/index.ts';
import { otherVerdicts } from './alternatives.ts';
import { countLines } from './countLines.ts';

/** As many as fit into a few lines. */
const shown = 10;
const hues = 6;

/** The pod range of each cluster side by side: flat's are all different, an island's are the first one again. */
function PodRanges({ plan, model }: { readonly plan: AddressPlan; readonly model: PlannedModel }): ReactNode {
  const { map } = usePageWords().addresses;
  const { clusters } = plan.request;
  const side = plan[model];
  const pods = side.allocations.filter(({ purpose }) => purpose === 'pods');
  const rangeOf = (cluster: number): string | null =>
    pods.find((each) => each.cluster === cluster || (each.cluster === null && cluster <= side.placed))?.prefix ?? null;
  const numbers = Array.from({ length: Math.min(clusters, shown) }, (_, index) => index + 1);
  return (
    <div className="plan-pods">
      <h4>{map.podRanges}</h4>
      <ol className="plan-pod-list">
        {numbers.map((cluster) => {
          const range = rangeOf(cluster);
          const again = model === 'island' && cluster > 1 && range !== null;
          const look = range === null ? 'none' : again ? 'again' : 'own';
          return (
            <li key={cluster} className="plan-pod" data-look={look} data-hue={(cluster - 1) % hues}>
              <span className="plan-pod-number" aria-hidden="true">
                {cluster}
              </span>
              {range === null ? map.noRoom : again ? map.same : <Address>{range}</Address>}
            </li>
          );
        })}
        {clusters > shown ? <li className="plan-pod-others">{map.others(clusters - shown)}</li> : null}
      </ol>
    </div>
  );
}

interface SideColumnProps {
  readonly plan: AddressPlan;
  readonly model: PlannedModel;
  readonly lit: number | null;
  readonly onPoint: (mark: RangeMark | null) => void;
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
          <p className="plan-hangs">{result.hangsOn(nodeBlocksFor(rule, podsPerNode).addresses, others, !fits)}</p>
        )}
        <p className="plan-left">{result.left(side.left)}</p>
      </div>
    </section>
  );
}

/** How many addresses are needed, with the sum written out. */
function Arithmetic({ plan, model }: { readonly plan: AddressPlan; readonly model: PlannedModel }): ReactNode {
  const { result, purposes, number } = usePageWords().addresses;
  const side = plan[model];
  const each = (purpose: Purpose): string => {
    const range = result.rangeOf(purpose, plan, model);
    return model === 'island' && purpose === 'pods' ? result.onceForAll(range) : range;
  };
  return (
    <div className="plan-sum">
      <p className="plan-needed">
        <strong>{number(side.needed.total)}</strong> {result.needed}
      </p>
      <dl>
        {countLines(plan, model).map((line) => (
          <div key={line.purpose}>
            <dt>{purposes[line.purpose]}</dt>
            <dd>
              <span className="plan-count">{result.count(line)}</span>
              <span className="plan-each">{each(line.purpose)}</span>
            </dd>
          </div>
        ))}
      </dl>
      {model === 'island' ? <p className="plan-each">{result.routable(side.routable)}</p> : null}
    </div>
  );
}

/** What the maps of a plan for so many clusters say. */
function useMapWords(clusters: number): {
  readonly mapWords: MapWords;
  readonly nameOf: (mark: RangeMark) => string;
} {
  const { map } = usePageWords().addresses;
  const mapWords = useMemo((): MapWords => ({ ...map, times: map.times(clusters) }), [map, clusters]);
  const nameOf = useCallback((mark: RangeMark) => map.range(mark, clusters), [map, clusters]);
  return { mapWords, nameOf };
}
