import type { DeviceId, Dial, Fault, ModelId, Scenario, Settings, TransportProtocol } from '../engine/index.ts';

/** One of the two compared networks. */
export interface Side {
  readonly model: ModelId;
  /** Only what differs from the model's initial settings; `canonicalSettings` keeps it so. */
  readonly settings: Settings;
  readonly faults: readonly Fault[];
}

/** Which side: the left one (above, on narrow screens), or the right one. */
export type SideIndex = 0 | 1;

/** Where the scenario comes from: the catalogue, or a person who made it and carries it in the link. */
export type ScenarioRef =
  | { readonly kind: 'catalogue'; readonly id: string }
  | { readonly kind: 'custom'; readonly scenario: Scenario };

/** A device that somebody looks into. */
export interface Inspected {
  readonly side: SideIndex;
  readonly device: DeviceId;
}

/** What is on screen, as far as a link holds it. */
export interface View {
  readonly scenario: ScenarioRef;
  readonly sides: readonly [Side, Side];
  readonly from: DeviceId | null;
  readonly to: DeviceId | null;
  readonly dial: Dial;
  readonly protocol: TransportProtocol;
  /**
   * How far the packets are: 3 when column 3 of the timeline has just ended, 2.5 when it is half over; `null` before anything
   * has left.
   */
  readonly step: number | null;
  readonly inspected: Inspected | null;
}

/** What a link that says nothing shows. */
export const defaultView: View = {
  scenario: { kind: 'catalogue', id: 'two-clusters' },
  sides: [
    { model: 'flat', settings: {}, faults: [] },
    { model: 'island', settings: {}, faults: [] },
  ],
  from: null,
  to: null,
  dial: 'auto',
  protocol: 'tcp',
  step: null,
  inspected: null,
};
