"""The exception report as Word, OpenDocument and PDF, read by other programs and held against the page."""

import contextlib
import csv
import datetime
import io
import os
import re
import shutil
import subprocess
import sys
import threading
import time
from html.parser import HTMLParser
from urllib.parse import quote

import docx
import pikepdf
import pytest
from odf import teletype
from odf.draw import Frame, Image
from odf.opendocument import load
from odf.style import ParagraphProperties, Style
from odf.svg import Desc, Title
from odf.table import Table, TableCell, TableHeaderRows, TableRow
from odf.text import H, P

from figures import COUNCIL, MONTHLY, MONTHS
from program import BINARY, PLAN, REFUSED, ROOT, done, lineofsight
from serving import ask, found, serving

MONTH, NEWEST = "2017-03", MONTHS[-1]
TYPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "odt": "application/vnd.oasis.opendocument.text",
    "pdf": "application/pdf",
}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def plain(text):
    """Words as any format has them: however wide the spaces."""
    return re.sub(r"\s+", " ", text.replace("\u200b", "")).strip()


class Page(HTMLParser):
    """The article of the page: its words in order, its headings, its tables as rows of cells, and its charts
    with their captions and the tables behind them."""

    def __init__(self, html):
        super().__init__()
        self.words, self.headings, self.tables, self.charts = [], [], [], []
        self.drawn = self.behind = 0
        self.cell = self.heading = None
        self.hidden = self.inside = 0
        self.feed(html[html.index('<header class="paper-title">') : html.index("</article>")])

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "svg":
            self.drawn = 1
        if tag == "figcaption":
            self.charts.append({"words": [], "rows": []})
        if tag == "details":
            self.behind = 1
        if self.behind or self.drawn:
            if tag == "tr":
                self.charts[-1]["rows"].append([])
            if tag in ("td", "th"):
                self.charts[-1]["rows"][-1].append("")
            return
        if tag == "b" and "aria-hidden" in attributes:
            self.hidden = 1
        if tag == "caption":
            self.tables.append([])
            self.hidden = "unseen" in (attributes.get("class") or "")
        if tag == "tr":
            self.tables[-1].append([])
        if tag in ("td", "th"):
            self.cell = []
        if tag in ("h2", "h3"):
            self.heading = []
        self.words.append(" ") if tag not in ("a", "b", "span") else None

    def handle_endtag(self, tag):
        if tag == "svg":
            self.drawn = 0
        if tag == "details":
            self.behind = 0
            return
        if self.behind or self.drawn:
            return
        if tag in ("b", "caption"):
            self.hidden = 0
        if tag in ("td", "th"):
            self.tables[-1][-1].append(plain("".join(self.cell)))
            self.cell = None
        if tag in ("h2", "h3"):
            self.headings.append((tag, plain("".join(self.heading))))
            self.heading = None
        self.words.append(" ") if tag not in ("a", "b", "span") else None
        if self.cell is not None and tag not in ("a", "b", "span"):
            self.cell.append(" ")

    def handle_data(self, data):
        if self.behind and data.strip() and self.charts[-1]["rows"] and self.charts[-1]["rows"][-1]:
            self.charts[-1]["rows"][-1][-1] += data.strip()
        if self.behind or self.drawn:
            return
        if self.hidden:
            return
        self.words.append(data)
        for kept in (self.cell, self.heading):
            if kept is not None:
                kept.append(data)

    @property
    def text(self):
        return plain("".join(self.words))


@pytest.fixture(scope="module", params=[MONTH, NEWEST])
def month(request):
    return request.param


@pytest.fixture(scope="module")
def page(site, month):
    return Page(found(site, f"/plans/{PLAN}/exception-reports/{month}"))


def taken(base, month, form):
    reply = ask(base, f"/plans/{PLAN}/exception-reports/{month}.{form}")
    assert reply.status == 200 and reply.headers["Content-Type"] == TYPES[form]
    assert reply.headers["Content-Disposition"] == f'attachment; filename="{PLAN}-exceptions-{month}.{form}"'
    return reply.body


@pytest.fixture(scope="module")
def word(site, month):
    return docx.Document(io.BytesIO(taken(site, month, "docx")))


@pytest.fixture(scope="module")
def odt(site, month):
    return load(io.BytesIO(taken(site, month, "odt")))


@pytest.fixture(scope="module")
def pdf(site, month, tmp_path_factory):
    path = tmp_path_factory.mktemp("pdf") / "report.pdf"
    path.write_bytes(taken(site, month, "pdf"))
    return path


def ran(*words):
    return subprocess.run(list(map(str, words)), capture_output=True, check=True, timeout=60).stdout.decode(errors="replace")


# The same words, figures and order


def in_order(pieces, text):
    """Whether all pieces stand in the text, one after another."""
    place = 0
    for piece in pieces:
        place = text.find(piece, place)
        assert place >= 0, f"“{piece}” is missing, or not where the page has it"
        place += len(piece)


def sentences(page):
    return [piece for piece in re.split(r"(?<=[.:;])\s+", page.text) if len(piece) > 25]


def with_letters(text):
    """Without the letter before a rating's word and the letters of lists, which the page leaves to the browser."""
    return plain(re.sub(r"\b([A-Z]) (?=(Green|Amber|Red|White)\b)", "", re.sub(r"(?<= )[a-z]\) ", "", text)))


def word_text(word):
    body = []
    for block in word.element.body.iter(f"{W}p"):
        body.append("".join(t.text or "" for t in block.iter(f"{W}t")))
    return plain(" ".join(body))


def word_rows(table):
    return [[plain(" ".join(p.text for p in cell.paragraphs)) for cell in row.cells] for row in table.rows]


def page_rows(page):
    """Tables of the page as word processors have them: a band fills its row."""
    for table in page.tables:
        width = len(table[0])
        yield [row if len(row) == width else row * width for row in table]


def test_word_has_the_tables_of_the_page(page, word):
    facts, key, *tables = [word_rows(table) for table in word.tables]
    assert tables == list(page_rows(page)) and len(tables) == 4
    assert ["Council", COUNCIL["council"]["name"]] in facts
    assert [row[0] for row in key] == ["G Green", "A Amber", "R Red", "W White"]


def test_word_has_the_headings_of_the_page(page, word):
    styles = {"Heading 1": "h2", "Heading 2": "h3"}
    headings = [(styles[p.style.name], plain(p.text)) for p in word.paragraphs if p.style.name in styles]
    assert headings == page.headings and len(headings) > 10


def test_every_sentence_of_the_page_is_in_word_in_its_order(page, word):
    in_order(sentences(page), with_letters(word_text(word)))


def within(node, *kinds):
    """The elements of these kinds in a piece of an OpenDocument file, in their order."""
    for child in node.childNodes:
        if getattr(child, "qname", None) in kinds:
            yield child
        else:
            yield from within(child, *kinds)


PARAGRAPH, HEADING, TABLE, HEAD, ROW, CELL = (
    kind(check_grammar=False).qname for kind in (P, H, Table, TableHeaderRows, TableRow, TableCell)
)


def odf_rows(table):
    width = len(list(within(next(within(table, HEAD)), CELL)))
    for row in within(table, ROW):
        cells = [
            plain(" ".join(teletype.extractText(p) for p in within(cell, PARAGRAPH))) for cell in within(row, CELL)
        ]
        yield cells if len(cells) == width else cells * width


def test_opendocument_has_the_tables_and_headings_of_the_page(page, odt):
    tables = [table for table in within(odt.body, TABLE) if list(within(table, HEAD))]
    assert [list(odf_rows(table)) for table in tables] == list(page_rows(page))
    levels = {"1": "h2", "2": "h3"}
    headings = [
        (levels[h.getAttribute("outlinelevel")], plain(teletype.extractText(h))) for h in within(odt.body, HEADING)
    ]
    assert headings == page.headings


def test_every_sentence_of_the_page_is_in_opendocument_in_its_order(page, odt):
    words = [teletype.extractText(part) for part in within(odt.body, PARAGRAPH, HEADING)]
    in_order(sentences(page), with_letters(plain(" ".join(words))))


def pdf_text(pdf):
    text = ran("pdftotext", "-raw", pdf, "-")
    # The head and foot of each page, and the headings of tables that run on, stand between the words.
    text = re.sub(r"(Provisional|Final) ?Page \d+ of \d+|\f\S.*\n", " ", text)
    return plain(text)


def test_every_sentence_of_the_page_is_in_the_pdf(page, pdf):
    # Not those that a page's end divides by the head of a table.
    text = with_letters(pdf_text(pdf))
    missing = [sentence for sentence in sentences(page) if sentence not in text]
    assert len(sentences(page)) > 60 and len(missing) <= 3, missing


def test_every_figure_of_the_tables_is_in_the_pdf_in_its_order(page, pdf):
    for table in page.tables[1:]:
        in_order([" ".join(row) for row in table[1:]], pdf_text(pdf))


# Charts


def alternatives(page):
    """What is told of each chart to those who do not see it: every row of the table behind it."""
    for chart in page.charts:
        heads, *rows = chart["rows"]
        yield [f"{row[0]}: " + ", ".join(f"{h} {c}" for h, c in zip(heads[1:], row[1:], strict=True)) for row in rows]


def expect_charts(page, told):
    assert len(told) == 2 and len(page.charts[1]["rows"]) == 11
    expect_charts_as_on(page, told)


def expect_charts_as_on(page, told):
    expected = list(alternatives(page))
    assert len(told) == len(expected) > 0
    for words, rows in zip(told, expected, strict=True):
        in_order(rows, plain(words))


def test_the_charts_of_the_page_have_the_published_figures_of_every_month(page, month):
    _, *rows = page.charts[0]["rows"]
    assert len(rows) == min(12, MONTHS.index(month) + 1)
    reds = {row[0]: int(row[1]) for row in rows}
    for at, figures in list(MONTHLY.items())[: MONTHS.index(month) + 1][-12:]:
        assert reds[datetime.date.fromisoformat(f"{at}-01").strftime("%B %Y")] == figures["red"]


def test_word_has_the_charts_with_their_figures_as_words(page, word):
    pictures = list(word.element.body.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"))
    expect_charts(page, [picture.get("descr") for picture in pictures])
    for part in [part for part in word.part.package.iter_parts() if part.partname.endswith(".png")]:
        image = part.image
        assert part.content_type == "image/png" and image.px_width > 1800, "a blurred picture"
    captions = [p.text for p in word.paragraphs if p.style.name == "PaperFigureCaption"]
    assert [caption[:8] for caption in captions] == ["Chart 1.", "Chart 2."]


def test_opendocument_has_the_charts_with_their_figures_as_words(page, odt):
    frames = odt.getElementsByType(Frame)
    expect_charts(page, [teletype.extractText(frame.getElementsByType(Desc)[0]) for frame in frames])
    titles = [teletype.extractText(frame.getElementsByType(Title)[0]) for frame in frames]
    assert [title[:8] for title in titles] == ["Chart 1.", "Chart 2."]
    assert all(frame.getElementsByType(Image) for frame in frames)


def figures_of(pdf):
    """The alternatives of the pictures of a PDF, in the order of its structure."""
    told = []

    def walk(element):
        if isinstance(element, pikepdf.Array):
            return [walk(item) for item in element]
        if isinstance(element, pikepdf.Dictionary):
            if element.get("/S") == "/Figure":
                told.append(str(element.Alt))
            if "/K" in element:
                walk(element.K)

    with pikepdf.open(pdf) as opened:
        walk(opened.Root.StructTreeRoot)
    return told


def test_the_pdf_has_the_charts_as_figures_with_their_words(page, pdf):
    expect_charts(page, figures_of(pdf))
    said = ran("pdfinfo", "-struct-text", pdf)
    assert said.count("Chart 1. ") == said.count("Chart 2. ") == 1


# What each format is


def test_word_repeats_the_headings_of_its_tables_and_breaks_no_row(word):
    for table in word.tables[2:]:
        first = table.rows[0]._tr
        assert first.find(f"{W}trPr/{W}tblHeader") is not None
        assert all(row._tr.find(f"{W}trPr/{W}cantSplit") is not None for row in table.rows)


def test_word_and_opendocument_have_ratings_on_their_colours(word, odt):
    css = (ROOT / "Sources/Site/Assets/line-of-sight.css").read_text()
    found_fills = re.findall(r"\.tone-(\w+)\s*{ --fill: #(\w+);", css)
    fills = {tone: fill if len(fill) == 6 else "".join(c * 2 for c in fill) for tone, fill in found_fills}
    styles = {style.name: style for style in word.styles}
    kept = {style.getAttribute("name"): style for style in odt.styles.getElementsByType(Style)}
    for tone in ("red", "amber", "green", "white"):
        name = "Rating" + tone.capitalize()
        assert styles[name].element.find(f"{W}pPr/{W}shd").get(f"{W}fill").lower() == fills[tone]
        properties = next(within(kept[name], ParagraphProperties().qname))
        assert properties.getAttribute("backgroundcolor").lower() == "#" + fills[tone]
    used = {p.style.name for row in word.tables[1].rows for p in row.cells[0].paragraphs}
    assert used == {"RatingRed", "RatingAmber", "RatingGreen", "RatingWhite"}


def test_word_says_what_it_is_on_every_page(word, month):
    properties, section = word.core_properties, word.sections[0]
    assert properties.title.startswith("Exception report, ") and properties.author == COUNCIL["council"]["name"]
    assert properties.subject == ("Final" if month == MONTH else "Provisional") and properties.language == "en-GB"
    fields = lambda part: [f.get(f"{W}instr").strip() for f in part._element.iter(f"{W}fldSimple")]
    assert fields(section.header) == ["TITLE", "AUTHOR"] and fields(section.footer) == ["SUBJECT", "PAGE", "NUMPAGES"]
    shown = lambda part: plain(" ".join(t.text or "" for t in part._element.iter(f"{W}t")))
    assert shown(section.header) == f"{properties.title} {properties.author}"
    assert (section.page_width.mm, section.page_height.mm) == (pytest.approx(210, abs=1), pytest.approx(297, abs=1))


def test_the_pdf_passes_a_checker_of_pdf_ua(pdf):
    assert "result: PASS" in ran(sys.executable, "-m", "pdfua", "check", pdf)


def test_the_pdf_says_that_it_is_ua_its_title_and_its_language(pdf, month):
    with pikepdf.open(pdf) as opened:
        assert opened.Root.Lang == "en-GB" and opened.Root.MarkInfo.Marked
        assert opened.Root.ViewerPreferences.DisplayDocTitle
        with opened.open_metadata() as metadata:
            assert metadata["pdfuaid:part"] == "1" and metadata["dc:title"].startswith("Exception report")
        with opened.open_outline() as outline:
            assert len(outline.root) == 6 and outline.root[4].children


def test_the_pdf_is_tagged_as_headings_lists_and_tables_with_headings(page, pdf):
    said = ran("pdfinfo", "-struct", pdf)
    kinds = re.findall(r"^ *(\w+)", said, re.MULTILINE)
    tables = len(page.tables)
    assert kinds.count("Table") == tables and kinds.count("THead") >= tables
    assert kinds.count("TH") >= sum(len(table[0]) for table in page.tables)
    assert kinds.count("H1") == 6 and kinds.count("H2") == len(page.headings) - 6 and "LI" in kinds


def test_the_pages_of_the_pdf_are_numbered(pdf):
    pages = ran("pdftotext", "-layout", pdf, "-").split("\f")[:-1]
    for number, text in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in text


# Whatever people typed


TYPED = [
    '#import "@preview/x:1.0.0": * #eval("1") $a^2$ [b](http://127.0.0.1/) \\n `c` {=openxml} %d "); #x(',
    '<b>bold</b> <img src="http://127.0.0.1/x.png"> <script>alert(1)</script> &amp; </td></table>',
    "Cymru: tŷ, dŵr – “quoted” … € £ ½",
]
RARE = "A \U000f1234 of nobody's"


def test_what_people_typed_is_words_in_every_format(tmp_path, database):
    rows = [["Ref", "Priority", "Objective", "Key action", "Lead", "Timescale", "RAG", "Progress update"]]
    for number, typed in enumerate([*TYPED, RARE, "x" * 300], 1):
        rows.append([f"1.1.{number}", "1 Leadership", "1.1 Lead", typed, "Head", "December 2016", "R", typed])
    with (tmp_path / "plan.csv").open("w", newline="") as file:
        csv.writer(file).writerows(rows)
    done("import", "plan", tmp_path / "plan.csv", "--plan", "odd", "--council", "Odd & <Sons>", "--as-at", MONTH, database=database)
    for form in TYPES:
        done("report", "exception", "--plan", "odd", "--format", form, "--output", tmp_path / f"odd.{form}", database=database)
    word = word_text(docx.Document(tmp_path / "odd.docx"))
    odt = load(tmp_path / "odd.odt").body
    opendocument = plain(" ".join(teletype.extractText(p) for p in within(odt, PARAGRAPH)))
    pdf = pdf_text(tmp_path / "odd.pdf")
    for typed in map(plain, TYPED):
        assert word.count(typed) == opendocument.count(typed) == 2, typed
        # A line may end after a stroke.
        assert pdf.replace(" ", "").count(typed.replace(" ", "")) == 2, typed
    # PDF/UA takes no character that no font here has.
    assert word.count(RARE) == opendocument.count(RARE) == 2 and pdf.count("A \ufffd of nobody's") == 2
    assert "result: PASS" in ran(sys.executable, "-m", "pdfua", "check", tmp_path / "odd.pdf")


# The same bytes, made once


@pytest.mark.parametrize("form", TYPES)
def test_the_same_paper_gives_the_same_bytes(kept, tmp_path, form):
    files = [tmp_path / f"{name}.{form}" for name in "ab"]
    for file in files:
        done("report", "exception", "--plan", PLAN, "--as-at", MONTH, "--format", form, "--output", file, database=kept)
    assert files[0].read_bytes() == files[1].read_bytes()


def test_people_who_ask_at_once_and_later_get_one_file(kept, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    path = f"/plans/{PLAN}/exception-reports/{MONTH}.pdf"
    with serving("serve", kept, tmp_path, "--files", tmp_path / "files", officer=True) as served:
        answers = []
        threads = [threading.Thread(target=lambda: answers.append(ask(served.base, path).body)) for _ in range(6)]
        [thread.start() for thread in threads]
        [thread.join() for thread in threads]
        answers.append(ask(served.base, path).body)
    assert len(answers) == 7 and len(set(answers)) == 1 and answers[0].startswith(b"%PDF")
    assert [file.read_bytes() for file in tmp_path.glob("files/renderings/*")] == answers[:1]
    assert not list(tmp_path.glob("lineofsight-working-*"))


def test_a_kill_while_a_file_is_made_leaves_none(kept, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    with serving("serve", kept, tmp_path, "--files", tmp_path / "files", officer=True) as served:
        path = f"/plans/{PLAN}/exception-reports/{MONTH}.docx"
        asking = threading.Thread(target=lambda: suppress_all(lambda: ask(served.base, path)))
        asking.start()
        give_up = time.monotonic() + 20
        while not list(tmp_path.glob("lineofsight-working-*")) and time.monotonic() < give_up:
            time.sleep(0.001)
        served.process.kill()
        served.process.wait()
        asking.join()
        assert not [file for file in tmp_path.glob("files/renderings/*") if file.suffix == ".docx"]
        served.process.returncode = 0  # it was meant to be killed
    left = list(tmp_path.glob("lineofsight-working-*"))
    assert len(left) == 1
    os.utime(left[0], (time.time() - 7200,) * 2)
    with serving("serve", kept, tmp_path, "--files", tmp_path / "files", officer=True) as served:
        assert not list(tmp_path.glob("lineofsight-working-*"))
        body = ask(served.base, path).body
    assert docx.Document(io.BytesIO(body)).tables


def suppress_all(act):
    with contextlib.suppress(Exception):
        act()


def test_who_took_a_file_away_is_in_the_audit_trail(site):
    path = f"/plans/{PLAN}/exception-reports/{NEWEST}.docx"
    assert ask(site, path).status == 200
    trail = found(site, "/audit-trail")
    assert f"record={quote(path, safe='')}" in trail and "exported file" in trail


# A council's own Word file


def test_a_councils_own_file_changes_the_fonts_and_keeps_the_rest(kept, tmp_path, word):
    own = docx.Document()
    own.styles["Normal"].font.name = "Georgia"
    own.styles["Heading 1"].font.name = "Courier New"
    own.sections[0].header.paragraphs[0].text = "Barchester house style"
    own.save(tmp_path / "own.docx")
    file = tmp_path / "report.docx"
    done(
        "report", "exception", "--plan", PLAN, "--as-at", MONTH, "--format", "docx", "--reference", tmp_path / "own.docx",
        "--output", file, database=kept,
    )  # fmt: skip
    made = docx.Document(file)
    assert made.styles["Normal"].font.name == "Georgia" and made.styles["Heading 1"].font.name == "Courier New"
    assert made.sections[0].header.paragraphs[0].text == "Barchester house style"
    assert made.styles["RatingRed"].element.find(f"{W}pPr/{W}shd").get(f"{W}fill") == "A51D17"
    assert len(made.tables) == 6


def test_a_councils_file_that_is_none_is_refused(kept, tmp_path):
    (tmp_path / "own.docx").write_text("not a Word file")
    answer = lineofsight(
        "report", "exception", "--plan", PLAN, "--as-at", MONTH, "--format", "docx", "--reference", tmp_path / "own.docx",
        "--output", tmp_path / "out.docx", database=kept,
    )  # fmt: skip
    assert answer.code == REFUSED and "is not a .docx file" in answer.complained
    assert not (tmp_path / "out.docx").exists()


# Without the other programs


@pytest.fixture(scope="module")
def alone(tmp_path_factory):
    """The program where neither pandoc nor typst can be found."""
    folder = tmp_path_factory.mktemp("alone")
    program = folder / "bin/lineofsight"
    program.parent.mkdir()
    shutil.copy2(BINARY.resolve(), program)
    for resources in BINARY.resolve().parent.glob("*.resources"):
        shutil.copytree(resources, program.parent / resources.name)
    return program


@pytest.mark.parametrize("form, name", [("docx", "pandoc"), ("odt", "pandoc"), ("pdf", "typst")])
def test_without_a_program_the_command_says_what_to_install(alone, kept, tmp_path, form, name):
    file = tmp_path / f"report.{form}"
    run = subprocess.run(
        [alone, "report", "exception", "--plan", PLAN, "--as-at", MONTH, "--format", form, "--output", file,
         "--database", str(kept)],
        env={**os.environ, "PATH": str(tmp_path)}, capture_output=True, timeout=30,
    )  # fmt: skip
    said = run.stderr.decode()
    assert run.returncode == REFUSED and f"{name} is not installed here. Install" in said and not file.exists()


def test_without_the_programs_every_other_page_works(alone, kept, tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("serving.BINARY", alone)
    with serving("serve", kept, tmp_path, "--files", tmp_path / "files", officer=True) as served:
        report = f"/plans/{PLAN}/exception-reports/{MONTH}"
        for form, name in [("docx", "pandoc"), ("odt", "pandoc"), ("pdf", "typst")]:
            reply = ask(served.base, f"{report}.{form}")
            assert reply.status == 503 and f"{name} is not installed here. Install" in reply.text
            assert f"{name} is not installed here." in served.words
        for path in [report, f"{report}.xlsx", f"{report}.json", f"/plans/{PLAN}"]:
            assert ask(served.base, path).status == 200
