import type { Device, DeviceId, DeviceRole, Topology } from '../../engine/index.ts';
import * as said from '../explain/devices.ts';
import { english as speech } from '../messages/english.ts';

export const deviceLabel = (device: Pick<Device, 'name'>): string => said.deviceLabel(speech, device);
export const clusterLabel = (name: string): string => said.clusterLabel(speech, name);
export const labelOf = (topology: Topology, id: DeviceId): string => said.labelOf(speech, topology, id);
export const roleText = (role: DeviceRole): string => said.roleText(speech, role);
export const accessibleName = (topology: Topology, id: DeviceId): string => said.accessibleName(speech, topology, id);
export const endpointName = (topology: Topology, id: DeviceId): string => said.endpointName(speech, topology, id);
export const clusterName = (topology: Topology, device: Pick<Device, 'cluster'>): string | null =>
  said.clusterName(speech, topology, device);
