import type { TakeHomeScriptWords } from '../../wording/index.ts';
import { comment } from '../shell.ts';

/** `relay.py ADDRESS:PORT original | BACKEND:PORT ...` */
export function relayProgram(words: TakeHomeScriptWords): readonly string[] {
  const [start = '', end = ''] = program.trim().split('# original\n');
  const remark = comment(words.relayOriginal).map((line) => `        ${line}`);
  return [...comment(...words.relayProgram), ...start.trimEnd().split('\n'), ...remark, ...end.trimEnd().split('\n')];
}

const program = String.raw`
import itertools, socket, struct, sys, threading

def socket_address(text):
    address, port = text.split(":")
    return address, int(port)

def pump(source, target):
    try:
        while data := source.recv(4096):
            target.sendall(data)
        target.shutdown(socket.SHUT_WR)
    except OSError:
        pass

def relay(client, backend):
    try:
        onward = socket.create_connection(backend, timeout=2)
    except OSError:
        client.close()
        return
    onward.settimeout(None)
    threading.Thread(target=pump, args=(onward, client), daemon=True).start()
    pump(client, onward)

server = socket.create_server(socket_address(sys.argv[1]))
turns = itertools.cycle(sys.argv[2:])
print("ready", file=sys.stderr, flush=True)
while True:
    client, _ = server.accept()
    turn = next(turns)
    if turn == "original":
        # original
        _, port, address = struct.unpack("!HH4s8x", client.getsockopt(socket.SOL_IP, 80, 16))
        backend = (socket.inet_ntoa(address), port)
    else:
        backend = socket_address(turn)
    threading.Thread(target=relay, args=(client, backend), daemon=True).start()
`;
