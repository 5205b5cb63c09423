"""A whole council leaves as one archive and comes in again, equal on both engines, all or nothing."""

import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import zipfile

import pytest

from databases import empty_database
from figures import COUNCIL
from program import BINARY, REFUSED, done, import_demo, lineofsight
from serving import ask, serving

MOST_MEMORY = 250  # MB at the peak, whatever the council holds
NAME = COUNCIL["council"]["name"]


@pytest.fixture(scope="module")
def archive(kept, tmp_path_factory):
    file = tmp_path_factory.mktemp("archive") / "council.zip"
    assert NAME in done("export", "council", "--output", file, database=kept)
    return file


def rows(file, table):
    with zipfile.ZipFile(file) as opened:
        return [json.loads(line) for line in opened.read(f"tables/{table}.jsonl").splitlines()]


def test_any_zip_program_opens_it_and_the_manifest_tells_every_part(archive):
    with zipfile.ZipFile(archive) as opened:
        assert opened.testzip() is None
        names = opened.namelist()
        assert names == sorted(names) and {part.date_time for part in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        manifest = json.loads(opened.read("manifest.json"))
        for table in manifest["tables"]:
            content = opened.read(f"tables/{table['name']}.jsonl")
            assert hashlib.sha256(content).hexdigest() == table["sha256"] and content.count(b"\n") == table["rows"]
    assert manifest["council"]["name"] == NAME
    assert len(rows(archive, "action")) == len(COUNCIL["plan"]["actions"])
    assert manifest["trail"]["head"] == rows(archive, "audit_trail")[-1]["hash"]


def test_it_comes_into_both_engines_and_goes_out_the_same(archive, engine, tmp_path):
    with empty_database(engine, tmp_path) as database:
        said = done("import", "council", archive, "--files", tmp_path / "files", database=database)
        assert f"{NAME} is in" in said and "person invite" in said
        done("export", "council", "--output", tmp_path / "again.zip", "--files", tmp_path / "files", database=database)
        assert (tmp_path / "again.zip").read_bytes() == archive.read_bytes()
        verified = done("audit-trail", "verify", database=database)
        assert "unbroken" in verified and hashlib.sha256(archive.read_bytes()).hexdigest() in verified
        answer = lineofsight("import", "council", archive, "--files", tmp_path / "files", database=database)
        assert answer.code == REFUSED and f"{NAME} is kept here already" in answer.complained


def test_what_came_is_served_and_the_administrator_gets_in_by_a_new_link(tmp_path):
    database, other = tmp_path / "records.db", tmp_path / "other.db"
    import_demo(database)
    done("person", "add", "--email", "ada@council.example", "--name", "Ada", "--role", "administrator", database=database)
    done("export", "council", "--output", tmp_path / "council.zip", database=database)
    done("import", "council", tmp_path / "council.zip", database=other)
    assert "ada@council.example" in done("person", "list", database=other)
    with serving("serve", other, tmp_path, officer=True) as site:
        link = done("person", "invite", "ada@council.example", "--url", site.base, database=other).splitlines()[-1]
        assert ask(site.base, link.removeprefix(site.base), cookie="").status == 200
        report = ask(site.base, "/plans/barchester/exception-reports/2017-03")
        assert report.status == 200 and "Exception report" in report.text
    refused = lineofsight("person", "invite", "nobody@council.example", database=other)
    assert refused.code == REFUSED and "Nobody signs in with nobody@council.example" in refused.complained


def test_what_is_wrong_with_an_archive_is_said_and_nothing_is_made(archive, tmp_path):
    whole = archive.read_bytes()
    changed = bytearray(whole)
    changed[len(whole) // 2] ^= 1
    climbing = tmp_path / "climbing.zip"
    shutil.copy(archive, climbing)
    with zipfile.ZipFile(climbing, "a") as opened:
        opened.writestr("../../outside", "x")
    wrong = {
        "cut.zip": (whole[:-100], "was not copied whole"),
        "changed.zip": (bytes(changed), "does not hold what was written"),
        "words.zip": (b"just words", "is no archive of a council"),
        "climbing.zip": (climbing.read_bytes(), "holds “../../outside”, which its manifest does not name"),
    }
    for name, (content, sentence) in wrong.items():
        (tmp_path / name).write_bytes(content)
        answer = lineofsight("import", "council", tmp_path / name, database=tmp_path / "none.db")
        assert answer.code == REFUSED and sentence in answer.complained, answer.complained
        assert "Nothing was kept" in answer.complained
    answer = lineofsight("import", "council", tmp_path / "nowhere.zip", database=tmp_path / "none.db")
    assert answer.code == REFUSED and "could not be read" in answer.complained
    assert not list(tmp_path.glob("none.db*")) and not (tmp_path.parent / "outside").exists()


def measured(*command, database):
    process = subprocess.Popen([BINARY, *command, "--database", str(database)], stdin=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return used.ru_maxrss * 1024 / 1_000_000


def test_a_council_of_a_hundred_megabytes_goes_there_and_back_in_bounded_memory(tmp_path):
    database = tmp_path / "records.db"
    import_demo(database)
    with sqlite3.connect(database) as records:
        records.create_collation("C", lambda a, b: (a > b) - (a < b))
        for number in range(20):
            records.execute(
                "INSERT INTO action_update (id, council, plan, action, as_at, recorded_on, rating, narrative, joint_with)"
                " SELECT id || ?, council, plan, action, as_at, recorded_on, rating, ?, joint_with FROM action_update"
                " WHERE length(id) = 36 LIMIT 2000", (f"-{number}", f"Words {number}. " * 200))  # fmt: skip
    records.close()
    assert database.stat().st_size > 80_000_000
    peaks = [
        measured("export", "council", "--output", tmp_path / "1.zip", database=database),
        measured("import", "council", tmp_path / "1.zip", database=tmp_path / "other.db"),
        measured("export", "council", "--output", tmp_path / "2.zip", database=tmp_path / "other.db"),
    ]
    assert (tmp_path / "1.zip").read_bytes() == (tmp_path / "2.zip").read_bytes()
    assert max(peaks) < MOST_MEMORY, peaks
