"""The register as JSON and as CSV: from the command line and from the site, on either engine, every month."""

import csv
import io
import json
from collections import Counter
from functools import cache

import pytest

from figures import COUNCIL, MONTHLY, MONTHS, RECORDS, by_number
from program import PLAN, done
from serving import found

every_month = pytest.mark.parametrize("month", MONTHS)
LABELS = {"red": "Red", "amber": "Amber", "green": "Green", "white": "White", None: ""}


@cache
def written_register(database, month, form):
    return done("export", "register", "--plan", PLAN, "--as-at", month, "--format", form, database=database)


@pytest.fixture
def register(kept, month):
    return json.loads(written_register(kept, month, "json"))["actions"]


@every_month
def test_the_register_counts_what_is_in_the_plan(register, month):
    figures = MONTHLY[month]
    live = [action for action in register if not action["withdrawn"]]
    assert (len(live), len(register) - len(live)) == (figures["inPlan"], figures["withdrawn"])


@every_month
def test_the_register_says_what_is_due_and_how_it_is_rated(register, month):
    figures = MONTHLY[month]
    due = Counter(action["rating"] for action in register if action["due"])
    names = ("red", "amber", "green", "white")
    assert due == Counter({name: figures[name] for name in names if figures[name]})
    waiting = Counter(a["rating"] for a in register if not a["due"] and not a["withdrawn"])
    assert waiting == Counter({name: count for name, count in figures["notDue"].items() if count})


@every_month
def test_the_register_says_what_is_late(register, month):
    assert sum(action["late"] for action in register) == MONTHLY[month]["amberLate"]


@every_month
def test_the_register_counts_amber_and_green_by_priority(register, month):
    for rating in ("amber", "green", "red"):
        counts = Counter(a["priority"] for a in register if a["due"] and a["rating"] == rating)
        assert [counts[number] for number in range(1, 11)] == MONTHLY[month][f"{rating}ByPriority"], rating


@every_month
def test_the_register_stands_in_the_order_of_its_references(register):
    references = [action["reference"] for action in register]
    assert references == sorted(references, key=by_number)


@every_month
def test_the_csv_says_the_same_as_the_json(kept, register, month):
    text = written_register(kept, month, "csv")
    assert text.startswith("\ufeff") and "\r\n" in text
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    yes_or_no = {True: "Yes", False: "No"}
    assert [
        (row["Reference"], row["Action"], row["Lead"], row["Timescale"], row["End"], row["Due"], row["Late"],
         row["Rating"], row["Withdrawn"])
        for row in rows
    ] == [
        (a["reference"], a["text"], a["lead"] or "", a["timescale"], a["end"], yes_or_no[a["due"]],
         yes_or_no[a["late"]], LABELS[a["rating"]], yes_or_no[a["withdrawn"]])
        for a in register
    ]


@every_month
def test_the_site_gives_the_same_json(kept, site, register, month):
    assert json.loads(found(site, f"/plans/{PLAN}/actions.json?as-at={month}"))["actions"] == register


@every_month
def test_the_site_gives_the_same_csv(kept, site, month):
    assert found(site, f"/plans/{PLAN}/actions.csv?as-at={month}") == written_register(kept, month, "csv")


@pytest.mark.parametrize("month", ["2018-02"])
def test_328_records_are_kept_of_which_326_are_live(register, month):
    withdrawn = sum(action["withdrawn"] for action in register)
    assert (len(register), len(register) - withdrawn, withdrawn) == (
        RECORDS["all"], RECORDS["live"], RECORDS["withdrawn"],
    )


def test_63_objectives_stand_over_their_actions(site):
    assert found(site, f"/plans/{PLAN}/actions").count('<tr class="band">') == RECORDS["objectives"]


def test_an_action_that_was_withdrawn_names_its_successor(site):
    for withdrawn, successor in RECORDS["successors"]:
        page = found(site, f"/plans/{PLAN}/actions/{withdrawn}")
        assert f"/actions/{successor}" in page.split("Followed by")[1][:100]
        assert f"/actions/{withdrawn}" in found(site, f"/plans/{PLAN}/actions/{successor}").split("Follows")[1][:100]


@pytest.mark.parametrize("month", ["2016-06", "2016-09"])
def test_evidence_of_a_later_year_is_not_there_yet(site, month):
    later = f"{int(month[:4]) + 1}-{month[5:]}"
    waiting = {
        action["ref"]
        for action in COUNCIL["plan"]["actions"]
        if action["inPlanFrom"] <= month and action["evidence"] and not action["withdrawal"]
        and all(evidence["date"] > later for evidence in action["evidence"])
    }
    listed = json.loads(found(site, f"/plans/{PLAN}/actions.json?as-at={month}&without=evidence"))["actions"]
    assert waiting and waiting <= {action["reference"] for action in listed}
