"""What was measured, beside what was to be reached; as a table, as Markdown and as JSON."""

import statistics
import textwrap
from dataclasses import asdict, dataclass, field

PARTS = {
    "a": "Pages against a fixed answer of as many bytes",
    "b": "Pages by months of history",
    "c": "Pages by councils in the database",
    "d": "Exception report from the command line",
    "e": "Import of the demonstration",
    "f": "Memory of the server",
    "g": "Saving updates",
    "h": "Pages of the month beside the register",
    "i": "The exception report as a file",
    "j": "Registers and plans as files",
}
NOTES = {
    "a": "One plan of 326 actions. Result: pages/s as a share of fixed answers/s. Works: the server's own "
    "processor time an answer, which a busy machine changes less.",
    "b": "Result: time of a page as a multiple of that with 12 months. Kept: the same page again and again, "
    "told from figures kept in memory. Told anew: as known on another day each time, so from the database. "
    "Reds throughout: what is Red now was so in each of the 240 months.",
    "c": "Result: time of a page as a multiple of that with 1 council. In turn: each council's page once, then "
    "again from the first.",
    "d": "The whole process, less that of --help.",
    "e": "The whole process, into a new database.",
    "f": "Pages, files and single actions of every month.",
    "g": "People who are signed in send updates of their own actions, each again as soon as the last is answered. "
    "Lost: answered as saved, and not kept or not in the audit trail, whose hashes are checked too.",
    "h": "Result: time of a page as a multiple of the register's.",
    "i": "Whole process: from start to end, with the programs that it starts; memory is that of the largest of them.",
    "j": "Whole process, imports into a new database.",
}


DECIMALS = {"×": 2, "s": 2, "a save": 2, "/s": 0, "updates": 0}


@dataclass
class Figure:
    part: str
    engine: str
    what: str
    measured: str
    values: list  # one a round or try
    unit: str
    most: float = None
    least: float = None
    detail: dict = field(default_factory=dict)

    @property
    def value(self):
        return statistics.median(self.values)

    @property
    def reached(self):
        if self.most is None and self.least is None:
            return None
        return self.value >= self.least if self.most is None else self.value <= self.most

    def cells(self):
        low, high = min(self.values), max(self.values)
        spread = f"{self._text(low)}–{self._text(high)}" if low < high else ""
        target = f"≥ {self.least:g}{self._unit}" if self.least is not None else ""
        target = f"≤ {self.most:g}{self._unit}" if self.most is not None else target
        reached = {True: "yes", False: "no", None: ""}[self.reached]
        return [self.what, self.measured, self._text(self.value) + self._unit, spread, target, reached]

    @property
    def _unit(self):
        return "" if self.unit == "×" else f" {self.unit}"

    def _text(self, value):
        return f"{value:,.{DECIMALS.get(self.unit, 1)}f}"

    def record(self):
        return {**asdict(self), "value": self.value, "reached": self.reached}


def pace(runs):
    rate = statistics.median(each.rate for each in runs)
    worked = statistics.median(each.processor for each in runs)
    return f"{rate:,.0f}/s, p99 {statistics.median(each.p99 for each in runs):.1f} ms, works {worked:.2f} ms"


def record(runs):
    return {name: [vars(each) for each in own] for name, own in runs.items()}


HEADINGS = ["", "measured", "result", "spread", "target", "reached"]


def groups(figures):
    """Figures by part and engine, in the order in which they were measured."""
    found = {}
    for figure in sorted(figures, key=lambda figure: figure.part):
        found.setdefault((figure.part, figure.engine), []).append(figure)
    return found


def table(figures, facts):
    rows = [HEADINGS] + [figure.cells() for figure in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEADINGS))]

    def line(row):
        return "  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip()

    lines = [sentence(facts)]
    for (part, engine), members in groups(figures).items():
        lines += ["", f"{part}. {PARTS[part]}, {engine}"]
        lines += [f"   {words}" for words in textwrap.wrap(NOTES[part], 110)]
        lines += [line(HEADINGS)]
        lines += [line(figure.cells()) for figure in members]
    missed = [figure for figure in figures if figure.reached is False]
    lines += ["", f"{len(missed)} of {sum(figure.reached is not None for figure in figures)} targets missed."]
    return "\n".join(lines)


def markdown(figures, facts):
    lines = [
        "# Speed and size",
        "",
        f"{sentence(facts)} `script/bench --markdown` writes this page; each figure is the median, beside the "
        "lowest and the highest.",
    ]
    for (part, engine), members in groups(figures).items():
        lines += ["", f"## {PARTS[part]} ({engine})", "", NOTES[part], ""]
        lines += [f"| {' | '.join(HEADINGS)} |", "|---|---|--:|--:|--:|---|"]
        lines += [f"| {' | '.join(figure.cells())} |" for figure in members]
    lines += ["", "## What bounds it", "", "Where a target is missed: by how much, and why."]
    return "\n".join(lines)


def sentence(facts):
    changed = " with changes" if facts["changed"] else ""
    return (
        f"Measured on {facts['date']} at commit {facts['commit']}{changed}: {facts['processor']}, "
        f"{facts['processors']} cores; each page asked for {facts['rounds']} × {facts['seconds']} s over "
        f"{facts['connections']} connections.")
