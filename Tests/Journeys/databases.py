"""Databases for one test or one module, on either engine."""

import os
import re
import subprocess
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

SQLITE, POSTGRES = "SQLite", "PostgreSQL"
needs_postgres = pytest.mark.skipif(
    not os.environ.get("TEST_POSTGRES"), reason="TEST_POSTGRES holds no address of a PostgreSQL server"
)
ENGINES = [SQLITE, pytest.param(POSTGRES, marks=needs_postgres)]


def psql(address, statement):
    subprocess.run(["psql", "-qXv", "ON_ERROR_STOP=1", address, "-c", statement], check=True, timeout=60)


@contextmanager
def schema():
    """The address of a schema of its own on the server for tests."""
    server = os.environ["TEST_POSTGRES"]
    name = re.sub(r"[^a-z0-9_]", "_", f"journey_{uuid4().hex}")
    psql(server, f"CREATE SCHEMA {name}")
    try:
        yield f"{server}{'&' if '?' in server else '?'}options=-csearch_path%3D{name}"
    finally:
        # Whoever still holds the schema would keep us waiting.
        psql(server, f"SET client_min_messages = warning; SET lock_timeout = '30s'; DROP SCHEMA {name} CASCADE")


@contextmanager
def empty_database(engine, folder):
    """Where records can be kept, and none are."""
    if engine == SQLITE:
        yield str(Path(folder, "records.db"))
    else:
        with schema() as address:
            yield address
