"""Every number on a page is a link, and opens as many records as it says."""

import json
import re
from functools import cache
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest

from conftest import opened
from serving import ask, found

PLAN = "/plans/barchester"
WORDS = ["none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
NUMBER = re.compile(rf"\b(\d+|{'|'.join(WORDS)})\b", re.IGNORECASE)

PAGES = {
    "front door": "/",  # a person's own work
    "plans": "/plans",
    "overview in March 2017": f"{PLAN}?as-at=2017-03",
    "overview in August 2017": f"{PLAN}?as-at=2017-08",
    "overview in the newest month": PLAN,
    "overview as known earlier": f"{PLAN}?as-at=2017-03&known-on=2017-04-01",
    "recommendations": f"{PLAN}/recommendations?as-at=2017-03",
    "exception reports": f"{PLAN}/exception-reports",
    "exception report, closed": f"{PLAN}/exception-reports/2017-03",
    "exception report, with withdrawal and slips": f"{PLAN}/exception-reports/2017-06",
    "exception report, with one reopened": f"{PLAN}/exception-reports/2017-07",
    "exception report, provisional": f"{PLAN}/exception-reports/2018-02",
    "exception report as known earlier": f"{PLAN}/exception-reports/2017-03?known-on=2017-04-01",
    "late": f"{PLAN}/exception-reports/2017-03?list=late",
    "completed": f"{PLAN}/exception-reports/2017-03?list=completed",
    "turning": f"{PLAN}/exception-reports/2017-03?list=turning",
    "priority 5": f"{PLAN}/exception-reports/2017-03?priority=5",
    "a theme": f"{PLAN}/exception-reports/2017-03?category=workforce",
    "a body": f"{PLAN}/exception-reports/2017-03?body=Barchester+Council",
}
HOW_MANY = {"front door": 0, "plans": 3, "exception reports": 44, "overview in March 2017": 50,
            "exception report, closed": 70, "late": 60, "priority 5": 20}

LINKS = """() => [...document.links].map(link => ({
  href: link.getAttribute('href'), text: link.innerText.trim(), isFigure: link.classList.contains('figure'),
  near: link.closest('p, tr, li, h2')?.innerText.slice(0, 200),
}))"""


@pytest.fixture(scope="module")
def desk(browser, server):
    with opened(browser, server) as page:
        yield page


def number(text):
    """15 of "15 actions", 8 of "eight of the 15", 0 of "none"; nothing of a title."""
    match = NUMBER.match(text)
    if not match:
        return None
    word = match[0].lower()
    return int(word) if word.isdigit() else WORDS.index(word)


@cache
def opens(base, href):
    """How many records an address shows: by its page, and by the same list as JSON."""
    address = urlsplit(href)
    page = found(base, href)
    if address.path.endswith("/recommendations"):
        rows = len(re.findall(r'<tr id="', page))
        return rows, rows
    shown = int(re.search(r"<b>(\d+) of \d+ actions</b>", page)[1])
    rows = json.loads(found(base, href.replace("/actions?", "/actions.json?")))["actions"]
    asked = "ref" in parse_qs(address.query)
    return shown, sum(1 for row in rows if asked or not row["withdrawn"])


@pytest.mark.parametrize("name", PAGES)
def test_every_figure_opens_as_many_records_as_it_says(desk, server, name):
    desk.goto(PAGES[name])
    figures = [link for link in desk.evaluate(LINKS) if link["isFigure"] and number(link["text"]) is not None]
    assert len(figures) >= HOW_MANY.get(name, 5)
    wrong = []
    for link in figures:
        by_page, by_json = opens(server, link["href"])
        if not number(link["text"]) == by_page == by_json:
            wrong.append(f"“{link['text']}” opens {by_page} (JSON: {by_json}): {link['href']} in “{link['near']}”")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", PAGES)
def test_every_other_link_leads_somewhere(desk, server, name):
    desk.goto(PAGES[name])
    addresses = {
        urljoin(PAGES[name], link["href"]).partition("#")[0]
        for link in desk.evaluate(LINKS)
        if not link["isFigure"] or number(link["text"]) is None
    }
    assert len(addresses) > 3
    answers = {address: status(server, address) for address in addresses}
    assert set(answers.values()) == {200}, {a: code for a, code in answers.items() if code != 200}


@cache
def status(base, address):
    return ask(base, address).status


@pytest.mark.parametrize("name", [name for name in PAGES if "report" in name and name != "exception reports"])
def test_every_link_within_the_paper_has_its_target(desk, name):
    desk.goto(PAGES[name])
    missing = desk.evaluate(
        """() => [...document.links].map(link => link.getAttribute('href')).filter(href => href.startsWith('#'))
          .filter(href => !document.getElementById(href.slice(1)))"""
    )
    assert missing == []
