import type { ReactNode } from 'react';
import { useId, useMemo, useState } from 'react';
import type {
  AskedPair,
  ClusterDrawing,
  CompleteCluster,
  OwnCluster,
  Trial,
  ReachabilityVerdict,
} from '../../planner/index.ts';
import { complete, reachBetween } from '../../planner/index.ts';
import { Button, copied, Icon, Select, usePageWords } from '../shared/index.ts';
import { RemedyLists } from '../ownClusters/index.ts';
import { linkToDrawing, linkToList, onLink } from './shown.ts';
import type { Clusters } from './useClusters.ts';

/** Whether pods of one cluster reach pods of another, as they are and with each remedy, all of it sent through the engine. */
export function VerdictCard({ list, say, drawing }: Clusters & { readonly drawing: ClusterDrawing }): ReactNode {
  const words = usePageWords().clusters.card;
  const heading = useId();
  const { clusters } = list;
  const asked = list.asked ?? { from: 0, to: 1 };
  const [from, to] = [clusters[asked.from], clusters[asked.to]];
  const ask = (next: AskedPair): void => say({ clusters, asked: next });
  if (from === undefined || to === undefined) return null;
  const options = clusters.map(({ name }, index) => ({ value: String(index), label: name }));
  return (
    <section className="clusters-card" aria-labelledby={heading}>
      <h3 id={heading}>{words.title}</h3>
      <div className="clusters-ends">
        <Select
          label={words.from}
          value={String(asked.from)}
          options={options.filter(({ value }) => value !== String(asked.to))}
          onChoose={(value) => ask({ ...asked, from: Number(value) })}
        />
        <Button icon="swap" label={words.swap} onClick={() => ask({ from: asked.to, to: asked.from })} />
        <Select
          label={words.to}
          value={String(asked.to)}
          options={options.filter(({ value }) => value !== String(asked.from))}
          onChoose={(value) => ask({ ...asked, to: Number(value) })}
        />
      </div>
      <Said two={[from, to]} drawing={drawing} />
      <CopyLink key={`${asked.from} ${asked.to}`} link={() => linkToList({ clusters, asked })} />
    </section>
  );
}

interface SaidProps {
  readonly two: readonly [OwnCluster, OwnCluster];
  readonly drawing: ClusterDrawing;
}

function Said({ two, drawing }: SaidProps): ReactNode {
  const words = usePageWords().clusters;
  const [from, to] = two;
  const whole = useMemo(() => [complete(from), complete(to)] as const, [from, to]);
  const verdict = useMemo(() => reachBetween(whole, drawing), [whole, drawing]);
  if (verdict === null) return <p>{words.drawing.tooSmall}</p>;
  const { own, published, helps, fails } = verdict;
  const list = { clusters: two, asked: { from: 0, to: 1 } };
  const see = (trial: Trial, what: string): ReactNode => <See trial={trial} what={what} list={list} />;
  const works = own.works || published?.works === true;
  return (
    <>
      <p className="clusters-verdict" data-works={own.works}>
        {words.card.own(own)} {see(own, words.card.own(own))}
      </p>
      {published === null ? null : (
        <p className="clusters-verdict" data-works={published.works}>
          {words.card.published(published)} {see(published, words.card.published(published))}
        </p>
      )}
      <RemedyLists helps={helps} fails={fails} two={two} works={works} see={({ trial }, what) => see(trial, what)} />
      <Basis verdict={verdict} two={two} whole={whole} />
    </>
  );
}

interface BasisProps {
  readonly verdict: ReachabilityVerdict;
  readonly two: SaidProps['two'];
  readonly whole: readonly [CompleteCluster, CompleteCluster];
}

/** What the answer rests on: what was said, and what was not. */
function Basis({ verdict: { own }, two, whole }: BasisProps): ReactNode {
  const words = usePageWords().clusters;
  const assumed = [
    ...own.drawn.assumed.flatMap((each) => {
      const cluster = two[each.cluster];
      return cluster === undefined ? [] : [words.drawing.assumed(each, cluster)];
    }),
    ...whole.flatMap((cluster, at) => (isWholeSaid(two[at]) ? [] : [words.card.assumedChoice(cluster)])),
  ];
  if (assumed.length === 0) return <p className="clusters-help">{words.card.computed}</p>;
  return (
    <div className="clusters-help">
      <p>{words.card.under}</p>
      <ul>
        {assumed.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
    </div>
  );
}

/** Of what the network routes, nothing but that need be said. */
function isWholeSaid(cluster: OwnCluster | undefined): boolean {
  return cluster !== undefined && cluster.runs !== null && cluster.leaves !== null && cluster.publishes !== null;
}

interface SeeProps {
  readonly trial: Trial;
  readonly what: string;
  readonly list: Parameters<typeof linkToDrawing>[1];
}

function See({ trial, what, list }: SeeProps): ReactNode {
  const words = usePageWords().clusters.card;
  return (
    <a
      className="clusters-see"
      href={linkToDrawing(trial.drawn, list, trial)}
      aria-label={words.see(what)}
      onClick={onLink}
    >
      {words.seeNow}
      <Icon name="arrow" />
    </a>
  );
}

function CopyLink({ link }: { readonly link: () => string }): ReactNode {
  const words = usePageWords().clusters.card;
  const [done, setDone] = useState(false);
  return (
    <div>
      <Button onClick={() => void copied(link()).then(setDone)}>{done ? words.copied : words.copy}</Button>
    </div>
  );
}
