"""People who save updates at once, each over a connection of their own: what was answered, and how soon.
One thread asks for all of them; what it could ask of a route that does nothing is measured beside it."""

import itertools
import re
import selectors
import socket
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from urllib.parse import urlencode

LONGEST = 30  # seconds that an answer may take
LENGTH = re.compile(rb"\r\ncontent-length: *(\d+)", re.IGNORECASE)
# Of the length that leads write; what follows makes each the only one of its kind.
WORDS = (
    "The checklist has been tried in two of the five teams, and what they said of it is being worked in. "
    "The other three begin with it after the managers' day. To finish, each team must have used it for a "
    "month and the audit of ten records a team must show that it is followed.")


@dataclass(frozen=True)
class Sent:
    """A request, and the words by which what it saved is found again."""

    request: bytes
    words: str = ""


def forms(port, visitor, plan, references, name):
    """Updates of the person's actions in turn, without end. No two say the same."""
    fixed = {
        "csrf": visitor.proof, "rating": "amber", "why": "Work on it has not stopped.",
        "forecast-month": "6", "forecast-year": "2030", "risk": "no",
        "risk-why": "Every case is seen weekly by a manager.", "interim": "Managers check by hand."}
    for turn, reference in enumerate(itertools.cycle(references)):
        words = f"{WORDS} Update {turn} of {name}."
        body = urlencode({**fixed, "words": words})
        head = [
            f"POST /plans/{plan}/actions/{reference}/updates HTTP/1.1", f"Host: 127.0.0.1:{port}",
            f"Origin: http://127.0.0.1:{port}", f"Cookie: {visitor.cookie}",
            "Content-Type: application/x-www-form-urlencoded", f"Content-Length: {len(body)}", "", ""]
        yield Sent(("\r\n".join(head) + body).encode(), words)


def nothing(port):
    """Asks for the answer that costs nothing to make."""
    return itertools.repeat(Sent(f"GET /fixed HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n".encode()))


@dataclass
class Answers:
    seconds: float = 0
    statuses: Counter = field(default_factory=Counter)
    times: list = field(default_factory=list)  # milliseconds
    saved: set = field(default_factory=set)  # words of what was answered 303

    def percentile(self, share):
        return sorted(self.times)[int(share * (len(self.times) - 1))]


class Line:
    """A connection that is kept, with one request under way at a time."""

    def __init__(self, port, sent):
        self.socket = socket.create_connection(("127.0.0.1", port), LONGEST)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.sent = sent

    def send(self):
        self.now, self.begun, self.heard = next(self.sent), time.perf_counter(), b""
        with suppress(OSError):  # that the server hung up is heard
            self.socket.sendall(self.now.request)

    def hear(self):
        """The status, once the answer is whole; 0 when there will be none."""
        try:
            more = self.socket.recv(1 << 18)
        except OSError:
            more = b""
        self.heard += more
        head, end, body = self.heard.partition(b"\r\n\r\n")
        if not more:
            return 0
        length = LENGTH.search(head)
        if not end or len(body) < (int(length[1]) if length else 0):
            return None
        return int(head[9:12])


def ask_at_once(port, people, seconds):
    """Each asks again as soon as they are answered, until the time is over; then all wait for their last."""
    answers = Answers()
    with selectors.DefaultSelector() as waiting:
        lines = [Line(port, sent) for sent in people]
        start = time.perf_counter()
        for line in lines:
            waiting.register(line.socket, selectors.EVENT_READ, line)
            line.send()
        while waiting.get_map():
            ready = waiting.select(LONGEST)
            if not ready:
                answers.statuses["no answer"] += len(waiting.get_map())
                break
            for key, _ in ready:
                line = key.data
                status = line.hear()
                if status is None:
                    continue
                now = time.perf_counter()
                answers.statuses[status or "hung up"] += 1
                answers.times.append(1000 * (now - line.begun))
                if status == 303:
                    answers.saved.add(line.now.words)
                if status and now - start < seconds:
                    line.send()
                else:
                    waiting.unregister(line.socket)
        answers.seconds = time.perf_counter() - start
    for line in lines:
        line.socket.close()
    return answers
