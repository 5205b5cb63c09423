"""Databases to measure with. They are made through the command line, as a council would, and kept
under .build-bench for as long as what they are made from stays the same."""

import fcntl
import hashlib
import json
import shutil
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

COUNCILS = 150
MONTHS = [12, 60, 240]
LEADS = 32
SECONDS_TO_IMPORT = 600
PLAN = "barchester"


class Refused(Exception):
    """The measurement cannot go on; the text says why."""


def run(arguments, seconds=SECONDS_TO_IMPORT, words=None):
    done = subprocess.run(
        [str(part) for part in arguments], input=words, capture_output=True, text=True, timeout=seconds)
    if done.returncode != 0:
        command = " ".join(map(str, arguments))
        raise Refused(f"{command} ended with {done.returncode}:\n{done.stdout}{done.stderr}")
    return done.stdout


def neighbour(index):
    """Names of one length, so that every council's page has the same number of bytes."""
    return PLAN if index == COUNCILS // 2 else f"barset-{index:03}"


def remove(database):
    for part in ["", "-wal", "-shm"]:
        Path(f"{database}{part}").unlink(missing_ok=True)


class Databases:
    def __init__(self, folder, program, demonstration, sources, say):
        self.program = program
        self.demonstration = demonstration
        self.say = say
        folder.mkdir(exist_ok=True)
        self.lock = open(folder / "lock", "w")
        try:
            fcntl.flock(self.lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            raise Refused("another script/bench is running; its figures and these would both be wrong.") from None
        key = hashlib.sha256(b"".join(path.read_bytes() for path in sorted(sources))).hexdigest()[:12]
        self.folder = folder / key
        for old in folder.iterdir():
            if old.is_dir() and old != self.folder:
                shutil.rmtree(old)
        self.folder.mkdir(exist_ok=True)

    # What there is to make: plans by their names in links

    def plans(self, name):
        """The files of a database, made when asked for, with the name in links of each."""
        kind, _, size = name.partition("-")
        if kind == "demo":
            yield PLAN, lambda: self.demonstration.path
        elif kind == "months":
            count, _, red = size.partition("-")
            yield PLAN, lambda: self._written(self.demonstration.with_months(int(count), bool(red)), name)
        elif kind == "councils":
            for index in range(int(size)):
                slug = neighbour(index)
                yield slug, lambda slug=slug: self._written(self.demonstration.as_council(slug), slug)
        elif kind == "reds":
            yield PLAN, lambda: self._written(self.demonstration.with_reds(int(size)), name)
        elif kind == "asked":
            yield PLAN, lambda: self._written(self.demonstration.asked_of(LEADS), name)

    def _written(self, plan, name):
        path = self.folder / f"{name}.json"
        path.write_text(json.dumps(plan), encoding="utf-8")
        return path

    def fill(self, name, address, at_once):
        """Imports the plans of a database: the first alone, for it makes the tables."""
        self.say(f"making the database {name}")

        def bring_in(plan):
            slug, make = plan
            path = make()
            run([self.program, "import", "plan", path, "--plan", slug, "--database", address])
            if path != self.demonstration.path:
                path.unlink()

        plans = list(self.plans(name))
        bring_in(plans[0])
        with ThreadPoolExecutor(at_once) as workers:
            list(workers.map(bring_in, plans[1:]))
