import type { Prefix } from '../../../engine/index.ts';
import { importLimits } from '../limits.ts';
import type { Origin } from '../problem.ts';
import type { Encapsulation, Finding, Translation } from '../products/product.ts';

/** What decides how a cluster's packets travel. */
const axes = [
  'unique',
  'routed',
  'encapsulated',
  'translated',
  'gateways',
  'ranges',
  'nodes',
  'services',
  'blocks',
] as const;
export type AxisName = (typeof axes)[number];

/** Where a cluster stands on an axis. */
export interface Axis {
  readonly axis: AxisName;
  /** `null`: no object tells. */
  readonly value: string | null;
  readonly state: 'found' | 'assumed' | 'unknown';
  /** What is taken for the picture as long as it is unknown; `null`: nothing has to be. */
  readonly meanwhile: string | null;
  /** Of `translated`: destinations towards which the source stays. */
  readonly except?: readonly string[];
  readonly from: readonly Origin[];
}

export function axisFound(axis: AxisName, { value, state, from }: Finding<string>): Axis {
  return { axis, value, state, meanwhile: null, from: from.slice(0, importLimits.origins) };
}

export function axisUnknown(axis: AxisName, meanwhile: string | null, from: readonly Origin[] = []): Axis {
  return { axis, value: null, state: 'unknown', meanwhile, from: from.slice(0, importLimits.origins) };
}

export function rangesAxis(axis: AxisName, finding: Finding<readonly Prefix[]> | null): Axis {
  return finding === null || finding.value.length === 0
    ? axisUnknown(axis, null)
    : axisFound(axis, { ...finding, value: finding.value.join(',') });
}

export function encapsulationText({ by, acrossOnly, sealedIn }: Encapsulation): string {
  const across = acrossOnly && by !== 'none' ? `${by}-across-subnets` : by;
  return sealedIn === undefined ? across : `${across}-in-${sealedIn}`;
}

export function translationText({ to, address }: Translation): string {
  return to === 'address' && address !== null ? address : to;
}
