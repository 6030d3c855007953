import type {
  Cause,
  ConntrackEntry,
  Device,
  DeviceId,
  DeviceRole,
  Dial,
  Exchange,
  Fault,
  FaultKind,
  FinalHop,
  HeaderField,
  Hook,
  Hop,
  Interface,
  IpAddress,
  LaterKind,
  Match,
  ModelId,
  Outcome,
  OutcomeKind,
  Packet,
  Receiver,
  Refusal,
  Route,
  Rule,
  Step,
  Symptom,
  Topology,
  TransportProtocol,
  TunnelKind,
  Warning,
} from '../engine/index.ts';
import type { AddressWords } from './addressWords.ts';
import type { ClaimId } from '../content/claims/index.ts';
import type { ClusterWords } from './clusterWords.ts';
import type { CliWords } from './cliWords.ts';
import type { StillWords } from './stillWords.ts';
import type { CostWords } from './costWords.ts';
import type { VerificationWords } from './verificationWords.ts';
import type { FinderWords } from './finderWords.ts';
import type { ImportWords } from './importWords.ts';
import type { IdentityWords } from './identityWords.ts';
import type { MatrixWords } from './matrixWords.ts';
import type { LectureWords } from './lectureWords.ts';
import type { Language, LinkNotice, LinkProblem, Problem } from '../formats/index.ts';
import type { NetworkWords } from './networkWords.ts';
import type { PolicyEditorWords } from './policyEditorWords.ts';
import type { PanelWords } from './panelWords.ts';
import type { TakeHomeWords } from './takeHomeWords.ts';
import type { ShellWords } from './shellWords.ts';
import type { TeachingWords } from './teachingWords.ts';
import type { TallyKey, UiWords } from './uiWords.ts';

/** What a device did, in a word or two, and why, as a clause without a full stop. */
export interface StepText {
  readonly title: string;
  readonly why: string;
}

/** What a device did, in a row: the title also in parts, of which some matter more. */
export interface HopSummary extends StepText {
  readonly parts: readonly { readonly text: string; readonly isMain: boolean }[];
  /** `why` with an `asideMark` on either side of what it can do without where there is little room. */
  readonly marked: string;
}

/** A sentence in which an address is one device's, whoever else bears that number. */
export interface AddressedText {
  readonly text: string;
  readonly address: IpAddress;
  readonly owner: DeviceId;
}

/** A packet after SYN and SYN-ACK as a heading names it. */
export interface LaterNamed {
  readonly kind: LaterKind;
  /** The device that made it. */
  readonly maker: string;
  /** Of several connections, which; else `null`. */
  readonly connection: number | null;
}

/** A heading and the whole sentences under it. */
export interface TitledText {
  readonly title: string;
  readonly body: string;
}

/** A name and one sentence of help. */
export interface NamedText {
  readonly name: string;
  readonly help: string;
}

/** Everything a person reads, in one language. Whoever shows it puts no sentence together, nor a plural. */
export interface Words {
  /** The language as a BCP 47 tag, for `lang` attributes. */
  readonly tag: Language;

  /** `Pod-A`. */
  readonly deviceLabel: (device: Device) => string;
  /** A cluster's name as it stands alone. */
  readonly clusterLabel: (name: string) => string;
  /** What a scenario of the catalogue is called; `title` is its own. */
  readonly scenarioTitle: (id: string, title: string) => string;
  readonly roleText: (role: DeviceRole) => string;
  /** `Pod-A, 10.4.1.2, node-1, cluster 1`: begins with the label. */
  readonly accessibleName: (topology: Topology, device: DeviceId) => string;
  /** `Pod-A (cluster 1)`: enough to tell it from others in a list. */
  readonly endpointName: (topology: Topology, device: DeviceId) => string;

  /** One step of a hop. */
  readonly stepText: (topology: Topology, hop: Hop, step: Step) => StepText;
  /** A whole hop in one row, in the order in which it happened. */
  readonly hopSummary: (topology: Topology, hop: Hop) => HopSummary;
  /** Each of several rewrites of a hop in a few words; none where there are not several. */
  readonly actsText: (topology: Topology, hop: Hop) => readonly StepText[];
  /** A packet after SYN and SYN-ACK in a row of words: `first data`. */
  readonly laterName: (kind: LaterKind) => string;
  /** `Reset by Pod-A`. */
  readonly laterHeading: (packet: LaterNamed) => string;
  /** How a packet's journey ends, with the evidence. */
  readonly endingText: (topology: Topology, final: FinalHop) => StepText;
  /** In a few words; the glossary has the sentences. */
  readonly causeText: (cause: Cause) => string;
  readonly symptomText: (symptom: Symptom, protocol: TransportProtocol) => string;
  /** What the sending application gets from its kernel, with the name of the error where there is one. */
  readonly experienceText: (exchange: Exchange) => string;
  readonly outcomeKindText: (kind: OutcomeKind) => string;
  /** `delivered, untouched`, `dropped at Network fabric: no route`. */
  readonly outcomeText: (topology: Topology, exchange: Exchange, outcome: Outcome) => string;
  /** Why somebody other than `meant` has it: they bear the number that was dialled. Else nothing. */
  readonly takenText: (topology: Topology, exchange: Exchange, meant: DeviceId) => readonly AddressedText[];
  readonly receiverText: (topology: Topology, receiver: Receiver | null) => string;
  /** `could be any of 20 endpoints`. */
  readonly candidatesText: (topology: Topology, candidates: readonly DeviceId[]) => string;

  /** `10.4.1.2:40000 → 192.0.2.2:80, TCP SYN, TTL 63`, the outer header first where there is one. */
  readonly packetText: (packet: Packet) => string;
  readonly fieldName: (field: HeaderField) => string;
  readonly routeText: (topology: Topology, route: Route) => string;
  /** The rule in plain words: what it does, and when. */
  readonly ruleText: (topology: Topology, rule: Rule) => string;
  /** The conditions in plain words. */
  readonly matchText: (match: Match) => string;
  readonly hookText: (hook: Hook) => NamedText;
  readonly interfaceText: (device: Device, of: Interface) => string;
  readonly conntrackText: (entry: ConntrackEntry) => string;

  readonly modelText: (model: ModelId) => NamedText;
  /** What a side's network is, as it stands: its model's promise, or how it falls short of it. */
  readonly headline: (topology: Topology, model: ModelId) => string;
  /** What a setting and one of its values are called. */
  readonly settingName: (key: string) => string;
  readonly valueName: (key: string, value: string) => string;
  readonly settingText: (key: string) => NamedText;
  readonly valueText: (key: string, value: string) => NamedText;
  /** A model with what was set otherwise than it begins with: `Island: gateway on the nodes`. */
  readonly sideText: (model: ModelId, settings: Readonly<Record<string, string>>) => string;
  readonly dialText: (dial: Dial) => NamedText;
  readonly faultKindText: (kind: FaultKind) => NamedText;
  readonly faultText: (topology: Topology, fault: Fault) => string;
  readonly refusalText: (verdict: 'accept' | Refusal) => string;
  readonly tallyText: (key: TallyKey) => NamedText;
  readonly claimText: (claim: ClaimId) => string;

  /** What is wrong with a scenario document, and where. */
  readonly problemText: (problem: Problem) => string;
  /** What about a network that can be built hardly does what was meant: whole sentences. */
  readonly warningText: (warning: Warning) => string;
  /** What is wrong with a link. */
  readonly linkProblemText: (problem: LinkProblem) => string;
  readonly linkNoticeText: (notice: LinkNotice) => string;
  readonly captureRemarks: CaptureRemarks;
  readonly takeHome: TakeHomeWords;

  readonly ui: UiWords;
  readonly shell: ShellWords;
  readonly panels: PanelWords;
  readonly teaching: TeachingWords;
  readonly cost: CostWords;
  readonly verification: VerificationWords;
  readonly finder: FinderWords;
  readonly imports: ImportWords;
  readonly identity: IdentityWords;
  readonly matrix: MatrixWords;
  readonly policyEditor: PolicyEditorWords;
  readonly lecture: LectureWords;
  readonly addresses: AddressWords;
  readonly clusters: ClusterWords;
  readonly networks: NetworkWords;
  readonly search: SearchWords;
  readonly cli: CliWords;
  /** What stands in the page before any script. */
  readonly still: StillWords;
}

/** Everything the page says; what the terminal says on its own is not in it. */
export interface PageWords extends Omit<Words, 'cli' | 'cost' | 'still'> {
  readonly cost: Omit<CostWords, 'cli'>;
}

/** What a capture file says of itself. */
interface CaptureRemarks extends Readonly<Record<TunnelKind, string>> {
  readonly predicted: string;
  readonly repeated: string;
  readonly broken: string;
}

/** What can be found. */
type FoundKind = 'symptom' | 'level' | 'claim' | 'scenario' | 'network' | 'term';

/** The search over everything that the page has to say. */
interface SearchWords {
  readonly label: string;
  readonly hint: string;
  readonly none: string;
  readonly failed: string;
  readonly results: (count: number) => string;
  readonly kinds: Readonly<Record<FoundKind, string>>;
}
