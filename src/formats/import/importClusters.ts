import type { Assumption, ModelId, Scenario, Settings } from '../../engine/index.ts';
import { overlaps } from '../../engine/index.ts';
import type { RangedCluster } from '../../planner/index.ts';
import { rangeKinds } from '../../planner/index.ts';
import type { ScenarioDocument } from '../scenario/documentOf.ts';
import { documentOf } from '../scenario/documentOf.ts';
import { parseScenarioValue } from '../scenario/parseScenario.ts';
import type { Problem } from '../scenario/problem.ts';
import { assumedOf, undeterminedBy } from './assumptions.ts';
import type { Collision } from './collisions.ts';
import { collisionsIn } from './collisions.ts';
import type { Axis } from './facts/axes.ts';
import { axisFound, axisUnknown } from './facts/axes.ts';
import type { ClusterFacts } from './facts/clusterFacts.ts';
import { factsOf, clusterNameIn } from './facts/clusterFacts.ts';
import { importLimits } from './limits.ts';
import { decided } from './model.ts';
import { inventoryOf } from './objects/inventory.ts';
import type { ImportNote, ImportProblem } from './problem.ts';
import { isNoObject } from './problem.ts';
import { assumed, found } from './products/product.ts';
import type { Answers, Question, QuestionKind } from './questions.ts';
import { answerTo, questionAnswers } from './questions.ts';
import { piecesIn } from './reading/pieces.ts';
import type { SourceFile } from './reading/source.ts';
import { joinedScenario } from './scenario.ts';
import { withoutArchives } from './sourcesOf.ts';

/** The files of one cluster: one that was named, or a folder's. */
export interface ImportSource {
  readonly name: string;
  readonly files: readonly SourceFile[];
  /** What is with them and was not read, by its place alone. */
  readonly beside?: readonly string[];
}

/** A cluster as it was understood, with the ranges that its objects say or show. */
export interface ImportedCluster extends RangedCluster {
  /** What makes its network; `null`: nothing that is known here was recognised. */
  readonly product: string | null;
  readonly additions: readonly string[];
  readonly model: ModelId;
  readonly settings: Settings;
  readonly axes: readonly Axis[];
  /** Its nodes or pods have addresses of IPv6 only: what becomes of a send is undetermined, and nothing of it is drawn. */
  readonly isIpv6Only: boolean;
  /** What of it is taken without anything saying so. */
  readonly assumed: readonly Assumption[];
}

export interface ImportResult {
  /** Those that are drawn come first, in the scenario's order. */
  readonly clusters: readonly ImportedCluster[];
  readonly questions: readonly Question[];
  readonly collisions: readonly Collision[];
  /** Questions whose answer no picture shows: what is computed is not what would be so. */
  readonly undetermined: readonly QuestionKind[];
  /** `null`: nothing was read that a picture can be made of. */
  readonly scenario: { readonly document: ScenarioDocument; readonly scenario: Scenario } | null;
  /** Everything that cannot be read, in the order of the files. What is beside it was read all the same. */
  readonly problems: readonly ImportProblem[];
  readonly notes: readonly ImportNote[];
}

/** What files hold of clusters, before anybody was asked anything. */
export interface ReadClusters {
  readonly facts: readonly ClusterFacts[];
  readonly problems: readonly ImportProblem[];
  readonly notes: readonly ImportNote[];
}

/** Clusters from their objects, each source one. Never throws; nothing of the files is kept but what is in the result. */
export function importClusters(sources: readonly ImportSource[], answers: Answers = {}): ImportResult {
  return importFrom(readClusters(sources), answers);
}

/** The long part of it, which no answer changes. */
export function readClusters(
  sources: readonly ImportSource[],
  onRead: (count: number) => void = () => {},
): ReadClusters {
  const read = sources.flatMap((source, index) => {
    const clusters = withoutArchives(source).map((each) => ({ ...readSource(each), source: each }));
    onRead(index + 1);
    return clusters;
  });
  const named = uniqueNames(read.map(({ name }) => name));
  const told = read.map(({ objects }, index) =>
    objects.count === 0 ? null : factsOf(named[index] ?? `cluster-${index + 1}`, objects),
  );
  const facts = told.flatMap((each) => (each === null || isNothing(each) ? [] : [each]));
  const problems = read.flatMap((each, index) => [...each.problems, ...nothingIn(told[index] ?? null, each.source)]);
  return {
    facts,
    problems: [...problems.filter(isMixed), ...problems.filter((each) => !isMixed(each))].slice(
      0,
      importLimits.problems,
    ),
    notes: read.flatMap(({ notes }) => notes),
  };
}

/** Of such a source nothing is told but this. */
function isMixed({ code }: ImportProblem): boolean {
  return code === 'two-clusters';
}

/** Objects of a kind that may tell of a network, and none of which does. */
function isNothing({ product, additions, nodes, ranges, ways, notes, reading }: ClusterFacts): boolean {
  const known = [product, ranges.pods, ranges.nodes, ranges.services];
  return (
    known.every((each) => each === null) &&
    [additions, nodes, ways, notes, Object.keys(reading)].every(({ length }) => length === 0)
  );
}

function nothingIn(facts: ClusterFacts | null, source: ImportSource): readonly ImportProblem[] {
  const file = source.files[0]?.name ?? source.name;
  return facts !== null && isNothing(facts)
    ? [{ code: 'nothing-known', object: null, field: null, file, line: null }]
    : [];
}

/** What the clusters are with these answers. */
export function importFrom({ facts, problems, notes }: ReadClusters, answers: Answers): ImportResult {
  const drawable = facts.filter((each) => !each.isIpv6Only);
  const ordered = [...drawable, ...facts.filter((each) => each.isIpv6Only)];
  const decisions = ordered.map((each) => {
    const { asks, axes, ...joining } = decided(each, answers);
    const known = {
      name: each.name,
      axes: [uniqueness(each, facts), ...axes].map((axis) => (each.isIpv6Only ? { ...axis, meanwhile: null } : axis)),
      asks: each.isIpv6Only ? [] : [...asks, ...general(drawable.length), ...enforcerOf(each)],
    };
    const enforced = each.policies.enforced ?? answerTo(answers, 'policies', each.name) ?? questionAnswers.policies[0];
    return { facts: each, ...joining, ...known, enforced, assumed: each.isIpv6Only ? [] : assumedOf(known, answers) };
  });
  const clusters = decisions.map(
    ({ facts: { product, additions, ranges, isIpv6Only }, name, model, settings, axes, assumed: taken }) => ({
      name,
      ranges: rangeKinds.flatMap((kind) => (ranges[kind]?.value ?? []).map((range) => ({ kind, range }))),
      product: product?.id ?? null,
      additions: additions.map(({ id }) => id),
      model,
      settings,
      axes,
      isIpv6Only,
      assumed: taken,
    }),
  );
  const joined = decisions.slice(0, drawable.length);
  const drawn = joined.length === 0 ? null : joinedScenario(joined);
  const scenario = drawn === null ? null : parseScenarioValue(drawn.document);
  return {
    clusters,
    questions: questionsFor(decisions, answers),
    undetermined: undeterminedBy(decisions, answers),
    collisions: collisionsIn(facts),
    scenario: drawn !== null && scenario?.ok === true ? carried(scenario.value) : null,
    problems,
    notes: [
      ...notes,
      ...facts.flatMap((each) => each.notes),
      ...sameAddresses(facts),
      ...(drawn?.notes ?? []),
      ...(scenario === null || scenario.ok ? [] : scenario.error.slice(0, 1).map(undrawn)),
    ],
  };
}

function carried(scenario: Scenario): NonNullable<ImportResult['scenario']> {
  return { document: documentOf(scenario), scenario };
}

/** Objects may say what no network can be; then it is told rather than nothing. */
function undrawn(problem: Problem): ImportNote {
  return { code: 'no-picture', problem };
}

interface ReadSource {
  readonly name: string;
  readonly objects: ReturnType<typeof inventoryOf>['inventory'];
  readonly problems: readonly ImportProblem[];
  readonly notes: readonly ImportNote[];
}

/** Files of a folder that hold no objects are passed over as long as others do; a file that was named must hold some. */
function readSource({ name, files, beside: unread = [] }: ImportSource): ReadSource {
  const { pieces, problems, beside: inside } = piecesIn(files);
  const taken = inventoryOf(pieces);
  const { inventory: objects } = taken;
  const flaws = [...problems, ...taken.problems];
  const many = files.length > 1 || pieces.length + problems.length > files.length;
  const passedOver = many && objects.count > 0 ? flaws.filter(isNoObject) : [];
  const beside = objects.count > 0 ? flaws.flatMap(besideObjects) : [];
  const isAlone = objects.count === 0;
  // That nothing of it tells anything is told once.
  const left = flaws.filter(
    (each) =>
      !passedOver.includes(each) && (isAlone ? each.code !== 'nothing-known' : besideObjects(each).length === 0),
  );
  const passed = [...unread, ...inside, ...passedOver.map(placeOf)];
  const [first] = passed;
  const nothing: readonly ImportProblem[] =
    isAlone && left.length === 0
      ? [{ code: 'nothing-known', object: null, field: null, file: files[0]?.name ?? name, line: null }]
      : [];
  return {
    name: clusterNameIn(objects) ?? name,
    // Objects of two clusters read as one would be told wrong.
    objects: flaws.some(isMixed) ? inventoryOf([]).inventory : objects,
    problems: [...left, ...nothing],
    notes: [
      ...taken.notes,
      ...beside,
      ...(first === undefined ? [] : [{ code: 'passed-over', count: passed.length, first } as const]),
    ],
  };
}

/** A file, or what stands in one from a line on. */
function placeOf({ file, line }: ImportProblem): string {
  return line === null || line === 1 ? file : `${file}:${line}`;
}

/** What kubectl said beside the objects that it gave: these are read, and what is missing is told. */
function besideObjects(problem: ImportProblem): readonly ImportNote[] {
  if (problem.code !== 'kubectl') return [];
  const { code, failure, said, file, line } = problem;
  return [{ code, failure, said, file, line }];
}

function uniqueNames(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.map((name) => {
    let own = name;
    for (let number = 2; seen.has(own); number += 1) own = `${name}-${number}`;
    seen.add(own);
    return own;
  });
}

/** Has somebody else one of its pods' addresses? Alone among its objects a cluster is unique as far as anybody can see. */
function uniqueness(facts: ClusterFacts, all: readonly ClusterFacts[]): Axis {
  const own = facts.ranges.pods;
  if (own === null) return axisUnknown('unique', 'yes');
  const others = all.filter((each) => each !== facts);
  const known = others.filter(({ ranges }) => ranges.pods !== null);
  if (known.length === 0) return axisUnknown('unique', 'yes', own.from);
  const taken = others.filter(({ ranges }) =>
    own.value.some((range) =>
      [...(ranges.pods?.value ?? []), ...(ranges.nodes?.value ?? [])].some((each) => overlaps(range, each)),
    ),
  );
  const from = [...own.from, ...taken.flatMap(({ ranges }) => ranges.pods?.from.slice(0, 1) ?? [])];
  const isSure = [own, ...others.flatMap(({ ranges }) => ranges.pods ?? [])].every(({ state }) => state === 'found');
  return axisFound('unique', (isSure ? found : assumed)(taken.length > 0 ? 'no' : 'yes', ...from));
}

/** Two machines with one address are not on one network (10.0.2.15 in every VirtualBox). */
function sameAddresses(facts: readonly ClusterFacts[]): readonly ImportNote[] {
  return facts.flatMap((a, index) =>
    facts.slice(index + 1).flatMap((b): readonly ImportNote[] => {
      const theirs = new Set(b.nodes.flatMap(({ addresses }) => addresses));
      const [address] = a.nodes.flatMap(({ addresses }) => addresses.filter((each) => theirs.has(each)));
      return address === undefined ? [] : [{ code: 'same-node-address', a: a.name, b: b.name, address }];
    }),
  );
}

/** Where there are policies and nothing says who enforces them. */
function enforcerOf({ policies: { network, tiers, enforced } }: ClusterFacts): readonly QuestionKind[] {
  return network.length + tiers.length > 0 && enforced === null ? ['policies'] : [];
}

/** What has to be asked of every cluster. */
function general(clusters: number): readonly QuestionKind[] {
  return [...(clusters > 1 ? (['one-fabric', 'firewalls'] as const) : []), 'kernel', 'beyond'];
}

/** Each question once, of all the clusters that it is about; in the order in which answers change most. */
function questionsFor(
  clusters: readonly { readonly name: string; readonly asks: readonly QuestionKind[] }[],
  answers: Answers,
): readonly Question[] {
  const kinds = [
    'routes',
    'vpc-ranges',
    'gke-snat',
    'bgp',
    'one-fabric',
    'firewalls',
    'spoofing',
    'kernel',
    'beyond',
    'policies',
  ] as const;
  return kinds
    .flatMap((id) => {
      const asked = clusters.filter(({ asks }) => asks.includes(id)).map(({ name }) => name);
      if (asked.length === 0) return [];
      const given = asked.map((name) => answerTo(answers, id, name));
      const [answer = null] = given;
      return [{ id, clusters: asked, answers: [...questionAnswers[id]], default: questionAnswers[id][0], answer }];
    })
    .slice(0, importLimits.questions);
}
