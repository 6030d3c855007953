import type { TakeHomeScriptWords } from '../../wording/index.ts';
import { comment } from '../shell.ts';

/** `listen.py DEVICE tcp:PORT udp:PORT ...` */
export function listenProgram(words: TakeHomeScriptWords): readonly string[] {
  return [...comment(words.listenProgram), ...program.trim().split('\n')];
}

const program = String.raw`
import selectors, socket, sys

device = sys.argv[1]
waiting = selectors.DefaultSelector()
connections = []

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
                connections.append(connection)
                local = connection.getsockname()
                answer = connection.sendall
            else:
                _, extra, _, peer = key.fileobj.recvmsg(2048, 64)
                local = (socket.inet_ntoa(extra[0][2][8:12]), key.fileobj.getsockname()[1])
                answer = lambda text: key.fileobj.sendto(text, peer)
            seen = "%s sees %s:%d on %s:%d" % (device, *peer, *local)
            print(seen, flush=True)
            answer(seen.encode())
        except OSError as problem:
            print(device, problem, file=sys.stderr)
`;
