/** Why kubectl gave no objects, by what one does about it. */
export const kubectlFailures = [
  'forbidden',
  'not-logged-in',
  'unreachable',
  'no-such-kind',
  'not-found',
  'not-installed',
  'other',
] as const;
export type KubectlFailure = (typeof kubectlFailures)[number];

/** What kubectl said instead of objects, or between them. */
interface KubectlError {
  readonly failure: KubectlFailure;
  /** In its own words, cut where they are long. */
  readonly said: string;
  /** Where in the text it stands, an offset. */
  readonly at: number;
}

const unreachable = /^(?:The connection to the server .* was refused|Unable to connect to the server\b)/;
const notLoggedIn = /^error: You must be logged in to the server/i;
const noSuchKind = /^error: the server doesn't have a resource type/i;
const ofServer = /^Error from server(?: \((\w+)\))?: /;
const notInstalled =
  /^(?:(?:-?\w*sh|zsh): (?:line \d+: )?(?:(?:kubectl|oc): )?command not found|'(?:kubectl|oc)' is not recognized|(?:kubectl|oc) : The term )/;
/** Said beside objects, and no hindrance to them: warnings, lines of kubectl's own log, and the command as it was typed. */
const aside = /^(?:Warning: |[IWEF]\d{4} \d\d:\d\d:\d\d|(?:\S*[$%>]|\$)[ \t]+(?:kubectl|oc|k)[ \t])/;

/**
 * What kubectl said in a text, and the text without it: as many signs, so that places stay. Logs of containers, which
 * `kubectl cluster-info dump` prints, are others' words.
 */
export function kubectlErrorsIn(text: string): { readonly errors: readonly KubectlError[]; readonly rest: string } {
  if (/^==== START logs for container/m.test(text)) return { errors: [], rest: text };
  const errors: KubectlError[] = [];
  const rest = text.replaceAll(/^[^\s"{}[\]#-].*$/gm, (line, at: number) => {
    const failure = failureOf(line);
    if (failure === null && !aside.test(line)) return line;
    if (failure !== null) errors.push({ failure, said: shortened(line), at });
    return ' '.repeat(line.length);
  });
  // A line that only begins as an error is one where nothing else is there.
  const alone = errors.length === 0 ? /^\s*(error: .+)\s*$/.exec(rest) : null;
  const [, said] = alone ?? [];
  if (alone === null || said === undefined) return { errors, rest };
  return { errors: [{ failure: 'other', said: shortened(said), at: alone.index }], rest: '' };
}

function failureOf(line: string): KubectlFailure | null {
  if (unreachable.test(line)) return 'unreachable';
  if (notLoggedIn.test(line)) return 'not-logged-in';
  if (noSuchKind.test(line)) return 'no-such-kind';
  if (notInstalled.test(line)) return 'not-installed';
  const answer = ofServer.exec(line);
  return answer === null ? null : failureFor(answer[1] ?? '', line);
}

/** By the reason that the API server gives; `said` tells an object that is not there from a kind. */
export function failureFor(reason: string, said: string): KubectlFailure {
  switch (reason) {
    case 'Forbidden':
      return 'forbidden';
    case 'Unauthorized':
      return 'not-logged-in';
    case 'NotFound':
      return /could not find the requested resource/.test(said) ? 'no-such-kind' : 'not-found';
    case 'ServiceUnavailable':
    case 'Timeout':
    case 'ServerTimeout':
      return 'unreachable';
    default:
      return 'other';
  }
}

const longest = 200;

export function shortened(said: string): string {
  const line = said.trim().replaceAll(/\s+/g, ' ');
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
