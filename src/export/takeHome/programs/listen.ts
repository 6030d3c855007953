import type { TakeHomeScriptWords } from '../../../i18n/index.ts';
import { comment } from '../shell.ts';

/** `listen.py DEVICE tcp:PORT udp:PORT ...` */
export function listenProgram(words: TakeHomeScriptWords): readonly string[] {
  return [...comment(words.listenProgram), ...program.trim().split('\n')];
}

const program = String.raw`
import selectors, socket, sys

device = sys.argv[1]
waiting = selectors.DefaultSelector()

for protocol, port in (each.split(":") for each in sys.argv[2:]):
    server = socket.socket(socket.AF_INET, socket.SOCK_STREAM if protocol == "tcp" else socket.SOCK_DGRAM)
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.setsockopt(socket.IPPROTO_IP, 8, 1)  # IP_PKTINFO
    server.bind(("0.0.0.0", int(port)))
    if protocol == "tcp":
        server.listen()
    waiting.register(server, selectors.EVENT_READ, protocol)
print("ready", file=sys.stderr, flush=True)

while True:
    for key, _ in waiting.select():
        try:
            if key.data == "tcp":
                connection, peer = key.fileobj.accept()
                seen = "%s sees %s:%d on %s:%d" % (device, *peer, *connection.getsockname())
                waiting.register(connection, selectors.EVENT_READ, seen)
                print(seen, flush=True)
            elif key.data == "udp":
                _, extra, _, peer = key.fileobj.recvmsg(2048, 64)
                local = (socket.inet_ntoa(extra[0][2][8:12]), key.fileobj.getsockname()[1])
                seen = "%s sees %s:%d on %s:%d" % (device, *peer, *local)
                print(seen, flush=True)
                key.fileobj.sendto(seen.encode(), peer)
            elif key.fileobj.recv(2048):
                key.fileobj.sendall(key.data.encode())
            else:
                waiting.unregister(key.fileobj)
        except OSError as problem:
            if key.data not in ("tcp", "udp"):
                waiting.unregister(key.fileobj)
            print(device, problem, file=sys.stderr)
`;
