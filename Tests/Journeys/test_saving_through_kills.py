"""Whoever was told that an update is sent finds it again, however often the program is killed meanwhile."""

import html
import http.client
import itertools
import random
import re
import threading
import time

import pytest

from accounts import Person, accept, add_person
from databases import ENGINES, POSTGRES, SQLITE, empty_database, needs_postgres
from program import done, import_demo
from restarting import Restarting

PLAN = "/plans/barchester"
FIELDS = {"rating": "red", "risk": "no", "risk-why": "Every visit is up to date.", "forecast-month": "6",
          "forecast-year": "2018"}
TROUBLES = (OSError, http.client.HTTPException)  # how a connection ends when the program does


def letters(number):
    """A number in letters: figures could look like somebody's."""
    return "".join("abcdefghij"[int(figure)] for figure in str(number))


class Connection:
    """One of several through which somebody sends updates of one action as fast as they are taken."""

    def __init__(self, person, reference):
        self.person = Person(person.base)
        self.person.cookies = dict(person.cookies)
        self.address = f"{PLAN}/actions/{reference}/updates?month=2018-02"
        assert self.person.get(self.address).status == 200
        self.proof = self.person.proof()
        self.name = f"Of {reference} it was said"
        self.numbers = itertools.count(1)
        self.kept, self.unanswered, self.strange = [], 0, []

    def words(self, number):
        return f"{self.name} {letters(number)} times."

    def speak(self, number):
        self.person.post(self.address, {"words": self.words(number), **FIELDS}, self.proof)
        return self.person.status == 303

    def until_it_breaks(self):
        for number in self.numbers:
            try:
                kept = self.speak(number)
            except TROUBLES:
                self.unanswered += 1
                return
            if kept:
                self.kept.append(number)
            else:
                told = re.findall(r'class="problem".*', self.person.body)
                self.strange.append(f"{self.address} answered {self.person.status}: {told}")


class Typing(Connection):
    """The same of a draft, of which only the newest words are kept."""

    def speak(self, number):
        self.person.post(self.address.replace("updates?", "updates/draft?"), {"words": self.words(number)}, self.proof)
        return self.person.status == 200 and self.person.body.startswith("Saved at")


def speak_until_killed(site, connections):
    threads = [threading.Thread(target=connection.until_it_breaks) for connection in connections]
    for thread in threads:
        thread.start()
    time.sleep(random.uniform(0.02, 0.3))
    site.kill()
    for thread in threads:
        thread.join()


def expect_nothing_strange(connections):
    strange = [answer for connection in connections for answer in connection.strange]
    assert not strange, f"{len(strange)} were neither kept nor broken off: {strange[0]}"


def trail(person, enough=lambda found: False):
    """What the audit trail says was said, newest first, until it is enough."""
    found, before = set(), ""
    while True:
        page = person.get(f"/audit-trail{before}")
        assert page.status == 200, "the session did not survive"
        found |= set(re.findall(r'"narrative":"(Of [^"]+ times\.)"', html.unescape(page.body)))
        older = re.search(r'href="/audit-trail\?(before=\d+)"', page.body)
        if enough(found) or not older:
            return found
        before = f"?{older[1]}"


def expect_kept(person, connections, since):
    promised = {c.words(number) for c in connections for number in c.kept[since[c]:]}
    lost = promised - trail(person, enough=promised.issubset)
    assert not lost, f"{len(lost)} updates that were answered are gone: {sorted(lost)[:3]}"


def number_in(page, name):
    """How often a page says that something was said."""
    told = re.search(rf"{re.escape(name)} ([a-j]+) times\.", page)
    return int("".join(str("abcdefghij".index(letter)) for letter in told[1])) if told else 0


def expect_draft(typing):
    if typing.kept:
        form = typing.person.get(typing.address).body
        assert number_in(form, typing.name) >= typing.kept[-1], "a draft that was saved is gone"


def expect_in_review(person, connections):
    """The newest of each action waits for review, with its words."""
    queue = person.get(f"{PLAN}/periods/2018-02").body
    pages = [person.get(path).body for path in re.findall(rf'href="({PLAN}/submissions/[^"]+)">Review', queue)]
    for connection in connections:
        newest = max(number_in(page, connection.name) for page in pages)
        assert newest >= connection.kept[-1], f"{connection.name}: {newest}, not {connection.kept[-1]}"


def sit_down(site, database):
    """Two people, each sending updates of two actions; one of them types at another action besides."""
    one, other = (accept(site.base, add_person(site.base, database, f"{name}@example.org"))
                  for name in ("harding", "arabin"))
    speaking = [Connection(one, "4.5.6"), Connection(one, "5.6.7"), Connection(other, "5.8.9"),
                Connection(other, "6.6.3")]
    return one, speaking, Typing(other, "7.3.3")


@pytest.mark.parametrize("engine", ENGINES)
def test_several_people_who_send_at_once_are_all_answered(engine, tmp_path):
    with empty_database(engine, tmp_path) as database:
        import_demo(database)
        with Restarting(database, tmp_path) as site:
            one, speaking, typing = sit_down(site, database)
            for connection in [*speaking, typing]:
                connection.numbers = range(1, 61)
            threads = [threading.Thread(target=connection.until_it_breaks) for connection in [*speaking, typing]]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            expect_nothing_strange([*speaking, typing])
            assert {c.words(number) for c in speaking for number in range(1, 61)} == trail(one)
            expect_in_review(one, speaking)


@pytest.mark.parametrize("engine", ENGINES)
def test_of_several_that_are_accepted_the_last_stands(engine, tmp_path):
    with empty_database(engine, tmp_path) as database:
        import_demo(database)
        with Restarting(database, tmp_path) as site:
            officer = accept(site.base, add_person(site.base, database, "harding@example.org"))
            connection = Connection(officer, "4.5.6")
            for number in range(1, 21):
                assert connection.speak(number)
                queue = officer.get(f"{PLAN}/periods/2018-02").body
                officer.post(re.search(rf'href="({PLAN}/submissions/[^"]+)">Review', queue)[1] + "/acceptance")
                assert officer.status == 303
                page = officer.get(f"{PLAN}/actions/4.5.6?as-at=2018-02").body
                assert number_in(page, connection.name) == number, "an older one stands"


@pytest.mark.parametrize("engine, times", [(SQLITE, 200), pytest.param(POSTGRES, 20, marks=needs_postgres)])
def test_what_was_answered_is_kept_through_kills(engine, times, tmp_path):
    with empty_database(engine, tmp_path) as database:
        import_demo(database)
        with Restarting(database, tmp_path) as site:
            one, speaking, typing = sit_down(site, database)
            for number in range(times):
                since = {connection: len(connection.kept) for connection in speaking}
                speak_until_killed(site, [*speaking, typing])
                if number % 5 == 4:  # and once more while it starts
                    site.start(wait=False)
                    time.sleep(random.uniform(0, 0.2))
                    site.kill()
                site.start()
                expect_kept(one, speaking, since)
                expect_draft(typing)
                if number % 10 == 9:
                    done("audit-trail", "verify", database=database)
            everything = {c.words(number) for c in speaking for number in c.kept}
            assert everything <= trail(one)
            expect_in_review(one, speaking)
        assert "unbroken" in done("audit-trail", "verify", database=database)
    assert len(everything) > times * 4 and len(typing.kept) > times, "hardly anything was sent"
    assert sum(c.unanswered for c in speaking) > times, "the program was killed when nobody was sending"
    expect_nothing_strange([*speaking, typing])
