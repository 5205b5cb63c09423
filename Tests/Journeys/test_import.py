"""The canonical CSV comes in row by row as it should; again, it changes nothing; changed, it shows where."""

import csv
import io
import json
import re

import pytest

from databases import empty_database
from program import DONE, FIXTURES, done, import_demo, lineofsight
from serving import found, serving

CSV = FIXTURES / "improvement-plan.csv"
EXPECTED = json.loads((FIXTURES / "improvement-plan.expected.json").read_text())["actions"]
BRING_IN = ("--plan", "improvement-plan", "--council", "Barchester Council", "--as-at", "2017-03")


def bring_in(file, database, *options):
    return lineofsight("import", "plan", file, *BRING_IN, *options, database=database)


def trail(database):
    """What the audit trail says of itself: how many entries, and its newest hash."""
    return done("audit-trail", "verify", database=database).strip()


def changed_copy(folder, *changes):
    """The canonical CSV with some of its words replaced."""
    text = CSV.read_bytes().decode("utf-8-sig")
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} is there {text.count(old)} times"
        text = text.replace(old, new)
    file = folder / "changed.csv"
    file.write_bytes(text.encode("utf-8-sig"))
    return file


@pytest.fixture(scope="module")
def plan(engine, tmp_path_factory):
    with empty_database(engine, tmp_path_factory.mktemp("import")) as database:
        answer = bring_in(CSV, database)
        assert (answer.code, answer.complained.strip()) == (DONE, "")
        assert answer.said == "Kept the new plan “improvement-plan”: 320 actions, 320 updates.\n"
        yield database


@pytest.fixture(scope="module")
def register(plan):
    words = ("export", "register", "--plan", "improvement-plan", "--as-at", "2017-03", "--format", "json")
    return {action["reference"]: action for action in json.loads(done(*words, database=plan))["actions"]}


def test_every_row_is_kept_as_expected(register):
    assert list(register) == sorted((row["ref"] for row in EXPECTED), key=lambda ref: [*map(int, ref.split("."))])
    for row in EXPECTED:
        action = register[row["ref"]]
        kept = (action["rating"], action["lead"], action["timescale"], action["end"])
        assert kept == (row["rating"], row["lead"], row["printed"], row["to"]), row["ref"]
        assert action["due"] == (row["to"] <= "2017-03"), row["ref"]
        assert (action["start"] or action["end"]) == row["from"], row["ref"]


def test_every_row_keeps_its_wording(register):
    rows = csv.DictReader(io.StringIO(CSV.read_bytes().decode("utf-8-sig"), newline=""))
    plain = lambda text: re.sub(r"\W+", " ", text).strip().lower()
    for row in rows:
        assert plain(register[row["Ref"]]["text"]) == plain(row["Key action"]), row["Ref"]


def test_every_row_keeps_its_parts_progress_and_evidence(plan, tmp_path):
    with serving("serve", plan, tmp_path, officer=True) as site:
        without = json.loads(found(site.base, "/plans/improvement-plan/actions.json?without=evidence"))["actions"]
        assert {a["reference"] for a in without} == {row["ref"] for row in EXPECTED if not row["hasEvidence"]}
        for row in EXPECTED:
            page = found(site.base, f"/plans/improvement-plan/actions/{row['ref']}")
            parts = re.search(r'<ol class="parts">(.*?)</ol>', page, re.DOTALL)
            assert (parts[1].count("<li") if parts else 0) == row["subPoints"], row["ref"]
            said = re.search(r'<ol class="story">(.*?)</ol>', page, re.DOTALL)[1]
            assert bool(re.search(r"<(p|ul)>", said)) == row["hasProgress"], row["ref"]


def test_the_same_file_again_changes_nothing(plan):
    before = trail(plan)
    answer = bring_in(CSV, plan)
    assert (answer.code, answer.said) == (DONE, "Nothing differs from what is kept.\n")
    assert trail(plan) == before


def test_the_demo_again_changes_nothing(engine, tmp_path):
    with empty_database(engine, tmp_path) as database:
        import_demo(database)
        before = trail(database)
        assert import_demo(database) == "Nothing differs from what is kept.\n"
        assert trail(database) == before


def test_a_changed_file_shows_its_differences(plan, tmp_path):
    file = changed_copy(
        tmp_path,
        ("Appoint permanently to the executive director", "Appoint for good to the executive director"),
        ("Chief Executive,Oct 16,A,", "Leader of the Council,Oct 16,G,"),
    )
    before = trail(plan)
    trial = bring_in(file, plan, "--dry-run")
    assert trail(plan) == before, "a dry run keeps nothing"
    answer = bring_in(file, plan)
    assert answer.code == DONE
    differences = answer.said.splitlines()
    assert differences[:-1] == trial.said.splitlines()[:-1]
    assert [line.split(" was ")[0] for line in differences[:-1]] == [
        "1.1.2: wording", "1.1.2: lead", "1.1.2: rating as at March 2017",
    ]
    assert "1.1.2: lead was “Chief Executive”, is now “Leader of the Council”" in differences
    assert "1.1.2: rating as at March 2017 was amber, is now green" in differences
    assert differences[-1] == "Kept 3 differences."
    assert trail(plan) != before
    assert bring_in(file, plan).said == "Nothing differs from what is kept.\n"


def test_an_action_that_the_file_leaves_out_stays_and_is_named(plan, tmp_path):
    header, rest = CSV.read_bytes().decode("utf-8-sig").split("\r\n", 1)
    rows = csv.reader(io.StringIO(rest, newline=""))
    file = tmp_path / "short.csv"
    with file.open("w", newline="", encoding="utf-8-sig") as output:
        csv.writer(output).writerows([header.split(","), *(row for row in rows if row[0] != "10.4.3")])
    answer = bring_in(file, plan, "--dry-run")
    assert "Not in the file, and left as they are: 10.4.3." in answer.said
