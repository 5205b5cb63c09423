"""Looking at a page: a picture of it, what axe finds, and whether it fits."""

import os
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe

from program import ROOT

SCREENSHOTS = Path(os.environ.get("SCREENSHOTS") or ROOT / ".build/screenshots")

AXE_OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},  # WCAG 2.2; axe leaves it off
    "resultTypes": ["violations"],
}


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
