"""Every figure of the demo council's reports comes out of the program, on either engine, for every month."""

import json
from functools import cache

import pytest

from figures import MONTHLY, MONTHS, MOVEMENTS, PRINTED_ORDER, by_number
from program import PLAN, done
from serving import found

every_month = pytest.mark.parametrize("month", MONTHS)


@cache
def written_report(database, month, *options):
    return done(
        "report", "exception", "--plan", PLAN, "--as-at", month, "--format", "json", *options, database=database
    )


@pytest.fixture
def report(kept, month):
    return json.loads(written_report(kept, month))


@every_month
def test_the_report_counts_what_is_due_and_red(report, month):
    figures = MONTHLY[month]
    assert (report["asAt"], report["due"], report["red"]) == (month, figures["due"], figures["red"])
    assert report["share"] == figures["redPercent"]
    assert report["actions"] == figures["inPlan"]


@every_month
def test_the_report_counts_them_by_priority(report, month):
    figures = MONTHLY[month]
    assert [row["number"] for row in report["priorities"]] == list(range(1, 11))
    assert [row["due"] for row in report["priorities"]] == figures["dueByPriority"]
    assert [row["red"] for row in report["priorities"]] == figures["redByPriority"]


@every_month
def test_the_report_names_every_red_action(report, month):
    assert sorted((red["reference"] for red in report["reds"]), key=by_number) == MONTHLY[month]["redRefs"]


@pytest.mark.parametrize("month", PRINTED_ORDER)
def test_the_report_names_them_in_the_printed_order(report, month):
    assert [red["reference"] for red in report["reds"]] == PRINTED_ORDER[month]


@every_month
def test_the_report_orders_them_by_priority_then_end_then_reference(report):
    keys = [(red["priority"], red["end"], by_number(red["reference"])) for red in report["reds"]]
    assert keys == sorted(keys)


@every_month
def test_the_report_splits_the_due_by_rating(report, month):
    figures = MONTHLY[month]
    ratings = {row["rating"]: row for row in report["ratings"]}
    for rating in ("red", "amber", "green", "white"):
        assert ratings[rating]["due"] == figures[rating], rating
        assert ratings[rating]["all"] == figures[rating] + figures["notDue"][rating], rating
    for rating, percent in figures["split"].items():
        assert ratings[rating]["percent"] == percent, rating


@every_month
def test_the_report_says_who_is_at_immediate_risk(report, month):
    at_risk = [red["reference"] for red in report["reds"] if red["immediateRisk"]]
    assert at_risk == MONTHLY[month]["immediateRiskYes"]


@pytest.mark.parametrize("month", MOVEMENTS)
def test_the_report_follows_what_moved(report, month):
    movement = MOVEMENTS[month]
    assert report["previous"]["asAt"] == movement["from"][:7]
    assert (report["previous"]["red"], report["red"]) == (movement["redBefore"], movement["redAfter"])
    assert report["newlyDue"]["count"] == movement["newlyDue"]
    assert sorted(report["newlyDue"]["red"], key=by_number) == movement["newlyDueRed"]
    assert sorted(report["previous"]["remaining"], key=by_number) == movement["stillRed"]
    assert sorted(report["droppedFromDue"], key=by_number) == movement["droppedFromDue"]


@pytest.mark.parametrize("month", MOVEMENTS)
def test_the_report_says_where_they_went(report, month):
    for destination, references in MOVEMENTS[month]["leftRed"].items():
        left = [row["reference"] for row in report["previous"]["left"] if row["to"] == destination]
        assert sorted(left, key=by_number) == references, destination
    assert len(report["previous"]["left"]) == sum(map(len, MOVEMENTS[month]["leftRed"].values()))


@pytest.mark.parametrize("month", MOVEMENTS)
def test_the_report_says_why_they_came(report, month):
    names = {"newlyDue": "newly due", "slippedBack": "slipped back", "reopened": "reopened"}
    for name, references in MOVEMENTS[month]["newlyRed"].items():
        came = [row["reference"] for row in report["newlyRed"] if row["why"] == names[name]]
        assert sorted(came, key=by_number) == references, name
    assert len(report["newlyRed"]) == sum(map(len, MOVEMENTS[month]["newlyRed"].values()))


@every_month
def test_the_report_on_late_actions_counts_the_ambers_that_are_due(kept, month):
    report = json.loads(written_report(kept, month, "--list", "late"))
    assert (report["list"], report["red"]) == ("late", MONTHLY[month]["amberLate"])


@every_month
def test_the_site_gives_the_same_report(kept, site, month):
    assert found(site, f"/plans/{PLAN}/exception-reports/{month}.json") == written_report(kept, month)
