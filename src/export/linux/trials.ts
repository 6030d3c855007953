import type { TunnelKind } from '../../engine/index.ts';

/** What `ip link add NAME type KIND` takes at the least, for finding out whether a kernel has the kind. */
export const tunnelTrials: Readonly<Record<TunnelKind, string>> = {
  vxlan: 'id 1 dstport 8472',
  geneve: 'external',
  ipip: 'local 127.0.0.1',
};
