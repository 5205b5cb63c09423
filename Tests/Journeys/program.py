"""Running the program from the command line, and the files that it is given."""

import os
import subprocess
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("LINEOFSIGHT_BINARY") or ROOT / ".build/debug/lineofsight")
DEMO = ROOT / "Sources/Site/Demo/barchester.json"
FIXTURES = ROOT / "Tests/PapersTests/PlanImport/Fixtures"
PLAN = "barchester"

DONE, REFUSED, MISUSED = 0, 1, 2
LONGEST = 30  # seconds that any one command may take


@dataclass(frozen=True)
class Answer:
    code: int
    said: str  # standard output
    complained: str  # standard error

    @property
    def complaints(self):
        return self.complained.splitlines()


def lineofsight(*words, database=None, cwd=None):
    """Runs `lineofsight WORDS…` and returns what came of it."""
    command = [str(BINARY), *map(str, words)]
    if database is not None:
        command += ["--database", str(database)]
    run = subprocess.run(command, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, timeout=LONGEST)
    return Answer(run.returncode, run.stdout.decode(), run.stderr.decode())


def done(*words, database=None, cwd=None):
    """The same, of a command that must succeed: what it said."""
    answer = lineofsight(*words, database=database, cwd=cwd)
    assert answer.code == DONE, f"{words} ended with {answer.code}: {answer.complained}"
    return answer.said


def import_demo(database):
    return done("import", "plan", DEMO, "--plan", PLAN, database=database)
