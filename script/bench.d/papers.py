"""Papers, registers and plans as files: what a council waits for when it takes one away or brings one in."""

import os
import sqlite3
import subprocess
import time
from contextlib import ExitStack, closing
from pathlib import Path

from databases import PLAN, Refused, run

FORMATS = {"docx": "Word", "odt": "OpenDocument", "pdf": "PDF", "xlsx": "Excel"}
FIFTEEN_REDS = "2017-03"
MANY_REDS = 300
MANY_ACTIONS = 10_000
TRIES = 5
WORKBOOK = "Tests/PapersTests/PlanImport/Fixtures/improvement-plan.xlsx"


def timed(command):
    """Milliseconds from start to end, and the most memory in MB that one of its processes had."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE)
    told = process.stderr.read()
    process.stderr.close()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise Refused(f"{command} ended with {process.returncode}: {told.decode()}")
    return 1000 * (time.perf_counter() - start), used.ru_maxrss / 1024


def tell(bench, part, what, runs, most=None):
    times, memory = zip(*runs)
    bench.add(
        part, "SQLite", what, f"highest memory {max(memory):.0f} MB; {len(runs)} tries", list(times), "ms",
        most=most, detail={"runs": runs})


def write_papers(bench):
    """The exception report by the command line, and asked of a served site, the first time and again."""
    for reds, database, month in [(15, "demo", FIFTEEN_REDS), (MANY_REDS, f"reds-{MANY_REDS}", bench.newest)]:
        address = bench.sqlite.database(database)
        report = [bench.program, "report", "exception", "--plan", PLAN, "--as-at", month, "--database", address]
        found = run([*report, "--format", "json"]).count('"reference"')
        if found < reds:
            raise Refused(f"the report of {reds} Reds names {found} actions.")
        for form, name in FORMATS.items():
            command = [*report, "--format", form, "--output", bench.folder / f"report.{form}"]
            most = 1000 if reds == 15 and form in ("docx", "pdf") else None
            tell(bench, "i", f"{name}, {reds} Reds, whole process", [timed(command) for _ in range(TRIES)], most)
    with ExitStack() as stack:
        # Papers that were made are kept beside the files: a folder of its own has none yet.
        address = fresh(bench, bench.sqlite.database("demo"))
        server = bench.serve(stack, address)
        for form, name in FORMATS.items():
            asked = server.asked(f"/plans/{PLAN}/exception-reports/{FIFTEEN_REDS}.{form}")
            first, *later = [answered(server, asked) for _ in range(1 + TRIES)]
            bench.add("i", "SQLite", f"{name}, 15 Reds, asked of the site first", "once", [first], "ms",
                      most=1000 if form in ("docx", "pdf") else None)
            bench.add("i", "SQLite", f"{name}, 15 Reds, asked again", f"{TRIES} tries", later, "ms")


def fresh(bench, address):
    copy = str(bench.folder / "papers.db")
    with closing(sqlite3.connect(address)) as kept, closing(sqlite3.connect(copy)) as own:
        kept.backup(own)
    return copy


def answered(server, asked):
    start = time.perf_counter()
    server.get(asked)
    return 1000 * (time.perf_counter() - start)


def move_registers(bench):
    """The register out as a workbook, and plans in, of a council's size and of the largest."""
    large = bench.folder / "large.csv"
    large.write_text(rows(MANY_ACTIONS), encoding="utf-8")
    for count, file, most in [(320, WORKBOOK, 500), (MANY_ACTIONS, large, None)]:
        runs = []
        for turn in range(TRIES):
            database = bench.folder / f"in-{count}-{turn}.db"
            runs.append(timed([
                bench.program, "import", "plan", file, "--plan", "large", "--council", "Barset",
                "--title", "Large plan", "--database", database]))
        tell(bench, "j", f"Import of {count:,} actions, {Path(file).suffix[1:]}, whole process", runs, most)
    for count, address, plan, most in [
        (bench.expected.live, bench.sqlite.database("demo"), PLAN, 150),
        (MANY_ACTIONS, bench.folder / f"in-{MANY_ACTIONS}-0.db", "large", None),
    ]:
        command = [bench.program, "export", "register", "--plan", plan, "--database", address, "--format", "xlsx"]
        command += ["--output", bench.folder / "register.xlsx"]
        tell(bench, "j", f"Register of {count:,} actions, Excel, whole process", [
            timed(command) for _ in range(TRIES)], most)


def rows(count):
    lines = ["Large plan as at 31 March 2017,,,,", "Ref,Key action,Lead,Timescale,RAG"]
    for place in range(count):
        priority, objective, number = place // 1000 + 1, place // 40 % 25 + 1, place % 40 + 1
        lines.append(f"{priority}.{objective}.{number},Do the work of row {place},Lead {place % 30},Dec 17,A")
    return "\n".join(lines) + "\n"
