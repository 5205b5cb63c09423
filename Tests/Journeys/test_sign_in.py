"""Signing in: a council that looks after itself, from the invitation that the command line makes to the day on
which its administrator leaves. Each test goes on from where the one before it left off."""

import pytest

from accounts import PASSWORD, Authenticator, Person, add_person
from conftest import opened
from desks import DESK, Looks, press, problems, type_into
from program import REFUSED, import_demo, lineofsight
from serving import ask, serving

ADMINISTRATOR, OFFICER = "grantly@example.org", "harding@example.org"

look = Looks("sign-in")


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A council that nobody can sign in to yet: its address and its records."""
    folder = tmp_path_factory.mktemp("sign-in")
    database = folder / "records.db"
    import_demo(database)
    with serving("serve", database, folder) as site:
        yield site.base, database


@pytest.fixture(scope="module")
def administrator(browser, served):
    with opened(browser, served[0], viewport=DESK) as page:
        yield page


@pytest.fixture(scope="module")
def officer(browser, served):
    """Somebody whose browser runs no scripts."""
    with opened(browser, served[0], viewport=DESK, java_script_enabled=False) as page:
        yield page


@pytest.fixture(scope="module")
def kept():
    """What people keep outside the browser: authenticators, recovery codes, links."""
    return {}


def give(page, email, password=PASSWORD):
    page.get_by_label("E-mail address").fill(email)
    page.get_by_label("Password").fill(password)
    page.get_by_role("button", name="Go on").click()


def enter_code(page, code):
    page.get_by_label("Code from your authenticator").fill(code)
    page.get_by_role("button", name="Sign in").click()


def sign_out(page):
    page.get_by_role("button", name="Sign out", exact=True).click()
    assert page.get_by_text("You have signed out.").is_visible()


def is_in(page):
    return page.get_by_role("heading", name="My work").is_visible()


def accept(page, link):
    """Sets a password and an authenticator; the authenticator and the recovery codes."""
    page.goto(link)
    authenticator = Authenticator(page.locator("code.secret").inner_text())
    page.get_by_label("Choose a password").fill(PASSWORD)
    page.get_by_label("Code that the app now shows").fill(authenticator.code())
    page.get_by_role("button", name="Set them and sign in").click()
    page.get_by_role("heading", name="Keep these recovery codes").wait_for()
    return authenticator, page.locator(".codes code").all_inner_texts()


def test_a_stranger_is_shown_the_way_in_and_nothing_else(served, administrator):
    for address in ("/", "/plans", "/plans/barchester", "/people", "/audit-trail"):
        administrator.goto(address)
        assert administrator.get_by_role("heading", name="Sign in").is_visible(), address
        assert "Barchester" not in administrator.locator("body").inner_text(), address


def test_the_one_click_of_the_demonstration_is_not_there(served):
    visitor = Person(served[0])
    visitor.get("/sign-in")
    assert visitor.post("/demo/sign-in", {"person": "officer@barchester.example"}).status in (404, 405)
    assert ask(served[0], "/demo/sign-in").status in (404, 405)


def test_the_first_administrator_comes_from_the_command_line(served, administrator, kept):
    kept["link"] = add_person(*served, ADMINISTRATOR, "administrator")
    administrator.goto(kept["link"])
    look(administrator, "invitation")
    administrator.get_by_label("Choose a password").fill("barchester1")
    administrator.get_by_label("Code that the app now shows").fill("000")
    administrator.get_by_role("button", name="Set them and sign in").click()
    assert set(problems(administrator)) == {"password", "code"}
    look(administrator, "invitation-problems")
    kept["administrator"], kept["codes"] = accept(administrator, kept["link"])
    look(administrator, "recovery-codes")
    assert len(set(kept["codes"])) >= 8
    administrator.get_by_role("link", name="I have kept them").click()
    assert is_in(administrator)


def test_a_link_works_once_and_recovery_codes_are_shown_once(served, administrator, kept):
    assert Person(served[0]).get(kept["link"]).status == 410
    for address in ("/", "/account"):
        administrator.goto(address)
        shown = administrator.content()
        assert not any(code in shown for code in kept["codes"]), address
    look(administrator, "account")


def test_a_wrong_password_keeps_the_address(administrator):
    administrator.goto("/")
    sign_out(administrator)
    look(administrator, "signed-out")
    give(administrator, ADMINISTRATOR, "not the password")
    assert "do not belong together" in problems(administrator)["email"]
    assert administrator.get_by_label("E-mail address").input_value() == ADMINISTRATOR
    assert administrator.get_by_label("Password").input_value() == ""
    look(administrator, "wrong-password")


def test_password_and_code_are_given_by_keyboard_alone(administrator, kept):
    administrator.goto("/sign-in?next=/people")
    type_into(administrator, "#email", ADMINISTRATOR)
    type_into(administrator, "#password", PASSWORD)
    administrator.keyboard.press("Enter")
    administrator.wait_for_url("**/sign-in/code**")
    look(administrator, "code")
    type_into(administrator, "#code", "12345")
    administrator.keyboard.press("Enter")
    administrator.locator(".problems").wait_for()
    assert list(problems(administrator)) == ["code"]
    look(administrator, "wrong-code")
    type_into(administrator, "#code", kept["administrator"].code())
    press(administrator, "main button")
    administrator.wait_for_url("**/people")


def test_a_password_alone_opens_nothing(served):
    visitor = Person(served[0])
    visitor.get("/sign-in")
    visitor.post("/sign-in", {"email": ADMINISTRATOR, "password": PASSWORD})
    assert visitor.status == 303 and visitor.location.startswith("/sign-in/code")
    assert visitor.get("/people").status == 303
    assert visitor.location.startswith("/sign-in")


def test_a_recovery_code_signs_in_once(administrator, kept):
    sign_out(administrator)
    give(administrator, ADMINISTRATOR)
    enter_code(administrator, kept["codes"][0])
    assert is_in(administrator)
    sign_out(administrator)
    give(administrator, ADMINISTRATOR)
    enter_code(administrator, kept["codes"][0])
    assert list(problems(administrator)) == ["code"]
    enter_code(administrator, kept["codes"][1])
    assert is_in(administrator)


def test_an_administrator_adds_an_officer_who_needs_no_scripts(administrator, officer, kept):
    administrator.goto("/people")
    administrator.get_by_role("link", name="Add a person").click()
    administrator.get_by_role("button", name="Add and invite").click()
    assert {"name", "email", "roles"} <= set(problems(administrator))
    look(administrator, "add-a-person-problems")
    administrator.get_by_label("Name", exact=True).fill("Septimus Harding")
    administrator.get_by_label("E-mail address").fill(OFFICER)
    administrator.get_by_label("Posts", exact=True).fill("Service Improvement Officer")
    administrator.get_by_role("checkbox", name="Improvement officer").check()
    administrator.get_by_role("button", name="Add and invite").click()
    look(administrator, "added")
    kept["officer"], _ = accept(officer, administrator.locator("code.secret").inner_text())
    officer.get_by_role("link", name="I have kept them").click()
    assert is_in(officer)
    assert officer.get_by_text("February 2018 is open").is_visible()
    assert officer.goto("/people").status == 403
    look(officer, "not-open-to-you")


def test_whoever_guesses_waits_and_locks_nobody_out(served, officer, kept):
    guesser = Person(served[0])
    guesser.get("/sign-in")
    tries = [guesser.post("/sign-in", {"email": OFFICER, "password": f"guess number {n}"}).status for n in range(8)]
    assert tries[0] == 422 and tries[-1] == 429, tries
    guesser.post("/sign-in", {"email": OFFICER, "password": PASSWORD})
    assert guesser.status == 429 and "Nobody is locked out" in guesser.body
    officer.goto("/")
    sign_out(officer)
    give(officer, OFFICER)
    enter_code(officer, kept["officer"].code())
    assert is_in(officer)


def open_person(page, name):
    page.goto("/people")
    page.get_by_role("main").get_by_role("link", name=name, exact=True).click()


def test_the_last_administrator_stays(served, administrator):
    open_person(administrator, "grantly")
    look(administrator, "person")
    administrator.get_by_role("button", name="They have left").click()
    assert "only administrator" in " ".join(problems(administrator).values())
    look(administrator, "last-administrator")
    open_person(administrator, "grantly")
    administrator.get_by_role("checkbox", name="Administrator").uncheck()
    administrator.get_by_role("checkbox", name="Auditor").check()
    administrator.get_by_role("button", name="Keep", exact=True).click()
    assert "only administrator" in " ".join(problems(administrator).values())
    answer = lineofsight("person", "disable", ADMINISTRATOR, database=served[1])
    assert answer.code == REFUSED and "only administrator" in answer.complained
    administrator.goto("/people")
    assert administrator.get_by_role("row").filter(has_text=ADMINISTRATOR).get_by_text("Administrator").is_visible()


def test_who_leaves_is_out_at_once(administrator, officer):
    open_person(administrator, "Septimus Harding")
    administrator.get_by_role("checkbox", name="Administrator").check()
    administrator.get_by_role("button", name="Keep", exact=True).click()
    assert administrator.get_by_text("Kept.").is_visible()
    open_person(officer, "grantly")
    officer.get_by_role("button", name="They have left").click()
    assert officer.get_by_text("They have left, and are signed out everywhere.").is_visible()
    look(officer, "people")
    administrator.goto("/people")
    assert administrator.get_by_role("heading", name="Sign in").is_visible()
    give(administrator, ADMINISTRATOR)
    assert "do not belong together" in problems(administrator)["email"]


def test_the_audit_trail_tells_who_signed_in(officer):
    officer.goto("/audit-trail")
    look(officer, "audit-trail")
    signed_in = officer.get_by_role("row").filter(has_text="signed in person")
    assert signed_in.filter(has_text="grantly").count() >= 4
    assert signed_in.filter(has_text="Service Improvement Officer").count() >= 2


def test_every_page_on_the_way_suits_everybody():
    assert len(look.seen) > 25, "pages were not looked at"
    look.expect_nothing()
