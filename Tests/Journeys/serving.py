"""The site being served, and asking it without a browser."""

import http.client
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from accounts import enter
from program import BINARY

SECONDS_TO_START = 60  # the demo council is made first
SECONDS_TO_STOP = 20


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


# The cookie of somebody who has signed in at an address; whoever asks there without another has it.
COOKIES = {}


@dataclass(frozen=True)
class Site:
    base: str
    process: subprocess.Popen
    log: Path

    @property
    def words(self):
        """What the server has said so far."""
        return self.log.read_text()

    def stop(self):
        """Asks the server to end, as an operator would, and expects it to do so tidily."""
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(SECONDS_TO_STOP)
        except subprocess.TimeoutExpired:
            pytest.fail(f"the server did not stop within {SECONDS_TO_STOP} s of SIGTERM:\n{self.words}")
        assert code == 0, f"after SIGTERM the server ended with {code}, not 0:\n{self.words}"


def wait_until_healthy(site):
    """Returns when /healthz answers 200; fails with the server's own words when it does not."""
    give_up = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < give_up:
        if site.process.poll() is not None:
            pytest.fail(f"the server ended with {site.process.returncode} before it answered:\n{site.words}")
        try:
            with urllib.request.urlopen(f"{site.base}/healthz", timeout=5) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            pass
        time.sleep(0.05)
    pytest.fail(f"the server did not answer /healthz in {SECONDS_TO_START} s:\n{site.words}")


@contextmanager
def serving(command, database, folder, *options, officer=False):
    """`lineofsight COMMAND` on a port of its own, which ends tidily afterwards. With `officer` a new
    improvement officer signs in first, as whom everything is then asked."""
    if not BINARY.exists():
        pytest.fail(f"{BINARY} is not there; run script/test, or 'swift build' and set LINEOFSIGHT_BINARY.")
    port = free_port()
    log = Path(folder, f"log-{port}")
    words = [BINARY, command, "--port", str(port), "--database", database, *options]
    with log.open("wb") as output:
        process = subprocess.Popen(
            words, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
        )
    site = Site(f"http://127.0.0.1:{port}", process, log)
    try:
        wait_until_healthy(site)
        if officer:
            COOKIES[site.base] = enter(site.base, database).cookie
        yield site
        if process.poll() is None:
            site.stop()
        assert process.returncode == 0, f"the server ended with {process.returncode}:\n{site.words[:2000]}"
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


@dataclass(frozen=True)
class Reply:
    status: int
    headers: http.client.HTTPMessage
    body: bytes

    @property
    def text(self):
        return self.body.decode()


def ask(base, path, method="GET", body=None, headers={}, cookie=None):
    """The answer to one request, whatever its status; no redirect is followed, nothing is tidied up."""
    address = urlsplit(base)
    cookie = COOKIES.get(base) if cookie is None else cookie
    if cookie:
        headers = {**headers, "Cookie": "; ".join(filter(None, (cookie, headers.get("Cookie"))))}
    connection = http.client.HTTPConnection(address.hostname, address.port, timeout=30)
    try:
        connection.putrequest(method, path, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name, value)
        if body is not None:
            connection.putheader("Content-Length", str(len(body)))
        connection.endheaders(body)
        answer = connection.getresponse()
        return Reply(answer.status, answer.headers, answer.read())
    finally:
        connection.close()


def found(base, path):
    """The text at an address that must be there."""
    reply = ask(base, path)
    assert reply.status == 200, f"{path} answered {reply.status}"
    return reply.text
