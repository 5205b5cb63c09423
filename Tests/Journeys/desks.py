"""People at work on the pages: walking in by the front door, the keyboard alone, and both widths of screen."""

from contextlib import ExitStack, contextmanager

import pytest

from accounts import enter_demo
from conftest import opened
from looking import look_at

DESK = {"width": 1280, "height": 900}
NARROW = {"width": 320, "height": 700}


def walk_in(page, title):
    """One click on the demonstration's front door."""
    page.goto("/")
    page.get_by_role("button", name=f"Sign in as {title}", exact=True).click()
    page.get_by_role("heading", name="My work").wait_for()


@contextmanager
def sitting_down(browser, base):
    """Opens a browser of somebody's own: by the front door for those who are on it, else by their address."""
    with ExitStack() as desks:

        def sit_down(title=None, email=None, **options):
            cookie = enter_demo(base, email).cookie if email else ""
            page = desks.enter_context(opened(browser, base, cookie=cookie, viewport=DESK, **options))
            if title:
                walk_in(page, title)
            return page

        yield sit_down


def tab_to(page, selector):
    """Presses Tab until the focus is there."""
    for _ in range(150):
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
        page.keyboard.press("Tab")
    pytest.fail(f"Tab does not reach {selector} on {page.url}")


def type_into(page, selector, words):
    """Goes to a box by Tab and writes over what is in it."""
    tab_to(page, selector)
    page.keyboard.press("Control+A")
    page.keyboard.type(words)


def press(page, selector, key="Enter"):
    """Goes to a link, a button or a choice by Tab and uses it."""
    tab_to(page, selector)
    page.keyboard.press(key)


class Looks:
    """Looks at pages as they stand, at a desk and on the narrowest screen, while a journey goes on; what it
    finds is told at the end."""

    def __init__(self, journey):
        self.journey = journey
        self.seen = {}

    def __call__(self, page, name):
        for screen in (DESK, NARROW):
            page.set_viewport_size(screen)
            try:
                look_at(page, f"{self.journey}-{name}-{screen['width']}")
                self.seen[name, screen["width"]] = ""
            except AssertionError as found:
                self.seen[name, screen["width"]] = str(found)
        page.set_viewport_size(DESK)

    def expect_nothing(self):
        found = list(filter(None, self.seen.values()))
        assert not found, "\n".join(found)


def problems(page):
    """What the form says is wrong with it: field and sentence, each of which must lead to its field."""
    told = {}
    for link in page.locator(".problems a").all():
        target = link.get_attribute("href")
        assert page.locator(f'[id="{target[1:]}"]').count() == 1, f"the problem leads nowhere: {target}"
        told[target[1:]] = link.inner_text()
    return told
