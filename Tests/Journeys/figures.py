"""The demo council's figures, as they were published or worked out by hand, by month."""

import json

from program import DEMO

COUNCIL = json.loads(DEMO.read_text(encoding="utf-8"))
FIGURES = COUNCIL["figures"]


def month(day):
    """2017-03 of 2017-03-31."""
    return day[:7]


MONTHLY = {month(figures["asAt"]): figures for figures in FIGURES["monthly"]}
MONTHS = list(MONTHLY)
MOVEMENTS = {month(movement["to"]): movement for movement in FIGURES["movements"]}
PRINTED_ORDER = {month(day): references for day, references in FIGURES["printedOrder"].items()}
TABLE_2 = FIGURES["table2"]
TABLE_3 = {month(day): table for day, table in FIGURES["table3"].items()}
MONTHS_RED = {month(day): runs for day, runs in FIGURES["consecutiveMonthsRed"].items()}
CATEGORIES = {month(day): counts for day, counts in FIGURES["redCategories"].items()}
RANKING = {month(day): pairs for day, pairs in FIGURES["ranking"].items()}
OLDEST = {month(day): oldest for day, oldest in FIGURES["oldestRed"].items()}
UNCHANGED = {(month(item["asAt"]), item["ref"]) for item in FIGURES["unchangedNarratives"]}
JOINT = {month(item["asAt"]): item["refs"] for item in FIGURES["joint"]}
PUBLISHED = {item["id"]: item["value"] for item in FIGURES["published"]}
RECORDS = FIGURES["records"]

# Months whose report has an order, a table 3 or both in the published papers.
REPORTED = sorted(TABLE_3)


def by_number(reference):
    return [int(part) for part in reference.split(".")]


def update(reference, at):
    """What was said of an action for a month."""
    action = next(action for action in COUNCIL["plan"]["actions"] if action["ref"] == reference)
    return next(update for update in action["updates"] if month(update["asAt"]) == at)
