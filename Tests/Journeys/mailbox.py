"""A mail server on this machine, to which the program hands its mail, and what it was handed."""

import asyncio
import email
import email.policy
import re
import time
from dataclasses import dataclass

import pytest
from aiosmtpd.controller import Controller

from serving import free_port


@dataclass(frozen=True)
class Letter:
    sender: str
    to: str
    subject: str
    text: str
    everything: str

    @property
    def link(self):
        """The only address that it holds."""
        found = re.findall(r"https?://\S+", self.text)
        assert len(found) == 1, f"{self.subject} holds {found}"
        return found[0]


class Mailbox:
    """Takes every letter; while it holds them, it has them and has not yet said so."""

    DELAY = 8  # seconds that letters wait; the program's own two minutes would be the journeys'

    def __init__(self):
        self.port = free_port()
        self.letters = []
        self.holds = False
        self._controller = None

    @property
    def options(self):
        return ("--smtp", f"smtp://127.0.0.1:{self.port}", "--mail-from", "plan@example.org", "--mail-delay", str(self.DELAY))

    def __enter__(self):
        self._controller = Controller(self, hostname="127.0.0.1", port=self.port)
        self._controller.start()
        return self

    def __exit__(self, *_):
        self.holds = False
        self._controller.stop()

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        text = message.get_body(("plain",)).get_content()
        everything = "\n".join([*(f"{name}: {value}" for name, value in message.items()), text])
        for to in envelope.rcpt_tos:
            self.letters.append(Letter(str(envelope.mail_from), to, str(message["Subject"]), text, everything))
        while self.holds:
            await asyncio.sleep(0.05)
        return "250 Kept"

    def to(self, address):
        return [letter for letter in self.letters if letter.to == address]

    def first(self, address, within):
        """The first letter to an address, which must come within so many seconds."""
        give_up = time.monotonic() + within
        while time.monotonic() < give_up:
            if self.to(address):
                return self.to(address)[0]
            time.sleep(0.1)
        pytest.fail(f"no letter to {address} came within {within} s")
