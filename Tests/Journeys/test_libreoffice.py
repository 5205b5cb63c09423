"""LibreOffice, which councils open files with as well: it opens what the program makes and loses nothing, and what
it saves comes in as the same plan."""

import re
import subprocess
from itertools import pairwise

import pytest
from openpyxl import load_workbook

from databases import SQLITE, empty_database
from program import DEMO, FIXTURES, PLAN, REFUSED, done, lineofsight
from serving import found, serving
from test_word_and_pdf import Page, in_order, plain, sentences, with_letters

MONTH = "2018-02"
COUNCIL = ("--plan", "improvement-plan", "--council", "Barchester Council")


def converted(folder, form, *files):
    """What LibreOffice makes of files, in a profile of this run's own."""
    profile, out = folder / "profile", folder / form
    subprocess.run(
        ["soffice", f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore", "--convert-to", form,
         "--outdir", out, *files],
        check=True, capture_output=True, timeout=120)
    made = [out / f"{file.stem}.{form}" for file in files]
    assert all(file.exists() for file in made), f"not made of {files}"
    return made


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """The demo council's plan in a database, and the page of its exception report."""
    folder = tmp_path_factory.mktemp("office")
    with empty_database(SQLITE, folder) as database:
        done("import", "plan", DEMO, "--plan", PLAN, database=database)
        with serving("serve", database, folder, officer=True) as site:
            yield folder, database, Page(found(site.base, f"/plans/{PLAN}/exception-reports/{MONTH}"))


@pytest.fixture(scope="module")
def printed(demo):
    """The words of the report's files, as LibreOffice prints each."""
    folder, database, _ = demo
    files = [folder / f"report-{form}.{form}" for form in ("docx", "odt", "xlsx")]
    for file in files:
        done("report", "exception", "--plan", PLAN, "--as-at", MONTH, "--format", file.suffix[1:], "--output", file,
             database=database)
    made = converted(folder, "pdf", *files)
    return {file.suffix[1:]: made[place] for place, file in enumerate(files)}


def words(pdf):
    text = subprocess.run(["pdftotext", "-raw", pdf, "-"], check=True, capture_output=True, timeout=60).stdout.decode()
    # The head and foot of each page stand between the words.
    text = re.sub(r"Exception report, \w+ \d+ ?Barchester Council\n|Provisional ?Page \d+ of \d+\n?|\f", " ", text)
    return plain(text)


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_every_sentence_of_the_page_is_printed_in_its_order(demo, printed, form):
    said = sentences(demo[2])
    text = with_letters(words(printed[form]))
    missing = [sentence for sentence in said if sentence not in text]
    assert len(said) > 40 and not missing


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_every_row_of_the_tables_is_printed_in_its_order(demo, printed, form):
    for table in demo[2].tables:
        in_order([" ".join(row) for row in table[1:]], words(printed[form]))


@pytest.mark.parametrize("form", ["docx", "odt"])
def test_a_heading_is_never_the_last_line_of_a_page(demo, printed, form):
    titles = {title for _, title in demo[2].headings}
    text = subprocess.run(["pdftotext", "-layout", printed[form], "-"], check=True, capture_output=True).stdout.decode()
    pages = [[plain(line) for line in page.splitlines() if line.strip()] for page in text.split("\f")[:-1]]
    assert len(pages) > 3
    for page in pages:
        assert page[-1].startswith("Provisional"), "the foot of the page"
        assert page[-2] not in titles, f"“{page[-2]}” stands alone"


def test_the_sheets_are_printed_whole(demo, printed):
    """Each row is as high as its words: none runs into the next."""
    text = words(printed["xlsx"])
    for table in demo[2].tables[2:]:
        in_order([" ".join(row) for row in table[1:]], text)
    lines = lines_under("Key action", printed["xlsx"])
    assert len(lines) > 10, "wrapped"
    for (_, bottom), (top, _) in pairwise(lines):
        assert top > bottom - 2, "a line stands on the one above it"


def lines_under(heading, pdf):
    """Where the lines of a column stand on the first page that has it, from top to bottom."""
    told = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, capture_output=True).stdout.decode()
    first, second = heading.split()
    for page in told.split("<page ")[1:]:
        places = re.findall(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)<', page)
        heads = [at for at, after in pairwise(places) if (at[3], after[3]) == (first, second)]
        if heads:
            break
    left, head = float(heads[0][0]), float(heads[0][1])
    return sorted({(float(y), float(end)) for x, y, end, _ in places if abs(float(x) - left) < 2 and float(y) > head})


# What it saves


def kept(database):
    return done("export", "register", "--plan", "improvement-plan", "--as-at", "2017-03", database=database)


@pytest.fixture(scope="module")
def saved(tmp_path_factory):
    """A council's files as LibreOffice saves them, in its own formats and in Microsoft's."""
    folder = tmp_path_factory.mktemp("saved")
    plan, report = FIXTURES / "improvement-plan.xlsx", FIXTURES / "exception-report.docx"
    files = {form: converted(folder, form, plan)[0] for form in ("ods", "xlsx")}
    return files | {form: converted(folder, form, report)[0] for form in ("odt", "docx")}


def expect_the_same_plan(folder, original, copy, *options):
    registers = []
    for name, file in (("original", original), ("copy", copy)):
        (folder / name).mkdir()
        with empty_database(SQLITE, folder / name) as database:
            said = done("import", "plan", file, *COUNCIL, *(options if file == copy else ()), database=database)
            assert "Kept the new plan" in said
            registers.append(kept(database))
            if file == original:
                again = done("import", "plan", copy, "--plan", "improvement-plan", *options, database=database)
                assert again.startswith("Nothing differs from what is kept."), again
    assert registers[0] == registers[1]


@pytest.mark.parametrize("form", ["odt", "docx"])
def test_a_document_that_it_saved_comes_in_as_the_same_plan(saved, tmp_path, form):
    expect_the_same_plan(tmp_path, FIXTURES / "exception-report.docx", saved[form])


@pytest.mark.parametrize("form", ["ods", "xlsx"])
def test_a_workbook_that_it_saved_comes_in_as_the_same_plan(saved, tmp_path, form):
    """Colours of a theme are saved as colours of their own, which no longer may be the theme's doing: five cells say
    G on orange. Whoever brings it in is asked, and says that their orange is Green."""
    answer = lineofsight("import", "plan", saved[form], *COUNCIL, database=tmp_path / "none.db")
    asked = [line for line in answer.complaints if "which is right" in line.lower()]
    assert answer.code == REFUSED and len(asked) == 5
    assert all("The cell says “G” (Green), and its colour (F79646) says Amber." in line for line in asked)
    mapping = tmp_path / "mapping.json"
    mapping.write_text('{"colours": {"F79646": "green"}}')
    expect_the_same_plan(tmp_path, FIXTURES / "improvement-plan.xlsx", saved[form], "--mapping", mapping)


def test_a_register_that_it_saved_changes_nothing(demo, tmp_path):
    folder, database, _ = demo
    file = tmp_path / "register.xlsx"
    done("export", "register", "--plan", PLAN, "--as-at", MONTH, "--format", "xlsx", "--output", file, database=database)
    [again] = converted(tmp_path, "ods", file)
    said = done("import", "plan", again, "--plan", PLAN, database=database)
    assert said.startswith("Nothing differs from what is kept."), said
    assert load_workbook(file).active.max_row == 329
