"""The pages of the demonstration's March 2018, and a correction that comes after it."""

import json
from pathlib import Path

from program import DEMO, PLAN as SLUG

PLAN = f"/plans/{SLUG}"
FEBRUARY, MARCH = f"{PLAN}/periods/2018-02", f"{PLAN}/periods/2018-03"
REPORT = f"{PLAN}/exception-reports/2018-03"


def form(reference):
    return f"{PLAN}/actions/{reference}/updates?month=2018-03"


def queue(page):
    """What waits for review: the words of its row, by reference."""
    page.goto(MARCH)
    rows = page.locator("table.queue tbody tr").all()
    return {row.locator(".ref, td").first.inner_text().strip(): row.inner_text() for row in rows}


def review(page, reference):
    page.goto(MARCH)
    page.get_by_role("link", name=f"Review {reference}", exact=True).click()
    page.get_by_role("heading", name="Decide").wait_for()


def note(page):
    return page.get_by_role("status").first.inner_text()


def fault(page, title):
    return page.locator("li.fault", has_text=title)


def corrected_plan(folder):
    """The council's file with a correction for March."""
    plan = json.loads(DEMO.read_text())
    action = next(action for action in plan["plan"]["actions"] if action["ref"] == "5.8.9")
    action["updates"].append({
        **action["updates"][-1], "asAt": "2018-03-31", "rating": "amber", "change": "left-red",
        "narrative": "The weakness was mended in March, and testing goes on.", "id": "u-5.8.9-2018-03",
        "submittedOn": "2018-04-03",
    })
    file = Path(folder, "corrected.json")
    file.write_text(json.dumps(plan))
    return file
