import { failed, ok } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import type { CollisionReport, Overlap, OwnCluster, Renumbering } from '../planner/index.ts';
import { collisionsOf, parseClusters } from '../planner/index.ts';
import { isGiven, readFlags } from './flags.ts';
import { json } from './json.ts';
import { readStandardInput } from './readScenario.ts';
import type { CommandAnswer } from './terminal.ts';

/** Which ranges of clusters overlap, and how each pair can be joined: the worst first. */
export function collisionsCommand(words: Words, args: readonly string[]): CommandAnswer {
  const flags = readFlags(words, { json: 'switch', help: 'switch' }, args);
  if (!flags.ok) return flags;
  if (isGiven(flags.value, 'help')) return ok(words.cli.usage.collisions);
  const { positionals } = flags.value;
  if (positionals.length === 0) return failed(words.cli.missing('CLUSTER', ['prod: pods 10.4.0.0/16', '-']));
  const text = positionals.join(' ') === '-' ? readStandardInput() : ok(positionals.join('\n'));
  if (!text.ok) return failed(words.cli.problems('CLUSTER', text.error, 0));
  const { clusters, problems } = parseClusters(text.value);
  const [problem] = problems;
  if (problem !== undefined)
    return failed(words.cli.problems('CLUSTER', words.clusters.problem(problem), problems.length - 1));
  const report = collisionsOf(clusters);
  return ok(
    isGiven(flags.value, 'json') ? json(reportJson(clusters, report)) : reportText(words, clusters, report).join('\n'),
  );
}

function reportText({ clusters: words }: Words, clusters: readonly OwnCluster[], report: CollisionReport) {
  const count = (standing: string): number => report.pairs.filter((pair) => pair.standing === standing).length;
  const pairs = report.pairs.flatMap(({ a, b, standing, overlaps, mending }) => {
    const [one, other] = [clusters[a], clusters[b]];
    if (one === undefined || other === undefined) return [];
    return [
      '',
      `${words.pair(one, other)}: ${words.standing[standing].name}`,
      ...overlaps.map((overlap) => `  ${words.overlap(overlap, one, other)}`),
      ...mending.flatMap((each) => {
        const of = clusters[each.cluster];
        return of === undefined ? [] : [`  ${words.mend(each, of)}`];
      }),
    ];
  });
  if (report.pairs.length === 0) return [words.oneOnly];
  return [words.summary({ flat: count('flat'), unsaid: count('unsaid'), pairs: report.pairs.length }), ...pairs];
}

/** `collisions --json`: clusters by name, ranges as prefixes. */
function reportJson(clusters: readonly OwnCluster[], { pairs, inside, mending }: CollisionReport) {
  const nameOf = (index: number): string => clusters[index]?.name ?? '';
  const renumbering = ({ cluster, ...said }: Renumbering) => ({ cluster: nameOf(cluster), ...said });
  return {
    version: 1,
    clusters: clusters.map(({ name, ranges }) => ({
      name,
      ranges,
    })),
    pairs: pairs.map(({ a, b, standing, overlaps, mending: mends, unsaid }) => ({
      a: nameOf(a),
      b: nameOf(b),
      standing,
      overlaps: overlaps.map(overlapJson),
      mending: mends.map(renumbering),
      unsaid: unsaid.map(({ cluster, kind }) => ({ cluster: nameOf(cluster), kind })),
    })),
    inside: inside.map(({ cluster, overlap }) => ({ cluster: nameOf(cluster), ...overlapJson(overlap) })),
    mending: mending.map(renumbering),
  };
}

function overlapJson({ kinds, ranges, shared, allows }: Overlap) {
  return { kinds, ranges, shared: shared, allows };
}
