"""script/bench: measures Line of Sight, one part after another."""

import argparse
import http.client
import itertools
import json
import os
import random
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from databases import COUNCILS, MONTHS, PLAN, Databases, Refused, neighbour, run
from engines import Postgres, SQLite
from figures import PARTS, Figure, markdown, pace, record, table
from papers import move_registers, write_papers
from plans import Demonstration
from serving import CONNECTIONS, OVERVIEW, PAGES, REGISTER, Asked, Asking, Subject, checked, served
from updates import save, work_pages

ROOT = Path(__file__).resolve().parents[2]
REQUESTS = 10_000
TRIES = 20
IMPORTS = 5
SECONDS_IN_ALL = 2 * 3600


def say(words):
    print(f"bench: {words}", file=sys.stderr, flush=True)


class Bench:
    def __init__(self, options, folder, stack):
        self.options = options
        self.folder = Path(folder)
        self.say = say
        self.stack = stack
        self.program = str(options.program)
        self.demonstration = Demonstration(ROOT / "Sources/Site/Demo/barchester.json")
        self.newest = self.demonstration.newest
        self.expected = self.demonstration.expected()
        here = Path(__file__).parent
        sources = [self.demonstration.path, here / "plans.py", here / "databases.py"]
        sources += (ROOT / "Sources/Records/Schema").rglob("*.swift")
        self.databases = Databases(ROOT / ".build-bench", self.program, self.demonstration, sources, say)
        self.sqlite = SQLite(self.databases)
        self.asking = Asking(options.seconds, options.rounds, folder)
        self.figures = []
        self.servers = 0

    def measure(self):
        engines = {"SQLite": self.sqlite}
        if self.options.postgres:
            engines["PostgreSQL"] = Postgres(self.databases, ROOT, self.folder / "postgres")
            self.stack.callback(engines["PostgreSQL"].stop)
        for engine, kept in engines.items():
            for part in "abcgh":
                if part in self.options.only:
                    say(f"{part}. {PARTS[part]}, {engine}")
                    getattr(self, f"part_{part}")(engine, kept)
        for part in "defij":
            if part in self.options.only:
                say(f"{part}. {PARTS[part]}")
                getattr(self, f"part_{part}")()

    def serve(self, stack, address, fixed=None):
        self.servers += 1
        log = self.folder / f"server-{self.servers}.log"
        return stack.enter_context(served(self.program, address, log, fixed))

    # Pages

    def part_a(self, engine, kept):
        address = kept.database("demo")
        for page, least in [(REGISTER, 12), (OVERVIEW, 20)]:
            path = page.at(self.newest)
            with ExitStack() as stack:
                server = self.serve(stack, address)
                size = checked(server, page, server.asked(path), self.expected)
            with ExitStack() as stack:
                server = self.serve(stack, address, fixed=size)
                fixed = Asked("/fixed")
                if len(server.get(fixed)) != size:
                    raise Refused("/fixed does not have as many bytes as the page.")
                runs = self.asking.interleaved([
                    Subject("fixed", server, [fixed], size),
                    Subject("page", server, [server.asked(path)], size)])
            self.add(
                "a", engine, page.name, f"{pace(runs['page'])}; fixed: {pace(runs['fixed'])}; {size:,} bytes",
                [100 * own.rate / fixed.rate for own, fixed in zip(runs["page"], runs["fixed"])], "%",
                least=least, detail=record(runs))

    def part_b(self, engine, kept):
        names = {f"months-{count}": f"{count} months" for count in MONTHS}
        names[f"months-{MONTHS[-1]}-red"] = f"{MONTHS[-1]} months, Reds throughout"
        self.compare("b", engine, {words: kept.database(name) for name, words in names.items()})

    def part_c(self, engine, kept):
        names = {"demo": "1 council", f"councils-{COUNCILS}": f"{COUNCILS} councils"}
        in_turn = (f"{COUNCILS} councils, in turn", [neighbour(index) for index in range(COUNCILS)])
        self.compare("c", engine, {words: kept.database(name) for name, words in names.items()}, in_turn)

    def part_g(self, engine, kept):
        save(self, engine, kept)

    def part_h(self, engine, kept):
        work_pages(self, engine, kept)

    def compare(self, part, engine, addresses, in_turn=None):
        """Each page from each database, as a multiple of the time that the first takes."""
        with ExitStack() as stack:
            servers = {words: self.serve(stack, address) for words, address in addresses.items()}
            for page in PAGES:
                path = page.at(self.newest)
                subjects = [
                    self.subject(words, server, page, [server.asked(path)]) for words, server in servers.items()]
                if in_turn:
                    words, plans = in_turn
                    server = subjects[-1].server
                    asked = [server.asked(page.at(self.newest, plan), plan) for plan in plans]
                    subjects.append(self.subject(words, server, page, asked))
                self.multiples(part, engine, f"{page.name}, kept", subjects)
                days = page.on_other_days(self.newest)
                self.multiples(part, engine, f"{page.name}, told anew", [
                    self.subject(words, server, page, [server.asked(path) for path in days], seen=1)
                    for words, server in servers.items()])

    def subject(self, words, server, page, asked, seen=None):
        """Pages to be asked for, once they (or the last so many) were seen to be right."""
        last = asked[-seen:] if seen else asked
        return Subject(words, server, asked, min(checked(server, page, each, self.expected) for each in last))

    def multiples(self, part, engine, title, subjects):
        runs = self.asking.interleaved(subjects)
        first = subjects[0].name
        for subject in subjects:
            own = runs[subject.name]
            is_first = subject.name == first
            self.add(
                part, engine, f"{title}: {subject.name}", f"{pace(own)}; {subject.bytes:,} bytes",
                [least.rate / most.rate for least, most in zip(runs[first], own)], "×",
                most=None if is_first or "in turn" in subject.name else 1.15,
                detail=record({subject.name: own}))

    # The command line

    def part_d(self):
        address = self.sqlite.database("demo")
        report = [self.program, "report", "exception", "--plan", PLAN, "--as-at", self.newest]
        report += ["--database", address]
        text = run(report)
        if not all(reference in text for reference in self.expected.red):
            raise Refused("the report from the command line does not name every Red action.")
        times = {"report": [], "help": []}
        for _ in range(TRIES):
            times["help"].append(milliseconds([self.program, "--help"]))
            times["report"].append(milliseconds(report))
        own, start = described(times["report"]), described(times["help"])
        before = statistics.median(taken for taken, _ in times["help"])
        self.add(
            "d", "SQLite", "as plain text", f"{own}; --help: {start}; {TRIES} tries",
            [taken - before for taken, _ in times["report"]], "ms", most=60, detail=times)

    def part_e(self):
        times = []
        for turn in range(IMPORTS):
            address = str(self.folder / f"import-{turn}.db")
            command = [self.program, "import", "plan", self.demonstration.path, "--plan", PLAN]
            times.append(milliseconds([*command, "--database", address]))
        updates = sum(len(action["updates"]) for action in self.demonstration.frame["plan"]["actions"])
        self.add(
            "e", "SQLite", f"{self.expected.live} actions, {updates} updates",
            f"{described(times)}; {IMPORTS} tries", [taken / 1000 for taken, _ in times], "s",
            most=1, detail={"import": times})

    def part_i(self):
        write_papers(self)

    def part_j(self):
        move_registers(self)

    # Memory

    def part_f(self):
        with ExitStack() as stack:
            server = self.serve(stack, self.sqlite.database("demo"))
            before = memory(server)
            ask_all(server, [server.asked(path) for path in self.mixed()])
            after = memory(server)
        self.add(
            "f", "SQLite", f"resident after {REQUESTS:,} requests",
            f"at start {before['VmRSS']:.1f} MB; highest {after['VmHWM']:.1f} MB; "
            f"without the program's own file {after['RssAnon']:.1f} MB",
            [after["VmRSS"]], "MB", most=120, detail={"before": before, "after": after})

    def mixed(self):
        """The same requests in the same order every time."""
        months = self.demonstration.months
        references = [action["ref"] for action in self.demonstration.frame["plan"]["actions"]]
        paths = [page.at(month) for page in PAGES for month in months]
        for name in ["recommendations", "actions.csv"]:
            paths += [f"/plans/{PLAN}/{name}?as-at={month}" for month in months]
        paths += [f"/plans/{PLAN}/exception-reports/{month}.json" for month in months]
        paths += [f"/plans/{PLAN}/comparison?from={one}&to={two}" for one, two in itertools.pairwise(months)]
        paths += [f"/plans/{PLAN}/actions/{reference}" for reference in references]
        paths += ["/", "/plans", "/help", f"/plans/{PLAN}/exception-reports"]
        paths += [f"/plans/{PLAN}/actions?q={word}" for word in ["chair", "records", "care+leavers"]]
        return random.Random(1).choices(paths, k=REQUESTS)

    def add(self, part, engine, what, measured, values, unit, **more):
        self.figures.append(Figure(part, engine, what, measured, values, unit, **more))

    def facts(self):
        git = ["git", "-c", f"safe.directory={ROOT}", "-C", ROOT]
        with open("/proc/cpuinfo", encoding="utf-8") as lines:
            names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
        return {
            "date": date.today().isoformat(),
            "commit": run([*git, "rev-parse", "--short", "HEAD"]).strip(),
            "changed": bool(run([*git, "status", "--porcelain"]).strip()),
            "processor": names[0] if names else "processor unknown",
            "processors": os.cpu_count(),
            "rounds": self.options.rounds,
            "seconds": self.options.seconds,
            "connections": CONNECTIONS,
        }


def described(times):
    taken, worked = ([each[column] for each in times] for column in (0, 1))
    return f"{statistics.median(taken):,.0f} ms (best {min(taken):,.0f}), works {statistics.median(worked):,.0f} ms"


def milliseconds(command):
    """What a process takes from start to end, and how much of that it works: on a busy machine, less."""
    start, worked = time.perf_counter(), worked_by_children()
    done = subprocess.run(
        [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE, timeout=60)
    taken = 1000 * (time.perf_counter() - start)
    if done.returncode != 0:
        raise Refused(f"{command} ended with {done.returncode}: {done.stderr.decode()}")
    return taken, worked_by_children() - worked


def worked_by_children():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (used.ru_utime + used.ru_stime)


def memory(server):
    """Resident memory in MB: in all, the highest so far, and what is not a file's."""
    with open(f"/proc/{server.process.pid}/status", encoding="utf-8") as lines:
        fields = dict(line.split(":", 1) for line in lines)
    return {name: int(fields[name].split()[0]) / 1024 for name in ["VmRSS", "VmHWM", "RssAnon"]}


def ask_all(server, asked):
    def ask(own):
        connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
        for each in own:
            connection.request("GET", each.path, headers=each.headers)
            answer = connection.getresponse()
            answer.read()
            if answer.status != 200:
                raise Refused(f"{each.path} answered {answer.status}.")
        connection.close()

    with ThreadPoolExecutor(CONNECTIONS) as workers:
        list(workers.map(ask, [asked[start::CONNECTIONS] for start in range(CONNECTIONS)]))


def read_options():
    parser = argparse.ArgumentParser(
        prog="script/bench", description="Measures speed and size, and prints them beside their targets.",
        epilog="; ".join(f"{part}: {words.lower()}" for part, words in PARTS.items()))
    parser.add_argument("--postgres", action="store_true", help="a, b, c, g and h on PostgreSQL too")
    parser.add_argument("--only", metavar="PARTS", default="".join(PARTS), help="some parts only, such as adf")
    parser.add_argument(
        "--seconds", metavar="N", type=int, default=5, help="of each run, after 1 s to warm up (5)")
    parser.add_argument("--rounds", metavar="N", type=int, default=3, help="runs of each page (3)")
    parser.add_argument("--json", metavar="FILE", type=Path, help="writes every figure of every run there")
    parser.add_argument("--markdown", action="store_true", help="prints docs/performance.md")
    parser.add_argument("--program", type=Path, required=True, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not set(options.only) <= set(PARTS):
        parser.error(f"--only takes some of {''.join(PARTS)}")
    if not 1 <= options.seconds <= 60 or not 1 <= options.rounds <= 20:
        parser.error("--seconds is from 1 to 60, and --rounds from 1 to 20")
    return options


def end(number, _):
    for each in [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGALRM]:
        signal.signal(each, signal.SIG_IGN)
    if number == signal.SIGALRM:
        raise Refused("it took longer than two hours.")
    sys.exit(128 + number)


def main():
    options = read_options()
    for number in [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGALRM]:
        signal.signal(number, end)
    signal.alarm(SECONDS_IN_ALL)
    try:
        with ExitStack() as stack:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="bench-", ignore_cleanup_errors=True))
            os.chmod(folder, 0o755)  # PostgreSQL's own user goes through it
            bench = Bench(options, folder, stack)
            bench.measure()
            facts = bench.facts()
            if options.json:
                whole = {**facts, "figures": [figure.record() for figure in bench.figures]}
                options.json.write_text(json.dumps(whole, indent=1) + "\n", encoding="utf-8")
            print((markdown if options.markdown else table)(bench.figures, facts))
    except (Refused, subprocess.TimeoutExpired) as problem:
        say(problem)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
