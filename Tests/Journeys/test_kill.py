"""Whoever ends the program in the middle of an import finds all of the plan, or none of it."""

import json
import signal
import subprocess
import time

import pytest

from databases import POSTGRES, SQLITE, empty_database, needs_postgres
from program import BINARY, DEMO, DONE, PLAN, REFUSED, done, import_demo, lineofsight

NONE = "Nothing is kept yet."


def verified(database):
    return done("audit-trail", "verify", database=database).strip()


def entries(database):
    """How many entries the unbroken audit trail has."""
    words = verified(database)
    return 0 if words == NONE else int(words.split(": ")[1].split(" ")[0])


def report(database):
    words = ("report", "exception", "--plan", PLAN, "--as-at", "2018-02", "--format", "json")
    return lineofsight(*words, database=database)


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """What a whole import leaves: its audit trail's length and its report."""
    database = tmp_path_factory.mktemp("whole") / "records.db"
    import_demo(database)
    return entries(database), report(database).said


def seconds_of_an_import(engine, folder):
    with empty_database(engine, folder) as database:
        begin = time.monotonic()
        import_demo(database)
        return time.monotonic() - begin


def import_and_kill(database, after):
    """Begins an import and ends it as a power cut would; says whether it was still at work."""
    command = [BINARY, "import", "plan", DEMO, "--plan", PLAN, "--database", database]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdin=quiet, stdout=quiet, stderr=quiet)
    time.sleep(after)
    process.kill()
    return process.wait() == -signal.SIGKILL


def expect_all_or_nothing(database, whole):
    found = entries(database)
    answer = report(database)
    if found:
        assert (found, answer.code, answer.said) == (whole[0], DONE, whole[1])
    else:
        assert answer.code == REFUSED
        assert "No plan is kept here yet" in answer.complained or "no database here yet" in answer.complained
    return bool(found)


@pytest.mark.parametrize("engine, times", [(SQLITE, 50), pytest.param(POSTGRES, 10, marks=needs_postgres)])
def test_an_import_that_is_killed_leaves_all_or_nothing(engine, times, whole, tmp_path):
    run = min(seconds_of_an_import(engine, folder) for folder in (tmp_path / "once", tmp_path / "again")
              if folder.mkdir() is None)
    killed = kept = 0
    for number in range(times):
        folder = tmp_path / str(number)
        folder.mkdir()
        with empty_database(engine, folder) as database:
            killed += import_and_kill(database, after=run * (number + 0.5) / times)
            kept += expect_all_or_nothing(database, whole)
            if number % 10 == 0:  # and what is left is fit to go on with
                import_demo(database)
                assert expect_all_or_nothing(database, whole)
    assert killed > times / 2, "the imports ended before they were killed"
    assert kept < times, "no import was killed before it was done"


def test_a_change_that_is_killed_leaves_the_old_or_the_new(whole, tmp_path):
    """The same for a file that changes a plan which is kept already."""
    plan = json.loads(DEMO.read_text())
    for action in plan["plan"]["actions"]:
        action["text"] = action["stem"] = "Changed. " + action["stem"]
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(plan))
    database = tmp_path / "records.db"
    import_demo(database)
    before = entries(database)
    for after in (0.1, 0.2, 0.3, 0.4, 0.5):
        command = [BINARY, "import", "plan", changed, "--plan", PLAN, "--database", database]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(after)
        process.kill()
        process.wait()
        register = json.loads(done("export", "register", "--plan", PLAN, "--format", "json", database=database))
        changes = {action["text"].startswith("Changed. ") for action in register["actions"]}
        assert changes in ({False}, {True}), "part of the change was kept"
        assert (entries(database) > before) == (changes == {True})
