"""An officer gives the council's own Word and OpenDocument files, and papers take their styles."""

import io
import zipfile

import docx
import pytest
from docx.shared import RGBColor
from odf.opendocument import load

from conftest import opened
from desks import DESK
from looking import look_at
from serving import ask
from test_new_pages import PLAN, cookies, demo, picture, screen  # noqa: F401

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEMPLATES = f"{PLAN}/settings/templates"
REPORT = f"{PLAN}/exception-reports/2018-01"
COLOUR = RGBColor(0x7A, 0x1F, 0x6B)


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """A council's template as somebody makes one: a font, a colour for headings, a header, text that is left over."""
    file = tmp_path_factory.mktemp("own") / "House style.docx"
    made = docx.Document()
    made.styles["Normal"].font.name = "Georgia"
    made.styles["Heading 1"].font.name = "Georgia"
    made.styles["Heading 1"].font.color.rgb = COLOUR
    made.sections[0].header.paragraphs[0].text = "Barchester house style"
    made.add_paragraph("Write your report here")
    made.save(file)
    return file


def send(page, file):
    page.goto(TEMPLATES)
    page.set_input_files("#file", file)
    page.get_by_role("button", name="Try it and use it").click()


def report(base, cookie, form="docx"):
    return ask(base, f"{REPORT}.{form}", cookie=cookie).body


def cells(document):
    return [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]


def test_papers_take_the_councils_font_and_colour_and_lose_no_figure_and_no_rating(browser, demo, cookies, own, screen):  # noqa: F811
    base, officer = demo[0], cookies("officer")
    plain = docx.Document(io.BytesIO(report(base, officer)))
    with opened(browser, base, cookie=officer, viewport=screen) as page:
        page.goto(TEMPLATES)
        look_at(page, picture("templates", screen))
        send(page, own)
        assert "The template is kept" in page.get_by_role("status").inner_text()
        words = page.locator("main").inner_text()
        assert "House style.docx" in words and ", by " in words
        page.locator("summary").click()
        assert "RatingRed" in page.locator("details").inner_text()
        look_at(page, picture("templates-own", screen))
        with page.expect_download() as download:
            page.get_by_role("link", name="House style.docx").click()
        assert download.value.suggested_filename == "House style.docx"
        assert open(download.value.path(), "rb").read() == own.read_bytes()

        made = docx.Document(io.BytesIO(report(base, officer)))
        assert made.styles["Normal"].font.name == "Georgia"
        assert made.styles["Heading 1"].font.color.rgb == COLOUR
        assert made.sections[0].header.paragraphs[0].text == "Barchester house style"
        assert not any("Write your report here" in paragraph.text for paragraph in made.paragraphs)
        assert cells(made) == cells(plain) and len(made.tables) == len(plain.tables)
        for style in (style for style in plain.styles if style.name.startswith("Rating")):
            kept = made.styles[style.name].element
            assert [s.get(f"{W}fill") for s in kept.iter(f"{W}shd")] == [s.get(f"{W}fill") for s in style.element.iter(f"{W}shd")]
        rated = lambda document: [p.style.name for t in document.tables for c in t._cells for p in c.paragraphs if p.style.name.startswith("Rating")]
        assert rated(made) == rated(plain) and "RatingRed" in rated(made)

        page.goto(TEMPLATES)
        page.get_by_role("button", name="Use the product’s own for Word").press("Enter")
        assert "product’s own styles again" in page.get_by_role("status").inner_text()
        assert report(base, officer) != b"" and docx.Document(io.BytesIO(report(base, officer))).styles["Normal"].font.name != "Georgia"


def test_an_opendocument_file_is_taken_too(browser, demo, cookies, tmp_path):  # noqa: F811
    base, officer = demo[0], cookies("officer")
    file = tmp_path / "own.odt"
    before = report(base, officer, "odt")
    with zipfile.ZipFile(io.BytesIO(before)) as made, zipfile.ZipFile(file, "w") as changed:
        for part in made.infolist():
            content = made.read(part)
            if part.filename == "styles.xml":
                content = content.replace(b'svg:font-family="Arial"', b'svg:font-family="Georgia"')
            changed.writestr(part, content)
    with opened(browser, base, cookie=officer, viewport=DESK) as page:
        send(page, file)
        assert "The template is kept" in page.get_by_role("status").inner_text()
        after = report(base, officer, "odt")
        assert b'svg:font-family="Georgia"' in zipfile.ZipFile(io.BytesIO(after)).read("styles.xml")
        assert load(io.BytesIO(after)).text
        page.goto(TEMPLATES)
        page.get_by_role("button", name="Use the product’s own for OpenDocument").click()
    assert report(base, officer, "odt") == before


def with_part(file, own, name, change):
    """The template with one part changed, or added."""
    with zipfile.ZipFile(own) as made, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as changed:
        for part in made.infolist():
            content = made.read(part)
            changed.writestr(part.filename, change(content) if part.filename == name else content)
        if name not in made.namelist():
            changed.writestr(name, change(b""))
    return file


LINKED = b"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"
Target="http://127.0.0.1:9/t.dotm" TargetMode="External"/></Relationships>"""


def test_what_is_no_template_is_refused_with_what_to_do(browser, demo, cookies, own, tmp_path, screen):  # noqa: F811
    (tmp_path / "text.docx").write_text("not a Word file")
    (tmp_path / "cut.docx").write_bytes(own.read_bytes()[:-60])
    entity = lambda content: content.replace(b"?>", b'?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>', 1)
    wrong = {
        tmp_path / "text.docx": "is plain text under another name",
        tmp_path / "cut.docx": "it is damaged",
        with_part(tmp_path / "macro.docx", own, "word/vbaProject.bin", lambda _: b"x"): "holds macros",
        with_part(tmp_path / "linked.docx", own, "word/_rels/settings.xml.rels", lambda _: LINKED): "refers to something outside itself (attachedTemplate http://127.0.0.1:9/t.dotm)",
        with_part(tmp_path / "entity.docx", own, "word/styles.xml", entity): "declares a document type",
        with_part(tmp_path / "bomb.docx", own, "word/media/x.png", lambda _: bytes(50_000_000)): "unpacks to more than 40 MB",
    }
    with opened(browser, demo[0], cookie=cookies("officer"), viewport=screen) as page:
        for file, sentence in wrong.items():
            send(page, file)
            assert sentence in page.locator("#file-problem").inner_text(), file
        look_at(page, picture("templates-refused", screen))
        assert page.locator("td", has_text="The product’s own").count() == 2
