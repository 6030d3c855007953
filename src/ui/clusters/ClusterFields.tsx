import type { ReactNode } from 'react';
import type { OwnCluster } from '../../planner/index.ts';
import { clusterLimits, complete, freeRange, parseClusters, possible, runsKinds } from '../../planner/index.ts';
import type { Option } from '../shared/index.ts';
import { Button, Select, usePageWords } from '../shared/index.ts';
import { TypedField } from './TypedField.tsx';
import type { Clusters } from './useClusters.ts';

/** The lines as fields, six a cluster. */
export function ClusterFields({ list, say }: Clusters): ReactNode {
  const words = usePageWords().clusters.form;
  const { clusters, asked, problems } = list;
  const isHeld = problems.length > 0;
  const replaced = (at: number, cluster: OwnCluster): void =>
    say({ clusters: clusters.map((each, index) => (index === at ? cluster : each)), asked });
  return (
    <section className="clusters-fields">
      <h3>{words.title}</h3>
      <p className="clusters-help">{isHeld ? words.mendFirst : words.lead}</p>
      {clusters.map((cluster, at) => (
        <Fields
          key={cluster.name}
          cluster={cluster}
          others={clusters.filter((each) => each !== cluster)}
          isHeld={isHeld}
          onChange={(changed) => replaced(at, changed)}
          onRemove={() => say({ clusters: clusters.filter((each) => each !== cluster), asked: null })}
        />
      ))}
      <div>
        <Button
          disabled={isHeld || clusters.length >= clusterLimits.clusters}
          onClick={() => say({ clusters: [...clusters, added(clusters)], asked })}
        >
          {words.add}
        </Button>
      </div>
    </section>
  );
}

interface FieldsProps {
  readonly cluster: OwnCluster;
  readonly others: readonly OwnCluster[];
  readonly isHeld: boolean;
  readonly onChange: (cluster: OwnCluster) => void;
  readonly onRemove: () => void;
}

function Fields({ cluster, others, isHeld, onChange, onRemove }: FieldsProps): ReactNode {
  const words = usePageWords().clusters.form;
  const { runs, leaves, publishes } = complete(cluster);
  const range = (kind: 'pods' | 'nodes'): ReactNode => (
    <TypedField
      label={words[kind]}
      value={rangesOf(cluster, kind)}
      problem={words.badRange(kind === 'pods' ? '10.4.0.0/16' : '10.0.0.0/20')}
      isHeld={isHeld}
      read={(text) => withRanges(cluster, kind, text)}
      onChange={onChange}
    />
  );
  return (
    <fieldset className="clusters-fieldset" disabled={isHeld}>
      <legend>{words.fieldsOf(cluster)}</legend>
      <TypedField
        label={words.name}
        value={cluster.name}
        problem={words.badName}
        isHeld={isHeld}
        read={(text) => named(cluster, text, others)}
        onChange={onChange}
      />
      {range('pods')}
      {range('nodes')}
      <Select
        label={words.runs}
        labelled="above"
        disabled={isHeld}
        value={cluster.runs ?? unsaid}
        options={choices(runsKinds, words.runsValues, words.unsaid(words.runsValues[runs]))}
        onChoose={(value) => onChange(fitting({ ...cluster, runs: value === unsaid ? null : value }))}
      />
      <Select
        label={words.leaves}
        labelled="above"
        disabled={isHeld}
        value={fits(possible[runs].leaves, cluster.leaves)}
        options={choices(possible[runs].leaves, words.leavesValues, words.unsaid(words.leavesValues[leaves]))}
        onChoose={(value) => onChange({ ...cluster, leaves: value === unsaid ? null : value })}
      />
      <Select
        label={words.publishes}
        labelled="above"
        disabled={isHeld}
        value={fits(possible[runs].publishes, cluster.publishes)}
        options={choices(
          possible[runs].publishes,
          words.publishesValues,
          words.unsaid(words.publishesValues[publishes]),
        )}
        onChoose={(value) => onChange({ ...cluster, publishes: value === unsaid ? null : value })}
      />
      <Button look="quiet" disabled={isHeld} onClick={onRemove}>
        {words.remove(cluster)}
      </Button>
    </fieldset>
  );
}

const unsaid = '';

function choices<Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
  taken: string,
): readonly Option<Value | typeof unsaid>[] {
  return [{ value: unsaid, label: taken }, ...values.map((value) => ({ value, label: names[value] }))];
}

function fits<Value extends string>(values: readonly Value[], value: Value | null): Value | typeof unsaid {
  return values.find((each) => each === value) ?? unsaid;
}

/** What does not go with what it runs is said no longer. */
function fitting(cluster: OwnCluster): OwnCluster {
  const { leaves, publishes } = possible[complete(cluster).runs];
  return {
    ...cluster,
    leaves: leaves.find((each) => each === cluster.leaves) ?? null,
    publishes: publishes.find((each) => each === cluster.publishes) ?? null,
  };
}

function rangesOf({ ranges }: OwnCluster, kind: 'pods' | 'nodes'): string {
  return ranges
    .filter((each) => each.kind === kind)
    .map(({ range }) => range)
    .join(' ');
}

/** `null` where it could not stand in a line. */
function withRanges(cluster: OwnCluster, kind: 'pods' | 'nodes', text: string): OwnCluster | null {
  const others = cluster.ranges.filter((each) => each.kind !== kind);
  if (text.trim() === '') return others.length === 0 ? null : { ...cluster, ranges: others };
  const { clusters, problems } = parseClusters(`x: ${kind} ${text.replaceAll('\n', ' ')}`);
  const [read] = clusters;
  if (problems.length > 0 || read === undefined || read.ranges.some((each) => each.kind !== kind)) return null;
  return { ...cluster, ranges: [...others, ...read.ranges] };
}

function named(cluster: OwnCluster, text: string, others: readonly OwnCluster[]): OwnCluster | null {
  const name = text.trim();
  const [read, ...more] = parseClusters(`${name}: 10.0.0.0/8`).clusters;
  const isRead = read !== undefined && more.length === 0 && read.name === name;
  return isRead && others.every((each) => each.name !== name) ? { ...cluster, name } : null;
}

/** With ranges that nobody has. */
function added(clusters: readonly OwnCluster[]): OwnCluster {
  const used = clusters.flatMap(({ ranges }) => ranges.map(({ range }) => range));
  const pods = freeRange(2 ** 16, used);
  const nodes = freeRange(2 ** 8, pods === null ? used : [...used, pods]);
  const names = new Set(clusters.map(({ name }) => name));
  let at = clusters.length + 1;
  while (names.has(`Cluster ${at}`)) at += 1;
  return {
    name: `Cluster ${at}`,
    ranges: [
      ...(pods === null ? [] : [{ kind: 'pods', range: pods } as const]),
      ...(nodes === null ? [] : [{ kind: 'nodes', range: nodes } as const]),
    ],
    runs: null,
    leaves: null,
    publishes: null,
  };
}
