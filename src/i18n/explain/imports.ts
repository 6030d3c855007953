import type { ImportNote, ImportProblem, Origin } from '../../formats/import/index.ts';
import { importUsage } from '../format/usage.ts';
import type { ImportWords } from '../importWords.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { allOf } from './lists.ts';
import { numberText } from './numbers.ts';
import { problemText as problemOf } from './problems.ts';

/** Clusters that somebody brings. */
export function importsOf(speech: PageSpeech): ImportWords {
  const { t, say } = speech;
  const { imports } = t;
  return {
    usage: importUsage,
    problem: (problem) => placedText(speech, problem),
    note: (note) => noteText(speech, note),
    axis: imports.axis,
    state: imports.state,
    question: ({ id, clusters }) => say(imports.question[id], { clusters: allOf(speech, clusters) }),
    consequence: imports.consequence,
    collision: (a, b, range) => say(imports.collision, { a, b, range }),
    page: {
      ...imports.page,
      pasted: (count) => say(imports.page.pasted, { count }),
      reading: (read, of) => say(imports.page.reading, { read, of }),
      problems: (count) => say(imports.page.problems, { count }),
      known: (cluster) => say(imports.page.known, { cluster }),
      taken: (value) => say(imports.page.taken, { value }),
      under: (numbers) => say(imports.page.under, { numbers: allOf(speech, runs(numbers)), count: numbers.length }),
      undetermined: (numbers) =>
        say(imports.page.undetermined, { numbers: allOf(speech, runs(numbers)), count: numbers.length }),
      assumption: (cluster, what) => say(imports.page.assumption, { cluster, what: t.warnings.assumption[what] }),
      commandOf: (name) => say(imports.page.commandOf, { name }),
      copyOf: (what) => say(imports.page.copyOf, { what }),
    },
    ipv6Only: (clusters) => say(imports.ipv6Only, { clusters: allOf(speech, clusters), count: clusters.length }),
    headings: {
      ...imports.headings,
      meanwhile: (value) => say(imports.headings.meanwhile, { value }),
      unless: (value) => say(imports.headings.unless, { value }),
    },
  };
}

/** `1`, `3–6`: of three and more in a row the ends. */
function runs(numbers: readonly number[]): readonly string[] {
  const found: (readonly number[])[] = [];
  for (const each of numbers) {
    const last = found.at(-1);
    if (last?.at(-1) === each - 1) found[found.length - 1] = [...last, each];
    else found.push([each]);
  }
  return found.flatMap((run) => (run.length < 3 ? run.map(String) : [`${run[0]}–${run.at(-1)}`]));
}

/** `Node/node-3 spec.podCIDR (nodes.yaml:19)`: names, in no language. */
function placeText({
  object,
  field,
  file,
  line,
}: Omit<Origin, 'object' | 'field' | 'line'> & Pick<ImportProblem, 'object' | 'field' | 'line'>): string {
  const at = line === null ? file : `${file}:${line}`;
  const named = [object, field].filter((part) => part !== null && part !== '').join(' ');
  return named === '' ? at : `${named} (${at})`;
}

function placedText(speech: PageSpeech, problem: ImportProblem): string {
  return speech.say(speech.t.imports.placed, { place: placeText(problem), problem: problemText(speech, problem) });
}

function problemText(speech: PageSpeech, problem: ImportProblem): string {
  const { say } = speech;
  const { problem: t, expected } = speech.t.imports;
  switch (problem.code) {
    case 'html':
    case 'zip':
    case 'describe':
    case 'names':
    case 'cluster-info':
    case 'none-found':
    case 'json-comments':
    case 'kubeconfig':
    case 'secret':
    case 'empty':
    case 'binary':
    case 'table':
    case 'template':
    case 'no-objects':
    case 'unknown-values':
    case 'terraform':
    case 'broken-archive':
    case 'nothing-known':
    case 'too-many-objects':
    case 'two-clusters':
      return t[problem.code];
    case 'too-large':
      return say(t[problem.code], { limit: numberText(speech, Math.floor(problem.limit / (1024 * 1024))) });
    case 'kubectl':
      return say(t[problem.code][problem.failure], { said: problem.said });
    case 'unreadable':
      return say(t[problem.code], problem);
    case 'syntax':
      return say(t[problem.code], { ...problem, form: problem.form === 'JSON' ? 'JSON' : 'other' });
    case 'wrong-value':
      return say(t[problem.code], { ...problem, expected: expected[problem.expected] });
    case 'not-allowed':
      return say(t[problem.code], { ...problem, allowed: problem.allowed.join(speech.t.lists.separator) });
    case 'broken-rule':
      return t[problem.code][problem.rule];
  }
}

function noteText(speech: PageSpeech, note: ImportNote): string {
  const { say } = speech;
  const { note: t, thing, by } = speech.t.imports;
  switch (note.code) {
    case 'redacted':
    case 'template':
    case 'ipv6-range':
    case 'domain-names':
    case 'unknown-field':
      return say(t[note.code], { place: placeText(note.from) });
    case 'refused':
      return say(t[note.code], { problem: placedText(speech, note.problem) });
    case 'same-priority':
      return say(t[note.code], { ...note, place: placeText(note.from) });
    case 'unread-objects':
      return say(t[note.code], { place: placeText(note.from), more: note.count - 1 });
    case 'kubectl':
      return say(t[note.code], {
        place: placeText({ ...note, object: null, field: null }),
        problem: say(speech.t.imports.problem.kubectl[note.failure], { said: note.said }),
      });
    case 'secrets':
      return say(t[note.code], note);
    case 'unread-policies':
      return say(t[note.code], note);
    case 'no-enforcer':
      return say(t[note.code], note);
    case 'disagrees':
      return say(t[note.code], { ...note, place: placeText(note.from) });
    case 'ipv6-only':
      return say(t[note.code], note);
    case 'ipv6':
    case 'waiting':
    case 'further-networks':
    case 'ended':
    case 'by-slices':
    case 'nodes-without-address':
      return say(t[note.code], note);
    case 'same-node-address':
      return say(t[note.code], note);
    case 'customary-range':
      return say(t[note.code], { ...note, by: by[note.by] });
    case 'passed-over':
      return say(t[note.code], note);
    case 'not-drawn':
      return say(t[note.code], {
        ...note,
        what: thing[note.what],
        drawn: numberText(speech, note.drawn),
        of: numberText(speech, note.of),
      });
    case 'no-picture':
      return say(t[note.code], { problem: problemOf(speech, note.problem) });
    case 'invented':
      return say(t[note.code], { ...note, what: thing[note.what] });
  }
}
