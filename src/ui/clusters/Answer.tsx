import type { ReactNode } from 'react';
import { useId, useMemo } from 'react';
import type { CollisionReport, OwnCluster, PairVerdict, Standing } from '../../planner/index.ts';
import { collisionsOf, renumbered } from '../../planner/index.ts';
import { Button, usePageWords } from '../shared/index.ts';
import type { Clusters } from './useClusters.ts';

/** More pairs than this are counted only. */
const mostPairs = 40;

/** What collides among the clusters that could be read, the worst first. */
export function Answer({ list, say }: Clusters): ReactNode {
  const words = usePageWords().clusters;
  const heading = useId();
  const { clusters, asked, problems, bare, ipv6 } = list;
  const report = useMemo(() => collisionsOf(clusters), [clusters]);
  const { pairs, inside, mending } = report;
  const notes = [...(bare.length > 0 ? [words.bare(bare)] : []), ...(ipv6.length > 0 ? [words.ipv6(ipv6)] : [])];
  return (
    <section className="clusters-answer" aria-labelledby={heading}>
      <h3 id={heading}>{words.answer}</h3>
      <p className="clusters-summary" role="status">
        {summaryOf(report, clusters, words)}
      </p>
      {problems.length > 0 && clusters.length > 0 ? <p className="clusters-stale">{words.stale}</p> : null}
      {mending.some(({ to }) => to !== null) && problems.length === 0 ? (
        <div>
          <Button look="primary" onClick={() => say({ clusters: mendedIn(clusters, report), asked })}>
            {words.mendAll}
          </Button>
        </div>
      ) : null}
      <Pairs pairs={pairs} clusters={clusters} />
      <ul className="clusters-notes">
        {[...insideTexts(inside, clusters, words), ...notes].map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </section>
  );
}

type Said = ReturnType<typeof usePageWords>['clusters'];

function summaryOf({ pairs }: CollisionReport, clusters: readonly OwnCluster[], words: Said): string {
  if (clusters.length === 0) return words.nothingYet;
  if (pairs.length === 0) return words.oneOnly;
  const count = (wanted: Standing): number => pairs.filter(({ standing }) => standing === wanted).length;
  return words.summary({ flat: count('flat'), unsaid: count('unsaid'), pairs: pairs.length });
}

function insideTexts(
  inside: CollisionReport['inside'],
  clusters: readonly OwnCluster[],
  words: Said,
): readonly string[] {
  return inside.flatMap(({ cluster, overlap }) => {
    const of = clusters[cluster];
    return of === undefined ? [] : [words.inside(overlap, of)];
  });
}

/** The same clusters with all the new ranges there are. */
function mendedIn(clusters: readonly OwnCluster[], { mending }: CollisionReport): readonly OwnCluster[] {
  const ranged = renumbered(clusters, mending);
  return clusters.map((cluster, index) => ({ ...cluster, ranges: ranged[index]?.ranges ?? cluster.ranges }));
}

interface PairsProps {
  readonly pairs: readonly PairVerdict[];
  readonly clusters: readonly OwnCluster[];
}

/** Each pair that has something to say for itself; the others in one sentence. */
function Pairs({ pairs, clusters }: PairsProps): ReactNode {
  const words = usePageWords().clusters;
  const told = pairs.filter(({ standing }, at) => standing !== 'flat' || (at === 0 && pairs.length === 1));
  const flat = pairs.filter((pair) => !told.includes(pair));
  const names = flat.slice(0, mostPairs).flatMap(({ a, b }) => {
    const [one, other] = [clusters[a], clusters[b]];
    return one === undefined || other === undefined ? [] : [words.pair(one, other)];
  });
  const more = Math.max(0, told.length - mostPairs) + Math.max(0, flat.length - mostPairs);
  return (
    <>
      <ul className="clusters-pairs">
        {told.slice(0, mostPairs).map((pair) => (
          <Pair key={`${pair.a} ${pair.b}`} pair={pair} clusters={clusters} />
        ))}
      </ul>
      {names.length === 0 ? null : <p>{words.flatPairs(names)}</p>}
      {more === 0 ? null : <p>{words.morePairs(more)}</p>}
    </>
  );
}

function Pair({ pair, clusters }: { readonly pair: PairVerdict; readonly clusters: readonly OwnCluster[] }): ReactNode {
  const words = usePageWords().clusters;
  const [a, b] = [clusters[pair.a], clusters[pair.b]];
  if (a === undefined || b === undefined) return null;
  const { standing, overlaps, mending, unsaid } = pair;
  const { name, help } = words.standing[standing];
  const of = (cluster: number): OwnCluster => (cluster === pair.a ? a : b);
  return (
    <li className="clusters-pair" data-standing={standing}>
      <h4>
        {words.pair(a, b)} <span className="clusters-standing">{name}</span>
      </h4>
      <ul>
        {overlaps.map((overlap) => {
          const text = words.overlap(overlap, a, b);
          return (
            <li key={text} data-allows={overlap.allows}>
              {text}
            </li>
          );
        })}
      </ul>
      <p className="clusters-help">{help}</p>
      {mending.length === 0 ? null : (
        <>
          <h5>{words.mends}</h5>
          <ul>
            {mending.map((each) => (
              <li key={`${each.cluster} ${each.kind} ${each.from}`}>{words.mend(each, of(each.cluster))}</li>
            ))}
            {standing === 'gateway' ? <li>{words.gateways}</li> : null}
          </ul>
        </>
      )}
      {unsaid.map(({ cluster, kind }) => (
        <p key={`${cluster} ${kind}`} className="clusters-help">
          {words.unsaid(of(cluster), kind)}
        </p>
      ))}
    </li>
  );
}
