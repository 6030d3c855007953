import type { CliWords } from '../cliWords.ts';
import { counted } from './lists.ts';

const scenario = 'SCENARIO --model MODEL [--set KEY=VALUE ...] [--fault FAULT ...]';

export const cli: CliWords = {
  usage: {
    trace: `npm run --silent trace -- ${scenario} --from ENDPOINT --to ENDPOINT|IP:PORT [--dial auto|pod-ip|service] [--protocol tcp|udp] [--json]`,
    topology: `npm run --silent topology -- ${scenario} --json`,
    matrix: `npm run --silent matrix -- ${scenario} [--dial auto|pod-ip|service] [--protocol tcp|udp] [--json]`,
    catalogue: 'npm run --silent catalogue -- [--json]',
  },
  badInput: (problem) => problem,
  internalError: (what) => `This is a mistake in the program, not in what you typed: ${what}`,
  missing: (field, allowed) => `${field} is missing; ${allowedText(allowed)}`,
  notAllowed: (field, value, allowed) => `${field}: “${value}” is not allowed; ${allowedText(allowed)}`,
  unreadable: (field, value, reason) => `${field}: cannot read “${value}” (${reason})`,
  notEndpointOrSocket: (field, value, endpoints) =>
    `${field}: “${value}” is neither IP:PORT nor an endpoint; ${allowedText(endpoints)}`,
  notSetting: (value) => `--set: “${value}” is not of the form KEY=VALUE`,
  moreProblems: (count) => ` (and ${counted(count, 'more problem', 'more problems')})`,
  headings: {
    from: 'from',
    to: 'to',
    dialed: 'dialled',
    model: 'model',
    connection: 'connection',
    request: 'Request',
    reply: 'Reply',
    outcome: 'outcome',
    sender: 'sender',
    receiver: 'receiver',
    candidates: 'source',
    state: 'conntrack',
  },
  connection: (number, of) => `Connection ${number} of ${of}`,
  noReply: 'nothing comes back',
  cell: { delivered: '+', misdelivered: '!', dropped: '.', rejected: 'x' },
  cellTranslated: '~',
  matrixLegend:
    '+ delivered untouched, ~ delivered translated, ! misdelivered, x rejected, . dropped; rows send, columns receive',
  catalogue: {
    scenarios: 'Scenarios',
    models: 'Models',
    claims: 'Claims, each with a link that shows it',
    values: 'values',
    initial: 'unless set',
    prefixes: 'a comma-separated list of prefixes',
  },
};

function allowedText(allowed: readonly string[]): string {
  const [only, ...others] = allowed;
  if (only === undefined) return 'nothing is allowed here';
  return others.length === 0 ? `allowed is ${only}` : `allowed are ${allowed.join(', ')}`;
}
