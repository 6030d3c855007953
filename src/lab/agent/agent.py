"""Sends, listens and captures inside network namespaces. Reads one JSON request a line, writes one JSON answer a line."""

import ctypes
import errno
import json
import os
import selectors
import socket
import struct
import sys
import time

CLONE_NEWNET = 0x40000000
SO_TIMESTAMPNS = 35
ETH_P_ALL, ETH_P_IP, ETH_P_ARP = 0x0003, 0x0800, 0x0806
PACKET_OUTGOING = 4
IP_PKTINFO = 8
VXLAN_PORT, GENEVE_PORT = 8472, 6081
BGP_PORT = 179
RTPROT_BGP = 186
TCP, UDP, ICMP, IPIP = 6, 17, 1, 4
ICMP_ERRORS = (3, 11)

epoch = time.time_ns()
libc = ctypes.CDLL(None, use_errno=True)
selector = selectors.DefaultSelector()


def enter(descriptor):
    if libc.setns(descriptor, CLONE_NEWNET) != 0:
        raise OSError(ctypes.get_errno(), "setns")


class Namespace:
    """One device: a socket that sees every frame on every interface, and the processes that listen."""

    def __init__(self, name, tracks, refuses):
        self.name = name
        self.tracks = tracks
        self.refuses = refuses
        self.descriptor = os.open(f"/run/netns/{name}", os.O_RDONLY)
        enter(self.descriptor)
        self.tap = socket.socket(socket.AF_PACKET, socket.SOCK_DGRAM, socket.htons(ETH_P_ALL))
        self.tap.setsockopt(socket.SOL_SOCKET, SO_TIMESTAMPNS, 1)
        self.tap.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 21)
        self.tap.setblocking(False)
        self.routing = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 0)
        self.tracking = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 12) if tracks else None
        self.rules = socket.socket(socket.AF_NETLINK, socket.SOCK_RAW, 12) if refuses else None
        # An open one stays this namespace's, and is written anew whenever it is read from its beginning.
        self.statistics = [os.open(f"/proc/thread-self/net/{name}", os.O_RDONLY) for name in ("snmp", "netstat", "dev")]
        self.tracked = []
        self.clock = 0
        selector.register(self.tap, selectors.EVENT_READ, ("frame", self))

    def listen(self, protocol, port):
        enter(self.descriptor)
        kind = socket.SOCK_STREAM if protocol == "tcp" else socket.SOCK_DGRAM
        server = socket.socket(socket.AF_INET, kind)
        server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        if protocol == "udp":
            server.setsockopt(socket.IPPROTO_IP, IP_PKTINFO, 1)
        server.bind(("0.0.0.0", port))
        if protocol == "tcp":
            server.listen(64)
        server.setblocking(False)
        selector.register(server, selectors.EVENT_READ, (protocol, self))


# --- netlink ---------------------------------------------------------------------------------------------------------


def ask(link, kind, flags, body):
    """One netlink request; the messages of its answer."""
    link.send(struct.pack("=IHHII", 16 + len(body), kind, flags | 1, 1, 0) + body)
    found = []
    while True:
        data = link.recv(1 << 18)
        while len(data) >= 16:
            size, answer, _, _, _ = struct.unpack_from("=IHHII", data)
            if answer == 3:
                return found
            if answer == 2:
                code = struct.unpack_from("=i", data, 16)[0]
                if code not in (0, -errno.ENOENT, -errno.ESRCH):
                    raise OSError(-code, "netlink")
                return found
            found.append(data[16:size])
            data = data[(size + 3) & ~3 :]


def attributes(data):
    found = {}
    while len(data) >= 4:
        size, kind = struct.unpack_from("=HH", data)
        found[kind & 0x3FFF] = data[4:size]
        data = data[(size + 3) & ~3 :]
    return found


def forget_neighbours(space):
    """Every neighbour that was learned; those that were written down stay."""
    dump = struct.pack("=BBHiHBB", socket.AF_INET, 0, 0, 0, 0, 0, 0)
    for entry in ask(space.routing, 30, 0x300, dump):
        state = struct.unpack_from("=BBHiHBB", entry)[4]
        if state & 0xC0 == 0:
            ask(space.routing, 29, 4, entry)


def how_many_flows(space):
    [statistics] = ask(space.tracking, (1 << 8) | 5, 4, struct.pack("=BBH", socket.AF_INET, 0, 0))
    return struct.unpack("!I", attributes(statistics[4:])[1])[0]


def tracked(space):
    """What the device remembers of flows. Linux looks through those of every namespace for them: not asked where there are none."""
    answer = []
    if how_many_flows(space) > 0:
        answer = ask(space.tracking, (1 << 8) | 1, 0x300, struct.pack("=BBH", socket.AF_INET, 0, 0))
    space.tracked = [attributes(entry[4:]) for entry in answer]
    return space.tracked


def forget_flows(space):
    """Every flow but those of BGP sessions, which nobody sent and which go on."""
    if how_many_flows(space) != len(space.tracked):
        tracked(space)
    for entry in space.tracked:
        original = entry[1]
        if not is_session(tuple_of(original)):
            nested = struct.pack("=HH", 4 + len(original), 0x8001) + original
            ask(space.tracking, (1 << 8) | 2, 4, struct.pack("=BBH", socket.AF_INET, 0, 0) + nested)
    space.tracked = [entry for entry in space.tracked if is_session(tuple_of(entry[1]))]


def is_session(ends):
    return ends is not None and BGP_PORT in (ends["sourcePort"], ends["destinationPort"])


def learned(space):
    """What BGP has brought to the kernel's routing table, as `PREFIX via NEXT-HOP dev INTERFACE`."""
    enter(space.descriptor)
    dump = struct.pack("=BBBBBBBBI", socket.AF_INET, 0, 0, 0, 0, 0, 0, 0, 0)
    found = []
    for entry in ask(space.routing, 26, 0x300, dump):
        length, protocol = entry[1], entry[5]
        if protocol != RTPROT_BGP:
            continue
        parts = attributes(entry[12:])
        destination = socket.inet_ntoa(parts[1]) if 1 in parts else "0.0.0.0"
        via = socket.inet_ntoa(parts[5]) if 5 in parts else "-"
        name = socket.if_indextoname(struct.unpack("=I", parts[4])[0]) if 4 in parts else "-"
        found.append(f"{destination}/{length} via {via} dev {name}")
    return sorted(found)


def tuple_of(data):
    parts = attributes(data)
    if 1 not in parts:
        return None
    ends, proto = attributes(parts[1]), attributes(parts[2])
    number = proto[1][0]
    if number not in (TCP, UDP):
        return None
    return {
        "protocol": "tcp" if number == TCP else "udp",
        "source": socket.inet_ntoa(ends[1]),
        "sourcePort": struct.unpack("!H", proto[2])[0],
        "destination": socket.inet_ntoa(ends[2]),
        "destinationPort": struct.unpack("!H", proto[3])[0],
    }


def flows(space):
    found = []
    for parts in tracked(space):
        original, reply = tuple_of(parts[1]), tuple_of(parts[2])
        if original is not None and reply is not None and not is_session(original):
            found.append({"namespace": space.name, "original": original, "reply": reply})
    return found


# --- evidence -------------------------------------------------------------------------------------------------------


COUNTED = {
    "Ip": ("InHdrErrors", "InAddrErrors", "OutNoRoutes", "InDelivers"),
    "IpExt": ("InNoRoutes", "InBcastPkts"),
    "TcpExt": ("IPReversePathFilter",),
    "Tcp": ("OutRsts",),
    "Udp": ("NoPorts",),
}


def counters(space):
    """What the device counts of packets that end in it, by the kernel's own names, and how often each refusing rule was met."""
    snmp, netstat, links = (os.pread(each, 1 << 16, 0).decode() for each in space.statistics)
    lines = (snmp + netstat).splitlines()
    found = {}
    for names, numbers in zip(lines[::2], lines[1::2]):
        group = names.split(":")[0]
        if group in COUNTED:
            values = dict(zip(names.split()[1:], numbers.split()[1:]))
            found.update({name: int(values.get(name, 0)) for name in COUNTED[group]})
    for place, name in ((13, "collisions"), (14, "carrier")):
        found[name] = sum(int(line.split(":")[1].split()[place]) for line in links.splitlines()[2:])
    found["insert_failed"] = not_remembered(space) if space.tracking else 0
    return found, refusals(space) if space.refuses else {}


def not_remembered(space):
    """How many flows were refused because others would answer to them too, on whichever processor (CTA_STATS_INSERT_FAILED)."""
    each = ask(space.tracking, (1 << 8) | 4, 0x300, struct.pack("=BBH", socket.AF_INET, 0, 0))
    return sum(struct.unpack("!I", attributes(entry[4:])[9])[0] for entry in each)


def refusals(space):
    """How many packets met each rule that counts, by its comment."""
    found = {}
    for entry in ask(space.rules, (10 << 8) | 7, 0x300, struct.pack("=BBH", socket.AF_INET, 0, 0)):
        rule = attributes(entry[4:])
        comment = rule[7][2:].split(b"\0")[0].decode() if 7 in rule else ""
        for expression in elements(rule.get(4, b"")):
            parts = attributes(expression)
            if parts[1].rstrip(b"\0") == b"counter":
                found[comment] = found.get(comment, 0) + struct.unpack("!Q", attributes(parts[2])[2])[0]
    return found


def elements(data):
    """The members of a netlink list, which all bear one number."""
    while len(data) >= 4:
        size = struct.unpack_from("=H", data)[0]
        yield data[4:size]
        data = data[(size + 3) & ~3 :]


def unanswered(space):
    """Neighbours that were asked for and did not answer (NUD_INCOMPLETE, NUD_FAILED)."""
    dump = struct.pack("=BBHiHBB", socket.AF_INET, 0, 0, 0, 0, 0, 0)
    found = []
    for entry in ask(space.routing, 30, 0x300, dump):
        state, parts = struct.unpack_from("=BBHiHBB", entry)[4], attributes(entry[12:])
        if state & 0x21 and 1 in parts:
            found.append(socket.inet_ntoa(parts[1]))
    return found


def evidence(before):
    """What has changed in each device since; of those in which nothing has, nothing."""
    found = []
    for space in spaces.values():
        (was, met), (now, meets) = before[space.name], counters(space)
        counted = {name: count - was[name] for name, count in now.items() if count > was[name]}
        rules = sorted(comment for comment, count in meets.items() if count > met.get(comment, 0))
        missing = unanswered(space)
        if counted or rules or missing:
            found.append({"namespace": space.name, "counted": counted, "rules": rules, "unanswered": missing})
    return found


# --- frames ----------------------------------------------------------------------------------------------------------


def parse_ip(data):
    """An IPv4 packet as far as anyone here cares; a tunnel's inner packet with its outer header beside it."""
    if len(data) < 20 or data[0] >> 4 != 4:
        return None
    start = (data[0] & 15) * 4
    packet = {
        "source": socket.inet_ntoa(data[12:16]),
        "destination": socket.inet_ntoa(data[16:20]),
        "ttl": data[8],
        "outer": None,
    }
    protocol, rest = data[9], data[start:]
    if protocol == IPIP:
        return carried(packet, "ipip", rest)
    if protocol == TCP and len(rest) >= 14:
        ports = struct.unpack_from("!HH", rest)
        sequence, acknowledgement = struct.unpack_from("!II", rest, 4)
        numbers = {"sequence": sequence, "acknowledgement": acknowledgement}
        return {**packet, "protocol": "tcp", "ports": ports, "flags": rest[13] & 0x3F, **numbers}
    if protocol == UDP and len(rest) >= 8:
        ports = struct.unpack_from("!HH", rest)
        if ports[1] == VXLAN_PORT:
            return carried(packet, "vxlan", rest[8 + 8 + 14 :])
        if ports[1] == GENEVE_PORT and len(rest) > 8:
            return carried(packet, "geneve", rest[8 + 8 + (rest[8] & 0x3F) * 4 + 14 :])
        return {**packet, "protocol": "udp", "ports": ports, "text": rest[8:11].decode("latin1")}
    if protocol == ICMP and len(rest) >= 8:
        quoted = parse_ip(rest[8:]) if rest[0] in ICMP_ERRORS else None
        return {**packet, "protocol": "icmp", "type": rest[0], "code": rest[1], "quoted": quoted}
    return {**packet, "protocol": "other", "number": protocol}


def carried(outer, kind, data):
    inner = parse_ip(data)
    if inner is None:
        return None
    header = {"kind": kind, "source": outer["source"], "destination": outer["destination"], "ttl": outer["ttl"]}
    return {**inner, "outer": header}


def asks_for_speaker(data):
    """ARP between the two ends of a BGP session: one that cannot come about is tried again every second."""
    return len(data) >= 28 and frozenset((data[14:18], data[24:28])) in sessions


def speaks_bgp(packet):
    """Of a BGP session, or an error about one: nobody sent it."""
    if packet is None:
        return False
    if packet["protocol"] == "icmp":
        return speaks_bgp(packet["quoted"])
    return packet["protocol"] == "tcp" and BGP_PORT in packet["ports"]


def read_frames(space, into):
    busy = False
    while True:
        try:
            data, extra, _, (name, protocol, kind, *_) = space.tap.recvmsg(2048, 64)
        except BlockingIOError:
            return busy
        if protocol not in (ETH_P_IP, ETH_P_ARP):
            continue
        packet = parse_ip(data) if protocol == ETH_P_IP else None
        if speaks_bgp(packet) or (protocol == ETH_P_ARP and asks_for_speaker(data)):
            continue
        busy = True
        if packet is None:
            continue
        stamp = struct.unpack("qq", extra[0][2]) if extra else (0, 0)
        # The order in which a device's own frames were seen is certain; its clock may lag behind it.
        space.clock = max(space.clock, stamp[0] * 10**9 + stamp[1] - epoch)
        into.append(
            {
                "namespace": space.name,
                "interface": name,
                "direction": "out" if kind == PACKET_OUTGOING else "in",
                "time": space.clock,
                **packet,
            }
        )


# --- one send --------------------------------------------------------------------------------------------------------


class Attempt:
    """A connection with its first data and their answer, or a datagram with its answer, and everything seen meanwhile."""

    def __init__(self, space, request):
        self.request = request
        self.result = None
        self.stands = False
        self.data = None
        self.frames = []
        self.accepted = []
        self.servers = []
        tcp = request["protocol"] == "tcp"
        enter(space.descriptor)
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_STREAM if tcp else socket.SOCK_DGRAM)
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.setblocking(False)
        if tcp:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        try:
            self.socket.bind(("0.0.0.0", request["sourcePort"]))
            self.socket.connect((request["address"], request["port"]))
            if not tcp:
                self.socket.send(b"ask")
        except BlockingIOError:
            pass
        except OSError as problem:
            self.result = errno.errorcode.get(problem.errno, str(problem.errno))
        if self.result is None:
            wanted = selectors.EVENT_WRITE if tcp else selectors.EVENT_READ
            selector.register(self.socket, wanted, ("client", self))

    def ready(self):
        selector.unregister(self.socket)
        if self.stands:
            self.heard()
            return
        if self.request["protocol"] == "tcp" and self.connected():
            self.stands = True
            try:
                self.socket.send(b"ask")
                selector.register(self.socket, selectors.EVENT_READ, ("client", self))
            except OSError as problem:
                self.result, self.data = "OK", errno.errorcode.get(problem.errno, str(problem.errno))
            return
        problem = self.socket.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
        self.result = errno.errorcode.get(problem, str(problem)) if problem else "OK"

    def heard(self):
        """What became of the first data: an answer, the end of the connection, or an error."""
        self.result = "OK"
        try:
            self.data = "OK" if self.socket.recv(64) else "EOF"
        except OSError as problem:
            self.data = errno.errorcode.get(problem.errno, str(problem.errno))

    def connected(self):
        """SO_ERROR would also tell of soft errors that came after the connection stood."""
        try:
            self.socket.getpeername()
        except OSError:
            return False
        return True

    def succeeded(self):
        return self.result == "OK" and self.data in ("OK", None)

    def taken(self, space, peer, local):
        self.accepted.append({"namespace": space.name, "peer": peer, "local": local})

    def give_up(self):
        """Nothing was heard for so long that nothing will be."""
        if self.result is None:
            selector.unregister(self.socket)
            self.result = "OK" if self.stands else "TIMEOUT"
            self.data = "TIMEOUT" if self.stands else None

    def close(self):
        self.give_up()
        self.socket.close()
        for server in self.servers:
            if server in selector.get_map():
                selector.unregister(server)
            server.close()


def serve(protocol, server, space, attempt):
    if protocol == "tcp":
        try:
            talk, peer = server.accept()
        except OSError:
            return
        talk.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        talk.setblocking(False)
        attempt.servers.append(talk)
        attempt.taken(space, list(peer), list(talk.getsockname()))
        selector.register(talk, selectors.EVENT_READ, ("talk", space))
        return
    try:
        data, extra, _, peer = server.recvmsg(64, 64)
    except OSError:
        return
    if data != b"ask":
        return
    local = [socket.inet_ntoa(extra[0][2][8:12]), server.getsockname()[1]]
    attempt.taken(space, list(peer), local)
    try:
        server.sendto(b"ans", peer)
    except OSError:
        pass


def answer_data(talk):
    """The listener's answer to the first data; whatever ends the connection ends the listening to it."""
    try:
        data = talk.recv(64)
        if data == b"ask":
            talk.send(b"ans")
            return
    except OSError:
        pass
    selector.unregister(talk)


def quiet(attempt, request):
    """For how long no frame must be seen before the attempt is over."""
    if attempt.result is None:
        return request["patience"]
    # A proxy has taken it, and may be waiting for a neighbour that does not answer.
    relayed = attempt.result == "OK" and request["protocol"] == "tcp" and not attempt.accepted
    return request["relayed" if relayed else "settle"]


def perform(request):
    """Make the attempt and watch until it is decided and the wires are quiet, or quiet for so long that it never will be."""
    before = {space.name: counters(space) for space in spaces.values()}
    attempt = Attempt(spaces[request["from"]], request)
    limit = time.monotonic() + request["limit"]
    last = time.monotonic()
    while time.monotonic() < limit:
        left = last + quiet(attempt, request) - time.monotonic()
        if left <= 0:
            break
        for key, _ in selector.select(min(left, 0.05)):
            kind, owner = key.data
            if kind == "frame":
                if read_frames(owner, attempt.frames):
                    last = time.monotonic()
            elif kind == "client":
                owner.ready()
                last = time.monotonic()
            elif kind == "talk":
                answer_data(key.fileobj)
                last = time.monotonic()
            elif kind in ("tcp", "udp"):
                serve(kind, key.fileobj, owner, attempt)
                last = time.monotonic()
    attempt.give_up()
    answer = {
        "result": attempt.result,
        "data": attempt.data,
        "accepted": attempt.accepted,
        "frames": attempt.frames,
        # Of what succeeded nobody asks where it ended.
        "evidence": [] if attempt.succeeded() else evidence(before),
        "flows": [flow for space in spaces.values() if space.tracks for flow in flows(space)],
    }
    # A connection that did not come about would ask again after a second, in the middle of whatever is sent then.
    if request["keep"] and (request["protocol"] != "tcp" or attempt.result == "OK"):
        kept.append(attempt)
    else:
        attempt.close()
    return answer


def drain(quiet):
    """Throw away what still moves until the wires have been quiet for a while."""
    last = time.monotonic()
    while True:
        left = last + quiet - time.monotonic()
        if left <= 0:
            return
        for key, _ in selector.select(left):
            kind, owner = key.data
            if kind == "frame":
                if read_frames(owner, []):
                    last = time.monotonic()
            elif kind == "talk":
                answer_data(key.fileobj)
            elif kind == "tcp":
                try:
                    key.fileobj.accept()[0].close()
                except OSError:
                    pass
            elif kind == "udp":
                try:
                    key.fileobj.recv(64)
                except OSError:
                    pass


def forget():
    """Close what was kept open, and make every device forget its neighbours and flows."""
    for attempt in kept:
        attempt.close()
    kept.clear()
    drain(0.003)
    for space in spaces.values():
        forget_neighbours(space)
        if space.tracks:
            forget_flows(space)
    return {}


def converge(wanted, limit):
    """Wait until every device has learned exactly what it should, or for so long; what each has learned then."""
    end = time.monotonic() + limit
    while True:
        found = {name: learned(spaces[name]) for name in wanted}
        if time.monotonic() > end or all(sorted(wanted[name]) == found[name] for name in wanted):
            return {"learned": found}
        drain(0.05)


def settle(seconds):
    drain(seconds)
    return {}


def start(devices, pairs):
    sessions.update(frozenset(map(socket.inet_aton, pair)) for pair in pairs)
    for device in devices:
        space = Namespace(device["namespace"], device["tracks"], device["refuses"])
        spaces[space.name] = space
        for protocol, port in device["listeners"]:
            space.listen(protocol, port)
    return {}


spaces = {}
sessions = set()
kept = []
commands = {"start": lambda r: start(r["devices"], r["sessions"]), "send": perform, "forget": lambda r: forget()}
commands["settle"] = lambda r: settle(r["seconds"])
commands["converge"] = lambda r: converge(r["wanted"], r["limit"])


def main():
    for line in sys.stdin:
        request = json.loads(line)
        try:
            answer = commands[request["command"]](request)
        except Exception as problem:  # the answer of the last resort: the other side must not wait for ever
            answer = {"error": f"{type(problem).__name__}: {problem}"}
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()


main()
