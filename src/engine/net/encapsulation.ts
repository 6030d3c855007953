export const tunnelKinds = ['vxlan', 'geneve', 'ipip'] as const;

export type TunnelKind = (typeof tunnelKinds)[number];

/** How an overlay wraps what it carries. */
interface Encapsulation {
  /** The outer header is put around an Ethernet frame, or around the IP packet alone. */
  readonly carries: 'frame' | 'packet';
  /** UDP destination port; `null` where the cargo follows right on the outer IP header. */
  readonly port: number | null;
  /** Octets around the packet: what an interface below can carry less of it. */
  readonly overhead: number;
}

/** VXLAN (RFC 7348; UDP 8472 as Linux and flannel have it, 4789 with IANA), Geneve (RFC 8926) without options, IPIP (RFC 2003). */
export const encapsulations: Readonly<Record<TunnelKind, Encapsulation>> = {
  vxlan: { carries: 'frame', port: 8472, overhead: 50 },
  geneve: { carries: 'frame', port: 6081, overhead: 50 },
  ipip: { carries: 'packet', port: null, overhead: 20 },
};

/** All overlays that number their networks have just the one. */
export const overlayNetworkId = 1;
