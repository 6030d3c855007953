import type { Device } from '../../engine/index.ts';

/** Where the one program is that every device's responder runs. */
export const responderFile = '/run/lab/arp-responder.py';

/** For each interface the addresses it answers for, a pair a line. */
export function responderConfiguration({ interfaces }: Device): readonly string[] {
  return interfaces.flatMap((each) =>
    each.kind === 'ethernet' ? each.answersFor.map((address) => `${each.name} ${address}`) : [],
  );
}

/**
 * Answers as MetalLB's speaker does (internal/layer2/arp.go): whoever asks, with the interface's own hardware address. A packet socket
 * of one protocol does not hear what its own machine sends, so the machine itself is never answered.
 */
export const responderProgram: readonly string[] = String.raw`
import os, selectors, socket, sys

ARP, REQUEST, REPLY = 0x0806, b"\0\1", b"\0\2"
answered = {}
for name, address in (line.split() for line in open(sys.argv[1])):
    answered.setdefault(name, set()).add(socket.inet_aton(address))

waiting = selectors.DefaultSelector()
for name, addresses in answered.items():
    link = socket.socket(socket.AF_PACKET, socket.SOCK_RAW, 0)
    link.bind((name, ARP))
    waiting.register(link, selectors.EVENT_READ, addresses)
if os.fork():
    os._exit(0)  # It listens: whoever began it may go on.

while True:
    for key, _ in waiting.select():
        frame = key.fileobj.recv(64)
        kind, asking, target = frame[12:20], frame[22:32], frame[38:42]
        if frame[20:22] == REQUEST and target in key.data:
            own = key.fileobj.getsockname()[4]
            key.fileobj.send(asking[:6] + own + kind + REPLY + own + target + asking)
`
  .trim()
  .split('\n');
