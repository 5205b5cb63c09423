"""Every page, at a desk and on the narrowest screen: axe is content, nothing scrolls sideways, no script
complains, there is one heading and a title, and a picture is kept."""

import pytest

from conftest import opened

PLAN = "/plans/barchester"

PAGES = {
    "front-door": "/",
    "plans": "/plans",
    "overview": f"{PLAN}?as-at=2017-03",
    "overview-newest": PLAN,
    "overview-first-month": f"{PLAN}?as-at=2016-05",
    "overview-as-known": f"{PLAN}?as-at=2017-03&known-on=2017-04-01",
    "overview-immediate-risk": f"{PLAN}?as-at=2016-09",
    "register": f"{PLAN}/actions?as-at=2017-03",
    "register-filtered": f"{PLAN}/actions?as-at=2017-03&rating=red&priority=5&q=carers&sort=forecast",
    "register-none": f"{PLAN}/actions?as-at=2017-03&q=nobody+wrote+this",
    "register-not-understood": f"{PLAN}/actions?rating=purple&priority=7",
    "action": f"{PLAN}/actions/1.7.2?as-at=2017-03",
    "action-with-parts": f"{PLAN}/actions/5.8.3?as-at=2017-03",
    "action-not-in-the-plan-yet": f"{PLAN}/actions/4.3.7?as-at=2017-03",
    "action-withdrawn": f"{PLAN}/actions/4.3.6?as-at=2017-06",
    "action-complete": f"{PLAN}/actions/1.1.1?as-at=2018-02",
    "recommendations": f"{PLAN}/recommendations?as-at=2017-03",
    "recommendation": f"{PLAN}/recommendations/LA1?as-at=2017-03",
    "comparison": f"{PLAN}/comparison?from=2017-02&to=2017-03",
    "comparison-of-reds": f"{PLAN}/comparison?from=2016-12&to=2017-08&rating=red&priority=5",
    "exception-reports": f"{PLAN}/exception-reports",
    "exception-report": f"{PLAN}/exception-reports/2017-03",
    "exception-report-first-month": f"{PLAN}/exception-reports/2016-05",
    "exception-report-provisional": f"{PLAN}/exception-reports/2018-02",
    "exception-report-late": f"{PLAN}/exception-reports/2018-02?list=late",
    "exception-report-completed": f"{PLAN}/exception-reports/2017-03?list=completed",
    "exception-report-turning": f"{PLAN}/exception-reports/2017-03?list=turning",
    "exception-report-priority-5": f"{PLAN}/exception-reports/2017-03?priority=5",
    "help": "/help",
    "accessibility": "/accessibility",
}

PROBLEMS = {
    "no-plan": ("/plans/barsetshire", 404, "There is no such plan"),
    "no-action": (f"{PLAN}/actions/5.99.1", 404, "There is no action 5.99.1"),
    "no-recommendation": (f"{PLAN}/recommendations/LA99", 404, "There is no recommendation LA99"),
    "no-such-month": (f"{PLAN}?as-at=2019-01", 404, "Nothing was reported for January 2019"),
    "not-a-month": (f"{PLAN}/exception-reports/lately", 400, "That is not a month"),
    "not-a-day": (f"{PLAN}?known-on=yesterday", 400, "That is not a day"),
    "no-such-list": (f"{PLAN}/exception-reports/2017-03?list=pink", 400, "There is no such list"),
    "no-such-priority": (f"{PLAN}/exception-reports/2017-03?priority=11", 404, "There is no such priority"),
    "no-such-page": ("/elsewhere", 404, "There is no such page"),
    "no-such-page-in-a-plan": (f"{PLAN}/elsewhere", 404, "There is no such page"),
}

KNOWN_ON = {
    "overview-as-known": PAGES["overview-as-known"],
    "register-as-known": f"{PLAN}/actions?as-at=2017-03&known-on=2017-04-01&priority=7",
    "action-as-known": f"{PLAN}/actions/1.1.2?as-at=2017-03&known-on=2017-04-01",
    "recommendations-as-known": f"{PLAN}/recommendations?as-at=2017-03&known-on=2017-04-01",
    "recommendation-as-known": f"{PLAN}/recommendations/LA1?as-at=2017-03&known-on=2017-04-01",
    "exception-report-as-known": f"{PLAN}/exception-reports/2017-03?known-on=2017-04-01",
    "comparison-as-known": f"{PLAN}/comparison?from=2017-02&to=2017-03&known-on=2017-04-01",
}


@pytest.fixture(scope="module")
def desk(browser, server):
    with opened(browser, server, viewport={"width": 1280, "height": 900}) as page:
        yield page


@pytest.fixture(scope="module")
def narrow(browser, server):
    with opened(browser, server, viewport={"width": 320, "height": 700}) as page:
        yield page


@pytest.fixture(params=["desk", "narrow"])
def screen(request):
    """The page, and the width that names its picture."""
    page = request.getfixturevalue(request.param)
    return page, page.viewport_size["width"]


def expect_one_heading_and_a_title(page):
    assert page.locator("h1").count() == 1
    heading = page.locator("h1").inner_text().strip()
    assert heading
    name, _, product = page.title().rpartition(" – ")
    assert name and product == "Line of Sight"
    return heading


@pytest.mark.parametrize("name", PAGES)
def test_a_page_suits_everybody(screen, look, name):
    page, width = screen
    assert page.goto(PAGES[name]).status == 200
    expect_one_heading_and_a_title(page)
    look(page, f"{name}-{width}")


@pytest.mark.parametrize("name", PROBLEMS)
def test_a_problem_is_explained_and_leads_on(screen, look, name):
    page, width = screen
    address, status, heading = PROBLEMS[name]
    assert page.goto(address).status == status
    assert expect_one_heading_and_a_title(page) == heading
    assert page.title() == f"{heading} – Line of Sight"
    look(page, f"problem-{name}-{width}")
    way_on = page.locator("main .links a").first
    assert page.request.get(way_on.get_attribute("href")).status == 200


@pytest.mark.parametrize("name", KNOWN_ON)
def test_what_was_known_on_an_earlier_day_is_marked(desk, name):
    assert desk.goto(KNOWN_ON[name]).status == 200
    notice = desk.locator(".notice", has_text="As it was known on 1 April 2017")
    assert notice.is_visible()
    notice.get_by_role("link", name="Show what is known now").click()
    assert "known-on" not in desk.url
    assert desk.get_by_text("As it was known on").count() == 0


def test_pages_that_differ_have_titles_that_differ(desk):
    titles = {}
    for name in ("front-door", "plans", "overview", "register", "action", "recommendations", "recommendation",
                 "comparison", "exception-reports", "exception-report", "help", "accessibility"):
        desk.goto(PAGES[name])
        titles.setdefault(desk.title(), []).append(name)
    assert all(len(names) == 1 for names in titles.values()), titles


def test_a_reader_goes_from_page_to_page_and_keeps_the_month(desk):
    desk.goto(PAGES["overview"])
    for station in ("Register", "Line of sight", "Compare", "Overview"):
        desk.get_by_role("navigation", name="Plan").get_by_role("link", name=station).click()
        assert "2017-03" in desk.url, f"{station} forgot the month: {desk.url}"
