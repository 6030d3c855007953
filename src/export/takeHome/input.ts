import type { DeviceId, Exchange, Fault, ModelId, Scenario, Settings, Topology } from '../../engine/index.ts';
import type { PageWords } from '../../i18n/index.ts';

/** A send, and everything that a person needs to make it again. */
export interface TakeHomeInput {
  readonly scenario: Pick<Scenario, 'id' | 'title' | 'earlier'>;
  readonly model: ModelId;
  readonly settings: Settings;
  readonly faults: readonly Fault[];
  readonly topology: Topology;
  /** The send as the simulator made it: the prediction. */
  readonly exchange: Exchange;
  /** Whom the sender wanted; an endpoint, a service, or an address and port. */
  readonly to: string;
  readonly intended: readonly DeviceId[];
  /** Where it can be looked at; `null`: nowhere. */
  readonly link: string | null;
  readonly words: PageWords;
}
