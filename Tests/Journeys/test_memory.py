"""A file that is too large is refused in bounded memory and time, and the limit is said."""

import json
import os
import subprocess
import time

import pytest

from figures import COUNCIL
from program import BINARY, DONE, REFUSED, done

MOST_MEMORY = 300  # MB that any import may take, at its peak
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
    """The demo council's plan, with its last narrative as long as it takes."""
    plan = json.loads(json.dumps(COUNCIL))
    actions = plan["plan"]["actions"]
    text = json.dumps(plan)
    copies = []
    number = 0
    while sum(map(len, copies)) + len(text) < size:
        copy = json.loads(json.dumps(actions[number % len(actions)]))
        copy["ref"] = f"{copy['ref']}.{number // len(actions) + 1}"
        for update in copy["updates"]:
            update["id"] = f"{update['id']}-{number}"
        copies.append(json.dumps(copy))
        number += 1
    head, tail = text.split('"actions": [', 1)
    file.write_text(head + '"actions": [' + ", ".join(copies) + ", " + tail)
