"""Signing in by the council's own sign-in, through a real provider of OpenID Connect. Each test of the council goes
on from where the one before it left off."""

import datetime
import http.server
import ssl
import threading
from contextlib import contextmanager

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from oidc_provider_mock import run_server_in_thread

from accounts import Person, accept, add_person
from conftest import opened
from desks import DESK, Looks
from program import MISUSED, PLAN, REFUSED, import_demo, lineofsight
from serving import ask, free_port, serving

OFFICER, AUDITOR, STRANGER = "harding@example.org", "bold@example.org", "slope@example.org"
REGISTER = f"/plans/{PLAN}/actions?rating=red"
COUNCIL = "Sign in with your council account"

look = Looks("single-sign-on")


@pytest.fixture(scope="module")
def served(tmp_path_factory):
    """A council with a sign-in of its own, whose officer was added and never invited: address and records."""
    folder = tmp_path_factory.mktemp("single-sign-on")
    database = folder / "records.db"
    import_demo(database)
    with run_server_in_thread() as provider, pytest.MonkeyPatch.context() as environment:
        environment.setenv("LINEOFSIGHT_SSO_SECRET", "a secret of the test")
        options = ("--sso", f"http://localhost:{provider.server_port}", "--sso-client", "line-of-sight")
        with serving("serve", database, folder, *options, "--log", "info") as site:
            add_person(site.base, database, OFFICER)
            add_person(site.base, database, AUDITOR, "auditor")
            yield site, database


@pytest.fixture(scope="module")
def browsing(browser, served):
    """A browser, and the addresses with which it came back from the council's sign-in."""
    with opened(browser, served[0].base, viewport=DESK) as page:
        # The provider's own page has its looks from elsewhere.
        page.context.route("https://cdn.jsdelivr.net/**", lambda route: route.fulfill(content_type="text/css", body=""))
        answers = []
        page.on("request", lambda request: "/sign-in/return" in request.url and answers.append(request.url))
        yield page, answers


@pytest.fixture
def page(browsing):
    return browsing[0]


def sign_in_there(page, email):
    page.get_by_role("link", name=COUNCIL).click()
    page.get_by_placeholder("sub").fill(email)
    page.get_by_role("button", name="Authorize").click()


def sign_out(page):
    page.get_by_role("button", name="Sign out", exact=True).click()
    assert page.get_by_text("You have signed out.").is_visible()


def heading(page):
    return page.get_by_role("heading", level=1).inner_text()


def test_the_sign_in_page_offers_the_councils_way_before_the_password(page):
    page.goto(REGISTER)
    assert heading(page) == "Sign in"
    look(page, "sign-in")
    offer, password = page.get_by_role("link", name=COUNCIL), page.get_by_label("Password")
    assert offer.bounding_box()["y"] < password.bounding_box()["y"]


def test_the_officer_signs_in_there_and_lands_where_they_wanted_to_go(page, served):
    sign_in_there(page, OFFICER)
    page.wait_for_url(f"**{REGISTER}")
    assert page.get_by_role("link", name="harding").is_visible()
    page.goto("/account")
    assert page.get_by_text("You sign in with your council account").is_visible()
    look(page, "account")


def test_signing_out_says_that_the_council_account_may_still_be_open(page):
    sign_out(page)
    assert page.get_by_text("Your council account may still be open in this browser.").is_visible()
    look(page, "signed-out")
    page.goto(REGISTER)
    assert heading(page) == "Sign in"


def test_an_address_that_nobody_added_is_told_whom_to_ask(page):
    page.goto("/sign-in")
    sign_in_there(page, STRANGER)
    assert heading(page) == "You have no account here"
    assert page.get_by_text(f"you are {STRANGER}").is_visible()
    assert page.get_by_text("ask whoever looks after people for your council").is_visible()
    look(page, "no-account")
    page.get_by_role("link", name="Back to signing in").click()
    assert heading(page) == "Sign in"


def test_whoever_turns_back_there_can_start_again(page):
    page.goto("/sign-in")
    page.get_by_role("link", name=COUNCIL).click()
    page.get_by_role("button", name="Deny").click()
    assert heading(page) == "Your council’s sign-in did not let you in"
    look(page, "turned-back")


def test_an_answer_works_once_and_in_no_other_browser(page, browsing, served):
    page.goto("/sign-in")
    sign_in_there(page, AUDITOR)
    page.get_by_role("heading", name="My work").wait_for()
    used = browsing[1][-1].removeprefix(served[0].base)
    assert page.goto(used).status == 400
    assert heading(page) == "This sign-in has ended"
    look(page, "ended")
    thief = Person(served[0].base).get(used)
    assert thief.status == 400 and "session" not in thief.cookies


def test_the_audit_trail_tells_who_signed_in_by_the_council(page):
    page.goto("/audit-trail")
    signed_in = page.get_by_role("row").filter(has_text="signed in person").filter(has_text="single sign-on")
    assert signed_in.filter(has_text="harding").count() == 1
    assert signed_in.filter(has_text="bold").count() == 1


def test_an_invitation_and_a_password_still_do(served):
    site, database = served
    invited = accept(site.base, add_person(site.base, database, "arabin@example.org"))
    assert invited.get("/account").status == 200
    assert "Change your password" in invited.body


def test_no_secret_and_no_address_is_in_the_log(served):
    words = served[0].words
    assert "signed nobody in" in words and "/sign-in/return" in words
    for secret in ("a secret of the test", STRANGER, OFFICER, "code="):
        assert secret not in words, secret


def test_every_page_on_the_way_suits_everybody():
    assert len(look.seen) > 11, "pages were not looked at"
    look.expect_nothing()


# Providers that cannot be used


class Misbehaving(http.server.BaseHTTPRequestHandler):
    """Sends whoever asks elsewhere, or never stops talking."""

    def do_GET(self):
        if self.path.startswith("/long"):
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b" " * 1_100_000)
        else:
            self.send_response(302)
            self.send_header("Location", "http://localhost:1/")
            self.end_headers()

    def log_message(self, *_):
        pass


@contextmanager
def listening(context=None):
    """The port of a misbehaving server."""
    server = http.server.ThreadingHTTPServer(("localhost", 0), Misbehaving)
    if context:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def unknown_certificate(folder):
    """A server's certificate that only it vouches for."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.datetime.now(datetime.timezone.utc)
    builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
    builder = builder.not_valid_before(now).not_valid_after(now + datetime.timedelta(days=1))
    names = x509.SubjectAlternativeName([x509.DNSName("localhost")])
    certificate = builder.add_extension(names, critical=False).sign(key, hashes.SHA256())
    file = folder / "certificate.pem"
    file.write_bytes(
        certificate.public_bytes(Encoding.PEM) + key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context


def expect_no_sign_in(database, folder, address, why):
    """The site starts; whoever wants to sign in by the council is told to wait, and the log says why."""
    with serving("serve", database, folder, "--sso", address, "--sso-client", "line-of-sight") as site:
        reply = ask(site.base, "/sign-in/council")
        assert reply.status == 503 and "Your council’s sign-in does not answer" in reply.text
        assert why in site.words
        assert ask(site.base, "/sign-in").status == 200


def test_a_provider_that_is_not_there_stops_neither_the_site_nor_the_password(database, tmp_path):
    expect_no_sign_in(database, tmp_path, f"http://localhost:{free_port()}", "localhost could not be reached")


def test_a_provider_that_sends_elsewhere_is_not_followed(database, tmp_path):
    with listening() as port:
        expect_no_sign_in(database, tmp_path, f"http://localhost:{port}", "openid-configuration answered 302")


def test_a_provider_that_never_stops_talking_is_not_heard_out(database, tmp_path):
    with listening() as port:
        expect_no_sign_in(database, tmp_path, f"http://localhost:{port}/long", "localhost answered with more than 1 MB")


def test_a_provider_that_nobody_vouches_for_is_not_believed(database, tmp_path):
    with listening(unknown_certificate(tmp_path)) as port:
        expect_no_sign_in(
            database, tmp_path, f"https://localhost:{port}", "has a certificate that does not prove who it is")


@pytest.mark.parametrize("address", ["http://login.council.example", "login.council.example", "ftp://localhost"])
def test_an_address_that_is_not_safe_is_refused_at_the_start(database, address):
    answer = lineofsight("serve", "--sso", address, "--sso-client", "x", database=database)
    assert answer.code == REFUSED and "--sso: The address" in answer.complained


def test_an_address_without_a_client_is_a_mistake(database):
    answer = lineofsight("serve", "--sso", "https://login.council.example", database=database)
    assert answer.code == MISUSED and "--sso and --sso-client go together" in answer.complained


def test_the_demonstration_has_none_of_it(server):
    assert ask(server, "/sign-in/council").status == 404
    assert lineofsight("demo", "--sso", "https://login.council.example", "--sso-client", "x").code == MISUSED
