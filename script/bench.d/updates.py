"""The parts about the month's updates: saving them, and the pages of those who write and review them."""

import statistics
from collections import Counter
from contextlib import ExitStack

from accounts import Person, signed_in
from databases import LEADS, PLAN, Refused, run
from engines import ask
from figures import pace, record
from plans import ASKED, lead
from saving import ask_at_once, forms, nothing
from serving import REGISTER, Asked, Subject, checked
from syncing import syncs

AT_ONCE = [1, 8, 32]
TO_SAVE, SOONEST = 400, 60  # a second, and milliseconds for all but one in a hundred, when eight save at once
WAITING = 15
NAME = f"asked-{LEADS}"


class Leads:
    """The leads of whom actions are asked, each signed in."""

    def __init__(self, address):
        people = [Person(f"lead-{at}", "lead", lead(at)) for at in range(LEADS)]
        self.visitors = signed_in(address, people)
        self.actions = {}
        live = "SELECT lead, reference FROM action WHERE withdrawn_on IS NULL ORDER BY sort_key"
        for post, reference in ask(address, live):
            self.actions.setdefault(post, []).append(reference)

    def forms(self, port, count, name):
        return [
            forms(port, self.visitors[at], PLAN, self.actions[lead(at)], f"{lead(at)}, {name}")
            for at in range(count)]


class Saving:
    """Part g: one number of people for one round, in a database of their own."""

    def __init__(self, bench, address, count):
        leads = Leads(address)
        with ExitStack() as stack:
            server = bench.serve(stack, address, fixed=1)
            first = ask_at_once(server.port, leads.forms(server.port, count, "at first"), 1)
            before = server.worked()
            self.answers = ask_at_once(
                server.port, leads.forms(server.port, count, "later"), bench.options.seconds)
            self.worked = server.worked() - before
            self.limit = ask_at_once(server.port, [nothing(server.port)] * count, 1)
        if not self.answers.times:
            raise Refused(f"nobody's update was answered: {dict(self.answers.statuses)}.")
        self.statuses = first.statuses + self.answers.statuses
        self.sent = sum(self.statuses.values())
        self.refused = self.sent - self.statuses[303]
        self.lost = self._lost(address, first.saved | self.answers.saved)
        run([bench.program, "audit-trail", "verify", "--database", address])

    @staticmethod
    def _lost(address, saved):
        """How many of those that were answered are not kept, or not in the audit trail."""
        kept = {words for (words,) in ask(address, "SELECT narrative FROM submission")}
        trail = "SELECT count(*) FROM audit_trail WHERE record_kind = 'submission' AND what = 'added'"
        ((entries,),) = ask(address, trail)
        return max(len(saved - kept), abs(len(kept) - int(entries)))

    def record(self):
        saved = self.answers.statuses[303]
        return {
            "rate": saved / self.answers.seconds, "p50": self.answers.percentile(0.5),
            "p99": self.answers.percentile(0.99), "processor": self.worked / max(1, saved),
            "client": len(self.limit.times) / self.limit.seconds, "lost": self.lost, "refused": self.refused}


def save(bench, engine, kept):
    if engine == "SQLite":
        write_through(bench, kept)
    runs = {count: [] for count in AT_ONCE}
    for turn in range(bench.options.rounds):
        for count in AT_ONCE if turn % 2 == 0 else reversed(AT_ONCE):
            with kept.copy(NAME) as address:
                runs[count].append(Saving(bench, address, count))
    for count, own in runs.items():
        aim = count == 8 and engine == "SQLite"
        who = "1 person" if count == 1 else f"{count} people at once"
        details = [each.record() for each in own]
        middle = {name: statistics.median(each[name] for each in details) for name in details[0]}
        bench.add(
            "g", engine, f"{who}: saves",
            f"works {middle['processor']:.2f} ms; the client could ask {middle['client']:,.0f}/s",
            [each["rate"] for each in details], "/s", least=TO_SAVE if aim else None, detail={"runs": details})
        bench.add(
            "g", engine, f"{who}: p99", f"p50 {middle['p50']:.1f} ms", [each["p99"] for each in details], "ms",
            most=SOONEST if aim else None)
        bench.add(
            "g", engine, f"{who}: lost or refused", answered(own), [each.lost + each.refused for each in own],
            "updates", most=0)


def write_through(bench, kept):
    """How often the server has files written through to the disk for each save of one person."""
    answers = []
    with kept.copy(NAME) as address, ExitStack() as stack:
        leads = Leads(address)
        server = bench.serve(stack, address)
        people = leads.forms(server.port, 1, "watched")
        count = syncs(server, bench.folder, lambda: answers.append(ask_at_once(server.port, people, 1)))
    if count is None:
        return bench.say("strace cannot watch the server, so whether saves reach the disk was not seen.")
    saves = answers[0].statuses[303]
    bench.add(
        "g", "SQLite", "1 person: written through to the disk", f"{count} times for {saves} saves",
        [count / max(1, saves)], "a save", least=1)


def answered(runs):
    statuses = sum((each.statuses for each in runs), start=Counter())
    return "; ".join(f"{status}: {count:,}" for status, count in statuses.items())


def work_pages(bench, engine, kept):
    """Part h: the page of a lead and that of whoever reviews, beside the register."""
    with kept.copy(NAME) as address, ExitStack() as stack:
        leads = Leads(address)
        server = bench.serve(stack, address)
        wait_for_review(server, leads)
        register = server.asked(REGISTER.at(bench.newest))
        work = Asked("/", leads.visitors[0].cookie)
        queue = server.asked(f"/plans/{PLAN}/periods/{bench.newest}")
        runs = bench.asking.interleaved([
            Subject("register", server, [register], checked(server, REGISTER, register, bench.expected)),
            Subject("work", server, [work], rows(server, work, 'data-label="Your update"', ASKED)),
            Subject("queue", server, [queue], rows(server, queue, ">Review<span", WAITING))])
    for name, words in [("work", f"my work, {ASKED} actions asked"), ("queue", f"the month, {WAITING} to review")]:
        bench.add(
            "h", engine, words, f"{pace(runs[name])}; register: {pace(runs['register'])}",
            [register.rate / own.rate for register, own in zip(runs["register"], runs[name])], "×",
            detail=record({each: runs[each] for each in ["register", name]}))


def wait_for_review(server, leads):
    """Updates of as many leads, but not of the one whose page is measured."""
    for updates in leads.forms(server.port, WAITING + 1, "to be reviewed")[1:]:
        if ask_at_once(server.port, [updates], 0).statuses != {303: 1}:
            raise Refused("an update to be reviewed was not taken.")


def rows(server, asked, mark, count):
    """The number of bytes of a page with so many rows."""
    body = server.get(asked)
    if body.decode().count(mark) != count:
        raise Refused(f"{asked.path} does not show {count} rows.")
    return len(body)
