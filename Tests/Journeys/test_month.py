"""A whole month: opened, asked about, answered by keyboard, with scripts and without, returned and sent again,
checked, closed, and corrected afterwards. Each test goes on from where the one before it left off."""

import json
import re

import pytest

from desks import Looks, press, problems, sitting_down, tab_to, type_into
from month import FEBRUARY, MARCH, PLAN, REPORT, corrected_plan, fault, form, note, queue, review
from program import PLAN as SLUG, done
from serving import ask, serving

JOINT_SCHEME = "Both councils have agreed the joint scheme. The therapist’s post is advertised this week."
DISRUPTION = "Two homes have sent nothing for their log since Christmas."
PROMISES = "https://intranet.barchester.example/care-leavers/forum-minutes"

look = Looks("month")


@pytest.fixture(scope="module")
def council(tmp_path_factory):
    """A demonstration of this module's own: its address, and where its records are."""
    folder = tmp_path_factory.mktemp("month")
    with serving("demo", folder / "demo.db", folder) as site:
        yield site.base, folder / "demo.db"


@pytest.fixture(scope="module")
def at_desk(browser, council):
    with sitting_down(browser, council[0]) as sit_down:
        yield sit_down


@pytest.fixture(scope="module")
def officer(at_desk):
    return at_desk("Service Improvement Officer")


@pytest.fixture(scope="module")
def reviewer(at_desk):
    return at_desk("Head of Quality Improvement")


@pytest.fixture(scope="module")
def partner(at_desk):
    """Signs in, as everything else that they do, by keyboard."""
    page = at_desk()
    page.goto("/")
    press(page, 'form:has(input[value="partner@barchester.example"]) button')
    page.get_by_role("heading", name="My work").wait_for()
    return page


@pytest.fixture(scope="module")
def lead(at_desk):
    return at_desk(email="head.of.fostering.and.adoption")


@pytest.fixture(scope="module")
def lead_without_scripts(at_desk):
    return at_desk(email="participation.manager", java_script_enabled=False)


@pytest.fixture(scope="module")
def stranger(at_desk):
    """A partner without an account, who has nothing but a link."""
    return at_desk()


@pytest.fixture(scope="module")
def links():
    """The link that was made, once it was."""
    return []


# Closing one month, opening the next


def test_an_immediate_risk_that_is_accepted_stands_above_everything(officer, reviewer, at_desk):
    """Said in correction of what the lead said before, on a day on which others were still answering."""
    lead = at_desk(email="group.manager.disabled.children")
    lead.goto("/")
    lead.get_by_role("link", name=re.compile("4.5.6$")).click()
    lead.get_by_label("What has happened, and what happens next?").fill("Two of the sixty children were not seen.")
    lead.get_by_role("radio", name="Yes", exact=True).check()
    lead.get_by_label("How do you know?").fill("The files say so.")
    lead.get_by_role("button", name="Send update").click()
    assert "Your update for 4.5.6 has been sent" in note(lead)
    reviewer.goto(FEBRUARY)
    first = reviewer.locator("table.queue tbody tr").first
    assert "4.5.6" in first.inner_text() and "Immediate risk" in first.inner_text()
    first.get_by_role("link", name="Review 4.5.6").click()
    reviewer.get_by_role("button", name="Accept", exact=True).click()
    assert note(reviewer) == "The update of action 4.5.6 is accepted."
    officer.goto(PLAN)
    told = officer.locator("main .notice", has_text="Immediate safeguarding risk")
    assert told.count() == 1, "the update was accepted, and what it corrects still stands"
    assert "4.5.6" in told.inner_text() and "The files say so." in told.inner_text()
    officer.goto(f"{PLAN}/exception-reports/2018-02")
    assert "leaves no child at immediate risk" not in officer.locator("main").inner_text()


def test_a_month_closes_with_a_reason_for_what_stands_in_the_way(officer, at_desk):
    late = at_desk(email="group.manager.missing.and.exploitation")
    late.goto("/")
    late.get_by_role("link", name=re.compile("8.2.8$")).click()
    late.get_by_label("What has happened, and what happens next?").fill("A fourth home now keeps to the standard.")
    late.get_by_role("radio", name=re.compile("^Green")).check()
    late.get_by_label("What is different now for children?").fill("They say goodbye before they move.")
    late.get_by_role("button", name="Send update").click()
    assert "Your update for 8.2.8 has been sent" in note(late)

    officer.goto("/")
    look(officer, "my-work-officer")
    officer.get_by_role("link", name="February 2018 is open").click()
    look(officer, "february-open")
    assert "8.2.8: waiting for review" in fault(officer, "Every update that came in is reviewed").inner_text()
    officer.get_by_role("button", name="Close February 2018").click()
    # The update of 1.5.2 came with the file, where nobody was asked why it is Red.
    assert set(problems(officer)) == {"reason-review", "reason-reasons"}
    look(officer, "february-needs-a-reason")
    officer.get_by_label("Every update that came in is reviewed: why").fill("It came on the last day.")
    officer.get_by_label("Every rating that breaks a rule has a reason: why").fill("Its lead said so in person.")
    officer.get_by_role("button", name="Close February 2018").click()
    officer.get_by_role("heading", name="Closed on 9 March 2018").wait_for()
    assert officer.get_by_text("It came on the last day.").is_visible(), "why it was closed is not told"
    look(officer, "february-closed")


def test_opening_a_month_asks_every_lead(officer, lead):
    officer.goto(FEBRUARY)
    officer.get_by_role("button", name="Open March 2018").click()
    assert "every lead has been asked" in note(officer)
    assert officer.url.split("?")[0].endswith(MARCH)
    assert officer.get_by_text("0 of 23 updates are in").is_visible()
    look(officer, "march-opened")
    lead.goto("/")
    for reference in ("5.6.7", "7.3.3"):
        assert lead.get_by_role("link", name=f"Answer {reference}", exact=True).is_visible()
    officer.goto("/notices")
    assert officer.get_by_role("row").filter(has_text="March 2018").filter(has_text="Head of Fostering").count() == 1
    look(officer, "notices")
    officer.goto(REPORT)
    assert officer.get_by_text("Provisional", exact=True).is_visible()


def test_what_still_waited_when_a_month_closed_can_still_be_reviewed(officer):
    found = []
    for address in ("/", FEBRUARY, MARCH):
        officer.goto(address)
        found += officer.locator('main a[href*="/submissions/"]').all_inner_texts()
    assert any("8.2.8" in words for words in found), "no page leads to the update of 8.2.8 that nobody looked at"


# Answering


def test_a_partner_answers_by_keyboard_alone(partner):
    look(partner, "my-work-partner")
    press(partner, 'a[href*="/actions/8.2.7/updates"]')
    partner.wait_for_url("**/8.2.7/updates**")
    look(partner, "update-form")
    type_into(partner, "#words", DISRUPTION)
    tab_to(partner, "#forecast-month")
    partner.keyboard.type("June")
    type_into(partner, "#forecast-year", "2018")
    tab_to(partner, "#rating-amber")
    partner.keyboard.press("ArrowDown")
    assert partner.locator("#rating-red").is_checked()
    type_into(partner, "#why", "Nothing has moved for three months.")
    press(partner, "#risk-no", "Space")
    type_into(partner, "#risk-why", "Every home still reports a child who goes missing to the police.")
    press(partner, "form[data-draft] button.button")
    partner.wait_for_url("**/?sent=8.2.7**")
    assert "Your update for 8.2.7 has been sent" in note(partner)
    assert partner.get_by_text("Sent, to be reviewed").count() == 1


def test_a_partner_writes_for_no_priority_but_their_own(partner):
    assert partner.goto(form("1.5.2")).status == 403
    assert partner.goto(form("3.2.7")).status == 200


def test_what_is_typed_is_there_after_the_page_is_loaded_again(lead):
    lead.goto("/")
    lead.get_by_role("link", name="Answer 5.6.7", exact=True).click()
    lead.get_by_label("What has happened, and what happens next?").press_sequentially(JOINT_SCHEME)
    lead.get_by_role("radio", name="No", exact=True).check()
    lead.locator("#draft-state", has_text="Saved at").wait_for()
    lead.reload()
    assert lead.get_by_label("What has happened, and what happens next?").input_value() == JOINT_SCHEME
    assert lead.get_by_role("radio", name="No", exact=True).is_checked()
    lead.goto("/")
    assert lead.get_by_role("row").filter(has_text="5.6.7").get_by_text("Draft", exact=True).is_visible()
    look(lead, "my-work-lead")


def test_what_is_typed_while_the_connection_is_lost_is_kept_when_it_is_back(lead):
    lead.goto(form("5.6.7"))
    words = lead.get_by_label("What has happened, and what happens next?")
    lead.context.set_offline(True)
    words.press("Control+End")
    words.press_sequentially(" Typed on a train.")
    state = lead.locator("#draft-state", has_text="the connection is lost")
    state.wait_for()
    assert "What you wrote is still here" in state.inner_text()
    lead.context.set_offline(False)
    lead.locator("#draft-state", has_text="Saved at").wait_for()
    lead.reload()
    assert words.input_value() == JOINT_SCHEME + " Typed on a train."
    words.fill(JOINT_SCHEME)
    lead.locator("#draft-state", has_text="Saved at").wait_for()


def test_an_answer_that_lacks_something_keeps_its_words_and_says_what(lead):
    lead.goto("/")
    lead.get_by_role("link", name="Finish 5.6.7", exact=True).click()
    lead.get_by_role("button", name="Send update").click()
    assert problems(lead) == {"risk-why": "Say how you know"}
    assert lead.evaluate("document.activeElement.matches('.problems')"), "the focus is not on what is wrong"
    assert lead.get_by_label("What has happened, and what happens next?").input_value() == JOINT_SCHEME
    look(lead, "update-form-problem")
    lead.get_by_label("How do you know?").fill("Every teenager in the scheme’s age is placed and visited.")
    lead.get_by_role("button", name="Send update").click()
    assert "Your update for 5.6.7 has been sent" in note(lead)


def test_a_lead_answers_without_scripts(lead_without_scripts):
    page = lead_without_scripts
    page.goto("/")
    page.get_by_role("link", name="Answer 1.5.2", exact=True).click()
    page.get_by_role("button", name="Send update").click()
    assert set(problems(page)) == {"words", "risk"}
    look(page, "update-form-without-scripts")
    page.get_by_label("Nothing has changed since February").check()
    page.get_by_role("radio", name="No", exact=True).check()
    page.get_by_label("How do you know?").fill("A promise adds to what a child has and takes nothing away.")
    page.get_by_role("button", name="Send update").click()
    assert "Your update for 1.5.2 has been sent" in note(page)


def test_what_is_said_to_be_complete_needs_its_proof(lead_without_scripts):
    page = lead_without_scripts
    page.goto("/")
    page.get_by_role("link", name="Answer 6.6.3", exact=True).click()
    page.get_by_label("What has happened, and what happens next?").fill("The forum met, and has a budget of its own.")
    page.get_by_role("radio", name=re.compile("^Green")).check()
    page.get_by_role("button", name="Send update").click()
    assert set(problems(page)) == {"different", "evidence"}
    page.get_by_label("What is different now for children?").fill("Care leavers decide how their money is spent.")
    page.get_by_label("Or a link").fill(PROMISES)
    page.get_by_label("What it is").fill("Minutes of the forum, 20 March")
    page.get_by_role("button", name="Send update").click()
    assert "Your update for 6.6.3 has been sent" in note(page)


# Reviewing


def test_the_reviewer_sees_what_to_look_at_and_accepts_the_rest_in_one_step(reviewer):
    waiting = queue(reviewer)
    assert {"8.2.7", "5.6.7", "1.5.2", "6.6.3"} <= set(waiting)
    assert "Breaks a rule: reason given" in waiting["8.2.7"]
    assert "Same words as February" in waiting["1.5.2"]
    assert "Complete: 1 piece of evidence" in waiting["6.6.3"]
    look(reviewer, "march-in-review")
    reviewer.get_by_role("button", name="Accept the one that raises no question").click()
    assert note(reviewer) == "1 accepted."
    assert "5.6.7" not in queue(reviewer)


def test_an_update_goes_back_with_a_comment(reviewer):
    review(reviewer, "8.2.7")
    look(reviewer, "review")
    assert reviewer.get_by_text(DISRUPTION).is_visible()
    reviewer.get_by_role("button", name="Send it back").click()
    assert list(problems(reviewer)) == ["remark"]
    look(reviewer, "review-problem")
    reviewer.get_by_label("What should be put right?").fill("Seven homes have sent theirs: say so.")
    reviewer.get_by_role("button", name="Send it back").click()
    assert note(reviewer) == "The update of action 8.2.7 is sent back."
    assert "8.2.7" not in queue(reviewer)


def test_what_came_back_is_sent_again(partner, reviewer):
    partner.goto("/")
    assert partner.get_by_role("row").filter(has_text="8.2.7").get_by_text("Sent back to you").is_visible()
    press(partner, 'a[href*="/actions/8.2.7/updates"]')
    partner.wait_for_url("**/8.2.7/updates**")
    assert partner.get_by_text("Seven homes have sent theirs: say so.").is_visible()
    assert partner.locator("#words").input_value() == DISRUPTION
    look(partner, "update-form-sent-back")
    tab_to(partner, "#words")
    partner.keyboard.press("Control+End")
    partner.keyboard.type(" Seven homes have sent theirs.")
    tab_to(partner, "#rating-red")
    partner.keyboard.press("ArrowUp")
    press(partner, "form[data-draft] button.button")
    partner.wait_for_url("**/?sent=8.2.7**")
    for reference in ("8.2.7", "1.5.2", "6.6.3"):
        review(reviewer, reference)
        reviewer.get_by_role("button", name="Accept", exact=True).click()
        assert note(reviewer) == f"The update of action {reference} is accepted."
    partner.goto("/")
    assert partner.get_by_role("row").filter(has_text="8.2.7").get_by_text("Accepted").is_visible()


def test_a_partner_without_an_account_answers_through_a_link(officer, stranger, links, reviewer):
    officer.goto(MARCH)
    row = officer.get_by_role("row").filter(has_text="BSCB Independent Chair")
    row.get_by_role("link", name="Send a link").click()
    look(officer, "make-a-link")
    assert officer.get_by_label("Post", exact=True).input_value() == "BSCB Independent Chair"
    officer.get_by_label("E-mail address").fill("office@bscb.example")
    officer.get_by_role("button", name=re.compile("the link$")).click()
    shown = officer.locator("code.secret")
    assert shown.count() == 1, "no mail leaves the demonstration, and no page shows the link"
    links.append(shown.inner_text())
    look(officer, "link-made")

    stranger.goto(links[0])
    asked = stranger.get_by_role("link", name=re.compile("^Answer "))
    assert asked.count() == 1
    reference = asked.inner_text().removeprefix("Answer").strip()
    look(stranger, "link-actions")
    assert stranger.goto(f"{links[0]}/actions/1.5.2").status == 404
    stranger.goto(f"{links[0]}/actions/{reference}")
    look(stranger, "link-form")
    stranger.get_by_label("What has happened, and what happens next?").fill("The partners have met and agreed dates.")
    stranger.get_by_label("Month").select_option("June")
    stranger.get_by_label("Year").fill("2018")
    stranger.get_by_role("button", name="Send update").click()
    assert f"Your update for {reference} has been sent" in note(stranger)

    assert "Through a link" in queue(reviewer)[reference]
    review(reviewer, reference)
    assert reviewer.get_by_text("by the BSCB Independent Chair, through a link").is_visible()
    reviewer.get_by_role("button", name="Accept", exact=True).click()
    assert note(reviewer) == f"The update of action {reference} is accepted."


# Checking and closing


def test_pre_flight_leads_to_what_is_missing(officer):
    officer.goto(MARCH)
    words, risk = "Every Red says where it stands", "Every Red has an answer about immediate risk"
    for title, sentence in ((words, "words for March"), (risk, "answer on immediate risk")):
        told = fault(officer, title).inner_text()
        assert sentence in told and all(reference in told for reference in ("4.5.6", "5.8.9", "7.3.3")), told
        assert not any(reference in told for reference in ("1.5.2", "5.6.7", "6.6.3")), told
    look(officer, "march-pre-flight")
    fault(officer, words).get_by_role("link", name="4.5.6", exact=True).click()
    officer.get_by_label("What has happened, and what happens next?").fill("All sixty files have now been read.")
    officer.get_by_role("radio", name="No", exact=True).check()
    officer.get_by_label("How do you know?").fill("The group manager has seen every child in the sixty.")
    officer.get_by_role("button", name="Send update").click()
    assert "Your update for 4.5.6 has been sent" in note(officer)
    assert "Said by the officer for the lead" in queue(officer)["4.5.6"]
    review(officer, "4.5.6")
    officer.get_by_role("button", name="Accept", exact=True).click()
    for title in (words, risk):
        told = fault(officer, title).inner_text()
        assert "4.5.6" not in told and "5.8.9" in told, told


def test_the_month_closes_and_its_report_is_no_longer_provisional(officer):
    officer.goto(MARCH)
    officer.get_by_role("button", name="Start the review").click()
    officer.get_by_role("button", name="Close March 2018").click()
    reasons = problems(officer)
    assert {"reason-words", "reason-risk"} <= set(reasons)
    for field in set(reasons) - {"early"}:
        officer.locator(f'[id="{field}"]').fill("Its lead is away until April; the deputy has been asked.")
    officer.get_by_label("Close March before it ends").check()
    officer.get_by_role("button", name="Close March 2018").click()
    officer.get_by_role("heading", name="Closed on 9 March 2018").wait_for()
    assert officer.get_by_text("were not answered: what stood before was carried over").is_visible()
    look(officer, "march-closed")
    officer.goto(REPORT)
    assert officer.get_by_text("March 2018 was closed on 9 March 2018.").is_visible()
    assert officer.get_by_text("Provisional").count() == 0
    look(officer, "report-closed")


@pytest.fixture(scope="module")
def report(officer, council):
    """The closed report's bytes, whenever they are asked for."""
    pairs = officer.context.cookies()
    cookie = "; ".join(f"{pair['name']}={pair['value']}" for pair in pairs)
    return lambda: ask(council[0], f"{REPORT}.json", cookie=cookie)


def test_the_closed_report_says_what_was_said(report):
    told = json.loads(report().text)
    assert told["state"] == "closed"
    reds = {red["reference"]: red for red in told["reds"]}
    assert set(reds) == {"1.5.2", "4.5.6", "5.6.7", "5.8.9", "7.3.3"}
    assert JOINT_SCHEME in reds["5.6.7"]["narrative"]
    assert reds["1.5.2"]["unchanged"] and not reds["5.6.7"]["unchanged"]
    assert told["previous"]["left"] == [{"reference": "6.6.3", "to": "green"}]


def test_a_closed_month_takes_no_more_updates(lead):
    assert lead.goto(form("7.3.3")).status == 409
    assert lead.get_by_role("heading", name="March 2018 is closed").is_visible()
    look(lead, "closed-to-updates")


def test_a_link_ends_with_its_month(stranger, links):
    assert links, "no link was made"
    assert stranger.goto(links[0]).status == 410
    look(stranger, "link-ended")


def test_a_correction_shows_as_restated_and_moves_no_closed_figure(officer, report, council, tmp_path):
    closed = report()
    assert closed.status == 200
    said = done("import", "plan", corrected_plan(tmp_path), "--plan", SLUG, database=council[1])
    assert "5.8.9: rating as at March 2018 was red, is now amber" in said
    for address in (MARCH, REPORT):
        officer.goto(address)
        restated = officer.locator(".notice", has_text="Restated since it was closed")
        assert "As closed: 5 Red" in restated.inner_text() and "As known now: 4" in restated.inner_text()
        assert "5.8.9 was Red and is now Amber." in restated.inner_text()
        look(officer, f"restated-{address.rsplit('/')[-2]}")
    again = report()
    assert again.body == closed.body
    officer.goto(f"{PLAN}?as-at=2018-03")
    assert officer.get_by_text("provisional", exact=False).count() == 0


def test_every_page_on_the_way_suits_everybody():
    assert len(look.seen) > 40, "pages were not looked at"
    look.expect_nothing()
