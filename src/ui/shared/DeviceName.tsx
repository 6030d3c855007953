import type { ReactNode } from 'react';
import type { DeviceId, Topology } from '../../engine/index.ts';
import { useWords } from './useWords.ts';

interface DeviceNameProps {
  readonly topology: Topology;
  readonly device: DeviceId;
}

/** A device by the name a person gave it. */
export function DeviceName({ topology, device }: DeviceNameProps): ReactNode {
  const words = useWords();
  const found = topology.devices.get(device);
  return <span className="device-name">{found === undefined ? device : words.deviceLabel(found)}</span>;
}
