"""A file that is too large is refused in bounded memory and time, and the limit is said."""

import json
import os
import re
import subprocess
import time
from itertools import count

from figures import COUNCIL
from program import BINARY, DONE, REFUSED, done

MOST_MEMORY = 300  # MB that any import may take, at its peak
MOST_SECONDS = 60  # on two busy cores, before the compiler has made anything fast
MEGABYTE = 1_000_000
WORDS = "Bring the team's plans up to date with every family, and say what is different for each child. "


def import_measured(file, folder, *options):
    """What came of an import, what it complained of, its peak resident memory in MB, and its seconds."""
    command = [BINARY, "import", "plan", file, "--plan", "large", "--council", "Large", "--as-at", "2017-03",
               "--database", folder / "records.db", *options]
    complaints = folder / "complaints"
    begin = time.monotonic()
    with complaints.open("w") as output:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=output, stderr=output)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    # Linux counts the peak in KiB, and never less than that of whoever started the process.
    return process.returncode, complaints.read_text(), used.ru_maxrss * 1024 / MEGABYTE, time.monotonic() - begin


def write_csv(file, rows, narrative):
    with file.open("w") as output:
        output.write("Ref,Priority,Key action,Lead officer,Timescale,RAG,Progress update\n")
        for number in range(rows):
            priority = number % 10 + 1
            output.write(
                f'{priority}.{number // 10 + 1},{priority} Priority,"{WORDS}{number}",Head of Service,Mar 17,A,"{narrative}"\n'
            )


def write_json(file, size):
    """The demo council's plan with its actions over and over, each time under another reference."""
    actions = COUNCIL["plan"]["actions"]
    plan = {**COUNCIL["plan"], "actions": "HERE", "changeRequests": []}
    head, tail = json.dumps({**COUNCIL, "plan": plan}).split('"HERE"')
    written = 0
    with file.open("w") as output:
        output.write(head + "[")
        for number in count():
            action = actions[number % len(actions)]
            updates = [{**update, "id": f"{update['id']}-{number}", "jointWith": []} for update in action["updates"]]
            copy = {
                **action, "ref": f"{action['ref']}.{number // len(actions) + 1}", "updates": updates,
                "dependencies": [], "successorOf": None, "withdrawal": None,
            }
            written += output.write(("," if number else "") + json.dumps(copy))
            if written > size - len(head) - len(tail):
                break
        output.write("]" + tail)


def test_a_csv_of_100_000_rows_is_refused_with_its_limit(tmp_path):
    file = tmp_path / "rows.csv"
    write_csv(file, 100_000, WORDS * 3)
    assert file.stat().st_size > 40 * MEGABYTE
    code, complaints, peak, seconds = import_measured(file, tmp_path)
    assert code == REFUSED and "more than 20,000 rows, which is the most that is read" in complaints
    assert peak < MOST_MEMORY and seconds < MOST_SECONDS
    assert "Nothing is kept yet" in done("audit-trail", "verify", database=tmp_path / "records.db")


def test_the_largest_csv_that_is_read_is_kept_in_bounded_memory(tmp_path):
    file = tmp_path / "most.csv"
    write_csv(file, 19_999, WORDS)  # and a header
    code, complaints, peak, seconds = import_measured(file, tmp_path, "--dry-run")
    assert code == DONE and "19999 actions" in complaints
    assert peak < MOST_MEMORY and seconds < MOST_SECONDS


def test_a_csv_of_more_bytes_than_are_read_is_refused_with_its_limit(tmp_path):
    file = tmp_path / "bytes.csv"
    write_csv(file, 20_000, WORDS * 26)
    assert file.stat().st_size > 50 * MEGABYTE
    code, complaints, peak, seconds = import_measured(file, tmp_path)
    assert code == REFUSED and "50 MB" in complaints
    assert peak < MOST_MEMORY and seconds < MOST_SECONDS


def test_one_cell_without_end_is_refused_with_its_limit(tmp_path):
    file = tmp_path / "cell.csv"
    with file.open("w") as output:
        output.write('Ref,Key action,Lead officer,Timescale,RAG\n1.1,"')
        for _ in range(400):
            output.write(WORDS * 1000)
    code, complaints, peak, seconds = import_measured(file, tmp_path)
    assert code == REFUSED and ":2:2: " in complaints
    assert peak < MOST_MEMORY and seconds < MOST_SECONDS


def test_a_json_of_60_mb_is_refused_and_the_most_that_is_read_is_kept(tmp_path):
    file = tmp_path / "plan.json"
    write_json(file, 60 * MEGABYTE)
    assert file.stat().st_size > 59 * MEGABYTE
    code, complaints, peak, seconds = import_measured(file, tmp_path)
    limit = re.search(r"larger than (\d+) MB, which is the most that is read", complaints)
    assert code == REFUSED and limit, complaints[-300:]
    assert peak < MOST_MEMORY and seconds < 10

    write_json(file, (int(limit[1]) - 0.1) * MEGABYTE)
    code, complaints, peak, seconds = import_measured(file, tmp_path)
    assert code == DONE, complaints[-300:]
    assert peak < MOST_MEMORY, f"{peak:.0f} MB for a file of {limit[1]} MB, in {seconds:.0f} s"
    assert seconds < MOST_SECONDS
