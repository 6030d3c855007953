import type { IpAddress } from '../net/address.ts';
import type { AddressedCluster } from '../models/parts/addressing.ts';
import type { TopologyDraft } from '../topology/builder.ts';
import type { DeviceId } from '../topology/ids.ts';

/** A place where gateway rules hang: a node, or a machine of its own. */
export interface GatewayAttachment {
  readonly device: DeviceId;
  /** The address the rest of the network knows it by. */
  readonly outerAddress: IpAddress;
  /** The address the cluster knows it by; on a node the same. */
  readonly innerAddress: IpAddress;
  /** The interface that leads out of the cluster; `null` on a node, whose one uplink carries inside traffic too. */
  readonly outerInterface: string | null;
  /** The fabric's interface towards it. */
  readonly fabricInterface: string;
}

/** A gateway is rules to hang on a device's hooks, for one cluster. */
export type Gateway = (plan: TopologyDraft, cluster: AddressedCluster, site: GatewayAttachment) => void;
