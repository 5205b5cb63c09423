"""The register that the program writes comes in again without a mapping: into its own plan it changes nothing."""

import pytest

from databases import empty_database, SQLITE
from program import PLAN, done, lineofsight
from test_import_other_plans import bring_in, borsetshire  # noqa: F401  (a fixture)

BARCHESTER = ("--plan", PLAN, "--council", "Barchester Council")


def written(database, folder, form, plan=PLAN, month="2018-02"):
    file = folder / f"{plan}-register-{month}.{form}"
    done("export", "register", "--plan", plan, "--as-at", month, "--format", form, "--output", file,
         database=database)
    return file


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("month", ["2018-02", "2017-03"])
def test_the_register_of_the_demo_changes_nothing_in_its_own_plan(kept, tmp_path, form, month):
    file = written(kept, tmp_path, form, month=month)
    said = done("import", "plan", file, "--plan", PLAN, database=kept)
    assert said.startswith("Nothing differs from what is kept.")


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_in_a_new_plan_the_register_of_the_demo_gives_itself_again(kept, tmp_path, form):
    file = written(kept, tmp_path, form)
    with empty_database(SQLITE, tmp_path) as other:
        said = done("import", "plan", file, *BARCHESTER, database=other)
        assert "328 actions, 328 updates" in said
        (tmp_path / "again").mkdir()
        again = written(other, tmp_path / "again", "csv").read_bytes()
    assert again == written(kept, tmp_path, "csv").read_bytes()


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_register_of_a_plan_in_brag_changes_nothing_in_its_own_plan(borsetshire, tmp_path, form):  # noqa: F811
    file = written(borsetshire, tmp_path, form, "borsetshire", "2024-06")
    answer = lineofsight("import", "plan", file, "--plan", "borsetshire", database=borsetshire)
    assert (answer.code, answer.said) == (0, "Nothing differs from what is kept.\n"), answer.complained


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_the_register_of_a_plan_in_brag_gives_itself_again(borsetshire, tmp_path, form):  # noqa: F811
    file = written(borsetshire, tmp_path, form, "borsetshire", "2024-06")
    with empty_database(SQLITE, tmp_path / "..") as other:
        done("import", "plan", file, "--plan", "borsetshire", "--council", "Borsetshire County Council", "--scale",
             "brag", database=other)
        (tmp_path / "again").mkdir()
        again = written(other, tmp_path / "again", "csv", "borsetshire", "2024-06").read_bytes()
    assert again == written(borsetshire, tmp_path, "csv", "borsetshire", "2024-06").read_bytes()
