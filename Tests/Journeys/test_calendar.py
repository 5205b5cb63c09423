"""A person's deadlines in their own calendar program, behind an address that only they know."""

import json
import re
from datetime import date

import pytest
from icalendar import Calendar

from accounts import Person, enter_demo
from conftest import opened
from program import DEMO
from serving import ask, found

LEAD = "head.of.fostering.and.adoption"
PLAN = "/plans/barchester"


@pytest.fixture(scope="module")
def lead(server):
    return enter_demo(server, LEAD)


def feed(base, address):
    """The calendar at an address, as a calendar program asks for it: with no cookie."""
    reply = ask(base, address.removeprefix(base), cookie=" ")
    assert reply.status == 200
    assert reply.headers["Content-Type"].startswith("text/calendar")
    return reply.text


def make_address(person):
    person.get("/account")
    person.post("/account/calendar")
    assert person.status == 200
    return re.search(r'<code class="secret">([^<]+\.ics)</code>', person.body).group(1)


def events(text):
    """What stands in a calendar, on which days."""
    return {(str(event["SUMMARY"]), event["DTSTART"].dt) for event in Calendar.from_ical(text).walk("VEVENT")}


def last_day(month):
    year, number = map(int, month.split("-"))
    return date.fromordinal(date(year + number // 12, number % 12 + 1, 1).toordinal() - 1)


@pytest.fixture(scope="module")
def address(lead):
    return make_address(lead)


@pytest.fixture(scope="module")
def own(server):
    """The lead's actions that are not complete, as the register has them."""
    actions = json.loads(found(server, f"{PLAN}/actions.json"))["actions"]
    mine = [a for a in actions if a["lead"] == "Head of Fostering and Adoption" and a["rating"] != "green"]
    assert len(mine) > 2
    return mine


def test_a_leads_calendar_holds_their_deadlines_and_no_others(server, address, own):
    expected = {("Updates for February 2018", date(2018, 3, 8)),
                ("Improvement Governance Board: February 2018", date(2018, 3, 15))}
    for action in own:
        expected.add((f"{action['reference']} is due", last_day(action["end"])))
        if action["forecast"] and action["forecast"] != action["end"]:
            expected.add((f"{action['reference']} is forecast to be finished", last_day(action["forecast"])))
    assert events(feed(server, address)) == expected


def test_an_officers_calendar_says_when_the_month_closes(server):
    officer = enter_demo(server, "officer")
    assert ("Close February 2018", date(2018, 3, 13)) in events(feed(server, make_address(officer)))


def test_every_event_can_be_kept_apart_and_leads_to_its_page(server, lead, address):
    found_events = Calendar.from_ical(feed(server, address)).walk("VEVENT")
    names = [str(event["UID"]) for event in found_events]
    assert len(set(names)) == len(names) > 4
    again = [str(event["UID"]) for event in Calendar.from_ical(feed(server, address)).walk("VEVENT")]
    assert sorted(again) == sorted(names), "a calendar program would show each event twice"
    for event in found_events:
        assert event["DTSTAMP"].dt.date() >= date(2018, 3, 6)
        assert str(event["URL"]).startswith(server)
        assert lead.get(str(event["URL"]).removeprefix(server)).status == 200, event["URL"]


def test_a_calendar_holds_no_word_of_what_was_said(server, address, own):
    text = re.sub(r"\r\n ", "", feed(server, address))
    said = {action["ref"]: action["updates"][-1] for action in json.loads(DEMO.read_text())["plan"]["actions"]}
    for action in own:
        update = said[action["reference"]]
        words = f"{update['narrative']} {update['interim'] or ''} {action['text']}".split()
        assert len(words) > 12
        for start in range(len(words) - 2):
            phrase = " ".join(words[start : start + 3])
            assert phrase not in text, f"{action['reference']}: “{phrase}”"


def test_a_new_address_ends_the_old(browser, server, lead, address):
    with opened(browser, server, cookie=lead.cookie) as page:
        page.goto("/account")
        assert address not in page.content(), "the address is a secret, shown once"
        page.get_by_role("button", name="Make a new address").click()
        new = page.locator("code.secret").inner_text()
    assert new != address
    assert ask(server, address.removeprefix(server), cookie=" ").status == 404
    assert events(feed(server, new))
    assert Person(server).get("/calendars/nobody.ics").status == 404
