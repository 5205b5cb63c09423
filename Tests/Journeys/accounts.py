"""Signing in as people do: with one click in the demonstration, else by invitation, password and code."""

import base64
import hashlib
import hmac
import http.client
import re
import struct
import time
from urllib.parse import urlencode, urlsplit

from program import done

PASSWORD = "four unlikely words herring"


def code(secret, at=None):
    """The six figures that an authenticator shows (RFC 6238)."""
    step = int((time.time() if at is None else at) // 30)
    digest = hmac.new(base64.b32decode(secret), struct.pack(">Q", step), hashlib.sha1).digest()
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


class Authenticator:
    """An app on a telephone. Each code is good once, and the next half minute's is good already."""

    def __init__(self, secret):
        self.secret = secret.replace(" ", "")
        self.used = []

    def code(self):
        """A code that was not used yet."""
        while True:
            for at in (time.time(), time.time() + 30):
                figures = code(self.secret, at)
                if figures not in self.used:
                    self.used.append(figures)
                    return figures
            time.sleep(0.5)


class Person:
    """Somebody with a browser's cookies and no browser: follows no redirect, sends forms as pages ask."""

    def __init__(self, base):
        self.base = base
        self.cookies = {}
        self.body = ""
        self.status = 0
        self.location = None

    @property
    def cookie(self):
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def _ask(self, method, path, body=None, headers=None):
        address = urlsplit(self.base)
        connection = http.client.HTTPConnection(address.hostname, address.port, timeout=60)
        try:
            connection.request(
                method, path, body, {"Cookie": self.cookie, **(headers or {})} if self.cookies else (headers or {})
            )
            answer = connection.getresponse()
            self.body, self.status = answer.read().decode("utf-8", "replace"), answer.status
            self.location = answer.headers.get("Location")
            for line in answer.headers.get_all("Set-Cookie") or []:
                name, value = line.split(";")[0].split("=", 1)
                if value:
                    self.cookies[name] = value
                else:
                    self.cookies.pop(name, None)
        finally:
            connection.close()
        return self

    def get(self, path):
        return self._ask("GET", path)

    def proof(self, form=None):
        """The proof that the newest page's forms carry."""
        found = re.search(r'name="csrf" value="([^"]+)"', self.body)
        return found.group(1) if found else ""

    def post(self, path, fields=(), proof=None):
        items = list(fields.items() if isinstance(fields, dict) else fields)
        items.append(("csrf", self.proof() if proof is None else proof))
        return self._ask(
            "POST", path, urlencode(items), {"Content-Type": "application/x-www-form-urlencoded"}
        )


def enter_demo(base, person="officer"):
    """Signs in to the demonstration as one of its people."""
    visitor = Person(base)
    visitor.get("/")
    visitor.post("/demo/sign-in", {"person": f"{person}@barchester.example"})
    assert visitor.status == 303, visitor.body[:500]
    return visitor


def add_person(base, database, email, role="improvement officer", post=()):
    """A new person, by the command line; the link that invites them."""
    words = ["person", "add", "--email", email, "--name", email.split("@")[0], "--role", role, "--url", base]
    for title in post:
        words += ["--post", title]
    return done(*words, database=database).splitlines()[-1].removeprefix(base)


def accept(base, link, password=PASSWORD):
    """Accepts an invitation: sets a password and an authenticator, and is signed in."""
    visitor = Person(base)
    visitor.get(link)
    secret = re.search(r'<code class="secret">([A-Z2-7 ]+)</code>', visitor.body).group(1).replace(" ", "")
    visitor.post(link, {"password": password, "code": code(secret)})
    assert visitor.status == 200 and "recovery codes" in visitor.body, visitor.body[:2000]
    visitor.secret = secret
    return visitor


def enter(base, database, role="improvement officer"):
    """A new person of that role, signed in."""
    email = f"{role.replace(' ', '.')}.{time.monotonic_ns()}@example.org"
    return accept(base, add_person(base, database, email, role))
