import type { CliWords } from '../cliWords.ts';
import { cellSign } from '../notation/cells.ts';
import { lab } from './lab.ts';
import { counted } from './lists.ts';

const network = 'SCENARIO --model MODEL [--set KEY=VALUE ...] [--fault FAULT ...]';
const way = '[--dial auto|pod-ip|service] [--protocol tcp|udp]';

export const cli: CliWords = {
  usage: {
    trace: `npm run --silent trace -- ${network} --from ENDPOINT --to ENDPOINT|IP:PORT ${way} [--json]`,
    topology: `npm run --silent topology -- ${network} --json`,
    matrix: `npm run --silent matrix -- ${network} ${way} [--json]`,
    catalogue: 'npm run --silent catalogue -- [--json]',
    pcap: `npm run --silent pcap -- ${network} --from ENDPOINT --to ENDPOINT|IP:PORT ${way} [--out FILE]`,
    lab: `npm run --silent lab -- ${network} (--from ENDPOINT --to ENDPOINT|IP:PORT | --all) ${way}`,
    verify: 'npm run --silent verify:kernel -- [--seed NUMBER] [--part full|ci] [--report FILE]',
    cost: 'npm run --silent lab:cost -- [--rounds NUMBER]',
  },
  internalError: (what) => `This is a mistake in the program, not in what you typed: ${what}`,
  missing: (field, allowed) => `${field} is missing; ${allowedText(allowed)}`,
  missingValue: (field) => `${field} needs a value`,
  multicast: (field, value) =>
    `${field}: “${value}” is a multicast address (224.0.0.0/4), and what is sent there has any number of receivers; allowed are addresses of one machine`,
  notAllowed: (field, value, allowed) => `${field}: “${value}” is not allowed; ${allowedText(allowed)}`,
  notSetting: (value, keys) => `--set: “${value}” is not of the form KEY=VALUE; allowed keys are ${keys.join(', ')}`,
  notPrefixes: (field, value, example) =>
    `${field}: “${value}” is not allowed; allowed is a comma-separated list of prefixes such as ${example}`,
  nothingToBreak: (field, value, known) => `${field}: “${value}” names nothing in this network; ${allowedText(known)}`,
  unknownOption: (option, allowed) => `${option} is not an option here; ${allowedText(allowed)}`,
  takesNoValue: (option, value) => `${option} takes no value, but was given “${value}”`,
  repeated: (option) => `${option} can be given only once`,
  surplus: (argument) => `“${argument}” is one argument too many; options begin with --`,
  noScenario: (value, reason, catalogue) =>
    `SCENARIO: “${value}” cannot be read (${reason}); allowed are ${catalogue.join(', ')}, a scenario file, - for standard input, or a share link in quotes`,
  problems: (field, first, others) =>
    `${field}: ${first}${others === 0 ? '' : ` (and ${counted(others, 'more problem', 'more problems')})`}`,
  notForTerminals: (option, example) =>
    `${option} is missing, and a capture is no text for a terminal; give a file such as ${example}, or send it through a pipe`,
  notWritten: (option, value, reason) => `${option}: “${value}” cannot be written (${reason})`,
  written: (file, bytes) => `${file}: ${bytes} bytes, for Wireshark or tshark`,
  onlyJson: (option) => `${option} is missing; a topology is printed as JSON only`,
  headings: {
    model: 'model',
    fault: 'fault',
    warning: 'warning',
    from: 'from',
    to: 'to',
    dialed: 'connects to',
    request: 'Request',
    reply: 'Reply',
    outcome: 'outcome',
    sender: 'sender',
    receiver: 'receiver',
    candidates: 'who is that?',
    state: 'conntrack',
    scenarios: 'Scenarios',
    models: 'Models',
    claims: 'Claims, each with a link that shows it',
  },
  connection: (number, of) => `Connection ${number} of ${of}`,
  noReply: 'nothing comes back',
  cell: cellSign,
  matrixLegend:
    'rows send, columns receive: + delivered untouched, ~ delivered translated, ! misdelivered, x rejected, . dropped',
  values: (values, initial) => values.map((each) => (each === initial ? `${each} (unless set)` : each)).join(', '),
  prefixes: (initial) => `prefixes, comma-separated; ${initial} unless set`,
  lab,
};

function allowedText(allowed: readonly string[]): string {
  const [only, ...others] = allowed;
  if (only === undefined) return 'nothing is allowed here';
  return others.length === 0 ? `allowed is ${only}` : `allowed are ${allowed.join(', ')}`;
}
