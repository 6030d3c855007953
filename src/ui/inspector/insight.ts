import type { Device, Exchange, NetworkState, Topology } from '../../engine/index.ts';
import type { Visit } from '../../playback/index.ts';
import type { SideIndex } from '../../formats/index.ts';

/** Everything the inspector's sections look at: the device, its network, and what has happened up to this moment. */
export interface Insight {
  readonly side: SideIndex;
  readonly topology: Topology;
  readonly device: Device;
  readonly exchange: Exchange | null;
  /** The visits that have acted. */
  readonly acted: readonly Visit[];
  readonly earlier: NetworkState;
  /** Called before a button does something that takes it away, so that the focus can be kept. */
  readonly keepFocus: () => void;
}
