import type { ScenarioId } from '../content/scenarios/index.ts';
import type { OutcomeKind, Same, Shared } from '../engine/index.ts';
import type { LabWords } from './labWords.ts';

type Command =
  | 'trace'
  | 'topology'
  | 'matrix'
  | 'catalogue'
  | 'link'
  | 'picture'
  | 'collisions'
  | 'pcap'
  | 'lab'
  | 'verify'
  | 'cost';

type Heading =
  | 'model'
  | 'fault'
  | 'warning'
  | 'from'
  | 'to'
  | 'dialed'
  | 'request'
  | 'reply'
  | 'outcome'
  | 'sender'
  | 'receiver'
  | 'candidates'
  | 'state'
  | 'scenarios'
  | 'models'
  | 'claims';

/** What the commands say about their arguments, and the headings of what they print. Complaints are one line each. */
export interface CliWords {
  readonly usage: Readonly<Record<Command, string>>;
  readonly internalError: (what: string) => string;
  readonly missing: (field: string, allowed: readonly string[]) => string;
  readonly missingValue: (field: string) => string;
  readonly notAllowed: (field: string, value: string, allowed: readonly string[]) => string;
  /** An address of a group: a send here has one receiver. */
  readonly multicast: (field: string, value: string) => string;
  readonly notSetting: (value: string, keys: readonly string[]) => string;
  readonly notPrefixes: (field: string, value: string, example: string) => string;
  /** A fault about something that is not there. */
  readonly nothingToBreak: (field: string, value: string, known: readonly string[]) => string;
  readonly unknownOption: (option: string, allowed: readonly string[]) => string;
  readonly takesNoValue: (option: string, value: string) => string;
  readonly repeated: (option: string) => string;
  readonly surplus: (argument: string) => string;
  /** `reason` is the system's name for it: `ENOENT`. */
  readonly noScenario: (value: string, reason: string, catalogue: readonly string[]) => string;
  readonly problems: (field: string, first: string, others: number) => string;
  readonly onlyJson: (option: string) => string;
  /** Bytes are nothing to put on a terminal. */
  readonly notForTerminals: (option: string, example: string) => string;
  /** `reason` is the system's name for it: `EACCES`. */
  readonly notWritten: (option: string, value: string, reason: string) => string;
  readonly written: (file: string, bytes: number) => string;
  readonly headings: Readonly<Record<Heading, string>>;
  /** What the documents of the catalogue say of themselves, in English. */
  readonly summaries: Readonly<Record<ScenarioId, string>>;
  readonly connection: (number: number, of: number) => string;
  readonly noReply: string;
  /** One sign for a cell of the matrix. */
  readonly cell: (kind: OutcomeKind, translated: boolean, byPolicy: boolean) => string;
  readonly matrixLegend: string;
  /** Where policies stop something: their sign, and what each stops. */
  readonly matrixPolicies: string;
  readonly shutBy: (policy: string, cells: number) => string;
  readonly classes: ClassWords;
  readonly values: (values: readonly string[], initial: string) => string;
  readonly prefixes: (initial: string) => string;
  readonly lab: LabWords;
  readonly policy: PolicyWords;
}

/** Classes of endpoints, and what two of them may have in common. */
interface ClassWords {
  readonly members: (count: number, example: string) => string;
  readonly legend: string;
  readonly otherwise: (from: string, to: string, where: string, sign: string) => string;
  readonly same: Readonly<Record<Same, string>>;
  readonly shared: Readonly<Record<Exclude<Shared, 'nothing'>, string>>;
}

/** What the command says that reads policies. */
export interface PolicyWords {
  readonly usage: string;
  /** Where nobody may connect to anybody. */
  readonly nothing: string;
}
