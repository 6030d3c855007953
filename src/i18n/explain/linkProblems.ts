import type { LinkNotice, LinkProblem, UnknownParameters } from '../../formats/index.ts';
import { meantNames } from '../../formats/index.ts';
import type { PageSpeech } from '../messages/speech.ts';
import { anyOf } from './lists.ts';
import { problemText } from './problems.ts';

export function linkProblemText(speech: PageSpeech, problem: LinkProblem): string {
  const { say } = speech;
  const t = speech.t.problems.link;
  const listed = (items: readonly string[]): string => items.join(speech.t.lists.separator);
  switch (problem.code) {
    case 'missing-payload':
    case 'bad-payload':
    case 'bad-checksum':
      return t[problem.code];
    case 'too-long':
      return say(t['too-long'], { length: problem.length, limit: problem.limit });
    case 'newer-version':
      return say(t['newer-version'], { found: problem.found, known: problem.known });
    case 'unknown-parameter':
      return say(t['unknown-parameter'], { parameter: problem.parameter, allowed: listed(problem.allowed) });
    case 'repeated-parameter':
      return say(t['repeated-parameter'], { parameter: problem.parameter });
    case 'bad-value': {
      const { parameter, value, allowed } = problem;
      return allowed.length === 0
        ? say(t['impossible-value'], { parameter, value })
        : say(t['bad-value'], { parameter, value, allowed: anyOf(speech, allowed) });
    }
    case 'unknown-scenario':
      return say(t['unknown-scenario'], { id: problem.id, known: listed(problem.known) });
    case 'bad-scenario': {
      const problems = problem.problems.map((each) => problemText(speech, each)).join(t.problemSeparator);
      return say(t['bad-scenario'], { problems });
    }
  }
}

export function linkNoticeText(speech: PageSpeech, notice: LinkNotice): string {
  const { say } = speech;
  const t = speech.t.problems.notice;
  switch (notice.kind) {
    case 'unknown-parameters':
      return parametersText(speech, notice);
    case 'cut':
    case 'altered':
      return t[notice.kind];
    case 'scenario-changed':
      return say(t['scenario-changed'], { id: notice.id });
  }
}

/** More than these would not be read. */
const mostNamed = 5;

function parametersText(speech: PageSpeech, notice: UnknownParameters): string {
  const { say } = speech;
  const t = speech.t.problems.notice;
  return meantNames(notice)
    .slice(0, mostNamed)
    .reduce(
      (said, { name, meant }) => (meant === null ? said : say(t.withHint, { notice: said, meant, name })),
      passedOverText(speech, notice.names),
    );
}

function passedOverText({ t, say }: PageSpeech, passedOver: readonly string[]): string {
  const { notice } = t.problems;
  const names = passedOver.slice(0, mostNamed).map((name) => say(notice.parameter, { name }));
  const listed = (some: readonly string[]): string => some.join(t.lists.separator);
  const [count, last = ''] = [passedOver.length, names.at(-1)];
  if (count > mostNamed) return say(notice.many, { names: listed(names), more: count - mostNamed, count });
  if (count === 1) return say(notice.one, { name: last });
  return say(notice.several, { before: listed(names.slice(0, -1)), last });
}
