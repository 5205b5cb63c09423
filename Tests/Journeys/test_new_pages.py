"""Every page for people who are signed in, or on their way in, at a desk and on the narrowest screen: axe is
content, nothing scrolls sideways, there is one heading and a title, and every link leads somewhere."""

import html
import re

import pytest

from accounts import PASSWORD, Person, accept, add_person, enter_demo
from conftest import opened
from desks import DESK, NARROW, problems
from looking import look_at
from mailbox import Mailbox
from program import import_demo
from serving import ask, serving
from test_pages import expect_one_heading_and_a_title

PLAN = "/plans/barchester"
FOSTERING = "head.of.fostering.and.adoption"

# Who looks, at which address.
PAGES = {
    "front-door": (None, "/"),
    "my-work-officer": ("officer", "/"),
    "my-work-reviewer": ("reviewer", "/"),
    "my-work-lead": (FOSTERING, "/"),
    "my-work-partner": ("partner", "/"),
    "my-work-board": ("chair", "/"),
    "my-work-scrutiny": ("scrutiny", "/"),
    "my-work-administrator": ("administrator", "/"),
    "my-work-sent": ("partner", "/?sent=3.2.7"),
    "account": ("officer", "/account"),
    "people": ("administrator", "/people"),
    "person-new": ("administrator", "/people/new"),
    "person": ("administrator", "{person}"),
    "notices": ("officer", "/notices"),
    "audit-trail": ("auditor", "/audit-trail"),
    "audit-trail-older": ("auditor", "/audit-trail?before=200"),
    "audit-trail-of-a-record": ("auditor", "/audit-trail?record=2018-01"),
    "month-open": ("officer", f"{PLAN}/periods/2018-02"),
    "month-opened": ("officer", f"{PLAN}/periods/2018-02?done=opened"),
    "month-closed": ("officer", f"{PLAN}/periods/2018-01"),
    "month-first": ("officer", f"{PLAN}/periods/2016-05"),
    "month-for-a-reader": ("chair", f"{PLAN}/periods/2018-02"),
    "make-a-link": ("officer", f"{PLAN}/periods/2018-02/links?post=BSCB+Independent+Chair"),
    "charts": ("officer", f"{PLAN}/charts"),
    "paper-templates": ("officer", f"{PLAN}/settings/templates"),
    "board-summary": ("chair", f"{PLAN}/board-summaries/2018-02"),
    "board-summary-two-pages": ("officer", f"{PLAN}/board-summaries/2017-08?pages=2"),
    "board-summary-published": ("scrutiny", f"{PLAN}/board-summaries/2018-01"),
    "bring-in-a-file": ("officer", f"{PLAN}/imports"),
    "bring-in-a-plan": ("officer", "/plans/new"),
    "achievements": ("officer", f"{PLAN}/achievements"),
    "achievements-of-a-month": ("chair", f"{PLAN}/achievements?month=2017-03&heading=leadership"),
    "achievement-new": ("officer", f"{PLAN}/achievements/new"),
    "achievement": ("officer", f"{PLAN}/achievements/1"),
    "achievement-for-a-reader": ("chair", f"{PLAN}/achievements/1"),
    "achievement-headings": ("officer", f"{PLAN}/achievements/headings"),
    "achievements-as-a-paper": ("officer", f"{PLAN}/achievements/paper?from=2017-01&to=2017-03"),
    "correction": ("officer", f"{PLAN}/actions/1.5.2/updates?month=2018-01"),
    "update-form": (FOSTERING, f"{PLAN}/actions/7.3.3/updates?month=2018-02"),
    "update-form-sent": ("partner", f"{PLAN}/actions/3.2.7/updates?month=2018-02"),
    "update-form-with-parts": ("officer", f"{PLAN}/actions/5.8.3/updates?month=2018-02"),
    "review": ("reviewer", "{submission}"),
    "review-for-a-reader": ("chair", "{submission}"),
}

# Whoever may not, or comes too late; with the status and the heading.
REFUSALS = {
    "not-open-to-you": ("partner", "/people", 403, "This is not open to you"),
    "not-yours": ("partner", f"{PLAN}/actions/1.5.2/updates", 403, "Action 1.5.2 is not yours"),
    "month-closed-to-updates": (
        FOSTERING, f"{PLAN}/actions/7.3.3/updates?month=2018-01", 409, "January 2018 is closed"),
    "no-such-person": ("administrator", "/people/nobody", 404, "There is no such person"),
    "no-such-update": ("officer", f"{PLAN}/submissions/none", 404, "There is no such update"),
    "no-such-month": ("officer", f"{PLAN}/periods/2031-01", 404, "Nothing was reported for January 2031"),
}

# A form that is sent as it opens, without the words that it may open with, and the fields that it then says must
# be mended.
UNFINISHED = {
    "update-form": (FOSTERING, f"{PLAN}/actions/7.3.3/updates?month=2018-02", "Send update", {"words"}),
    "review": ("reviewer", "{submission}", "Send it back", {"remark"}),
    "person-new": ("administrator", "/people/new", "Add and invite", {"name", "email", "roles"}),
    "achievement-new": ("officer", f"{PLAN}/achievements/new", "Note it", {"words", "heading"}),
    "achievement-withdrawal": ("officer", f"{PLAN}/achievements/1", "Withdraw it", {"because"}),
    "password": ("officer", "/account", "Change it", {"current", "password"}),
    "make-a-link": ("officer", f"{PLAN}/periods/2018-02/links", "Make the link", {"post", "email"}),
    "close": ("officer", f"{PLAN}/periods/2018-02", "Close February 2018", {"reason-review", "reason-reasons"}),
    "reopen": ("officer", f"{PLAN}/periods/2018-01", "Reopen January 2018", {"reason"}),
}

# The same where nobody is signed in.
WAYS_IN = {
    "sign-in": "/sign-in", "signed-out": "/sign-in?ended=yes", "sign-in-kept": "/sign-in?kept=yes&next=/account",
    "forgotten-password": "/forgotten-password", "invitation": "{invitation}", "reset": "{reset}",
    "answers": "{answers}", "answers-sent": "{answers}?sent={reference}", "answer-form": "{answers}/actions/{reference}",
}
WAYS_IN_UNFINISHED = {
    "sign-in": ("/sign-in", "Go on", {"email", "password"}),
    "invitation": ("{invitation}", "Set them and sign in", {"password", "code"}),
    "reset": ("{reset}", "Set it and sign in", {"password", "code"}),
    "answer-form": ("{answers}/actions/{reference}", "Send update", {"words"}),
}
WAYS_OUT = {
    "link-used": ("{used}", 410, "This link no longer works"),
    "answers-ended": ("/answers/none", 410, "This link no longer works"),
    "answers-elsewhere": ("{answers}/actions/1.5.2", 404, "There is no action 1.5.2 here"),
}


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """A demonstration of this module's own, in which an update waits for review: its address and its places."""
    folder = tmp_path_factory.mktemp("new-pages")
    with serving("demo", folder / "demo.db", folder) as site:
        partner = enter_demo(site.base, "partner").get(f"{PLAN}/actions/3.2.7/updates?month=2018-02")
        partner.post(f"{PLAN}/actions/3.2.7/updates?month=2018-02", {
            "words": "The boards have met.", "rating": "amber", "forecast-month": "6", "forecast-year": "2018"})
        assert partner.status == 303, partner.body
        month = enter_demo(site.base).get(f"{PLAN}/periods/2018-02").body
        people = enter_demo(site.base, "administrator").get("/people").body
        yield site.base, {"submission": re.search(rf"{PLAN}/submissions/[^\"]+", month)[0],
                          "person": re.search(r"/people/[0-9a-f-]+", people)[0]}


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A council with a mail server, and the links that its people were sent."""
    folder = tmp_path_factory.mktemp("ways-in")
    database = folder / "records.db"
    import_demo(database)
    with Mailbox() as mailbox, serving("serve", database, folder, *mailbox.options) as site:
        base, links = site.base, f"{PLAN}/periods/2018-02/links"
        used = add_person(base, database, "officer@example.org")
        officer = accept(base, used).get(links)
        officer.post(links, {"post": "BSCB Independent Chair", "email": "chair@example.org"})
        visitor = Person(base).get("/forgotten-password")
        visitor.post("/forgotten-password", {"email": "officer@example.org"})
        places = {"invitation": add_person(base, database, "auditor@example.org", "auditor"), "used": used}
        places["answers"] = mailbox.first("chair@example.org", within=140).link.removeprefix(base)
        places["reset"] = mailbox.first("officer@example.org", within=15).link.removeprefix(base)
        places["reference"] = re.search(r"/actions/([\d.]+)", Person(base).get(places["answers"]).body)[1]
        yield base, places, officer


@pytest.fixture(params=[DESK, NARROW], ids=["desk", "narrow"])
def screen(request):
    return request.param


@pytest.fixture(scope="module")
def cookies(demo):
    """Signs each in once."""
    kept = {None: ""}

    def cookie(who):
        if who not in kept:
            kept[who] = enter_demo(demo[0], who).cookie
        return kept[who]

    return cookie


def picture(name, screen):
    return f"{name}-{screen['width']}"


def expect_links_lead_on(base, address, cookie):
    """Every link of a page leads to a page, and none to where its reader is turned away."""
    page = ask(base, address, cookie=cookie or " ").text
    found = set(re.findall(r'<a [^>]*href="([^"#]+)', page))
    assert len(found) > 2
    astray = {}
    for link in map(html.unescape, found):
        answer = ask(base, link.removeprefix(base), cookie=cookie or " ")
        if answer.status >= 400 or "/sign-in?next" in (answer.headers["Location"] or ""):
            astray[link] = answer.status
    assert not astray, f"links of {address} lead nowhere"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_suits_everybody(browser, demo, cookies, screen, name):
    who, address = PAGES[name]
    with opened(browser, demo[0], cookie=cookies(who), viewport=screen) as page:
        assert page.goto(address.format(**demo[1])).status == 200
        expect_one_heading_and_a_title(page)
        look_at(page, picture(f"new-{name}", screen))


@pytest.mark.parametrize("name", PAGES)
def test_every_link_of_a_page_leads_on(demo, cookies, name):
    who, address = PAGES[name]
    expect_links_lead_on(demo[0], address.format(**demo[1]), cookies(who))


@pytest.mark.parametrize("name", REFUSALS)
def test_a_refusal_is_explained_and_leads_on(browser, demo, cookies, screen, name):
    who, address, status, heading = REFUSALS[name]
    with opened(browser, demo[0], cookie=cookies(who), viewport=screen) as page:
        assert page.goto(address).status == status
        assert expect_one_heading_and_a_title(page) == heading
        look_at(page, picture(f"refusal-{name}", screen))
        assert page.locator("main .links a").count() > 0
    expect_links_lead_on(demo[0], address, cookies(who))


def expect_problems(page, name, screen, button, fields):
    buttons = page.get_by_role("button", name=button, exact=True)
    for closed in page.locator("details:not([open])").filter(has_text=button).all():
        closed.locator("summary").click()
    for words in page.locator("#words").all():
        words.fill("")
    buttons.click()
    page.locator(".problems").wait_for()
    assert set(problems(page)) == fields
    for field in fields:
        assert page.locator(f'[id="{field}-problem"], [id="{field}-month-problem"]').is_visible(), field
    assert page.evaluate("document.activeElement.matches('.problems')"), "the focus is elsewhere"
    expect_one_heading_and_a_title(page)
    assert page.title().startswith("Error: "), f"the title, which is heard first, says {page.title()}"
    look_at(page, picture(f"problems-{name}", screen))


@pytest.mark.parametrize("name", UNFINISHED)
def test_an_unfinished_form_says_what_is_wrong(browser, demo, cookies, screen, name):
    who, address, button, fields = UNFINISHED[name]
    with opened(browser, demo[0], cookie=cookies(who), viewport=screen) as page:
        page.goto(address.format(**demo[1]))
        expect_problems(page, name, screen, button, fields)


@pytest.mark.parametrize("name", WAYS_IN)
def test_a_way_in_suits_everybody(browser, served, screen, name):
    with opened(browser, served[0], cookie="", viewport=screen) as page:
        assert page.goto(WAYS_IN[name].format(**served[1])).status == 200
        expect_one_heading_and_a_title(page)
        look_at(page, picture(f"way-in-{name}", screen))


@pytest.mark.parametrize("name", WAYS_IN)
def test_every_link_of_a_way_in_leads_on(served, name):
    expect_links_lead_on(served[0], WAYS_IN[name].format(**served[1]), "")


@pytest.mark.parametrize("name", WAYS_IN_UNFINISHED)
def test_an_unfinished_way_in_says_what_is_wrong(browser, served, screen, name):
    address, button, fields = WAYS_IN_UNFINISHED[name]
    with opened(browser, served[0], cookie="", viewport=screen) as page:
        page.goto(address.format(**served[1]))
        expect_problems(page, f"way-in-{name}", screen, button, fields)


@pytest.mark.parametrize("name", WAYS_OUT)
def test_a_link_that_has_ended_says_so(browser, served, screen, name):
    address, status, heading = WAYS_OUT[name]
    with opened(browser, served[0], cookie="", viewport=screen) as page:
        assert page.goto(address.format(**served[1])).status == status
        assert expect_one_heading_and_a_title(page) == heading
        look_at(page, picture(f"way-out-{name}", screen))


def test_the_code_is_asked_for_and_recovery_codes_are_shown(browser, served, screen):
    base, _, officer = served
    with opened(browser, base, cookie="", viewport=screen) as page:
        page.goto("/sign-in")
        page.get_by_label("E-mail address").fill("officer@example.org")
        page.get_by_label("Password").fill(PASSWORD)
        page.get_by_role("button", name="Go on").click()
        page.get_by_role("heading", name="Enter your code").wait_for()
        look_at(page, picture("way-in-code", screen))
        expect_problems(page, "way-in-code", screen, "Sign in", {"code"})
        page.goto("/account")
        assert page.get_by_role("heading", name="Sign in").is_visible(), "a password alone opens a page"
    with opened(browser, base, cookie=officer.cookie, viewport=screen) as page:
        page.goto("/account")
        page.get_by_label("Your password", exact=True).fill(PASSWORD)
        page.get_by_role("button", name="Make new ones").click()
        expect_one_heading_and_a_title(page)
        look_at(page, picture("recovery-codes", screen))
        page.goto("/account")
        page.get_by_role("button", name=re.compile("^Make an? .*address$")).click()
        look_at(page, picture("account-calendar", screen))


def test_a_page_for_two_open_months_suits_everybody(browser, demo, cookies, screen):
    """Last, for it opens another month beside the one that every other page here shows."""
    officer = enter_demo(demo[0]).get(f"{PLAN}/periods/2018-02")
    officer.post(f"{PLAN}/periods/2018-03/opening")
    for who in (FOSTERING, "officer"):
        with opened(browser, demo[0], cookie=cookies(who), viewport=screen) as page:
            page.goto("/")
            names = page.locator("[id]").evaluate_all("all => all.map(one => one.id)")
            assert sorted(names) == sorted(set(names)), "an id is there twice"
            look_at(page, picture(f"my-work-two-months-{who.split('.')[0]}", screen))
