"""An officer brings the council's spreadsheet in by the browser: looked at, put right, kept."""

import pytest

from conftest import opened
from desks import DESK
from looking import look_at
from program import ROOT
from test_new_pages import PLAN, cookies, demo, picture, screen  # noqa: F401

FILES = ROOT / "Tests/PapersTests/PlanImport/Fixtures"


def send(page, base, file, address=f"{PLAN}/imports"):
    page.goto(address)
    page.set_input_files("#file", FILES / file)
    page.get_by_role("button", name="Look at it").click()


def test_the_spreadsheet_of_an_earlier_month_shows_what_it_would_change(browser, demo, cookies, screen):  # noqa: F811
    with opened(browser, demo[0], cookie=cookies("officer"), viewport=screen) as page:
        send(page, demo[0], "improvement-plan.xlsx")
        assert "320 actions were read, as at 31 March 2017" in page.locator("main").inner_text()
        assert page.get_by_role("heading", name="How it was read").is_visible()
        holds = page.get_by_label("Column A holds").input_value()
        assert holds == "reference"
        assert page.locator("table.differences").count() <= 1
        look_at(page, picture("import-preview", screen))
        page.get_by_role("button", name="Throw it away").click()
        assert "Nothing of it was kept" in page.get_by_role("status").inner_text()
        look_at(page, picture("imports", screen))


def test_a_rating_that_is_not_known_is_mapped_by_keyboard_and_the_plan_is_kept(browser, demo, cookies, screen):  # noqa: F811
    name = f"second-{screen['width']}"
    with opened(browser, demo[0], cookie=cookies("officer"), viewport=screen) as page:
        page.goto("/plans/new")
        look_at(page, picture("plan-new", screen))
        page.fill("#title", "A second plan")
        page.fill("#name", name)
        page.set_input_files("#file", FILES / "02-unknown-rating.xlsx")
        page.get_by_role("button", name="Look at it").press("Enter")
        problems = page.locator("section", has=page.locator("#wrong"))
        assert "is not a rating of the scale" in problems.inner_text()
        look_at(page, picture("import-problems", screen))
        for choice in page.locator("select[name=word-rating]").all():
            if choice.locator("option:checked").inner_text() == "– choose –":
                choice.select_option("amber")
        page.get_by_label("The month that its ratings stand at").fill("March 2017")
        page.get_by_role("button", name="Read it again so").press("Enter")
        assert page.locator("#wrong").count() == 0, page.locator("main").inner_text()
        page.get_by_role("button", name="Keep the plan").press("Enter")
        assert "Kept on" in page.get_by_role("status").inner_text()
        look_at(page, picture("import-kept", screen))
        page.goto(f"/plans/{name}/actions")
        assert page.locator("table tbody tr").count() > 0


@pytest.mark.parametrize("file", sorted(path.name for path in FILES.glob("[01][0-9]-*")))
def test_a_broken_file_gets_a_sentence_and_keeps_nothing(browser, demo, cookies, file):  # noqa: F811
    with opened(browser, demo[0], cookie=cookies("officer"), viewport=DESK) as page:
        send(page, demo[0], file)
        words = page.locator("main").inner_text()
        assert page.url.endswith("/imports") and page.locator("#file-problem").is_visible() or (
            "to settle first" in words or "How it was read" in words
        ), words[:500]
