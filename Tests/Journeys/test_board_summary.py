"""The board's summary: one page and two, in every format, whatever the month holds; held against its own page."""

import csv
import io
import json
import re
import sys

import docx
import openpyxl
import pikepdf
import pytest
from odf import teletype
from odf.draw import Frame
from odf.opendocument import load
from odf.svg import Desc

from figures import MONTHLY, MONTHS
from program import PLAN, done, lineofsight
from serving import ask, found
from test_word_and_pdf import Page, expect_charts_as_on, figures_of, in_order, pdf_text, ran, sentences, with_letters, word_text

NEWEST, BUSIEST, FIRST = MONTHS[-1], "2017-08", MONTHS[0]
BASE = f"/plans/{PLAN}/board-summaries"


def address(at, form=None, pages=1):
    return f"{BASE}/{at}{'.' + form if form else ''}" + ("?pages=2" if pages == 2 else "")


@pytest.fixture(scope="module", params=[(NEWEST, 1), (NEWEST, 2), (BUSIEST, 1), (BUSIEST, 2)])
def summary(request, site):
    at, pages = request.param
    return at, pages, Page(found(site, address(at, pages=pages))), lambda form: ask(site, address(at, form, pages)).body


def pages_of(file):
    with pikepdf.open(file) as opened:
        return len(opened.pages)


# Each format


def test_the_pdf_has_as_many_pages_as_it_says_and_every_word_of_the_page(summary, tmp_path):
    at, pages, page, taken = summary
    file = tmp_path / "summary.pdf"
    file.write_bytes(taken("pdf"))
    assert pages_of(file) == pages
    text = with_letters(pdf_text(file))
    missing = [sentence for sentence in sentences(page) if sentence not in text]
    assert len(missing) <= 3, missing
    for table in page.tables:
        assert all(cell in text for row in table[1:] for cell in row)
    assert "result: PASS" in ran(sys.executable, "-m", "pdfua", "check", file)
    expect_charts_as_on(page, figures_of(file))


def test_word_and_opendocument_have_the_words_and_the_charts_of_the_page(summary):
    _, pages, page, taken = summary
    word = docx.Document(io.BytesIO(taken("docx")))
    # The page has its facts as a list, and they have a line.
    in_order(sentences(page)[1:], with_letters(word_text(word)))
    pictures = word.element.body.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr")
    expect_charts_as_on(page, [picture.get("descr") for picture in pictures])
    breaks = [p for p in word.paragraphs if p.style.name == "PaperNewPage"]
    assert len(breaks) == pages - 1 and all(p.style.paragraph_format.page_break_before for p in breaks)
    odt = load(io.BytesIO(taken("odt")))
    frames = odt.getElementsByType(Frame)
    expect_charts_as_on(page, [teletype.extractText(frame.getElementsByType(Desc)[0]) for frame in frames])


def test_the_workbook_has_a_sheet_for_every_table_and_chart(summary):
    _, pages, page, taken = summary
    about, *sheets = openpyxl.load_workbook(io.BytesIO(taken("xlsx"))).worksheets
    assert len(sheets) == len(page.tables) + len(page.charts) == (3 if pages == 1 else 6)
    assert dict(about.values)["Title"].startswith("Board summary, ")


def test_plain_text_and_the_command_line_say_the_same(summary, kept):
    at, pages, page, taken = summary
    text = taken("txt").decode()
    in_order([heading for tag, heading in page.headings], re.sub(r"\s+", " ", text))
    said = done("report", "board-summary", "--plan", PLAN, "--as-at", at, "--pages", pages, database=kept)
    assert said == text
    asked = ("report", "board-summary", "--plan", PLAN, "--as-at", at, "--format", "json")
    assert json.loads(done(*asked, database=kept)) == json.loads(taken("json"))


@pytest.mark.parametrize("at", MONTHS)
def test_the_words_of_every_month_have_its_published_figures(site, at):
    page, figures = Page(found(site, address(at, pages=2))), MONTHLY[at]
    if figures["due"]:
        share = f"Of {figures['due']} that have fallen due, {figures['red']} ({figures['redPercent']}%)"
        assert share in page.text
    ratings = {row[0]: row for row in page.tables[0]}
    assert ratings["Red"][2] == str(figures["red"]) and ratings["All"][2] == str(figures["inPlan"])
    before = MONTHLY[MONTHS[MONTHS.index(at) - 1]]["red"] if at != FIRST else "-"
    assert ratings["Red"][1] == str(before)


# However much there is


LONG = "Review every plan for children who return home from care, and ask whole families what would have helped them most of all"


def test_forty_reds_with_long_names_keep_to_one_page_and_to_two(tmp_path, database):
    rows = [["Ref", "Priority", "Objective", "Key action", "Lead", "Timescale", "RAG", "Progress update"]]
    for priority in range(1, 11):
        for number in range(1, 9):
            due, rating = ("December 2016", "RRRRG"[number - 1]) if number <= 5 else ("April 2017", "A")
            name = f"{priority} Leadership, Governance and Partnerships across the Whole Area {priority}"
            rows.append([f"{priority}.1.{number}", name, f"{priority}.1 Lead", f"{LONG} {priority}.{number}",
                         "Assistant Director", due, rating, f"{LONG}. {LONG}."])  # fmt: skip
    with (tmp_path / "plan.csv").open("w", newline="") as file:
        csv.writer(file).writerows(rows)
    for at in ("2017-02", "2017-03"):
        done("import", "plan", tmp_path / "plan.csv", "--plan", "many", "--council", "Barset", "--as-at", at, database=database)
    for pages in (1, 2):
        file = tmp_path / f"{pages}.pdf"
        done("report", "board-summary", "--plan", "many", "--pages", pages, "--format", "pdf", "--output", file, database=database)
        assert pages_of(file) == pages
        text = pdf_text(file)
        named = set(re.findall(r"(\d+\.1\.[1-4]) Review every plan", text.split("By priority")[0] if pages == 2 else text))
        more = int(re.search(r"(\d+) more actions are in the exception report", text)[1])
        assert "40 (80%) are rated Red" in text and len(named) > 10 and len(named) + more == 40
        assert "26 more actions are in the exception report" in text, "what may turn Red next"


def test_a_number_of_pages_that_there_is_none_of_is_misuse(kept):
    answer = lineofsight("report", "board-summary", "--plan", PLAN, "--pages", "3", database=kept)
    assert answer.code == 2 and "--pages" in answer.complained
