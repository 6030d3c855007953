import type { DeviceId, Dial, Fault, ModelId, Settings, TransportProtocol } from '../engine/index.ts';
import type { Language } from './language.ts';

/** One of the two compared networks. */
export interface Side {
  readonly model: ModelId;
  /** Only what differs from the model's initial settings; `canonicalSettings` keeps it so. */
  readonly settings: Settings;
  readonly faults: readonly Fault[];
}

/** Which side: the left one (above, on narrow screens), or the right one. */
export type SideIndex = 0 | 1;

/** Where the scenario comes from: the catalogue, or a person who made it and carries it in the link, as the payload that its fragment is. */
export type ScenarioRef =
  | { readonly kind: 'catalogue'; readonly id: string }
  | { readonly kind: 'custom'; readonly payload: string };

/** A device that somebody looks into. */
export interface Inspected {
  readonly side: SideIndex;
  readonly device: DeviceId;
}

/** What the page is about at the moment: the two networks, or something that leads to them. */
export const pages = ['trace', 'lessons', 'claims', 'addresses', 'networks', 'clusters'] as const;
export type Page = (typeof pages)[number];

/** Where somebody is in a lesson; steps count from 1. */
export interface LessonPlace {
  readonly lesson: string;
  readonly step: number;
}

/** What is on screen, as far as a link holds it. */
export interface View {
  readonly scenario: ScenarioRef;
  /** What the catalogue's scenario was (`digestOf`); `null` where nobody says, as in old links, or where the link carries it. */
  readonly digest: string | null;
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
  /** Is what the devices of this step are about to do a question, whose answer is still to come? */
  readonly asking: boolean;
  readonly inspected: Inspected | null;
  readonly page: Page;
  /** The real networks that somebody looks at on their page: one, and one beside it. */
  readonly network: string | null;
  readonly compare: string | null;
  /** What the page of addresses plans, as `planText` writes it and that page reads it; `null` before anybody asked for anything. */
  readonly plan: string | null;
  /** The clusters that somebody describes, as `clustersLinkText` writes them and their page reads them; `null` before anybody did. */
  readonly clusters: string | null;
  /** The lesson beside the two networks. */
  readonly lesson: LessonPlace | null;
  /** Does the page ask before each hop what will happen at it? */
  readonly predicting: boolean;
  /** `null` where nobody says: then it is the reader's own. */
  readonly language: Language | null;
}

/** What a link that says nothing shows. */
export const defaultView: View = {
  scenario: { kind: 'catalogue', id: 'two-clusters' },
  digest: null,
  sides: [
    { model: 'flat', settings: {}, faults: [] },
    { model: 'island', settings: {}, faults: [] },
  ],
  from: null,
  to: null,
  dial: 'auto',
  protocol: 'tcp',
  step: null,
  asking: false,
  inspected: null,
  page: 'trace',
  network: null,
  compare: null,
  plan: null,
  clusters: null,
  lesson: null,
  predicting: false,
  language: 'en',
};
