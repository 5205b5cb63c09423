"""Plans to measure with, as canonical JSON, all told from the demonstration's."""

import copy
import json
from dataclasses import dataclass

LETTERS = {"W": "white", "A": "amber", "G": "green", "R": "red"}
BEFORE, WITHDRAWN = ".", "x"
ASKED = 30  # actions of the lead who has the most to answer


def number(month):
    year, of_year = month.split("-")
    return int(year) * 12 + int(of_year) - 1


def month(number):
    return f"{number // 12}-{number % 12 + 1:02}"


def lead(at):
    """The post of one of the leads of whom actions are asked."""
    return f"Lead {at}"


@dataclass(frozen=True)
class Expected:
    """What a page of the plan has to show; counted from the file, not by the product."""

    live: int
    priorities: int
    red: tuple


class Demonstration:
    def __init__(self, path):
        self.path = path
        whole = json.loads(path.read_text(encoding="utf-8"))
        self.months = whole["months"]
        self.newest = self.months[-1]
        kept = ["schema", "council", "ratingScale", "roles", "bodies", "inspections", "recommendations"]
        self.frame = {name: whole[name] for name in [*kept, "months", "plan"]}

    def expected(self):
        actions = self.frame["plan"]["actions"]
        return Expected(
            live=sum(action["ratings"][-1] not in (BEFORE, WITHDRAWN) for action in actions),
            priorities=len(self.frame["plan"]["priorities"]),
            red=tuple(action["ref"] for action in actions if action["ratings"][-1] == "R"),
        )

    def as_council(self, name):
        """The same plan, another council's."""
        plan = dict(self.frame)
        plan["council"] = {"id": name, "name": f"{name.capitalize()} Council", "shortName": name.capitalize()}
        return plan

    def with_months(self, count, always_red=False):
        """The plan with so many months of history up to the same newest month, and an update of every
        action in every month. Its newest pages say the same however many months there are.

        always_red: what is Red now has been due, and Red, since the first month.
        """
        newest = number(self.newest)
        first = newest - count + 1
        plan = copy.deepcopy(self.frame)
        plan["months"] = [month(at) for at in range(first, newest + 1)]
        plan["plan"]["periodStart"] = plan["months"][0]
        for action in plan["plan"]["actions"]:
            is_red = always_red and action["ratings"][-1] == "R"
            if is_red:
                begin = plan["months"][0]
                action["startMonth"] = action["endMonth"] = begin
                action["timescale"] = {"printed": begin, "from": begin, "to": begin}
            self._fill(action, first, newest, is_red)
        return plan

    def asked_of(self, leads):
        """The plan with a year of history, in which every live action is under way and overdue, and asked
        of one of so many leads for the open month: thirty of the first, the others of the rest in turn."""
        plan = self.with_months(12)
        plan["roles"] = plan["roles"] + [{"id": lead(at), "title": lead(at)} for at in range(leads)]
        for place, action in enumerate(self._live(plan)):
            action["lead"] = lead(0 if place < ASKED else 1 + place % (leads - 1))
            self._let_slip(action, plan["months"])
        return plan

    def _let_slip(self, action, months):
        """Under way since the first month, overdue since the seventh, and not reported on in the newest."""
        end = months[6]
        action["startMonth"] = action["inPlanFrom"] = months[0]
        action["endMonth"] = end
        action["timescale"] = {"printed": end, "from": end, "to": end}
        action["updates"] = [update for update in action["updates"] if update["asAt"][:7] != self.newest]
        for update in action["updates"]:
            update["rating"] = "amber"

    def with_reds(self, count):
        """The plan with a year of history, of which so many actions are overdue and Red at the newest month."""
        plan = self.with_months(12)
        for action in self._live(plan)[:count]:
            self._let_slip(action, plan["months"])
            action["updates"].append(self._again(action["updates"][-1], number(self.newest), "red"))
        return plan

    @staticmethod
    def _live(plan):
        return [action for action in plan["plan"]["actions"] if action["ratings"][-1] not in (BEFORE, WITHDRAWN)]

    def _fill(self, action, first, newest, is_red):
        start = number(self.months[0])
        joined = number(action["inPlanFrom"])
        if joined == start or joined < first:
            joined = first
        action["inPlanFrom"] = month(joined)
        own = {number(update["asAt"][:7]): update for update in action["updates"]}
        last = max(own)
        letters = action["ratings"]
        updates = []
        for at in range(max(joined, first), newest + 1):
            letter = letters[at - start] if at >= start else "WA"[at // 24 % 2]
            if letter == WITHDRAWN:
                break
            if is_red:
                updates.append(self._again(own[last], at))
            elif at in own:
                updates.append(own[at])
            else:
                # The months before the file's first are like its first; later ones carry on.
                before = max((then for then in own if then < at), default=min(own))
                updates.append(self._again(own[before], at, LETTERS[letter]))
        action["updates"] = updates

    @staticmethod
    def _again(update, at, rating=None):
        """An update of another month, in words of its own."""
        words = update["narrative"] or "Work is to begin when the published timescale says so."
        again = {
            "asAt": month(at),
            "rating": rating or update["rating"],
            "narrative": f"{words} Checked again in {month(at)}.",
            "interim": update["interim"],
            "submittedOn": f"{month(at + 1)}-05",
            "submittedBy": update["submittedBy"],
        }
        for name in ["immediateSafeguardingRisk", "discussedAt"]:
            if again["rating"] == "red" and update.get(name):
                again[name] = update[name]
        return again
