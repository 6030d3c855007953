import type { Prefix } from '../engine/index.ts';
import { clippedWord } from './blockLines.ts';
import type { ClusterProblem, NumberedLine, ReadLine } from './clusterLine.ts';
import { clusterLimits, readLine } from './clusterLine.ts';
import { rangeKinds } from './collisions.ts';
import type { OwnCluster } from './ownCluster.ts';

/** Two clusters, by their places: the first asks whether it reaches the second. */
export interface AskedPair {
  readonly from: number;
  readonly to: number;
}

/** Clusters as a person lists them, a line each. */
export interface ClusterList {
  readonly clusters: readonly OwnCluster[];
  readonly asked: AskedPair | null;
  readonly problems: readonly ClusterProblem[];
  /** Ranges that nobody said a use of, and that were read as pods'. */
  readonly bare: readonly Prefix[];
  /** IPv6 ranges, which are left aside. */
  readonly ipv6: readonly string[];
}

/**
 * Reads a list of clusters. A line is `prod: pods 10.4.0.0/16, nodes 10.0.0.0/20, services 10.96.0.0/12`; names, uses and order are
 * free, `--cluster-cidr=10.4.0.0/16` and an indented line that goes on with the cluster before are understood, a range that nobody
 * says a use of is the pods'. `from prod to staging`, or `prod -> staging`, asks. In links `~` ends a line.
 */
export function parseClusters(text: string): ClusterList {
  const { characters } = clusterLimits;
  if (text.length > characters) {
    return { ...nothing, problems: [{ kind: 'too-many', line: 1, what: 'characters', most: characters }] };
  }
  const lines = text
    .split(/\r?\n|~/)
    .map((each, index): NumberedLine => ({ text: each.replace(/(^|\s)#.*$/, ''), line: index + 1 }))
    .filter((each) => each.text.trim() !== '');
  const questions = lines.filter(isQuestion);
  const said = merged(lines.filter((line) => !isQuestion(line)).map(readLine));
  const [only] = said;
  const clusters = said.length === 1 && only !== undefined && isBareList(only) ? apart(only) : said;
  const named = clusters.map((each, index) => ({ ...each, name: each.name ?? `Cluster ${index + 1}` }));
  const asked = questions.map((each) =>
    readQuestion(
      each,
      named.map(({ name }) => name),
    ),
  );
  return {
    clusters: named.map(({ name, ranges, runs, leaves, publishes }) => ({ name, ranges, runs, leaves, publishes })),
    asked: asked.flatMap((each) => each.asked ?? []).at(-1) ?? null,
    problems: [
      ...clusters.flatMap(({ problems }) => problems),
      ...clusters.flatMap(withoutRange),
      ...sameNames(named),
      ...tooMany(named),
      ...asked.flatMap(({ problems }) => problems),
    ].toSorted((a, b) => a.line - b.line),
    bare: clusters.flatMap((each) => each.bare),
    ipv6: clusters.flatMap((each) => each.ipv6),
  };
}

const nothing: ClusterList = { clusters: [], asked: null, problems: [], bare: [], ipv6: [] };

function merged(lines: readonly ReadLine[]): readonly ReadLine[] {
  return lines.reduce<readonly ReadLine[]>((done, next) => {
    const last = done.at(-1);
    if (last === undefined || !next.more) return [...done, next];
    const both: ReadLine = {
      ...last,
      ranges: [...last.ranges, ...next.ranges],
      runs: next.runs ?? last.runs,
      leaves: next.leaves ?? last.leaves,
      publishes: next.publishes ?? last.publishes,
      bare: [...last.bare, ...next.bare],
      ipv6: [...last.ipv6, ...next.ipv6],
      problems: [...last.problems, ...next.problems],
    };
    return [...done.slice(0, -1), both];
  }, []);
}

/** Nothing but ranges, on the only line there is. */
function isBareList({ name, ranges, bare }: ReadLine): boolean {
  return name === null && bare.length > 1 && ranges.length === bare.length;
}

/** Each of them a cluster's. */
function apart(only: ReadLine): readonly ReadLine[] {
  return only.ranges.map((range, at) => ({
    ...only,
    ranges: [range],
    bare: [range.range],
    ...(at === 0 ? {} : { problems: [], ipv6: [] }),
  }));
}

function withoutRange({ ranges, problems, line, text }: ReadLine): readonly ClusterProblem[] {
  return ranges.length === 0 && problems.length === 0
    ? [{ kind: 'no-range', line, text: clippedWord(text.trim()) }]
    : [];
}

function sameNames(clusters: readonly (NumberedLine & { readonly name: string })[]): readonly ClusterProblem[] {
  return clusters.flatMap(({ name, line }, at): readonly ClusterProblem[] => {
    const first = clusters.slice(0, at).find((each) => each.name === name);
    return first === undefined ? [] : [{ kind: 'same-name', line, text: name, first: first.line }];
  });
}

function tooMany(clusters: readonly ReadLine[]): readonly ClusterProblem[] {
  const { clusters: most, ranges: mostRanges } = clusterLimits;
  const beyond = clusters[most];
  return [
    ...(beyond === undefined ? [] : [{ kind: 'too-many', line: beyond.line, what: 'clusters', most } as const]),
    ...clusters
      .filter(({ ranges }) => ranges.length > mostRanges)
      .map(({ line }) => ({ kind: 'too-many', line, what: 'ranges', most: mostRanges }) as const),
  ];
}

const questionPattern = /^\s*(?:from\s+(\S.*?)\s+to\s+(\S.*?)|(\S.*?)\s*(?:->|→)\s*(\S.*?))\s*\??\s*$/i;

function isQuestion({ text }: NumberedLine): boolean {
  return questionPattern.test(text);
}

function readQuestion(
  { text, line }: NumberedLine,
  names: readonly string[],
): { readonly asked: AskedPair | null; readonly problems: readonly ClusterProblem[] } {
  const [, a, b, c, d] = questionPattern.exec(text) ?? [];
  const ends = [a ?? c ?? '', b ?? d ?? ''].map((name) => ({ name, at: names.indexOf(name) }));
  const problems = ends
    .filter(({ at }) => at === -1)
    .map(({ name }): ClusterProblem => ({ kind: 'unknown-cluster', line, text: clippedWord(name) }));
  const [from, to] = ends.map(({ at }) => at);
  if (problems.length > 0 || from === undefined || to === undefined) return { asked: null, problems };
  if (from === to) return { asked: null, problems: [{ kind: 'same-cluster', line, text: clippedWord(text.trim()) }] };
  return { asked: { from, to }, problems };
}

/** The list as a person would write it; `parseClusters` reads it back. */
export function clustersText({ clusters, asked }: Pick<ClusterList, 'clusters' | 'asked'>): string {
  const question =
    asked === null ? [] : [`from ${clusters[asked.from]?.name ?? ''} to ${clusters[asked.to]?.name ?? ''}`];
  return [...clusters.map(clusterText), ...question].join('\n');
}

/** The same without spaces and line ends, for links. */
export function clustersLinkText(list: Pick<ClusterList, 'clusters' | 'asked'>): string {
  return clustersText(list)
    .split('\n')
    .map((line) => {
      const [name = '', ...rest] = line.split(': ');
      return rest.length === 0 ? line : `${name}:${rest.join(':').replaceAll(', ', ',').replaceAll(' ', ':')}`;
    })
    .join('~');
}

function clusterText({ name, ranges, ...said }: OwnCluster): string {
  const uses = rangeKinds.flatMap((kind) => {
    const mine = ranges.filter((each) => each.kind === kind).map(({ range }) => range);
    return mine.length === 0 ? [] : [`${kind} ${mine.join(' ')}`];
  });
  const chosen = (['runs', 'leaves', 'publishes'] as const).flatMap((each) =>
    said[each] === null ? [] : [`${each} ${said[each]}`],
  );
  return `${name}: ${[...uses, ...chosen].join(', ')}`;
}
