"""Plans in workbooks and documents come in as councils keep them, and bad files are refused with a sentence."""

import json
import time
import zipfile
from datetime import date

import openpyxl
import pytest
from openpyxl.styles import PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from databases import empty_database
from program import DONE, FIXTURES, REFUSED, done, lineofsight
from test_import import BRING_IN, CSV, EXPECTED, bring_in, trail

WORKBOOK = FIXTURES / "improvement-plan.xlsx"
REPORTS = [FIXTURES / f"exception-report.{ending}" for ending in ("docx", "odt")]
HEADING = ["Ref", "Key action", "Lead officer", "Timescale", "RAG"]


def refusal(file, database, *options):
    """The problems of a file that must be refused, as (place, sentence)."""
    answer = bring_in(file, database, *options)
    assert (answer.code, answer.said) == (REFUSED, ""), answer
    assert answer.complaints[-1] == "Nothing was kept."
    assert trail(database) == "Nothing is kept yet."
    told = []
    for line in answer.complaints[:-1]:
        assert line.startswith(str(file)), line
        place, _, sentence = line.removeprefix(str(file)).partition(": ")
        told.append((place.removeprefix(":"), sentence))
    return told


def register(database):
    words = ("export", "register", "--plan", "improvement-plan", "--as-at", "2017-03", "--format", "json")
    return {action["reference"]: action for action in json.loads(done(*words, database=database))["actions"]}


def saved(book, folder, name="plan.xlsx"):
    book.save(folder / name)
    return folder / name


def workbook(*rows, heading=HEADING):
    book = openpyxl.Workbook()
    book.active.title = "Plan"
    for row in [heading, *rows]:
        book.active.append(row)
    return book


@pytest.fixture(scope="module")
def plan(engine, tmp_path_factory):
    with empty_database(engine, tmp_path_factory.mktemp("workbook")) as database:
        # As it is: the workbook itself says as at which month.
        words = ("import", "plan", WORKBOOK, "--plan", "improvement-plan", "--council", "Barchester Council")
        answer = lineofsight(*words, database=database)
        assert answer.said == "Kept the new plan “improvement-plan”: 320 actions, 320 updates.\n", answer.complained
        yield database


def test_every_row_of_the_workbook_is_kept_as_expected(plan):
    kept = register(plan)
    assert len(kept) == len(EXPECTED)
    for row in EXPECTED:
        action = kept[row["ref"]]
        found = (action["rating"], action["lead"], action["timescale"], action["end"])
        assert found == (row["rating"], row["lead"], row["printed"], row["to"]), row["ref"]
        assert (action["start"] or action["end"]) == row["from"], row["ref"]


def test_the_same_workbook_again_changes_nothing(plan):
    before = trail(plan)
    answer = bring_in(WORKBOOK, plan)
    assert (answer.code, answer.said) == (DONE, "Nothing differs from what is kept.\n")
    assert trail(plan) == before


def test_a_changed_workbook_shows_its_differences(plan, tmp_path):
    book = openpyxl.load_workbook(WORKBOOK)
    sheet = book["Improvement Plan"]
    assert sheet["A9"].value == "1.1.2"
    sheet["C9"].value, sheet["D9"].value = "Leader of the Council", date(2016, 10, 1)
    sheet["D9"].number_format = "mmm yy"
    answer = bring_in(saved(book, tmp_path), plan, "--dry-run")
    assert answer.said.splitlines() == [
        "1.1.2: lead was “Chief Executive”, is now “Leader of the Council”", "Would keep 1 difference.",
    ]


@pytest.mark.parametrize("file", REPORTS, ids=lambda file: file.suffix)
def test_the_reports_own_table_is_read(file, database):
    words = ("import", "plan", file, "--plan", "improvement-plan", "--council", "Barchester Council")
    assert lineofsight(*words, database=database).said.startswith("Kept the new plan")
    kept = register(database)
    reds = {row["ref"]: row for row in EXPECTED if row["rating"] == "red"}
    assert kept.keys() == reds.keys()
    for reference, row in reds.items():
        action = kept[reference]
        assert (action["rating"], action["end"]) == ("red", row["to"]), reference
        assert (action["start"] or action["end"]) == row["from"], reference


def test_a_file_is_told_by_its_content(tmp_path, database):
    for original in (WORKBOOK, REPORTS[0], CSV):
        file = tmp_path / "plan.dat"
        file.write_bytes(original.read_bytes())
        assert bring_in(file, database, "--dry-run").code == DONE


# The broken files


@pytest.mark.parametrize(
    "name, problems",
    [
        ("01-duplicate-reference.xlsx", [("Plan!A4", "1.1.2 is used in row 3 and again in row 4")]),
        ("02-unknown-rating.xlsx", [("Plan!E3", "“Purple”"), ("Plan!E4", "“B” is not a rating")]),
        ("04-missing-header.xlsx", [("Plan!1", "No header row was found in the first 20 rows")]),
        ("05-two-leads.xlsx", [("Plan!C3", "Which is it?"), ("Plan!C4", "the other can be a contributor")]),
        ("07-truncated.xlsx", [("", "incomplete")]),
        ("10-formula-cells.xlsx", [(f"Plan!{cell}", "formula") for cell in ("B2", "D2", "B3", "F4", "C5")]),
        ("11-hidden-sheet.xlsx", [("", "Hidden sheets, in which nothing was read: “Old version” and “HR”"),
                                  ("", "Hidden columns, which were not read: “Evidence” (column G)"),
                                  ("Plan", "Row 4 (1.1.3) is hidden")]),
        ("12-macro-enabled.xlsm", [("", "macros")]),
        ("13-html-renamed.xlsx", [("", "save it as .xlsx or as CSV")]),
        ("14-no-end-date.xlsx", [("Plan!D2", "“Ongoing”"), ("Plan!D3", "“TBC”"), ("Plan!D4", "end month"),
                                 ("Plan!D5", "1971 or 2071")]),
        ("15-external-entity.xlsx", [("", "DOCTYPE")]),
        ("16-path-traversal.xlsx", [("Plan!1", "the plan is empty")]),
        ("18-rating-clash.xlsx", [("Plan!E2", "FF0000"), ("Plan!E3", "0070C0")]),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_broken_workbook_is_refused_with_where_and_why(name, problems, tmp_path, database):
    began = time.monotonic()
    told = refusal(FIXTURES / name, database)
    assert time.monotonic() - began < 5
    assert [place for place, _ in told] == [place for place, _ in problems]
    assert all(words in sentence for (_, sentence), (_, words) in zip(told, problems)), told


def packed(folder, sheet):
    """A workbook as small programs write it, with a sheet that is written piece by piece."""
    file = folder / "plan.xlsx"
    main = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relation = '<Relationships><Relationship Id="a" Type="%s/%s" Target="%s"/></Relationships>'
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as zip:
        zip.writestr("[Content_Types].xml", f'<Types><Override PartName="/xl/workbook.xml" ContentType="{main}"/></Types>')
        zip.writestr("_rels/.rels", relation % (office, "officeDocument", "xl/workbook.xml"))
        zip.writestr("xl/workbook.xml", f'<workbook xmlns:r="{office}"><sheets><sheet name="Plan" r:id="a"/></sheets></workbook>')
        zip.writestr("xl/_rels/workbook.xml.rels", relation % (office, "worksheet", "worksheets/sheet1.xml"))
        with zip.open("xl/worksheets/sheet1.xml", "w") as part:
            part.write(b"<worksheet><sheetData>")
            for piece in sheet:
                part.write(piece)
            part.write(b"</sheetData></worksheet>")
    return file


def inline(*words):
    return b"<row>%s</row>" % b"".join(b'<c t="inlineStr"><is><t>%s</t></is></c>' % word.encode() for word in words)


def test_a_file_that_unpacks_without_end_is_refused(tmp_path, database):
    file = packed(tmp_path, (b" " * 1_000_000 for _ in range(300)))
    assert file.stat().st_size < 1_000_000
    began = time.monotonic()
    [(place, sentence)] = refusal(file, database)
    assert (place, time.monotonic() - began < 5) == ("", True)
    assert "too large when opened: more than 25 MB" in sentence


def test_a_hundred_thousand_rows_are_refused_with_the_limit(tmp_path, database):
    rows = (inline(f"1.{number}", "Act", "Head of Early Help", "Jan-17", "A") for number in range(100_000))
    began = time.monotonic()
    [(place, sentence)] = refusal(packed(tmp_path, rows), database)
    assert (place, time.monotonic() - began < 8) == ("Plan", True)
    assert "more than 20,000 rows" in sentence


def test_ten_thousand_rows_are_kept(tmp_path, database):
    rows = [inline(*HEADING)]
    rows += [inline(f"{n // 1000 + 1}.{n}", "Act", "Head of Early Help", "Jan-17", "A") for n in range(10_000)]
    answer = bring_in(packed(tmp_path, rows), database)
    assert answer.said == "Kept the new plan “improvement-plan”: 10000 actions, 10000 updates.\n", answer.complained


# What a person may say


def test_hidden_rows_come_in_or_stay_out_as_asked(database):
    file = FIXTURES / "11-hidden-sheet.xlsx"
    for answer, count in (("read", 4), ("leave", 3)):
        trial = bring_in(file, database, "--dry-run", "--hidden-rows", answer)
        assert trial.said == f"Would keep the new plan “improvement-plan”: {count} actions, {count} updates.\n"


def test_one_of_two_sheets_is_read_as_asked(tmp_path, database):
    book = workbook(["1.1", "Publish", "Head of X", "Mar-17", "A"])
    other = book.copy_worksheet(book.active)
    other.title, other["A2"].value = "Draft 2", "1.2"
    file = saved(book, tmp_path)
    [(_, sentence)] = refusal(file, database)
    assert "Sheets “Plan” and “Draft 2” look like a plan each" in sentence
    assert bring_in(file, database, "--sheet", "draft 2").code == DONE
    assert list(register(database)) == ["1.2"]


def test_a_mapping_is_written_mended_and_used(tmp_path, database):
    book = workbook(["1.1", "Publish", "Head of X", "Mar-17", "Sorted"], ["1.2", "Ring", "Head of X", "Apr-17", None])
    book.active["E3"].fill = PatternFill("solid", fgColor="FF0070C0")
    file, mapping = saved(book, tmp_path), tmp_path / "mapping.json"
    assert [place for place, _ in refusal(file, database, "--write-mapping", mapping)] == ["Plan!E2", "Plan!E3"]
    found = json.loads(mapping.read_text())
    assert found == {
        "tables": ["Plan"], "header": [1],
        "columns": {"A": "reference", "B": "wording", "C": "lead", "D": "timescale", "E": "rating"},
    }
    mapping.write_text(json.dumps(found | {"words": {"sorted": "green"}, "colours": {"0070C0": "amber"}}))
    assert bring_in(file, database, "--mapping", mapping).code == DONE
    assert [action["rating"] for action in register(database).values()] == ["green", "amber"]
    kept = mapping.read_text()
    again = bring_in(file, database, "--write-mapping", mapping)
    assert again.code == REFUSED and "is there already" in again.complained
    assert mapping.read_text() == kept


@pytest.mark.parametrize(
    "text, words",
    [("{", "not JSON"), ('{"columns": {"A": "weather"}}', "In the mapping, columns, A"),
     ('{"words": {"Done": "finished"}}', "no rating of the scale"), (None, "does not exist")],
)
def test_a_mapping_that_cannot_be_used_is_refused(text, words, tmp_path, database):
    mapping = tmp_path / "mapping.json"
    if text is not None:
        mapping.write_text(text)
    answer = bring_in(WORKBOOK, database, "--mapping", mapping)
    assert (answer.code, answer.said) == (REFUSED, "") and words in answer.complained


# Workbooks as others lay them out


def test_dates_from_1904_a_header_of_two_rows_and_merged_leads(tmp_path, database):
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    sheet = book.active
    sheet.append(["Position as at 31 March 2017"])
    sheet.append(["Ref", "Key action", "Lead officer", "Timescale", None, "RAG"])
    sheet.append([None, None, None, "Start", "End", None])
    sheet.append(["Priority 1: Leadership"])
    sheet.append(["1.1", "Publish", "Head of X", date(2016, 10, 1), date(2017, 3, 31), "A"])
    sheet.append(["1.2", "Ring", None, date(2016, 10, 1), date(2017, 2, 28), None])
    for merge in ("A4:F4", "D2:E2", "A2:A3", "B2:B3", "C5:C6"):
        sheet.merge_cells(merge)
    sheet["F6"].fill = PatternFill("solid", fgColor="FF92D050")
    answer = lineofsight("import", "plan", saved(book, tmp_path), "--plan", "improvement-plan", "--council", "B",
                         database=database)
    assert answer.code == DONE, answer.complained
    kept = [(a["lead"], a["start"], a["end"], a["rating"]) for a in register(database).values()]
    assert kept == [("Head of X", "2016-10", "2017-03", "amber"), ("Head of X", "2016-10", "2017-02", "green")]
