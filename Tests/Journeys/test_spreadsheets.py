"""The register and the tables of the exception report as workbooks, read by another program."""

import csv
import io
import json
import re
from datetime import date, datetime

import openpyxl
import pytest

from figures import COUNCIL, MONTHS
from program import PLAN, REFUSED, ROOT, done, lineofsight
from serving import ask, found

NEWEST = MONTHS[-1]
LETTERS = {"Red": "R", "Amber": "A", "Green": "G", "White": "W"}
EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def taken(base, path):
    reply = ask(base, path)
    assert reply.status == 200 and reply.headers["Content-Type"] == EXCEL
    assert re.fullmatch(r'attachment; filename="[a-z0-9-]+\.xlsx"', reply.headers["Content-Disposition"])
    return openpyxl.load_workbook(io.BytesIO(reply.body))


def plain(cell):
    """A cell as the CSV has it."""
    if cell.value is None:
        return ""
    if isinstance(cell.value, datetime):
        return f"{cell.value:%Y-%m}"
    rating = re.fullmatch(r"(Red|Amber|Green|White) \((.)\)", str(cell.value))
    if rating:
        assert LETTERS[rating[1]] == rating[2]
        return rating[1]
    return str(cell.value)


def tones():
    """The stylesheet's fill of each tone, and what is read on it."""
    css = (ROOT / "Sources/Site/Assets/line-of-sight.css").read_text()
    full = lambda colour: "FF" + (colour if len(colour) == 6 else "".join(c * 2 for c in colour)).upper()
    found = re.findall(r"\.tone-(\w+)\s*{ --fill: #(\w+);\s*--on: #(\w+);", css)
    return {tone: (full(fill), full(on)) for tone, fill, on in found}


@pytest.fixture(scope="module")
def register(site):
    return taken(site, f"/plans/{PLAN}/actions.xlsx?as-at={NEWEST}")


@pytest.mark.parametrize("month", [MONTHS[0], "2017-03", NEWEST])
def test_the_register_says_what_the_csv_says(site, month):
    sheet = taken(site, f"/plans/{PLAN}/actions.xlsx?as-at={month}").worksheets[0]
    text = found(site, f"/plans/{PLAN}/actions.csv?as-at={month}").removeprefix("\ufeff")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert [[plain(cell) for cell in row] for row in sheet.iter_rows()] == rows


def test_the_register_holds_the_dates_and_ratings_of_the_json(site, register):
    actions = json.loads(found(site, f"/plans/{PLAN}/actions.json?as-at={NEWEST}"))["actions"]
    sheet = register.worksheets[0]
    head = {cell.value: cell.column - 1 for cell in sheet[1]}
    colours = tones()
    assert len(colours) == 7
    rows = list(sheet.iter_rows(min_row=2))
    assert len(rows) == len(actions) > 300
    for row, action in zip(rows, actions):
        assert row[head["Reference"]].value == action["reference"] and row[head["Action"]].value == action["text"]
        assert row[head["Priority"]].value == action["priority"]
        for name in ("start", "end", "forecast", "updated"):
            cell = row[head[name.capitalize()]]
            month = action[name] and datetime.fromisoformat(action[name] + "-01")
            assert cell.value == month and (month is None or (cell.is_date and cell.number_format == "mmm yyyy"))
        cell = row[head["Rating"]]
        if action["rating"] is None:
            assert cell.value is None
        else:
            assert cell.value.lower().startswith(action["rating"] + " (")
            assert (cell.fill.fgColor.rgb, cell.font.color.rgb) == colours[action["rating"]]
            assert cell.fill.fill_type == "solid"


def test_a_reference_opens_its_action(register):
    cell = register.worksheets[0]["A2"]
    assert re.fullmatch(rf"https?://[^/]+/plans/{PLAN}/actions/1\.1\.1\?as-at={NEWEST}", cell.hyperlink.target)


def test_no_cell_is_a_formula(register):
    assert not [c.coordinate for row in register.worksheets[0].iter_rows() for c in row if c.data_type == "f"]


def test_the_register_is_ready_to_be_filtered_and_printed(register):
    sheet = register.worksheets[0]
    assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == sheet.dimensions
    assert sheet.print_title_rows == "$1:$1" and sheet.page_setup.orientation == "landscape"
    assert int(sheet.page_setup.paperSize) == 9 and sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.oddFooter.right.text == "Page &P of &N"
    assert all(c.alignment.wrap_text and c.alignment.vertical == "top" for c in sheet["D"])


def test_the_file_says_what_it_is_and_whose(register):
    properties = register.properties
    assert properties.title == "Register of actions, February 2018"
    assert (properties.subject, properties.creator) == (COUNCIL["plan"]["title"], COUNCIL["council"]["name"])
    assert date(2018, 1, 1) < properties.created.date()


def test_a_filter_narrows_the_workbook_as_it_does_the_page(site):
    everything = taken(site, f"/plans/{PLAN}/actions.xlsx?as-at={NEWEST}").worksheets[0]
    narrowed = taken(site, f"/plans/{PLAN}/actions.xlsx?as-at={NEWEST}&rating=red").worksheets[0]
    ratings = {row[10] for row in narrowed.iter_rows(min_row=2, values_only=True)}
    assert 1 < narrowed.max_row < everything.max_row and ratings == {"Red (R)"}


@pytest.mark.parametrize("month", ["2017-03", NEWEST])
def test_the_tables_of_the_report_hold_its_figures(site, month):
    report = json.loads(found(site, f"/plans/{PLAN}/exception-reports/{month}.json"))
    book = taken(site, f"/plans/{PLAN}/exception-reports/{month}.xlsx")
    about, trend, listed, _, priorities, table_2, table_3 = book.worksheets
    assert [sheet.title for sheet in (about, trend, priorities)] == ["About", "Chart 1", "Chart 2"]
    assert [table_2.title, table_3.title] == ["Table 2", "Table 3"]
    drawn = [(row["actions"], {r["rating"]: r["all"] for r in row["ratings"]}["red"]) for row in report["trend"]]
    assert [(row[-1], row[1]) for row in trend.iter_rows(min_row=2, values_only=True)] == drawn
    reds = [row[1] for row in priorities.iter_rows(min_row=2, values_only=True)]
    assert reds == [row["red"] for row in report["priorities"]]
    assert dict(about.values)["Council"] == COUNCIL["council"]["name"]
    assert [cell.hyperlink.location for cell in about["B"] if cell.hyperlink] == [
        f"'{sheet.title}'!A1" for sheet in book.worksheets[1:]
    ]
    references = [cell.value for cell in listed["C"][1:]]
    assert listed["A1"].value == "Priority" and len(references) == report["monthlyTotal"][-1]
    assert sorted(references) == sorted(ref for row in report["deadlines"] for ref in row["references"])
    rows = [row[1:] for row in table_2.iter_rows(min_row=2, values_only=True)]
    assert [list(row[:-1]) for row in rows[:-1]] == [row["counts"] for row in report["monthly"]]
    assert [0 if row[-1] == "-" else row[-1] for row in rows[:-1]] == [r["difference"] for r in report["monthly"]]
    assert list(rows[-1][:-1]) == report["monthlyTotal"]
    assert table_2.auto_filter.ref == f"A1:E{table_2.max_row - 1}"
    rows = list(table_3.iter_rows(min_row=2))
    assert [(row[0].value, row[1].value, row[2].value) for row in rows[:-1]] == [
        (row["label"], row["count"], row["percent"] / 100) for row in report["deadlines"]
    ]
    assert all(row[2].number_format == "0%" for row in rows)


def test_the_command_line_writes_the_same_words(kept, register, tmp_path):
    file = tmp_path / "register.xlsx"
    said = done(
        "export", "register", "--plan", PLAN, "--as-at", NEWEST, "--format", "xlsx", "--output", file, database=kept
    )
    written = openpyxl.load_workbook(file).worksheets[0]
    assert said == "" and list(written.values) == list(register.worksheets[0].values)


def test_the_command_line_writes_the_report(kept, tmp_path):
    file = tmp_path / "report.xlsx"
    done("report", "exception", "--plan", PLAN, "--as-at", "2017-03", "--format", "xlsx", "--output", file, database=kept)
    assert openpyxl.load_workbook(file).properties.title == "Exception report, March 2017"


def test_without_room_for_temporary_files_nothing_is_written(kept, tmp_path, monkeypatch):
    file = tmp_path / "register.xlsx"
    monkeypatch.setenv("TMPDIR", str(tmp_path / "missing"))
    answer = lineofsight("export", "register", "--plan", PLAN, "--format", "xlsx", "--output", file, database=kept)
    assert answer.code == REFUSED and "The spreadsheet could not be written" in answer.complained
    assert not file.exists()
