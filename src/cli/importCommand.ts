import type {
  Answers,
  Axis,
  ImportProblem,
  ImportResult,
  ImportSource,
  QuestionKind,
} from '../formats/import/index.ts';
import { importClusters, questionAnswers } from '../formats/import/index.ts';
import type { Result } from '../formats/index.ts';
import { failed, ok } from '../formats/index.ts';
import type { Words } from '../i18n/index.ts';
import { columns } from './columns.ts';
import { isGiven, readFlags } from './flags.ts';
import { sourcesAt } from './importFiles.ts';
import { json } from './json.ts';
import type { CommandAnswer } from './terminal.ts';
import { noted } from './terminal.ts';

/** Clusters from what kubectl prints, from configuration of network plugins, or from values of their charts. */
export function importCommand(words: Words, args: readonly string[]): CommandAnswer {
  const flags = readFlags(words, { answer: 'many', json: 'switch', help: 'switch' }, args);
  if (!flags.ok) return flags;
  if (isGiven(flags.value, 'help')) return ok(words.imports.usage);
  const { positionals, values } = flags.value;
  // A name that a script left empty would be the folder that one is in.
  if (positionals.length === 0 || positionals.includes(''))
    return failed(words.cli.missing('FILE', ['east.json', 'cluster-dump/', 'must-gather.tar.gz']));
  const answers = readAnswers(words, values.get('answer') ?? []);
  if (!answers.ok) return answers;
  const given = positionals.map(sourcesAt);
  const unread = given.flatMap((each) => (each.ok ? [] : [each.error]));
  const sources = given.flatMap((each) => (each.ok ? each.value : []));
  const result = importClusters(sources, answers.value);
  const isRead = unread.length === 0 && result.clusters.length >= sources.length;
  const problems = isRead
    ? result.problems.filter((each) => each.code === 'two-clusters' || !(isOfPolicy(each) || sources.every(isDump)))
    : [...unread, ...result.problems];
  const [problem] = problems;
  if (problem !== undefined)
    return failed(words.cli.problems('FILE', words.imports.problem(problem), problems.length - 1));
  const told = result.problems.map((each) => ({ kind: each.code, text: words.imports.problem(each) }));
  const notes = [...told, ...result.notes.map((note) => ({ kind: note.code, text: words.imports.note(note) }))];
  const text = isGiven(flags.value, 'json') ? json(resultJson(words, result, notes)) : resultText(words, result);
  return noted({ notes: notes.map((each) => each.text) }, text);
}

/** Of thousands of files some may be broken; what the others tell is told, and what these are beside it. */
function isDump({ files }: ImportSource): boolean {
  return files.length > 1 || files.some(({ name }) => /\.(t?gz|tar)$/i.test(name));
}

/** What a cluster has, its API took by the rules of its day: who may send to whom is then told without this policy. */
function isOfPolicy({ code, object }: ImportProblem): boolean {
  const isRule = code === 'broken-rule' || code === 'wrong-value' || code === 'not-allowed';
  return isRule && object !== null && /^\w*NetworkPolicy\//.test(object);
}

/** `QUESTION=ANSWER`, or `QUESTION@CLUSTER=ANSWER`. */
function readAnswers(words: Words, given: readonly string[]): Result<Answers, string> {
  const answers: [string, string][] = [];
  for (const text of given) {
    const [key = '', ...rest] = text.split('=');
    const [id = ''] = key.split('@');
    const known = Object.keys(questionAnswers);
    if (!isQuestion(id)) return failed(words.cli.notAllowed('--answer', text, known));
    const value = rest.join('=');
    const allowed: readonly string[] = questionAnswers[id];
    if (id !== 'vpc-ranges' && !allowed.includes(value))
      return failed(words.cli.notAllowed(`--answer ${key}`, value, allowed));
    if (answers.some(([before]) => before === key)) return failed(words.cli.repeated(`--answer ${key}`));
    answers.push([key, value]);
  }
  return ok(Object.fromEntries(answers));
}

function isQuestion(id: string): id is QuestionKind {
  return Object.hasOwn(questionAnswers, id);
}

interface Note {
  readonly kind: string;
  readonly text: string;
}

/** `import --json`. */
function resultJson(words: Words, { clusters, questions, collisions, scenario }: ImportResult, notes: readonly Note[]) {
  return {
    version: 1,
    clusters: clusters.map(({ axes, ranges: _inAxes, isIpv6Only, ...cluster }) => ({
      ...cluster,
      // Nothing was computed of it: it has a model as little as settings of one.
      ...(isIpv6Only ? { model: null, settings: null, undetermined: 'ipv6-only' } : {}),
      axes: axes.map(axisJson),
    })),
    questions: questions.map((question) => ({
      id: question.id,
      text: words.imports.question(question),
      clusters: question.clusters,
      answers: question.answers,
      default: question.default,
      answer: question.answer,
      consequence: words.imports.consequence[question.id],
    })),
    collisions,
    notes,
    scenario: scenario?.document ?? null,
  };
}

function axisJson({ axis, value, state, meanwhile, except, from }: Axis) {
  return {
    axis,
    value,
    state,
    ...(meanwhile === null ? {} : { meanwhile }),
    ...(except === undefined ? {} : { except }),
    from,
  };
}

function resultText(words: Words, { clusters, questions, collisions }: ImportResult): string {
  const { imports } = words;
  const { headings } = imports;
  const rows = clusters.flatMap((cluster) => [
    '',
    [
      cluster.name,
      cluster.product ?? headings.unknownProduct,
      ...cluster.additions,
      cluster.isIpv6Only ? headings.ipv6Only : words.sideText(cluster.model, cluster.settings),
    ].join(' | '),
    ...columns(
      cluster.axes.map((axis) => [
        `  ${imports.axis[axis.axis]}`,
        valueText(words, axis),
        imports.state[axis.state],
        axis.from.map(({ object, field, file, line }) => `${object} ${field} (${file}:${line})`)[0] ?? '',
      ]),
    ),
  ]);
  const asked = questions.flatMap((question) => [
    `  ${question.id}: ${imports.question(question)}`,
    `    ${imports.consequence[question.id]}`,
  ]);
  const collided = collisions.map(({ a, b, range }) => `  ${imports.collision(a, b, range)}`);
  const unread = clusters.flatMap(({ name, isIpv6Only }) => (isIpv6Only ? [name] : []));
  return [
    ...rows.slice(1),
    ...(unread.length === 0 ? [] : ['', imports.ipv6Only(unread)]),
    // Of ranges that are not read nobody can say that they are used once.
    ...(collided.length === 0 && unread.length > 0
      ? []
      : ['', headings.collisions, ...(collided.length === 0 ? [`  ${headings.noCollisions}`] : collided)]),
    ...(asked.length === 0 ? [] : ['', headings.questions, ...asked]),
  ].join('\n');
}

function valueText({ imports: { headings } }: Words, { value, meanwhile, except }: Axis): string {
  const said = value ?? (meanwhile === null ? '-' : headings.meanwhile(meanwhile));
  return except === undefined || except.length === 0 ? said : `${said}, ${headings.unless(except.join(','))}`;
}
