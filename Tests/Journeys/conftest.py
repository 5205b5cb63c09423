"""What every journey needs: the demo council being served, a browser, and a way to look at a page."""

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from accounts import enter_demo
from databases import ENGINES, empty_database
from looking import look_at
from program import import_demo
from serving import COOKIES, serving

CHROMIUM = os.environ.get("CHROMIUM") or "/usr/bin/chromium"


# The program


@pytest.fixture(scope="session")
def server():
    """The address of a demo council in a database that is thrown away."""
    with tempfile.TemporaryDirectory(prefix="lineofsight-") as folder:
        with serving("demo", Path(folder, "demo.db"), folder) as site:
            COOKIES[site.base] = enter_demo(site.base).cookie
            yield site.base


@pytest.fixture(scope="session", params=ENGINES)
def engine(request):
    return request.param


@pytest.fixture(scope="session")
def kept(engine, tmp_path_factory):
    """A database on each engine into which the command line has brought the demo council's plan."""
    with empty_database(engine, tmp_path_factory.mktemp("kept")) as database:
        import_demo(database)
        yield database


@pytest.fixture(scope="session")
def site(kept, tmp_path_factory):
    """The address at which each of those databases is served."""
    with serving("serve", kept, tmp_path_factory.mktemp("site"), officer=True) as site:
        yield site.base


@pytest.fixture
def database(tmp_path):
    """An empty database of one test's own."""
    return str(tmp_path / "records.db")


# The browser


@pytest.fixture(scope="session")
def browser():
    with tempfile.TemporaryDirectory(prefix="chromium-", ignore_cleanup_errors=True) as folder:
        with sync_playwright() as playwright:
            chromium = playwright.chromium.launch(
                executable_path=CHROMIUM,
                args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
                # Chromium does not start where it may not write, as in a home folder that is missing.
                env={**os.environ, "XDG_CONFIG_HOME": folder, "XDG_CACHE_HOME": folder},
            )
            yield chromium
            chromium.close()


def watch(context):
    """A list that fills with what goes wrong behind the pages: errors of scripts and of the
    content security policy, and pieces of a page that do not arrive. A page that itself answers
    404 or 422 is no trouble: a journey may go there on purpose."""
    troubles = []

    def console(message):
        # The browser also writes a line for each answer of 400 or more; `response` sees those.
        if message.type == "error" and not message.text.startswith("Failed to load resource"):
            troubles.append(f"{message.text} ({message.location.get('url')})")

    def response(answer):
        if answer.status >= 400 and not answer.request.is_navigation_request():
            troubles.append(f"{answer.status} for {answer.url}")

    def request_failed(request):
        # Aborted: the person went on, or the page became a download. Disconnected: the journey cut the line.
        if request.failure not in ("net::ERR_ABORTED", "net::ERR_INTERNET_DISCONNECTED"):
            troubles.append(f"{request.failure} for {request.url}")

    context.on("console", console)
    context.on("weberror", lambda error: troubles.append(f"script error: {error.error}"))
    context.on("response", response)
    context.on("requestfailed", request_failed)
    return troubles


@contextmanager
def opened(browser, base, **options):
    """A page in a browser of its own that must end without trouble, signed in as whoever signed in at
    the address; as nobody, or as somebody else, when `cookie` says so."""
    cookie = options.pop("cookie", COOKIES.get(base))
    context = browser.new_context(
        base_url=base, locale="en-GB", timezone_id="Europe/London", reduced_motion="reduce", **options
    )
    for pair in filter(None, (cookie or "").split("; ")):
        name, value = pair.split("=", 1)
        context.add_cookies([{"name": name, "value": value, "url": base}])
    context.set_default_timeout(15_000)
    troubles = watch(context)
    try:
        yield context.new_page()
        seen = list(troubles)
    finally:
        context.close()
    assert not seen, "behind the pages:\n" + "\n".join(f"  {trouble}" for trouble in seen)


@pytest.fixture
def page(browser, server):
    """A desk: 1280 px wide."""
    with opened(browser, server, viewport={"width": 1280, "height": 900}) as page:
        yield page


@pytest.fixture
def phone(browser, server):
    """The narrowest screen that WCAG asks for: 320 px."""
    with opened(browser, server, viewport={"width": 320, "height": 700}) as page:
        yield page


@pytest.fixture
def plain(browser, server):
    """A browser with scripts off."""
    with opened(browser, server, viewport={"width": 1280, "height": 900}, java_script_enabled=False) as page:
        yield page


@pytest.fixture
def look():
    return look_at
