"""Tables 1, 2 and 3 as a reader sees them: taken from the page in a browser."""

import re
from calendar import month_name

import pytest

from conftest import opened
from figures import MONTHLY, MONTHS, TABLE_3
from program import PLAN

REPORTS = ["2017-02", "2017-03", "2017-08", "2018-02"]

ROWS = """caption => [...document.getElementById(caption).closest('table').rows]
  .map(row => [...row.cells].map(cell => cell.innerText.trim()))"""


def named(month):
    year, number = month.split("-")
    return f"{month_name[int(number)]} {year}"


def signed(difference):
    return "-" if difference == 0 else f"+{difference}" if difference > 0 else f"−{-difference}"


@pytest.fixture(scope="module")
def desk(browser, site):
    with opened(browser, site) as page:
        yield page


@pytest.fixture(params=REPORTS)
def month(request, desk):
    address = f"/plans/{PLAN}/exception-reports/{request.param}"
    if not desk.url.endswith(address):
        desk.goto(address)
    return request.param


def test_table_1_has_what_is_due_and_red_by_priority(desk, month):
    head, *rows, total = desk.evaluate(ROWS, "table-1")
    figures = MONTHLY[month]
    assert head[1:] == [f"Total due, May 2016 to {named(month)}", "Not progressed"]
    assert [int(re.match(r"\d+", row[0])[0]) for row in rows] == list(range(1, 11))
    assert [int(row[1]) for row in rows] == figures["dueByPriority"]
    assert [int(row[2]) for row in rows] == figures["redByPriority"]
    assert total == ["Total", str(figures["due"]), str(figures["red"])]


def test_table_2_has_three_months_and_their_difference(desk, month):
    head, *rows, total = desk.evaluate(ROWS, "table-2")
    shown = MONTHS[MONTHS.index(month) - 2 : MONTHS.index(month) + 1]
    assert head == ["Priority", *map(named, shown), "Difference"]
    for number, row in enumerate(rows, 1):
        counts = [MONTHLY[at]["redByPriority"][number - 1] for at in shown]
        assert row[1:] == [*map(str, counts), signed(counts[2] - counts[1])], row[0]
    counts = [MONTHLY[at]["red"] for at in shown]
    assert total == ["Total", *map(str, counts), signed(counts[2] - counts[1])]


def test_table_3_has_the_reds_by_deadline(desk, month):
    head, *rows, total = desk.evaluate(ROWS, "table-3")
    expected = TABLE_3[month]["rows"]
    assert rows == [[row["label"], str(row["count"]), f"{row['percent']}%"] for row in expected]
    assert total == ["Total", str(MONTHLY[month]["red"]), f"{TABLE_3[month]['totalPercent']}%"]
    note = desk.get_by_text("Rows may not add to 100 because of rounding.")
    assert note.count() == (0 if sum(row["percent"] for row in expected) == 100 else 1)


def counted(number):
    """Small counts are written in words."""
    return "no one two three four five six seven eight nine".split()[number] if number < 10 else number


def test_the_headline_says_them_in_words(desk, month):
    figures = MONTHLY[month]
    words = desk.locator("section[aria-labelledby=analysis] > p").first.inner_text()
    reds = f"{counted(figures['red'])} actions ({figures['redPercent']}%)"
    assert words == (
        f"Between May 2016 and {named(month)}, {counted(figures['due'])} actions fell due. "
        f"Of these {reds} had not progressed."
    )
