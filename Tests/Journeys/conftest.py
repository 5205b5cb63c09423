"""What every journey needs: the demo council being served, a browser, and a way to look at a page."""

import os
import signal
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
BINARY = Path(os.environ.get("LINEOFSIGHT_BINARY") or ROOT / ".build/debug/lineofsight")
CHROMIUM = os.environ.get("CHROMIUM") or "/usr/bin/chromium"
SCREENSHOTS = Path(os.environ.get("SCREENSHOTS") or ROOT / ".build/screenshots")

SECONDS_TO_START = 60  # the demo council is made first
SECONDS_TO_STOP = 20

AXE_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},  # WCAG 2.2; axe leaves it off
    "resultTypes": ["violations"],
}


# The server


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def wait_until_healthy(process, base, log):
    """Returns when /healthz answers 200; fails with the server's own words when it does not."""
    give_up = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < give_up:
        if process.poll() is not None:
            pytest.fail(f"the server ended with {process.returncode} before it answered:\n{log.read_text()}")
        try:
            with urllib.request.urlopen(f"{base}/healthz", timeout=5) as answer:
                if answer.status == 200:
                    return
        except (urllib.error.URLError, OSError):
            pass
        time.sleep(0.1)
    pytest.fail(f"the server did not answer /healthz in {SECONDS_TO_START} s:\n{log.read_text()}")


def stop(process, log):
    """Asks the server to end, as an operator would, and expects it to do so tidily."""
    process.send_signal(signal.SIGTERM)
    try:
        code = process.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        pytest.fail(f"the server did not stop within {SECONDS_TO_STOP} s of SIGTERM:\n{log.read_text()}")
    assert code == 0, f"after SIGTERM the server ended with {code}, not 0:\n{log.read_text()}"


@pytest.fixture(scope="session")
def server():
    """The address of a demo council in a database that is thrown away."""
    if not os.access(BINARY, os.X_OK):
        pytest.fail(f"{BINARY} is not there; run script/test, or 'swift build' and set LINEOFSIGHT_BINARY.")
    with tempfile.TemporaryDirectory(prefix="lineofsight-") as folder:
        port = free_port()
        base = f"http://127.0.0.1:{port}"
        log = Path(folder, "log")
        command = [BINARY, "demo", "--port", str(port), "--database", Path(folder, "demo.db")]
        with log.open("wb") as output:
            process = subprocess.Popen(
                command, cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
            )
        try:
            wait_until_healthy(process, base, log)
            yield base
            stop(process, log)
        finally:
            if process.poll() is None:
                process.kill()
                process.wait()


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
        # Aborted: the person went on, or the page became a download.
        if request.failure != "net::ERR_ABORTED":
            troubles.append(f"{request.failure} for {request.url}")

    context.on("console", console)
    context.on("weberror", lambda error: troubles.append(f"script error: {error.error}"))
    context.on("response", response)
    context.on("requestfailed", request_failed)
    return troubles


@contextmanager
def opened(browser, base, **options):
    """A page in a browser of its own, signed in to nothing, that must end without trouble."""
    context = browser.new_context(
        base_url=base, locale="en-GB", timezone_id="Europe/London", reduced_motion="reduce", **options
    )
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
    with opened(
        browser, server, viewport={"width": 1280, "height": 900}, java_script_enabled=False
    ) as page:
        yield page


# Looking at a page


def violations(page):
    """What axe finds on the page, one line for each place: rule, what would help, where. Axe is a
    script and would wait for ever on a page whose scripts are off: there it finds nothing."""
    if page.evaluate("matchMedia('(scripting: none)').matches"):
        return []
    found = Axe().run(page, options=AXE_OPTIONS).response["violations"]
    return [
        f"{violation['id']}: {violation['help']}: {' '.join(map(str, node['target']))}"
        for violation in found
        for node in violation["nodes"]
    ]


def too_wide(page):
    return page.evaluate(
        """() => {
          const { scrollWidth, clientWidth } = document.documentElement
          return scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in ${clientWidth} px`] : []
        }"""
    )


def look_at(page, name):
    """Keeps a picture of the whole page as NAME.png, and expects that axe has nothing to say of it
    and that it does not scroll sideways."""
    SCREENSHOTS.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"{name}.png", full_page=True)
    problems = violations(page) + too_wide(page)
    assert not problems, f"{name} ({page.url}):\n" + "\n".join(f"  {problem}" for problem in problems)


@pytest.fixture
def look():
    return look_at
