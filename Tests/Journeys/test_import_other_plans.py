"""Plans that the program has never seen: other headings, another scale, another separator; and dates that move."""

import json
from datetime import date

import pytest

from program import DONE, REFUSED, done, lineofsight
from serving import found, serving
from test_import import trail

BRAG = """\
Borsetshire County Council;;;;;;
Getting Better: our plan, as at 30 June 2024;;;;;;
Action No;What we will do;Owner;Start Date;Target date;BRAG;Latest update
Priority 1: Leadership;;;;;;
1.1;Agree a single plan for early help;Director of Children's Services;01/01/2024;31/03/2024;Blue;Agreed in March.
1.2;Put a team manager in every office;Head of Social Work;01/02/2024;30/04/2024;R;Two posts of five are empty.
1.3;Publish the pledge to children in care;Head of Corporate Parenting;01/04/2024;31/05/2024;Amber;"With the printers; late."
Priority 2: Practice;;;;;;
2.1;Train every worker in direct work;Principal Social Worker;01/04/2024;30/09/2024;G;On track.
2.2;Look at every plan older than two years;Head of Service;01/05/2024;30/06/2024;Red;Not begun.
2.3;Ask families what helped;Principal Social Worker;01/09/2058;31/12/2058;;
"""


def bring_in(text, folder, database, *options):
    file = folder / "plan.csv"
    file.write_text(text, encoding="utf-8")
    return lineofsight("import", "plan", file, "--plan", "borsetshire", *options, database=database)


@pytest.fixture
def borsetshire(tmp_path, database):
    answer = bring_in(
        BRAG, tmp_path, database, "--council", "Borsetshire County Council", "--title", "Getting Better",
        "--scale", "brag", "--as-at", "2024-06",
    )
    assert answer.code == DONE, answer.complained
    return database


def test_a_plan_in_brag_with_semicolons_gives_its_register(borsetshire):
    words = ("export", "register", "--plan", "borsetshire", "--format", "json")
    actions = json.loads(done(*words, database=borsetshire))["actions"]
    assert {(a["reference"], a["priority"], a["lead"], a["start"], a["end"], a["rating"]) for a in actions} == {
        ("1.1", 1, "Director of Children's Services", "2024-01", "2024-03", "blue"),
        ("1.2", 1, "Head of Social Work", "2024-02", "2024-04", "red"),
        ("1.3", 1, "Head of Corporate Parenting", "2024-04", "2024-05", "amber"),
        ("2.1", 2, "Principal Social Worker", "2024-04", "2024-09", "green"),
        ("2.2", 2, "Head of Service", "2024-05", "2024-06", "red"),
        ("2.3", 2, "Principal Social Worker", "2058-09", "2058-12", "white"),
    }


def test_a_plan_in_brag_gives_its_report(borsetshire):
    words = ("report", "exception", "--plan", "borsetshire", "--as-at", "2024-06")
    report = json.loads(done(*words, "--format", "json", database=borsetshire))
    assert (report["council"], report["state"]) == ("Borsetshire County Council", "provisional")
    assert (report["due"], report["red"], report["share"]) == (4, 2, 50)
    assert [row["title"] for row in report["priorities"]] == ["Leadership", "Practice"]
    assert [red["reference"] for red in report["reds"]] == ["1.2", "2.2"]
    assert [red["narrative"] for red in report["reds"]] == ["Two posts of five are empty.", "Not begun."]
    text = done(*words, database=borsetshire)
    assert "Two posts of five are empty." in text and "Getting Better" in text and "Blue" in text


def test_a_plan_in_brag_gives_its_pages(borsetshire, tmp_path):
    with serving("serve", borsetshire, tmp_path, officer=True) as site:
        assert "is Red" in found(site.base, "/plans/borsetshire").replace("are Red", "is Red")
        assert "Blue" in found(site.base, "/plans/borsetshire/actions")
        assert "Two posts of five" in found(site.base, "/plans/borsetshire/exception-reports/2024-06")


def test_a_dry_run_keeps_nothing(tmp_path, database):
    answer = bring_in(
        BRAG, tmp_path, database, "--council", "Borsetshire", "--scale", "brag", "--as-at", "2024-06", "--dry-run"
    )
    assert (answer.code, answer.said) == (DONE, "Would keep the new plan “borsetshire”: 6 actions, 6 updates.\n")
    assert trail(database) == "Nothing is kept yet."
    assert lineofsight("export", "register", "--plan", "borsetshire", database=database).code == REFUSED


def test_a_published_timescale_moves_only_through_change_control(borsetshire, tmp_path):
    this_month = date.today().strftime("%Y-%m")
    moved = BRAG.replace("30/04/2024;R;", "31/12/2059;A;")
    before = trail(borsetshire)
    refused = bring_in(moved, tmp_path, borsetshire, "--as-at", this_month)
    assert refused.code == REFUSED and trail(borsetshire) == before
    [problem] = [line for line in refused.complaints if "change control" in line]
    assert "1.2" in problem and "30/04/2024" in problem and "31/12/2059" in problem
    assert problem.startswith(f"{tmp_path / 'plan.csv'}:6:5: ")

    accepted = bring_in(
        moved, tmp_path, borsetshire, "--as-at", this_month, "--change-reason", "Nobody suitable applied",
        "--approved-by", "Improvement Board",
    )
    assert accepted.code == DONE, accepted.complained
    assert "1.2: timescale was 30/04/2024, is now 31/12/2059" in accepted.said
    with serving("serve", borsetshire, tmp_path, officer=True) as site:
        page = found(site.base, "/plans/borsetshire/actions/1.2")
        assert "Changes of timescale" in page and "31/12/2059" in page and "30/04/2024" in page
        assert "Nobody suitable applied" in page and "Improvement Board" in page
        assert "The timescale was changed through change control." in page
        assert "new timescale" in found(site.base, "/plans/borsetshire/actions")
        then = found(site.base, "/plans/borsetshire/actions.json?as-at=2024-06&ref=1.2")
        assert '"end":"2024-04"' in then, "what was published then is not rewritten"
