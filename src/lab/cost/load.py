"""Puts load on connections between network namespaces and times it. Reads one JSON request a line, writes one JSON answer a line."""

import ctypes
import json
import os
import socket
import struct
import subprocess
import sys
import tempfile
import time

CLONE_NEWNET = 0x40000000
BLOCK = bytes(1 << 18)
ROUND_TRIPS, BULK = b"r", b"b"

libc = ctypes.CDLL(None, use_errno=True)


def enter(namespace):
    descriptor = os.open(f"/run/netns/{namespace}", os.O_RDONLY)
    try:
        if libc.setns(descriptor, CLONE_NEWNET) != 0:
            raise OSError(ctypes.get_errno(), "setns")
    finally:
        os.close(descriptor)


def settle_on_one_processor():
    """Client, server and everything between them share one, so that a figure is work and not waiting for another to wake up."""
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    try:
        # Before everything else that wants to run there.
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
    except PermissionError:
        pass


# --- the server ------------------------------------------------------------------------------------------------------


def serve(namespace, port):
    """A process of its own; one connection at a time, whose first byte says what is wanted of it."""
    enter(namespace)
    server = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    server.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    server.bind(("0.0.0.0", port))
    server.listen(64)
    if os.fork() == 0:
        while True:
            talk, peer = server.accept()
            with talk:
                try:
                    answer(talk, peer)
                except OSError:
                    pass
    server.close()
    return {}


def answer(talk, peer):
    talk.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    wanted = talk.recv(1)
    if wanted == BULK:
        total, room = 0, bytearray(len(BLOCK))
        while size := talk.recv_into(room):
            total += size
        talk.sendall(f"{total}\n".encode())
        return
    if wanted == ROUND_TRIPS:
        talk.sendall(f"{peer[0]}\n".encode())
        wanted = talk.recv(1)
    while wanted:
        talk.send(wanted)
        wanted = talk.recv(1)


# --- a proxy ---------------------------------------------------------------------------------------------------------


def relay(namespace, configuration):
    """haproxy, as the plan configures it; returns once it listens."""
    with tempfile.NamedTemporaryFile("w", suffix=".cfg", delete=False) as file:
        file.write("\n".join(configuration) + "\n")
    try:
        enter(namespace)
        # In the background it goes only once it has bound its addresses; what it was started on, it stays on.
        subprocess.run(["haproxy", "-D", "-q", "-f", file.name], stdin=subprocess.DEVNULL, check=True, timeout=20)
    finally:
        os.unlink(file.name)
    return {}


# --- the client ------------------------------------------------------------------------------------------------------


def connect(request):
    talk = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    talk.setsockopt(socket.SOL_SOCKET, socket.SO_RCVTIMEO, struct.pack("ll", 5, 0))
    talk.connect((request["address"], request["port"]))
    talk.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return talk


def line_from(talk):
    line = b""
    while not line.endswith(b"\n"):
        more = talk.recv(64)
        if not more:
            raise ConnectionError("the server said nothing")
        line += more
    return line.decode().strip()


def round_trips(request):
    """Microseconds for a byte and its answer, the middle of many on one open connection; and whom the server sees."""
    enter(request["from"])
    with connect(request) as talk:
        talk.sendall(ROUND_TRIPS)
        sees = line_from(talk)
        send, recv, now = talk.send, talk.recv, time.perf_counter_ns
        taken = []
        for _ in range(request["count"] + request["count"] // 10):
            begun = now()
            send(b"x")
            recv(1)
            taken.append(now() - begun)
    return {"microseconds": middle(taken[request["count"] // 10 :]) / 1000, "sees": sees}


def connections(request):
    """Microseconds to connect, send a byte, have its answer and close, the middle of many one after another."""
    enter(request["from"])
    taken = []
    for _ in range(request["count"] + request["count"] // 10):
        begun = time.perf_counter_ns()
        with connect(request) as talk:
            talk.send(b"x")
            talk.recv(1)
        taken.append(time.perf_counter_ns() - begun)
    return {"microseconds": middle(taken[request["count"] // 10 :]) / 1000}


def bulk(request):
    """Gigabits of content a second on one connection, until the server has told what it got."""
    enter(request["from"])
    with connect(request) as talk:
        talk.sendall(BULK)
        begun = time.perf_counter()
        while time.perf_counter() - begun < request["seconds"]:
            talk.sendall(BLOCK)
        talk.shutdown(socket.SHUT_WR)
        got = int(line_from(talk))
        return {"gigabits": got * 8 / (time.perf_counter() - begun) / 1e9}


def middle(numbers):
    return sorted(numbers)[len(numbers) // 2]


commands = {
    "serve": lambda r: serve(r["namespace"], r["port"]),
    "relay": lambda r: relay(r["namespace"], r["configuration"]),
    "round-trips": round_trips,
    "connections": connections,
    "bulk": bulk,
}


def main():
    settle_on_one_processor()
    for line in sys.stdin:
        request = json.loads(line)
        try:
            said = commands[request["command"]](request)
        except Exception as problem:  # the answer of the last resort: the other side must not wait for ever
            said = {"error": f"{type(problem).__name__}: {problem}"}
        sys.stdout.write(json.dumps(said) + "\n")
        sys.stdout.flush()


main()
