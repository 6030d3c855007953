import type { Fact } from '../evidence/index.ts';
import type { DeviceId, Dial, ModelId, Settings, TransportProtocol } from '../../engine/index.ts';
import type { Language } from '../../formats/index.ts';
import type { ProductId } from './products.ts';
import type { SourceId } from './sources.ts';

/** The same sentence in every language there is; never an address in figures, for those come from the trace. */
export type LocalText = Readonly<Record<Language, string>>;

/**
 * How well a source stands behind what is said: read in full, read in part or restated by others, derived from the sources named,
 * or what people in the field generally say. The last is never said without a word such as “usually”.
 */
export const confidences = ['read', 'partly', 'derived', 'hearsay'] as const;
export type Confidence = (typeof confidences)[number];

interface Citation {
  readonly source: SourceId;
  readonly standing: Confidence;
}

interface Caveat {
  readonly say: LocalText;
  readonly standing: Confidence;
}

/** How far what is said of clusters among each other reaches, where that is less than everywhere. */
export const reaches = ['vpc'] as const;
type Reach = (typeof reaches)[number];

/** What a preset has to take for granted unless the product decides it: routes to pods, source NAT, encapsulation between nodes. */
const subjects = ['routes', 'snat', 'overlay'] as const;
export type BasisSubject = (typeof subjects)[number];

/** Who decides it: the product as it comes, an option of the product that was chosen here, or nobody but us. */
export const bases = ['default', 'option', 'assumed'] as const;
export type Basis = (typeof bases)[number];

/** A send that tells this network from others, and what its headers must be. */
export interface DistinguishingSend {
  readonly title: LocalText;
  readonly from: DeviceId;
  readonly to: DeviceId;
  readonly dial: Dial;
  readonly protocol: TransportProtocol;
  readonly facts: readonly [Fact, ...Fact[]];
}

/** A real network as a model of ours with its settings, and where that is known from. */
export interface Preset {
  readonly id: string;
  readonly product: ProductId;
  readonly name: LocalText;
  /** The name where there is little room. */
  readonly short: LocalText;
  /** One sentence: who translates what. */
  readonly summary: LocalText;
  /** `null`: nothing is known to limit it; a limit stands in a caveat, too. */
  readonly within: Reach | null;
  readonly scenario: string;
  readonly model: ModelId;
  readonly settings: Settings;
  readonly basis: Readonly<Record<BasisSubject, Basis>>;
  readonly tells: readonly [DistinguishingSend, ...DistinguishingSend[]];
  readonly caveats: readonly [Caveat, ...Caveat[]];
  readonly sources: readonly [Citation, ...Citation[]];
}
