import type { CaptureRemarks } from '../captureRemarks.ts';

export const captureRemarks: CaptureRemarks = {
  predicted:
    'Predicted by Island Hop, not captured: names, addresses, ports and TTLs are those of the trace, times are made up.',
  repeated:
    'Each packet is here once for every interface it crosses, so Wireshark takes all but the first for retransmissions. To look at one interface: frame.interface_name == "…". To tell them all apart, from Wireshark 4.2 on: Preferences, Protocols, Deinterlacing conversations key.',
  broken:
    'A connection here breaks after its handshake. It is shown until it does; what nobody acknowledged would be sent again and again.',
  vxlan:
    'VXLAN is on UDP port 8472, as Linux and flannel have it. Wireshark versions that know only 4789 need: Decode As, UDP port 8472, VXLAN.',
  geneve: 'Geneve is predicted from RFC 8926, not observed.',
  ipip: 'IPIP is predicted from RFC 2003, not observed.',
};
