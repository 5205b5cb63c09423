"""A file that is not right is refused whole: every problem by row and column, and nothing is kept."""

import re

import pytest

from program import DEMO, DONE, FIXTURES, MISUSED, REFUSED, done, lineofsight
from test_import import BRING_IN, CSV, bring_in, changed_copy, trail

PROBLEM = re.compile(r"^(?P<file>.+?)(:(?P<row>\d+))?(:(?P<column>\d+))?: (?P<sentence>\S.*)$")

WHITE = 'costed options.","Executive Director, Children and Families",Jun 17,W,,'  # 1.1.3, in row 4


def refusal(file, database, *options):
    """The problems of a file that must be refused, as (row, column, sentence)."""
    answer = bring_in(file, database, *options)
    assert (answer.code, answer.said) == (REFUSED, "")
    *problems, last = answer.complaints
    assert last == "Nothing was kept."
    problems = [problem for problem in problems if problem]
    told = [PROBLEM.match(problem) for problem in problems]
    assert all(told) and {problem["file"] for problem in told} == {str(file)}, answer.complained
    assert trail(database) == "Nothing is kept yet."
    number = lambda text: int(text) if text else None
    return [(number(p["row"]), number(p["column"]), p["sentence"]) for p in told]


def test_an_end_before_its_start_is_refused_by_row(database):
    first, second = refusal(FIXTURES / "03-end-before-start.csv", database)
    assert first[:2] == (2, 5) and "ends (January 2017) before it starts (March 2017)" in first[2]
    assert second[:2] == (3, 4) and "runs backwards" in second[2]


def test_an_empty_file_is_refused(database):
    [(row, column, sentence)] = refusal(FIXTURES / "17-empty.csv", database)
    assert (row, column) == (None, None) and "nothing in the file" in sentence


def test_windows_1252_is_read_and_said(database):
    answer = bring_in(FIXTURES / "06-windows-1252.csv", database)
    assert answer.code == DONE and "Windows-1252" in answer.complained
    register = done("export", "register", "--plan", "improvement-plan", database=database)
    assert "Offer £50 vouchers to families who take part in the ‘listening week’ – café visits" in register
    assert "Jan – Mar 17" in register and "\ufffd" not in register


def test_every_problem_is_told_at_once(tmp_path, database):
    file = changed_copy(
        tmp_path, ("Oct 16,A,A check", "Ongoing,A,A check"), ("\r\n1.1.3,", "\r\n1.1.2,"),
        (WHITE, WHITE.replace("W", "Purple")),
    )
    problems = refusal(file, database)
    assert [(row, column) for row, column, _ in problems] == [(3, 6), (4, 1), (4, 7)]
    told = " ".join(sentence for _, _, sentence in problems)
    assert "“Ongoing”" in told and "used in row 3 and again in row 4" in told and "“Purple”" in told


@pytest.mark.parametrize(
    "name, text, words",
    [
        ("no-header.csv", "1.1.1,Do this,Chief Executive,Mar 17,A\n", "No header row was found"),
        ("web-page.csv", "<!DOCTYPE html><html><body>plan</body></html>", "web page"),
        ("cut-short.json", DEMO.read_text()[:200_000], "JSON"),
        ("nested.json", "[" * 100_000, None),
        ("nested-object.json", '{"a":' * 100_000, "JSON"),
        ("another.json", '{"schema": "something-else/1"}', None),
        ("without-months.json", '{"schema": "csip-demo/1", "months": []}', None),
        ("nothing-under-it.csv", "Ref,Key action,Lead officer,Timescale,RAG\n", "the plan is empty"),
        ("nul.csv", "Ref,Key action,Lead officer,Timescale,RAG\n1.1.1,Do\0this,Me,Mar 17,A\n", None),
    ],
    ids=lambda value: value if str(value).endswith((".csv", ".json")) else "",
)
def test_what_is_no_plan_is_refused_with_a_reason(tmp_path, database, name, text, words):
    file = tmp_path / name
    file.write_text(text)
    problems = refusal(file, database)
    assert problems and all(len(sentence) > 20 for _, _, sentence in problems)
    if words:
        assert words in problems[0][2]


def test_a_timescale_of_a_red_that_is_not_due_is_refused(tmp_path, database):
    file = changed_copy(tmp_path, (WHITE, WHITE.replace("W", "R")))
    [(row, column, _)] = refusal(file, database)
    assert (row, column) == (4, 7)


def test_a_refusal_writes_nothing_at_all(tmp_path):
    answer = lineofsight("import", "plan", tmp_path / "missing.csv", *BRING_IN, cwd=tmp_path)
    assert answer.code == REFUSED
    assert f"{tmp_path / 'missing.csv'}: The file does not exist." in answer.complaints
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [
        ("frobnicate",), ("import", "plan"), ("import", "plan", CSV), ("import", "plan", CSV, "--plan"),
        ("import", "plan", CSV, *BRING_IN, "--scale", "rainbow"),
        ("import", "plan", CSV, *BRING_IN, "--change-reason", "alone"),
        ("import", "plan", CSV, "--plan", "p", "--as-at", "lately"),
        ("report", "exception", "--plan", "p", "--format", "papyrus"),
        ("export", "register", "--plan", "p", "--known-on", "2017-02-30"),
        ("serve", "--port", "many"), ("serve", "--port", "99999999"), ("audit-trail", "verify", "--loudly"),
    ],
    ids=lambda words: " ".join(getattr(word, "name", word) for word in words),
)
def test_misuse_ends_with_2_and_a_hint(tmp_path, words):
    answer = lineofsight(*words, cwd=tmp_path)
    assert (answer.code, answer.said) == (MISUSED, "")
    assert "Usage:" in answer.complained
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "words",
    [("import", "plan"), ("report", "exception"), ("export", "register"), ("audit-trail", "verify"), ("serve",),
     ("demo",), ("import",), ("report",), ("export",), ("audit-trail",), ()],
    ids=" ".join,
)
def test_every_command_explains_itself(words):
    help = done(*words, "--help")
    assert "USAGE" in help.upper() and len(help) > 100


def test_no_empty_line_is_printed(database):
    told = [bring_in(CSV, database), bring_in(CSV, database), lineofsight("audit-trail", "verify", database=database),
            lineofsight("audit-trail", "verify", database=database + "-empty")]
    for answer in told:
        assert "" not in answer.complaints and "" not in answer.said.splitlines(), answer
