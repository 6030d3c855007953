import type { Glossary } from '../glossary.ts';

export const roles: Glossary['roles'] = {
  pod: {
    plain: 'A pod: programs with an address of their own, on a node.',
    precise:
      'A network namespace with one interface towards its node and a default route through it. It forwards nothing for others.',
  },
  node: {
    plain: 'A node: the machine on which pods run, and the way in and out for them.',
    precise:
      'A Linux router: one interface to the network, one or more towards its pods. Programs of the node itself, such as the kubelet, use its addresses.',
  },
  gateway: {
    plain: 'A gateway: what comes in or goes out between this cluster and the network passes it.',
    precise:
      'A router at the cluster’s edge. What it translates, forwards or answers itself is in its rules and processes below, and nothing else.',
  },
  router: {
    plain: 'A router: it passes packets on towards their destination.',
    precise:
      'It picks a route by longest prefix match and takes one from the TTL. Addresses are rewritten only where a rule below says so.',
  },
  host: {
    plain: 'A host outside the clusters.',
    precise: 'A machine with its own address and a default route; it forwards nothing and knows nothing of pods.',
  },
};

export const outcomes: Glossary['outcomes'] = {
  delivered: {
    plain: 'The one that was meant got it, and the answer came back.',
    precise:
      'A process took the request, and the first answer reached the asking socket from the address and port that it had connected to.',
  },
  misdelivered: {
    plain: 'Somebody got it and answered, but not the one that was meant. Nothing reports an error.',
    precise: 'The address used belongs to another device where the packet went; the exchange itself is complete.',
  },
  dropped: {
    plain: 'A packet was thrown away on the way.',
    precise:
      'The device named discarded it. Whether an ICMP error goes back, and whether that arrives, is told in the table.',
  },
  rejected: {
    plain: 'Somebody on the way, or at the end, said no.',
    precise:
      'The device named refused the packet, by a reset or an ICMP error unless the table says that it sent nothing.',
  },
};

export const causes: Glossary['causes'] = {
  'no-route': {
    plain: 'This device does not know which way the destination is.',
    precise:
      'No route of its table matches the destination, not even a default route. A router reports ICMP 3/0, seen as ENETUNREACH; a router that has a default route passes the packet on instead, and the same attempt often times out.',
  },
  'blackhole-route': {
    plain: 'This device was told to throw away everything for that destination, and to say nothing.',
    precise: 'The longest matching prefix is a blackhole route: no ICMP error is made.',
  },
  'unreachable-route': {
    plain: 'This device was told to refuse everything for that destination.',
    precise: 'The longest matching prefix is an unreachable route: ICMP 3/1, host unreachable.',
  },
  'prohibit-route': {
    plain: 'This device was told that nobody may go there.',
    precise: 'The longest matching prefix is a prohibit route: ICMP 3/13, administratively prohibited.',
  },
  'no-neighbour': {
    plain: 'The way ends on a link where nobody has that address.',
    precise:
      'ARP for the next hop, or for the destination itself, gets no answer. A router reports ICMP 3/1; a bridge is silent.',
  },
  'ttl-expired': {
    plain: 'The packet went through too many routers, as when they pass it round in a circle.',
    precise: 'It arrived with TTL 1 at a device that would have to forward it: ICMP 11/0, time exceeded.',
  },
  'not-a-router': {
    plain: 'It came to a machine that is not meant to pass on what is for others.',
    precise: 'The destination is none of its addresses, and ip_forward is 0: dropped without an ICMP error.',
  },
  'martian-source': {
    plain: 'It says that it comes from the very device at which it has just arrived, so it is not believed.',
    precise:
      'The source is one of this device’s own addresses: Linux counts it as a martian and drops it without an error.',
  },
  'reverse-path': {
    plain: 'It came in by another way than the one back to its sender, so it is not believed.',
    precise:
      'rp_filter looked up the route back to the source, and it does not fit the interface of arrival: dropped without an error.',
  },
  'filter-drop': {
    plain: 'A filter threw it away. The sender is not told and can only wait.',
    precise: 'A rule with the verdict drop matched; no reset, no ICMP error.',
  },
  'filter-reject': {
    plain: 'A filter turned it back, and says so.',
    precise: 'A rule with the verdict reject matched; it answers with a TCP reset or an ICMP error, as the rule says.',
  },
  'port-closed': {
    plain: 'The machine was reached, but no program there waits for it.',
    precise:
      'No listening socket: TCP is answered with a reset, UDP with ICMP 3/3. An outer packet ends so where no tunnel device takes it.',
  },
  'no-such-connection': {
    plain: 'An answer came from somebody who was never asked, so it is not accepted.',
    precise:
      'No socket has this pair of addresses and ports. It happens when an answer passes by the device that translated the question.',
  },
  'picked-up': {
    plain:
      'A device that had not seen the connection begin took a later packet for a new one, and changed its address.',
    precise:
      'Linux’ conntrack picks up TCP flows midway (nf_conntrack_tcp_loose): a plain ACK is NEW and meets the NAT rules. The other side has no such connection and answers with RST.',
  },
  'hairpin-port': {
    plain: 'It would have to turn round and go back by the door it came in by, and that door does not let it.',
    precise: 'The bridge port of arrival is the port of departure, and hairpin mode is off there: silently dropped.',
  },
  'tunnel-loop': {
    plain: 'The way to the other end of the tunnel leads into the tunnel itself, so the packet can never get out.',
    precise:
      'The route to the tunnel’s remote address names the tunnel device, as when a pod range contains node addresses: Linux drops the packet before it is wrapped (“circular route”) and sends no error.',
  },
  'broadcast-address': {
    plain: 'This address means everybody on a link, and nobody can be connected to everybody.',
    precise:
      'A broadcast address: the sender’s own kernel refuses it (TCP: ENETUNREACH, UDP without SO_BROADCAST: EACCES); a router on whose link it is takes it in and stays silent unless a UDP socket listens.',
  },
  'device-down': {
    plain: 'This device is switched off.',
    precise: 'It is down or cut off, so it neither sends nor receives.',
  },
};

export const symptoms: Glossary['symptoms'] = {
  tcp: {
    connected: {
      plain: 'The program is connected.',
      precise: 'connect() succeeds: SYN-ACK came from the address it connected to, and first data pass both ways.',
    },
    reset: {
      plain: 'The program is connected, and is cut off at its first words.',
      precise: 'connect() succeeds; then a reset comes back, and the next call on the socket fails with ECONNRESET.',
    },
    refused: {
      plain: 'The program is told no at once.',
      precise: 'connect() fails with ECONNREFUSED: a reset or ICMP 3/3 came back.',
    },
    unreachable: {
      plain: 'The program is told that it cannot get there.',
      precise: 'connect() fails with the error named: the own kernel has no usable route, or an ICMP error came back.',
    },
    timeout: {
      plain: 'The program hears nothing, and waits until it gives up.',
      precise:
        'connect() repeats its SYN and fails with ETIMEDOUT, after about two minutes by Linux’ default. If the handshake still got through, it is data that are repeated in vain, for about a quarter of an hour.',
    },
  },
  udp: {
    connected: {
      plain: 'The program gets its answer.',
      precise: 'A datagram comes back from the address and port that were asked.',
    },
    reset: {
      plain: 'UDP has no connection that could be cut off.',
      precise: 'Only TCP knows resets.',
    },
    refused: {
      plain: 'The program is told no, the next time it uses the socket.',
      precise: 'On a connected socket the next call fails with ECONNREFUSED: ICMP 3/3 came back.',
    },
    unreachable: {
      plain: 'The program is told that it cannot get there.',
      precise:
        'A call on the connected socket fails with the error named, at once where its own kernel refuses to send.',
    },
    timeout: {
      plain: 'The program hears nothing. It cannot tell whether anybody got the datagram.',
      precise: 'No datagram comes back, and no error that a UDP socket reports; UDP itself repeats nothing.',
    },
  },
};
