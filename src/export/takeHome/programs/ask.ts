import type { TakeHomeScriptWords } from '../../../i18n/index.ts';
import { comment } from '../shell.ts';

/** `ask.py tcp|udp ADDRESS PORT SOURCE-PORT` */
export function askProgram(words: TakeHomeScriptWords): readonly string[] {
  return [...comment(...words.askProgram), ...program.trim().split('\n')];
}

const program = String.raw`
import errno, os, select, socket, sys, time

protocol, address, port, source_port = sys.argv[1:]
tcp = protocol == "tcp"
client = socket.socket(socket.AF_INET, socket.SOCK_STREAM if tcp else socket.SOCK_DGRAM)
client.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
client.setblocking(False)

def name(problem):
    return errno.errorcode.get(problem, str(problem))

def answer(seconds):
    try:
        client.send(b"ask")
        if not select.select([client], [], [], seconds)[0]:
            return "TIMEOUT", ""
        return "OK", client.recv(2048).decode()
    except OSError as problem:
        return name(problem.errno), os.strerror(problem.errno)

def connect():
    try:
        client.bind(("0.0.0.0", int(source_port)))
        client.connect((address, int(port)))
    except BlockingIOError:
        pass
    except OSError as problem:
        return name(problem.errno), ""
    if not tcp:
        return answer(0.8)
    if not select.select([], [client], [], 0.8)[1]:
        return "TIMEOUT", ""
    try:
        client.getpeername()
    except OSError:
        return name(client.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)), ""
    # The connection stands; what becomes of its first data is the answer. Who closes it in good order has refused nothing.
    return answer(0.8)

result, heard = connect()
if tcp and result != "OK":
    client.close()
print(result, heard, flush=True)
time.sleep(600)
`;
