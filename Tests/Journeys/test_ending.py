"""Told to end, the server finishes what it is doing and ends tidily; it waits for its database and comes back."""

import http.client
import os
import signal
import subprocess
import tempfile
import threading
import time
from contextlib import contextmanager
from glob import glob
from pathlib import Path

import pytest

from databases import needs_postgres
from program import PLAN, ROOT, import_demo
from serving import ask, serving

REGISTER = f"/plans/{PLAN}/actions"


def test_requests_under_way_are_finished_when_the_server_is_told_to_end(tmp_path, database):
    import_demo(database)
    with serving("serve", database, tmp_path, officer=True) as site:
        whole = ask(site.base, REGISTER).body
        answers = []  # when each was asked for, and what came
        told = threading.Event()

        def keep_asking():
            while not told.is_set():
                begin = time.monotonic()
                try:
                    reply = ask(site.base, REGISTER)
                    answers.append((begin, reply.status, reply.body == whole))
                except OSError as error:
                    answers.append((begin, repr(error), False))

        threads = [threading.Thread(target=keep_asking) for _ in range(24)]
        for thread in threads:
            thread.start()
        time.sleep(2)
        signalled = time.monotonic()
        site.process.send_signal(signal.SIGTERM)
        code = site.process.wait(20)
        told.set()
        for thread in threads:
            thread.join()
        # One that had only just been sent may not have been heard yet.
        heard = [answer for answer in answers if answer[0] < signalled - 0.1]
        assert len(heard) > 50
        assert [answer for answer in heard if answer[1:] != (200, True)] == []
        assert code == 0, site.words


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_an_idle_server_ends_at_once(tmp_path, database, number):
    with serving("serve", database, tmp_path) as site:
        assert ask(site.base, "/healthz").status == 200
        begin = time.monotonic()
        site.process.send_signal(number)
        assert site.process.wait(20) == 0, site.words
        assert time.monotonic() - begin < 5


def test_a_connection_kept_open_does_not_keep_the_server(tmp_path, database):
    with serving("serve", database, tmp_path) as site:
        host, port = site.base[7:].split(":")
        connection = http.client.HTTPConnection(host, int(port), timeout=10)
        connection.request("GET", "/healthz")
        assert connection.getresponse().read() == b"alive\n"
        begin = time.monotonic()
        site.stop()
        assert time.monotonic() - begin < 10
        connection.close()


@contextmanager
def postgres_of_our_own(folder):
    """A server that can be stopped and started again on the same port: its address, and how to control it."""
    script = ROOT / "script/postgres"
    started = subprocess.run([script, "start", folder], check=True, capture_output=True, text=True, timeout=120)
    address = started.stdout.split()[-1]
    port = address.rpartition(":")[2].partition("/")[0]
    newest = max(glob("/usr/lib/postgresql/*/bin/pg_ctl"), default="pg_ctl", key=lambda path: int(path.split("/")[4]))

    def control(what, *words):
        command = [newest, what, "--pgdata", f"{folder}/data", "--wait", "--silent", *words]
        as_owner = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
        quiet = subprocess.DEVNULL
        subprocess.run([*as_owner, *command], check=True, cwd=folder, stdout=quiet, stderr=quiet, timeout=60)

    try:
        yield address, lambda: control("stop", "--mode", "fast"), lambda: control(
            "start", "--log", f"{folder}/log", "--options", f"-p {port}"
        )
    finally:
        subprocess.run([script, "stop", folder], check=True, timeout=60)


def readiness(site, wanted, seconds=20):
    """The status of /readyz, as soon as it is the wanted one or the time is up."""
    give_up = time.monotonic() + seconds
    while (status := ask(site.base, "/readyz").status) != wanted and time.monotonic() < give_up:
        time.sleep(0.2)
    return status


@needs_postgres
def test_the_server_outlives_its_database(tmp_path):
    with tempfile.TemporaryDirectory(prefix="postgres-", ignore_cleanup_errors=True) as folder:
        with postgres_of_our_own(Path(folder)) as (address, stop, start):
            import_demo(address)
            with serving("serve", address, tmp_path, officer=True) as site:
                before = ask(site.base, f"/plans/{PLAN}").body
                assert readiness(site, 200) == 200
                stop()
                assert readiness(site, 503) == 503
                assert ask(site.base, "/healthz").status == 200
                page = ask(site.base, f"/plans/{PLAN}")
                assert page.status in (500, 503) and b"could not be made" in page.body
                assert b"postgres" not in page.body.lower() and b"connection" not in page.body.lower()
                start()
                assert readiness(site, 200) == 200
                for _ in range(20):  # every connection of the pool is made anew
                    assert ask(site.base, f"/plans/{PLAN}").body == before
