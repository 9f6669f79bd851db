"""Drives PerUser's Tomcat and the original's own server with wrk, each in a process of its own, in turn.

    compare.py throughput [SECONDS [ROUNDS [SCENARIO ...]]]   scenarios: one, few, many
    compare.py decay [REQUESTS [CONTESTANT ...]]              contestants: peruser, generate, workflow, and mended_...

The environment variable WRK replaces the command `wrk`. README.md says what has to be there.
"""

import contextlib
import http.client
import os
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
HTTP = HERE.parent / "http"
TURNS = HTTP / "src/main/resources/dev/peruser/benchmarks/http/turns.lua"
JAR = HTTP / "target/benchmarks-http.jar"
WRK = os.environ.get("WRK", "wrk").split()

USERS = {"one": 1, "few": 64, "many": 10_000}
CONNECTIONS = 64
BODY = '{"label":"apples","step":3}'
FIRST_ANSWER = b'{"label":"apples","count":3}'
SECOND_ANSWER = b'{"label":"apples","count":6}'
WINDOW = 10_000
START_SECONDS = 120
TIMEOUT_SECONDS = 30  # an answer that takes long is late, not lost


@dataclass(frozen=True)
class Contestant:
    """Who serves, and where. One with an interpreter has next to nothing to warm up."""

    title: str
    path: str
    ours: bool = False
    mended: bool = False

    @property
    def warm_up(self):
        return 10 if self.ours else 1

    def command(self, port):
        if self.ours:
            java = ["java", "-Xms256m", "-Xmx256m", "-cp", str(JAR)]
            return [*java, "dev.peruser.benchmarks.http.ServerMain", "TOMCAT"]
        nat = str(Path(sys.executable).parent / "nat")
        serve = ["serve", "--config_file", str(HERE / "workflow.yml"), "--host", "127.0.0.1", "--port", str(port)]
        return [nat, "--log-level", "warning", *serve]


CONTESTANTS = {
    "peruser": Contestant("PerUser", "/ours/v1/workflow", ours=True),
    "generate": Contestant("the original, `/generate`", "/generate"),
    "workflow": Contestant("the original, `/v1/workflow`", "/v1/workflow"),
    "mended_generate": Contestant("the same mended, `/generate`", "/generate", mended=True),
    "mended_workflow": Contestant("the same mended, `/v1/workflow`", "/v1/workflow", mended=True),
}


@dataclass(frozen=True)
class Load:
    """What came of some seconds of wrk: times in milliseconds, the server's processor time in microseconds a turn."""

    requests: int
    seconds: float
    p50: float
    p99: float
    processor: float

    @property
    def throughput(self):
        return self.requests / self.seconds


class Server:
    """A contestant's process, with users who have been there before."""

    def __init__(self, contestant, users, folder):
        self.contestant = contestant
        self.port = free_port()
        self.cookies = folder / f"{users}.cookies"
        self.log = open(folder / "server.log", "ab")
        environment = os.environ | ({"MENDED": "1"} if contestant.mended else {})
        self.process = subprocess.Popen(
            contestant.command(self.port),
            stdin=subprocess.PIPE,  # ours ends with its input
            stdout=subprocess.PIPE if contestant.ours else self.log,
            stderr=self.log,
            env=environment,
        )
        if contestant.ours:
            self.port = int(self.process.stdout.readline())
        self.wait()
        self.arrive([f"user-{i}" for i in range(users)])

    def wait(self):
        end = time.monotonic() + START_SECONDS
        while self.process.poll() is None and time.monotonic() < end:
            try:
                socket.create_connection(("127.0.0.1", self.port)).close()
                return
            except ConnectionRefusedError:
                time.sleep(0.1)
        raise SystemExit(f"{self.contestant.title} does not start: see {self.log.name}")

    def arrive(self, users):
        """Has users come, and two who are not measured come twice: each sees what is theirs, as the first and again."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port)
        for expected in (FIRST_ANSWER, SECOND_ANSWER):
            for user in ("alice", "bob"):
                self.call(connection, user, expected)
        for user in users:
            self.call(connection, user, FIRST_ANSWER)
        connection.close()
        self.cookies.write_text("".join(f"nat-session={user}\n" for user in users))

    def call(self, connection, user, expected):
        headers = {"Content-Type": "application/json", "Cookie": f"nat-session={user}"}
        connection.request("POST", self.contestant.path, BODY, headers)
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200 or body != expected:
            raise SystemExit(f"{self.contestant.title} answers {answer.status} {body} to {user}")

    def load(self, connections, seconds):
        url = f"http://127.0.0.1:{self.port}{self.contestant.path}"
        wrk = [*WRK, "-t1", f"-c{connections}", f"-d{seconds}s", f"--timeout={TIMEOUT_SECONDS}s", "-s", str(TURNS), url]
        before = self.processor_seconds()
        said = subprocess.run([*wrk, "--", "known", str(self.cookies), "0"], check=True, capture_output=True, text=True)
        taken = self.processor_seconds() - before
        result = re.search(r"^result (.*)$", said.stdout, re.MULTILINE)
        if not result:
            raise SystemExit(said.stdout + said.stderr)
        requests, duration, p50, p99, _, failed = (int(part) for part in result[1].split())
        if failed:
            raise SystemExit(f"{failed} requests to {self.contestant.title} have failed")
        return Load(requests, duration / 1e6, p50 / 1e3, p99 / 1e3, taken * 1e6 / requests)

    def processor_seconds(self):
        fields = Path(f"/proc/{self.process.pid}/stat").read_text().rsplit(") ", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def resident(self):
        """MiB of the machine's memory that the process has now."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) // 1024

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.stdin.close()
        self.process.terminate()
        self.process.wait()
        self.log.close()


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as some:
        return some.getsockname()[1]


def throughput(folder, seconds=3, rounds=3, *scenarios):
    print("| | | turns a second | PerUser over it | p50, ms | p99 | CPU, µs | its CPU over PerUser's |")
    print("|---|---|---|---|---|---|---|---|")
    for scenario in scenarios or USERS:
        users = USERS[scenario]
        connections = min(users, CONNECTIONS)
        with contextlib.ExitStack() as stack:
            servers = [stack.enter_context(Server(each, users, folder)) for each in CONTESTANTS.values()]
            for server in servers:
                server.load(connections, server.contestant.warm_up)
            measured = [[server.load(connections, int(seconds)) for server in servers] for _ in range(int(rounds))]
        for contestant, loads in zip(CONTESTANTS.values(), zip(*measured)):
            ours = [round[0] for round in measured]
            print(row(f"{users:,} user{'s' * (users > 1)}", contestant, loads, ours), flush=True)


def row(title, contestant, loads, ours):
    times = [own.throughput / load.throughput for own, load in zip(ours, loads)]
    return (
        f"| {title if contestant.ours else ''} | {contestant.title} | {median(loads, 'throughput'):,.0f}"
        f" | {statistics.median(times):.1f} ({min(times):.1f} to {max(times):.1f})"
        f" | {median(loads, 'p50'):.2f} | {median(loads, 'p99'):.2f} | {median(loads, 'processor'):,.0f}"
        f" | {statistics.median(load.processor / own.processor for own, load in zip(ours, loads)):.1f} |"
    )


def median(loads, name):
    return statistics.median(getattr(load, name) for load in loads)


def decay(folder, requests=100_000, *names):
    """Windows of about as many requests each, but of a second at least."""
    print("| | requests before | turns a second | p50, ms | p99 | resident, MiB |")
    print("|---|---|---|---|---|---|")
    for name in names or CONTESTANTS:
        contestant = CONTESTANTS[name]
        with Server(contestant, CONNECTIONS, folder) as server:
            seconds, so_far, windows = contestant.warm_up, 0, 0
            while so_far < int(requests) or windows < int(requests) // WINDOW:
                load = server.load(CONNECTIONS, seconds)
                print(
                    f"| {contestant.title} | {so_far:,} | {load.throughput:,.0f}"
                    f" | {load.p50:.2f} | {load.p99:.2f} | {server.resident()} |",
                    flush=True,
                )
                so_far += load.requests
                windows += 1
                seconds = max(1, round(WINDOW / load.throughput))


def main(what, *arguments):
    folder = Path(tempfile.mkdtemp(prefix="benchmarks-original-"))
    {"throughput": throughput, "decay": decay}[what](folder, *arguments)


if __name__ == "__main__":
    main(*sys.argv[1:])
