"""The program as a server on loopback, its pages, and wrk, which asks for them."""

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import time
import urllib.request
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from accounts import officers
from databases import PLAN, Refused

CONNECTIONS = 8
SECONDS_TO_START = 30
SECONDS_TO_STOP = 10
# A page that is asked for as known on another day each time is told from the database each time; there
# are more days than the program keeps pages' figures for.
DAYS = 400
LUA = Path(__file__).with_name("asking.lua")


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


@dataclass(frozen=True)
class Asked:
    """A path, and the cookie of whoever asks for it."""

    path: str
    cookie: str = ""

    @property
    def headers(self):
        return {"Cookie": self.cookie} if self.cookie else {}


@dataclass(frozen=True)
class Server:
    process: subprocess.Popen
    port: int
    officers: dict  # cookies of those who may read all of a plan, by its name in links

    def asked(self, path, plan=PLAN):
        """A page as an officer asks for it."""
        return Asked(path, self.officers[plan])

    def get(self, asked):
        """A page that must be there: whoever is not signed in is sent elsewhere."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)) as connection:
            connection.request("GET", asked.path, headers=asked.headers)
            answer = connection.getresponse()
            if answer.status != 200:
                raise Refused(f"{asked.path} answered {answer.status}.")
            return answer.read()

    def worked(self):
        """Milliseconds that the server has kept a processor busy."""
        with open(f"/proc/{self.process.pid}/stat", encoding="utf-8") as line:
            fields = line.read().rpartition(")")[2].split()
        return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def served(program, address, log, fixed=None):
    """A server for as long as it is needed. It ends with us, even if we are killed."""
    cookies = {plan: officer.cookie for plan, officer in officers(address).items()}
    port = free_port()
    command = ["setpriv", "--pdeathsig", "KILL", program, "serve", "--database", address, "--port", str(port)]
    if fixed is not None:
        command += ["--fixed-answer", str(fixed)]
    with open(log, "w", encoding="utf-8") as words:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=words, stderr=words)
    try:
        server = Server(process, port, cookies)
        wait_until_ready(server, log)
        yield server
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def wait_until_ready(server, log):
    give_up = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < give_up:
        if server.process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{server.port}/readyz", timeout=5):
                return
        except OSError:
            time.sleep(0.05)
    raise Refused(f"the server did not become ready:\n{Path(log).read_text(encoding='utf-8')}")


# Pages


@dataclass(frozen=True)
class Page:
    name: str
    path: str
    query: str
    has: object  # (text, Expected) -> whether every row is there

    def at(self, asked_at, plan=PLAN, known_on=None):
        query = self.query.format(at=asked_at) + (f"&known-on={known_on}" if known_on else "")
        query = f"?{query.lstrip('&')}" if query else ""
        return self.path.format(plan=plan, at=asked_at) + query

    def on_other_days(self, asked_at):
        year, month = map(int, asked_at.split("-"))
        first = date(year + 1, month, 1)  # by then, every update of the newest month is recorded
        return [self.at(asked_at, known_on=(first + timedelta(days=day)).isoformat()) for day in range(DAYS)]


def register_is_whole(text, expected):
    return text.count('<a class="ref" href=') == expected.live


def overview_is_whole(text, expected):
    priorities, red = text.count('<span class="pn">'), text.count('class="pip-n"')
    return (priorities, red) == (expected.priorities, len(expected.red))


def report_is_whole(text, expected):
    return all(re.search(rf"actions/{re.escape(reference)}[?\"]", text) for reference in expected.red)


REGISTER = Page("register", "/plans/{plan}/actions", "as-at={at}", register_is_whole)
OVERVIEW = Page("overview", "/plans/{plan}", "as-at={at}", overview_is_whole)
REPORT = Page("exception report", "/plans/{plan}/exception-reports/{at}", "", report_is_whole)
PAGES = [REGISTER, OVERVIEW, REPORT]


def checked(server, page, asked, expected):
    """The number of bytes of a page that was seen to be right."""
    body = server.get(asked)
    if not page.has(body.decode(), expected):
        raise Refused(f"{asked.path} does not show what it should: {expected}.")
    return len(body)


# Asking


@dataclass(frozen=True)
class Subject:
    """One thing to be asked for, again and again or in turn."""

    name: str
    server: Server
    asked: list
    bytes: int


@dataclass(frozen=True)
class Run:
    rate: float  # answers a second
    p50: float  # milliseconds
    p99: float
    processor: float  # milliseconds of the server's own work an answer, whatever else the machine does


class Asking:
    def __init__(self, seconds, rounds, folder):
        self.seconds = seconds
        self.rounds = rounds
        self.paths = Path(folder) / "paths"

    def interleaved(self, subjects):
        """The runs of each subject: one a round, in the opposite order every other round, so that a drift
        of the machine falls on all alike."""
        runs = {subject.name: [] for subject in subjects}
        for turn in range(self.rounds):
            for subject in subjects if turn % 2 == 0 else reversed(subjects):
                runs[subject.name].append(self.run(subject))
        return runs

    def run(self, subject):
        lines = [f"{asked.path} {asked.cookie}\n" for asked in subject.asked]
        self.paths.write_text("".join(lines), encoding="utf-8")
        self._wrk(subject, 1)
        before = subject.server.worked()
        found = self._wrk(subject, self.seconds)
        worked = subject.server.worked() - before
        if found["failed"] or not found["requests"]:
            raise Refused(f"{subject.name}: {found['failed']} of {found['requests']} answers failed.")
        if found["bytes"] / found["requests"] < 0.98 * subject.bytes:
            raise Refused(f"{subject.name}: answers were shorter than the {subject.bytes} bytes seen at first.")
        return Run(found["requests"] / found["seconds"], found["p50"], found["p99"], worked / found["requests"])

    def _wrk(self, subject, seconds):
        command = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--timeout", "10s", "-s", str(LUA)]
        address = f"http://127.0.0.1:{subject.server.port}"
        done = subprocess.run(
            [*command, address, "--", str(self.paths)], capture_output=True, text=True, timeout=seconds + 30)
        if done.returncode != 0:
            raise Refused(f"wrk ended with {done.returncode}: {done.stdout}{done.stderr}")
        return json.loads(done.stdout.splitlines()[-1])
