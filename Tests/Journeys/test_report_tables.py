"""Tables 2 and 3, the ranking, the deadlines and the accounts of the exception report."""

import json
import re

import pytest

from figures import (
    CATEGORIES, JOINT, MONTHLY, MONTHS, MONTHS_RED, OLDEST, PUBLISHED, RANKING, TABLE_2, TABLE_3, UNCHANGED,
    by_number, update,
)
from program import PLAN, done
from test_figures import written_report


@pytest.fixture
def report(kept, month):
    return json.loads(written_report(kept, month))


@pytest.mark.parametrize("month", [TABLE_2["months"][-1]])
def test_table_2_shows_three_months(report, month):
    assert report["months"] == TABLE_2["months"]
    assert report["monthly"] == [
        {"number": row["priority"], "counts": row["values"], "difference": row["difference"]}
        for row in TABLE_2["rows"]
    ]
    assert report["monthlyTotal"] == TABLE_2["total"]


@pytest.mark.parametrize("month", MONTHS)
def test_table_2_agrees_with_the_reports_of_its_months(report, month):
    assert report["months"] == MONTHS[: MONTHS.index(month) + 1][-3:]
    for row in report["monthly"]:
        counts = [MONTHLY[at]["redByPriority"][row["number"] - 1] for at in report["months"]]
        assert row["counts"] == counts
        assert row["difference"] == (counts[-1] - counts[-2] if len(counts) > 1 else 0)
    assert report["monthlyTotal"] == [MONTHLY[at]["red"] for at in report["months"]]


@pytest.mark.parametrize("month", TABLE_3)
def test_table_3_groups_the_reds_by_deadline(report, month):
    rows = [
        {
            "label": row["label"], "from": row["from"], "end": row["end"], "count": row["count"],
            "percent": row["percent"], "references": sorted(row["references"], key=by_number),
        }
        for row in report["deadlines"]
    ]
    assert rows == [
        {
            "label": row["label"], "from": row["from"], "end": row["to"], "count": row["count"],
            "percent": row["percent"], "references": row["refs"],
        }
        for row in TABLE_3[month]["rows"]
    ]
    assert sum(row["count"] for row in rows) == TABLE_3[month]["total"]


@pytest.mark.parametrize("month", MONTHS)
def test_priorities_are_ranked_by_their_reds(report, month):
    reds = MONTHLY[month]["redByPriority"]
    ranked = sorted(([number, count] for number, count in enumerate(reds, 1) if count), key=lambda row: -row[1])
    assert report["ranking"] == ranked
    published = RANKING.get(month, [])
    assert report["ranking"][: len(published)] == published


@pytest.mark.parametrize("month", OLDEST)
def test_the_oldest_red_is_named(report, month):
    oldest = OLDEST[month]
    sentence = next(sentence for sentence in report["sentences"] if "The oldest" in sentence)
    assert f"The oldest, {oldest['ref']} in Priority {oldest['priority']}, was due in September 2016." in sentence
    assert next(red["end"] for red in report["reds"] if red["reference"] == oldest["ref"]) == oldest["endMonth"]


@pytest.mark.parametrize("month", MONTHS_RED)
def test_each_red_says_for_how_many_months(report, month):
    assert {red["reference"]: red["monthsInARow"] for red in report["reds"]} == MONTHS_RED[month]


@pytest.mark.parametrize("month", CATEGORIES)
def test_reds_are_counted_by_theme(report, month):
    assert {row["category"]: row["count"] for row in report["categories"]} == CATEGORIES[month]
    assert any("The majority, eight of the 15, concern" in sentence for sentence in report["sentences"])


def test_a_narrative_that_has_not_changed_is_marked(kept):
    marked = {
        (month, red["reference"])
        for month in MONTHS
        for red in json.loads(written_report(kept, month))["reds"]
        if red["unchanged"]
    }
    assert marked == UNCHANGED


@pytest.mark.parametrize("month", JOINT)
def test_a_shared_narrative_stands_once(kept, report, month):
    first, second = JOINT[month]
    reds = {red["reference"]: red for red in report["reds"]}
    assert reds[first]["jointWith"] == [second] and reds[second]["jointWith"] == [first]
    words = done("report", "exception", "--plan", PLAN, "--as-at", month, database=kept)
    opening = update(first, month)["narrative"].split(". ")[0]
    assert re.sub(r"\s+", " ", words).count(opening) == 1
    assert f"{first} and {second}" in words


@pytest.mark.parametrize("month", ["2018-02"])
def test_93_percent_are_complete_at_the_end(report, month):
    green = next(row for row in report["ratings"] if row["rating"] == "green")
    assert [report["actions"], green["all"]] == PUBLISHED["feb-2018"]
    assert green["percent"] == PUBLISHED["feb-2018-percent"]


@pytest.mark.parametrize("month", ["2017-08"])
def test_august_2017_is_8_48_and_44_percent(report, month):
    ratings = {row["rating"]: row for row in report["ratings"]}
    names = ["red", "amber", "green"]
    assert [report["due"], *(ratings[name]["due"] for name in names)] == PUBLISHED["aug-2017"]
    assert [ratings[name]["percent"] for name in names] == PUBLISHED["aug-2017-percent"] == [8, 48, 44]


@pytest.mark.parametrize("month", ["2017-03"])
def test_march_2017_is_as_it_was_published(report, month):
    assert [row["due"] for row in report["priorities"]] == PUBLISHED["due-2017-03"]
    assert [row["red"] for row in report["priorities"]] == PUBLISHED["red-2017-03"]
    assert [red["reference"] for red in report["reds"]] == PUBLISHED["red-2017-03-refs"]
    assert [row["count"] for row in report["deadlines"]] == PUBLISHED["table3-2017-03"]
    assert [row["percent"] for row in report["deadlines"]] == PUBLISHED["table3-2017-03-percent"]
    assert report["share"] == PUBLISHED["red-2017-03-percent"]
    assert len(report["previous"]["remaining"]) == PUBLISHED["still-red-2017-03"]
