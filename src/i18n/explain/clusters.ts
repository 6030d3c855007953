import type { ScenarioTextProblem } from '../../formats/import/index.ts';
import type { ClusterProblem, Overlap, RangedCluster, Renumbering } from '../../planner/index.ts';
import type { ClusterWords } from '../clusterWords.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { cardOf } from './clusterCard.ts';
import { allOf } from './lists.ts';
import { clusterInside, localName } from './names.ts';
import { numberText } from './numbers.ts';
import { problemText as problemOf } from './problems.ts';

export function clustersOf(speech: PageSpeech): ClusterWords {
  const { t, say } = speech;
  const { clusters } = t;
  const { atLine: _inProblems, notOne: _too, ...written } = clusters.text;
  return {
    ...clusters,
    problem: (problem) => problemText(speech, problem),
    summary: ({ flat, unsaid, pairs }) => {
      if (unsaid > 0) return say(clusters.summary.open, { collide: pairs - flat - unsaid, pairs });
      if (flat === pairs) return say(clusters.summary.all, { pairs });
      return flat === 0 ? say(clusters.summary.none, { pairs }) : say(clusters.summary.some, { flat, pairs });
    },
    pair: (a, b) => say(clusters.pair, { a: localName(speech, a.name), b: localName(speech, b.name) }),
    overlap: (overlap, a, b) => overlapText(speech, overlap, [a, b]),
    mend: (renumbering, cluster) => mendText(speech, renumbering, cluster),
    unsaid: (cluster, kind) =>
      say(clusters.unsaid, { cluster: clusterInside(speech, cluster.name), kind: clusters.kind[kind] }),
    inside: (overlap, cluster) => {
      const isShared = [...overlap.kinds].toSorted().join(' ') === 'nodes pods';
      return say(clusters.inside[isShared ? 'pods' : 'other'], {
        cluster: clusterInside(speech, cluster.name),
        overlap: overlapText(speech, overlap, [cluster, cluster]),
      });
    },
    bare: (ranges) => say(clusters.bare, { ranges: allOf(speech, ranges), count: ranges.length }),
    ipv6: (ranges) => say(clusters.ipv6, { ranges: allOf(speech, ranges) }),
    flatPairs: (pairs) => say(clusters.flatPairs, { pairs: pairs.join(t.lists.separator) }),
    morePairs: (count) => say(clusters.morePairs, { count }),
    form: formOf(speech),
    drawing: drawingOf(speech),
    text: {
      ...written,
      problems: (count) => say(clusters.text.problems, { count }),
      problem: (problem) => scenarioTextProblem(speech, problem),
    },
    card: cardOf(speech),
  };
}

function scenarioTextProblem(speech: PageSpeech, problem: ScenarioTextProblem): string {
  const { t, say } = speech;
  const { atLine, notOne } = t.clusters.text;
  const { line } = problem;
  switch (problem.code) {
    case 'syntax': {
      const { form, reason } = problem;
      return say(atLine, {
        line,
        problem: say(t.imports.problem.syntax, { form: form === 'JSON' ? form : 'other', reason }),
      });
    }
    case 'not-one':
      return say(atLine, { line, problem: notOne });
    case 'wrong':
      return say(atLine, { line, problem: problemOf(speech, problem.problem) });
  }
}

function formOf(speech: PageSpeech): ClusterWords['form'] {
  const { t, say } = speech;
  const { form } = t.clusters;
  return {
    ...form,
    fieldsOf: ({ name }) => say(form.fieldsOf, { cluster: clusterInside(speech, name) }),
    unsaid: (value) => say(form.unsaid, { value }),
    badRange: (example) => say(form.badRange, { example }),
    remove: ({ name }) => say(form.remove, { cluster: clusterInside(speech, name) }),
  };
}

function drawingOf(speech: PageSpeech): ClusterWords['drawing'] {
  const { t, say } = speech;
  const { drawing, kind: kinds } = t.clusters;
  return {
    ...drawing,
    what: ({ nodesPerCluster, podsPerNode }, clusters) =>
      say(drawing.what, { clusters, count: clusters, nodes: nodesPerCluster, pods: podsPerNode }),
    first: (most) => say(drawing.first, { most }),
    assumed: ({ kind, range }, { name }) =>
      say(drawing.assumed, { cluster: localName(speech, name), kind: kinds[kind], range }),
  };
}

function overlapText(
  speech: PageSpeech,
  { kinds: [kindA, kindB], ranges: [rangeA, rangeB], shared, allows }: Overlap,
  [a, b]: readonly [RangedCluster, RangedCluster],
): string {
  const { t, say } = speech;
  const said = t.clusters.overlap;
  const ends = {
    a: clusterInside(speech, a.name),
    b: clusterInside(speech, b.name),
    kindA: t.clusters.kind[kindA],
    kindB: t.clusters.kind[kindB],
    shared,
  };
  const overlap = rangeA === rangeB ? say(said.same, ends) : say(said.part, { ...ends, rangeA, rangeB });
  const sentence = overlap.charAt(0).toUpperCase() + overlap.slice(1);
  return allows === 'flat' ? say(said.harmless, { overlap: sentence }) : sentence;
}

function mendText(speech: PageSpeech, { kind, from, to }: Renumbering, { name }: RangedCluster): string {
  const { t, say } = speech;
  const what = { cluster: clusterInside(speech, name), kind: t.clusters.kind[kind], from };
  return to === null ? say(t.clusters.mend.none, what) : say(t.clusters.mend.to, { ...what, to });
}

function problemText(speech: PageSpeech, problem: ClusterProblem): string {
  const { t, say } = speech;
  const said = t.clusters.problem;
  const { line } = problem;
  switch (problem.kind) {
    case 'not-a-prefix':
    case 'ipv6':
    case 'no-length':
    case 'unknown-word':
    case 'no-range':
    case 'unknown-cluster':
    case 'same-cluster':
      return say(said[problem.kind], { line, text: problem.text });
    case 'host-bits':
      return say(said[problem.kind], { line, text: problem.text, block: problem.block });
    case 'unusable':
      return say(said[problem.kind], { line, text: problem.text, within: problem.within });
    case 'unknown-value':
      return say(said[problem.kind], { line, text: problem.text, allowed: problem.allowed.join(t.lists.separator) });
    case 'same-name':
      return say(said[problem.kind], { line, text: problem.text, first: problem.first });
    case 'too-many':
      return tooManyText(speech, problem);
  }
}

function tooManyText(
  speech: PageSpeech,
  { what, line, most }: Extract<ClusterProblem, { readonly kind: 'too-many' }>,
): string {
  const { t, say } = speech;
  const said = t.clusters.problem['too-many'];
  const limit = numberText(speech, most);
  switch (what) {
    case 'characters':
      return say(said[what], { most: limit });
    case 'clusters':
    case 'ranges':
      return say(said[what], { line, most: limit });
  }
}
