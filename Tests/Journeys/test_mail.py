"""Mail, handed to a real server: links that work, no word of what was said, and nothing lost or sent twice."""

import random
import re
import time
from collections import Counter

import pytest

from accounts import Authenticator, Person, accept, add_person
from databases import ENGINES, empty_database
from mailbox import Mailbox
from program import import_demo
from restarting import Restarting
from serving import serving

PLAN = "/plans/barchester"
LINKS = f"{PLAN}/periods/2018-02/links"
AT_ONCE = 15  # seconds
DELAYED = 25  # letters wait, so that a slip can be stopped
OFFICER, LEAD = "officer@example.org", "disabled.children@example.org"
INVITED, STOPPED = "invited@example.org", "stopped@example.org"
NARRATIVE = "Kingfishers nested beside the unread ledgers; nobody has looked since Michaelmas."
REASON = "Lamplighters say that the lodgings were never visited."


def path(link, base):
    assert link.startswith(base + "/"), f"{link} does not lead to {base}"
    return link.removeprefix(base)


def forget(base, email):
    """Asks for a link to set another password; what the page then says."""
    visitor = Person(base)
    visitor.get("/forgotten-password")
    visitor.post("/forgotten-password", {"email": email})
    assert visitor.status == 200
    return visitor.body


def notices(person, of):
    """The rows of what was sent to an address, in words."""
    rows = re.findall(r"<tr>.*?</tr>", person.get("/notices").body, re.S)
    words = [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)) for row in rows]
    return [row for row in words if of in row]


def wait_for(words, person, of, within):
    give_up = time.monotonic() + within
    while time.monotonic() < give_up:
        if any(words in row for row in notices(person, of)):
            return
        time.sleep(0.5)
    pytest.fail(f"“{words}” is not said of {of}: {notices(person, of)}")


class Council:
    def __init__(self, base, database, mailbox):
        self.base, self.mailbox = base, mailbox
        self.officer = accept(base, add_person(base, database, OFFICER))
        self.lead = accept(base, add_person(base, database, LEAD, "lead", ["Group Manager, Disabled Children"]))
        self.administrator = accept(base, add_person(base, database, "admin@example.org", "administrator"))
        self.officer.get(LINKS)
        self.officer.post(LINKS, {"post": "BSCB Independent Chair", "email": "chair@bscb.example"})
        assert self.officer.status == 303, self.officer.body


@pytest.fixture(scope="module")
def council(tmp_path_factory):
    """A council with a mail server, which has just sent a partner a link."""
    folder = tmp_path_factory.mktemp("mail")
    import_demo(folder / "records.db")
    with Mailbox() as mailbox, serving("serve", folder / "records.db", folder, *mailbox.options) as site:
        yield Council(site.base, folder / "records.db", mailbox)


def test_a_forgotten_password_is_set_anew_through_mail(council):
    page = forget(council.base, LEAD)
    letter = council.mailbox.first(LEAD, within=AT_ONCE)
    assert letter.sender == "plan@example.org"
    visitor = Person(council.base)
    link = path(letter.link, council.base)
    assert visitor.get(link).status == 200
    app = Authenticator(council.lead.secret)
    app.code()  # which was used to accept the invitation
    visitor.post(link, {"password": "another four words entirely", "code": app.code()})
    assert visitor.status == 200 and "recovery codes" in visitor.body
    assert visitor.get("/account").status == 200
    assert council.lead.get("/account").status == 303, "the older session goes on"
    assert Person(council.base).get(link).status == 410
    council.lead.cookies = visitor.cookies
    assert forget(council.base, "nobody@example.org") == page, "the page tells who has an account"
    assert not council.mailbox.to("nobody@example.org")


def test_an_immediate_risk_is_told_at_once_and_without_a_word_of_it(council):
    address = f"{PLAN}/actions/4.5.6/updates?month=2018-02"
    assert council.lead.get(address).status == 200
    council.lead.post(address, {
        "words": NARRATIVE, "rating": "red", "risk": "yes", "risk-why": REASON, "forecast-month": "6",
        "forecast-year": "2018",
    })
    assert council.lead.status == 303, council.lead.body
    letter = council.mailbox.first(OFFICER, within=AT_ONCE)
    assert "4.5.6" in letter.subject and "immediate" in letter.subject.lower()
    told = set(re.findall(r"\w+", letter.everything.lower()))
    common = set("the of by has was that were since say nobody".split())
    said = set(re.findall(r"\w+", f"{NARRATIVE} {REASON}".lower())) - common
    assert not told & said
    link = path(letter.link, council.base)
    assert Person(council.base).get(link).status == 303
    assert council.officer.get(link).status == 200 and "Kingfishers" in council.officer.body
    assert council.officer.post(f"{link}/acceptance").status == 303
    overview = council.officer.get(PLAN).body
    assert "Immediate safeguarding risk: " in overview and REASON in overview


def test_a_mail_server_that_is_down_is_tried_again(council):
    council.mailbox.letters.clear()
    council.mailbox.__exit__()
    try:
        forget(council.base, OFFICER)
        wait_for("To be tried again", council.officer, OFFICER, within=20)
        assert "could not be reached" in " ".join(notices(council.officer, OFFICER))
    finally:
        council.mailbox.__enter__()
    assert path(council.mailbox.first(OFFICER, within=75).link, council.base).startswith("/resets/")
    wait_for("Sent", council.officer, "Link to set a password officer", within=5)
    assert len(council.mailbox.to(OFFICER)) == 1


def test_an_invitation_waits_before_it_leaves_and_can_be_stopped(council):
    administrator = council.administrator
    invited_at = time.monotonic()
    for email in (INVITED, STOPPED):
        administrator.get("/people/new")
        administrator.post("/people", {"name": "Somebody New", "email": email, "role": "auditor"})
        assert administrator.status == 303, administrator.body
    assert "About to go" in notices(administrator, INVITED)[0]
    stop = [row for row in re.findall(r"<tr>.*?</tr>", administrator.body, re.S) if STOPPED in row][0]
    administrator.post(re.search(r'action="(/notices/[^"]+/cancellation)"', stop).group(1))
    assert administrator.status == 303 and time.monotonic() - invited_at < Mailbox.DELAY, "too late to see that it waits"
    letter = council.mailbox.first(INVITED, within=DELAYED)
    assert Mailbox.DELAY - 1 < time.monotonic() - invited_at
    newcomer = accept(council.base, path(letter.link, council.base))
    assert newcomer.get("/audit-trail").status == 200
    assert "Not sent" in notices(administrator, STOPPED)[0] and not council.mailbox.to(STOPPED)


def test_a_partners_link_comes_by_mail(council):
    link = path(council.mailbox.first("chair@bscb.example", within=DELAYED).link, council.base)
    page = Person(council.base).get(link)
    assert page.status == 200 and "You answer as BSCB Independent Chair" in page.body


def test_what_was_leaving_when_the_program_was_killed_is_not_sent_twice(tmp_path):
    database = tmp_path / "records.db"
    import_demo(database)
    with Mailbox() as mailbox, Restarting(database, tmp_path, *mailbox.options) as site:
        officer = accept(site.base, add_person(site.base, database, OFFICER))
        mailbox.holds = True
        forget(site.base, OFFICER)
        mailbox.first(OFFICER, within=AT_ONCE)
        site.kill()
        mailbox.holds = False
        site.start()
        wait_for("May not have arrived", officer, OFFICER, within=10)
        time.sleep(5)  # twice as long as the program waits before it looks for what is due
        assert len(mailbox.to(OFFICER)) == 1
        officer.get("/notices")
        officer.post(re.search(r'action="(/notices/[^"]+/repeat)"', officer.body).group(1))
        wait_for("Sent", officer, OFFICER, within=AT_ONCE)
        assert len(mailbox.to(OFFICER)) == 2


def make_links(officer, addresses):
    """Has a partner's link sent to each of the addresses."""
    proof = officer.get(LINKS).proof()
    for address in addresses:
        officer.post(LINKS, {"post": "BSCB Independent Chair", "email": address}, proof)
        assert officer.status == 303, officer.body


def test_a_kill_amid_many_letters_repeats_none_and_loses_none(tmp_path):
    database = tmp_path / "records.db"
    import_demo(database)
    addresses = [f"chair{number}@bscb.example" for number in range(40)]
    with Mailbox() as mailbox, Restarting(database, tmp_path, *mailbox.options) as site:
        officer = accept(site.base, add_person(site.base, database, OFFICER))
        make_links(officer, addresses)
        while len(mailbox.letters) < 40:
            aim = len(mailbox.letters) + random.randint(1, 12)
            give_up = time.monotonic() + AT_ONCE
            while len(mailbox.letters) < min(aim, 40) and time.monotonic() < give_up:
                time.sleep(0.001)
            site.kill()
            site.start()
            rows = notices(officer, "May not have arrived")
            doubtful = {address for address in addresses if any(f" {address} " in row for row in rows)}
            if set(addresses) <= {letter.to for letter in mailbox.letters} | doubtful:
                break
        time.sleep(3)
        sent = Counter(letter.to for letter in mailbox.letters)
        assert max(sent.values()) == 1, sent
        assert set(addresses) - set(sent) <= doubtful, "a letter is neither sent nor said to be doubtful"


@pytest.mark.parametrize("engine", ENGINES)
def test_two_servers_of_one_database_send_each_letter_once(engine, tmp_path):
    addresses = [f"chair{number}@bscb.example" for number in range(15)]
    with empty_database(engine, tmp_path) as database, Mailbox() as mailbox:
        import_demo(database)
        with Restarting(database, tmp_path, *mailbox.options) as one, Restarting(database, tmp_path, *mailbox.options):
            officer = accept(one.base, add_person(one.base, database, OFFICER))
            make_links(officer, addresses)
            for address in addresses:
                mailbox.first(address, within=DELAYED)
            time.sleep(5)
            assert Counter(letter.to for letter in mailbox.letters) == Counter(addresses)
