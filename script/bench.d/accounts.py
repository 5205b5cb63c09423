"""People who are signed in. Signing in is slow by design and is not measured, so they and their sessions
are put straight into the database, as the program keeps them."""

import base64
import hashlib
import hmac
import secrets
import time
from dataclasses import dataclass

from databases import PLAN
from engines import ask


def text(secret):
    return base64.urlsafe_b64encode(secret).decode().rstrip("=")


@dataclass(frozen=True)
class Visitor:
    token: bytes

    @property
    def cookie(self):
        return f"session={text(self.token)}"

    @property
    def proof(self):
        """What the forms of this session send back."""
        return text(hmac.digest(self.token, b"csrf", "sha256"))


@dataclass(frozen=True)
class Person:
    name: str
    role: str
    post: str = ""
    plan: str = PLAN

    def sign_in(self, visitor, now):
        return f"""
            INSERT INTO person (id, council, email, name, posts, roles, own_priorities)
            SELECT '{self.name}', council, '{self.name}@example.org', '{self.name}', '{self.post}', '{self.role}', ''
            FROM plan WHERE slug = '{self.plan}' ON CONFLICT (id) DO NOTHING;
            INSERT INTO session (id, hash, council, person, is_whole, browser, began_at, seen_at)
            SELECT id, '{hashlib.sha256(visitor.token).hexdigest()}', council, id, TRUE, 'bench', {now}, {now}
            FROM person WHERE id = '{self.name}'
            ON CONFLICT (id) DO UPDATE SET hash = excluded.hash, began_at = {now}, seen_at = {now}"""


def signed_in(address, people):
    """A session of each."""
    visitors = [Visitor(secrets.token_bytes(32)) for _ in people]
    now = int(time.time())
    ask(address, ";".join(person.sign_in(visitor, now) for person, visitor in zip(people, visitors)))
    return visitors


def officers(address):
    """Somebody of each council who may read all of its plan, by the plan's name in links."""
    plans = [slug for (slug,) in ask(address, "SELECT slug FROM plan ORDER BY slug")]
    people = [Person(f"officer-{plan}", "improvement officer", plan=plan) for plan in plans]
    return dict(zip(plans, signed_in(address, people)))
