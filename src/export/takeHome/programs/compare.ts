import type { TakeHomeScriptWords } from '../../../i18n/index.ts';
import { comment } from '../shell.ts';

/** `compare.py DIRECTORY tcp|udp`, with `prediction`, `asked`, `received`, and `DEVICE.pcap` beside `DEVICE.links`. */
export function compareProgram(words: TakeHomeScriptWords): readonly string[] {
  const { predicted, nothing, drawn } = words.says;
  const texts: Readonly<Record<string, readonly string[]>> = {
    '# redrawn': comment(words.compareRedrawn),
    '    # sessions': comment(words.compareSessions).map((line) => `    ${line}`),
    '# half-open': comment(words.compareHalfOpen),
    '# words': [
      `PREDICTED, NOTHING, DRAWN = ${[predicted, nothing, drawn].map((text) => JSON.stringify(text)).join(', ')}`,
    ],
  };
  return [
    ...comment(...words.compareProgram),
    ...`${reading}${telling}${comparing}`
      .trim()
      .split('\n')
      .flatMap((line) => texts[line] ?? [line]),
  ];
}

const reading = String.raw`
import glob, os, re, socket, struct, sys

# words
IN_ORDER = ("request", "reply")
SYN, RST, ACK = 2, 4, 16

def address(data):
    return socket.inet_ntoa(data)

def parse(data):
    if len(data) < 20 or data[0] >> 4 != 4:
        return None
    packet = {"source": address(data[12:16]), "destination": address(data[16:20]), "ttl": data[8], "outer": None}
    protocol, rest = data[9], data[(data[0] & 15) * 4 :]
    if protocol == 4:
        return inside(packet, "ipip", rest)
    if protocol == 6 and len(rest) >= 14:
        ports, numbers = struct.unpack_from("!HH", rest), struct.unpack_from("!II", rest, 4)
        return {**packet, "protocol": "tcp", "ports": ports, "numbers": numbers, "flags": rest[13]}
    if protocol == 17 and len(rest) >= 8:
        ports = struct.unpack_from("!HH", rest)
        if ports[1] == 8472:
            return inside(packet, "vxlan", rest[8 + 8 + 14 :])
        if ports[1] == 6081 and len(rest) > 8:
            return inside(packet, "geneve", rest[8 + 8 + (rest[8] & 0x3F) * 4 + 14 :])
        return {**packet, "protocol": "udp", "ports": ports, "asks": rest[8:11] == b"ask"}
    if protocol == 1 and len(rest) >= 8 and rest[0] in (3, 11):
        return {**packet, "protocol": "icmp", "type": rest[0], "code": rest[1], "quoted": parse(rest[8:])}
    return None

def inside(outer, kind, data):
    packet = parse(data)
    return packet and {**packet, "outer": "%s %s > %s ttl %d" % (kind, outer["source"], outer["destination"], outer["ttl"])}

def frames(file):
    device = os.path.basename(file)[: -len(".pcap")]
    names = {}
    for line in open(file[: -len("pcap")] + "links"):
        number, name = re.match(r"(\d+): ([^:@]+)", line).groups()
        names[int(number)] = name
    data, at, clock = open(file, "rb").read(), 24, 0
    while at + 16 <= len(data):
        seconds, nanoseconds, size, _ = struct.unpack_from("=IIII", data, at)
        frame = data[at + 16 : at + 16 + size]
        at += 16 + size
        protocol, _, number, _, kind = struct.unpack_from("!HHIHB", frame)
        clock = max(clock, seconds * 10**9 + nanoseconds)
        packet = parse(frame[20:]) if protocol == 0x0800 else None
        if packet:
            yield clock, "%s %s %s" % (device, names.get(number, number), "out" if kind == 4 else "in"), packet
`;

const telling = String.raw`

def ends(packet):
    return "%s %s:%d > %s:%d" % (
        packet["protocol"], packet["source"], packet["ports"][0], packet["destination"], packet["ports"][1],
    )

def tell(packet):
    # sessions
    if packet["protocol"] != "icmp" and 179 in packet["ports"]:
        return None
    if packet["protocol"] == "udp":
        return ("request" if packet["asks"] else "reply"), 0, ends(packet)
    if packet["protocol"] == "icmp":
        about = packet["quoted"] and packet["quoted"]["protocol"] != "icmp" and tell(packet["quoted"])
        if not about or about[0] == "reply":
            return None
        kind = "icmp %s > %s type %d code %d" % (packet["source"], packet["destination"], packet["type"], packet["code"])
        return "reply", about[1], "%s about %s" % (kind, ends(packet["quoted"]))
    flags, (sequence, acknowledgement) = packet["flags"], packet["numbers"]
    if flags & RST:
        return ("reply", (acknowledgement - 1) % 2**32, ends(packet) + " rst") if flags & ACK else None
    if flags & SYN and flags & ACK:
        return "reply", (acknowledgement - 1) % 2**32, ends(packet) + " syn-ack"
    return ("request", sequence, ends(packet) + " syn") if flags & SYN else None

def observed(directory):
    sections, conversations = {}, []
    seen = [frame for file in sorted(glob.glob(directory + "/*.pcap")) for frame in frames(file)]
    for _, place, packet in sorted(seen, key=lambda frame: frame[0]):
        told = tell(packet)
        if not told:
            continue
        way, conversation, text = told
        if conversation not in conversations:
            conversations.append(conversation)
        around = " inside " + packet["outer"] if packet["outer"] else ""
        line = "%s %s ttl %d%s" % (place, text, packet["ttl"], around)
        sections.setdefault("%s %d" % (way, conversations.index(conversation) + 1), []).append(line)
    return sections
`;

const comparing = String.raw`

def predicted(directory):
    sections, single, drawn, current = {}, {}, [], []
    for line in open(directory + "/prediction").read().splitlines():
        key, _, rest = line.strip().partition(" ")
        if line.startswith(" "):
            current.append(line.strip())
        elif key in IN_ORDER:
            current = sections.setdefault(line, [])
        elif key == "drawn":
            drawn.append(int(rest))
        else:
            single[key] = rest
    return sections, single, drawn

directory, protocol = sys.argv[1:]
foreseen, single, drawn = predicted(directory)
sections = observed(directory)

# redrawn
known = {port for lines in foreseen.values() for port in re.findall(r":(\d+)", " ".join(lines))}
order = sorted(sections, key=lambda name: (int(name.split()[1]), IN_ORDER.index(name.split()[0])))
strangers = [port for name in order for port in re.findall(r":(\d+)", " ".join(sections[name])) if port not in known]
names = dict(zip(dict.fromkeys(strangers), map(str, drawn)))
names = {port: name for port, name in names.items() if 1024 <= int(port) <= 65535}
def renamed(line):
    return re.sub(r":(\d+)", lambda port: ":" + names.get(port[1], port[1]), line)

asked = open(directory + "/asked").read().split()[0]
symptoms = {"OK": "connected", "ECONNREFUSED": "refused", "TIMEOUT": "timeout", "ECONNRESET": "reset", "EPIPE": "reset"}
symptoms.update(dict.fromkeys(("ENETUNREACH", "EHOSTUNREACH", "EACCES", "EINVAL", "EPERM"), "unreachable"))
sender = symptoms.get(asked, asked)
received = (open(directory + "/received").read().splitlines() or ["nobody"])[-1]
# half-open
if protocol == "tcp" and sender != "connected" and received == "nobody":
    received = single["receiver"]

differ = False
def beside(said, seen):
    global differ
    if said is not None and seen is not None and said == renamed(seen):
        print("  =", seen)
    else:
        differ = True
        print("  !", seen or NOTHING)
        print("    %s %s" % (PREDICTED, said or NOTHING))

legs = 1 + max([int(name.split()[1]) for name in (*foreseen, *sections)], default=0)
for leg in range(1, legs):
    for way in IN_ORDER:
        name = "%s %d" % (way, leg)
        said, seen = foreseen.get(name, []), sections.get(name, [])
        if said or seen:
            print(name)
        for index in range(max(len(said), len(seen))):
            beside(said[index] if index < len(said) else None, seen[index] if index < len(seen) else None)
print("sender")
beside(single["sender"], sender)
print("receiver")
beside(single["receiver"], received)
for port, name in names.items():
    print("%s %s (%s)" % (DRAWN, port, name))
sys.exit(11 if differ else 0)
`;
