"""What a council achieved: noted with a keyboard on a narrow screen with scripts off, and told in every format."""

import json
import re
import subprocess

import pytest

from accounts import enter_demo
from conftest import opened
from desks import NARROW
from serving import ask, serving
from test_word_and_pdf import in_order, plain

LIST = "/plans/barchester/achievements"
QUARTER = "?from=2017-01&to=2017-03"


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    folder = tmp_path_factory.mktemp("achievements")
    with serving("demo", folder / "demo.db", folder) as site:
        yield site.base


@pytest.fixture(scope="module")
def cookie(demo):
    return enter_demo(demo).cookie


def test_one_is_noted_with_the_keyboard_on_a_narrow_screen_without_scripts(browser, demo, cookie):
    with opened(browser, demo, cookie=cookie, viewport=NARROW, java_script_enabled=False) as page:
        page.goto(LIST)
        page.get_by_role("link", name="Note an achievement").focus()
        page.keyboard.press("Enter")
        page.get_by_role("heading", name="Note an achievement").wait_for()
        page.get_by_label("What was achieved?").focus()
        for typed in ("The hub's kitchen opened.", "Partn"):
            page.keyboard.type(typed)
            page.keyboard.press("Tab")
        # The day is today's until somebody gives another.
        actions = page.get_by_label("Actions that it came of")
        while not actions.evaluate("field => field === document.activeElement"):
            page.keyboard.press("Tab")
        page.keyboard.type("6.1.5")
        page.keyboard.press("Enter")
        page.get_by_text("It is noted.").wait_for()
        row = page.get_by_role("row").filter(has_text="The hub's kitchen opened.")
        assert row.get_by_role("link", name="6.1.5").is_visible()


@pytest.fixture(scope="module")
def told(demo, cookie):
    """The entries of a quarter, in the order of the paper."""
    paper = json.loads(ask(demo, f"{LIST}/paper.json{QUARTER}", cookie=cookie).text)
    assert [group["heading"] for group in paper["headings"]] == [
        "Leadership and management", "Quality framework", "Scrutiny and challenge", "Partnership", "Workforce support"]
    return [entry["text"] for group in paper["headings"] for entry in group["achievements"]]


def words(file):
    if file.suffix == ".pdf":
        command = ["pdftotext", "-raw", file, "-"]
    else:
        command = ["pandoc", "--to", "plain", "--wrap", "none", file]
    text = subprocess.run(command, check=True, capture_output=True, timeout=60).stdout.decode()
    return plain(text)


@pytest.mark.parametrize("form", ["docx", "odt", "pdf", "txt"])
def test_every_format_tells_the_same_in_the_same_order(demo, cookie, told, tmp_path, form):
    reply = ask(demo, f"{LIST}/paper.{form}{QUARTER}", cookie=cookie)
    assert reply.status == 200 and len(told) == 18
    file = tmp_path / f"paper.{form}"
    file.write_bytes(reply.body)
    in_order(["Achievements, January to March 2017", *told], plain(reply.text) if form == "txt" else words(file))


def test_the_page_tells_the_same_and_opens_every_action(demo, cookie, told):
    page = ask(demo, f"{LIST}/paper{QUARTER}", cookie=cookie).text
    in_order(told, plain(re.sub(r"<[^>]+>", "", page).replace("&#39;", "'")))
    for address in set(re.findall(r'class="ref" href="([^"]+)"', page)):
        assert ask(demo, address, cookie=cookie).status == 200, address
