"""With scripts off every page shows its whole content, and every form works."""

import pytest

from conftest import opened
from test_pages import KNOWN_ON, PAGES, PLAN, PROBLEMS

EVERY_PAGE = {**PAGES, **KNOWN_ON, **{name: address for name, (address, _, _) in PROBLEMS.items()}}


@pytest.fixture(scope="module")
def both(browser, server):
    """A page with scripts and one without."""
    with opened(browser, server) as on, opened(browser, server, java_script_enabled=False) as off:
        yield on, off


@pytest.mark.parametrize("name", EVERY_PAGE)
def test_a_page_says_the_same_without_scripts(both, name):
    words = []
    for page in both:
        page.goto(EVERY_PAGE[name])
        words.append(page.locator("body").inner_text())
    assert len(words[0]) > 200
    assert words[0] == words[1]


def test_the_register_is_filtered_without_scripts(plain):
    plain.goto(f"{PLAN}/actions?as-at=2017-03")
    plain.get_by_label("Words in the action or its update").fill("leavers")
    plain.get_by_label("Priority").select_option("6")
    plain.get_by_role("checkbox", name="Red").check()
    plain.get_by_label("Due", exact=True).select_option("yes")
    plain.get_by_role("button", name="Show actions").click()
    assert "as-at=2017-03" in plain.url
    assert plain.get_by_text("2 of 320 actions").is_visible()
    assert plain.locator("table.register tbody .ref").all_inner_texts() == ["6.1.2", "6.4.4"]


def test_the_months_of_a_filtered_register_can_be_changed_without_scripts(plain):
    plain.goto(f"{PLAN}/actions?as-at=2017-03&list=exceptions")
    assert plain.get_by_text("15 of 320 actions").is_visible()
    plain.get_by_label("As at").select_option("2017-08")
    plain.get_by_role("button", name="Show actions").click()
    assert plain.get_by_text("23 of 326 actions").is_visible()


@pytest.mark.parametrize("address", [PLAN, f"{PLAN}/recommendations", f"{PLAN}/actions/1.7.2",
                                     f"{PLAN}/recommendations/LA1"])
def test_another_month_is_shown_without_scripts(plain, address):
    plain.goto(address)
    plain.get_by_label("As at").select_option("2017-03")
    plain.get_by_role("button", name="Show").click()
    assert f"{address}?as-at=2017-03" in plain.url
    assert plain.get_by_label("As at").input_value() == "2017-03"


@pytest.mark.parametrize("address", [PLAN, f"{PLAN}/actions", f"{PLAN}/actions/1.1.2", f"{PLAN}/recommendations"])
def test_the_day_of_knowledge_is_chosen_without_scripts(plain, address):
    plain.goto(f"{address}?as-at=2017-03")
    plain.get_by_label("as known on").fill("2017-04-01")
    plain.locator("main form").get_by_role("button", name="Show").click()
    assert plain.get_by_text("As it was known on 1 April 2017").is_visible()
    assert "as-at=2017-03" in plain.url
    plain.get_by_label("as known on").fill("")
    plain.locator("main form").get_by_role("button", name="Show").click()
    assert plain.get_by_text("As it was known on").count() == 0


def test_the_day_of_knowledge_is_kept_without_scripts(plain):
    plain.goto(f"{PLAN}?as-at=2017-03&known-on=2017-04-01")
    plain.get_by_label("As at").select_option("2017-02")
    plain.get_by_role("button", name="Show").click()
    assert "as-at=2017-02" in plain.url and "known-on=2017-04-01" in plain.url


def test_a_search_from_the_head_of_any_page_finds_actions_without_scripts(plain):
    plain.goto(f"{PLAN}?as-at=2017-03")
    plain.get_by_role("searchbox").fill("housing")
    plain.get_by_role("button", name="Search").click()
    assert "/actions?" in plain.url and "q=housing" in plain.url and "as-at=2017-03" in plain.url
    assert plain.locator("table.register tbody .ref").count() > 0


def test_two_months_are_compared_without_scripts(plain):
    plain.goto(f"{PLAN}/comparison")
    plain.get_by_label("From", exact=True).select_option("2017-02")
    plain.get_by_label("To", exact=True).select_option("2017-03")
    plain.get_by_label("Rated").select_option("red")
    plain.get_by_role("button", name="Compare").click()
    assert "from=2017-02&to=2017-03&rating=red" in plain.url
    assert plain.get_by_role("heading", name="Now in the list 4").is_visible()
    assert plain.get_by_role("heading", name="No longer in the list 4").is_visible()


def test_another_list_of_the_report_is_chosen_without_scripts(plain):
    plain.goto(f"{PLAN}/exception-reports/2017-03")
    plain.get_by_label("List").select_option("late")
    plain.get_by_label("Priority", exact=True).select_option("7")
    plain.get_by_role("button", name="Show").click()
    assert "list=late" in plain.url and "priority=7" in plain.url
    assert plain.get_by_role("heading", name="Actions in progress past their timescale").is_visible()


def test_the_table_behind_a_drawing_opens_without_scripts(plain):
    plain.goto(f"{PLAN}/actions/1.7.2?as-at=2017-03")
    plain.get_by_text("Show as a table").click()
    assert plain.locator("details table").is_visible()
