import type { PolicyPlace, policyKinds } from '../enforcement/index.ts';
import type { DeviceId, Dial, ModelId, Settings, TransportProtocol } from '../../engine/index.ts';
import type { Side, View } from '../../formats/index.ts';
import type { Fact } from '../evidence/index.ts';
import type { LocalText } from '../localText.ts';
import type { ProductId } from './products.ts';
import type { SourceId } from './sources.ts';

/**
 * How well a source stands behind what is said: read in full, read in part or restated by others, derived from the sources named,
 * or what people in the field generally say. The last is never said without a word such as “usually”.
 */
export const confidences = ['read', 'partly', 'derived', 'hearsay'] as const;
type Confidence = (typeof confidences)[number];

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

/** What the product makes of network policies as it comes. */
interface PresetPolicies {
  readonly place: PolicyPlace;
  /** Those that a source names; there may be more. */
  readonly kinds: readonly (typeof policyKinds)[number][];
  /** One of the preset’s; `null`: nothing is known. */
  readonly source: SourceId | null;
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
  readonly policies: PresetPolicies;
  readonly tells: readonly [DistinguishingSend, ...DistinguishingSend[]];
  readonly caveats: readonly [Caveat, ...Caveat[]];
  readonly sources: readonly [Citation, ...Citation[]];
}

/** A preset as one of the two compared networks. */
export function sideOf({ model, settings }: Preset): Side {
  return { model, settings, faults: [] };
}

/** What a view needs to show one of a preset's sends in both of its networks. */
export function viewOfTelling(
  preset: Preset,
  { from, to, dial, protocol }: DistinguishingSend,
): Pick<View, 'scenario' | 'sides' | 'from' | 'to' | 'dial' | 'protocol'> {
  const side = sideOf(preset);
  return { scenario: { kind: 'catalogue', id: preset.scenario }, sides: [side, side], from, to, dial, protocol };
}

/** Later ones hold everybody that earlier ones do, so that whoever fits an earlier one fits them too. */
export const scenarios: readonly string[] = ['real-networks', 'load-balanced', 'static-flat'];

/** A scenario in which both can be shown side by side. */
export function commonScenario(a: Preset, b: Preset): string {
  return scenarios.indexOf(a.scenario) >= scenarios.indexOf(b.scenario) ? a.scenario : b.scenario;
}
