"""Where databases are kept: files of SQLite, and a PostgreSQL server for as long as it is measured."""

import shutil
import sqlite3
import subprocess
from contextlib import closing, contextmanager

from databases import remove, run


def ask(address, script):
    """The rows of a query, as texts; of several statements, which are kept together, none. Both engines
    take the same SQL, which holds no values but our own."""
    if address.startswith("postgres"):
        command = ["psql", "-qXAt1", "-v", "ON_ERROR_STOP=1", "-F", "\t", "-d", address, "-f", "-"]
        return [line.split("\t") for line in run(command, words=script).splitlines()]
    with closing(sqlite3.connect(address, timeout=10)) as connection:
        if not script.startswith("SELECT"):
            connection.executescript(f"BEGIN; {script}; COMMIT")
            return []
        return [[str(value) for value in row] for row in connection.execute(script)]


class SQLite:
    def __init__(self, databases):
        self.databases = databases

    def database(self, name):
        path = self.databases.folder / f"{name}.db"
        if not path.exists():
            unfinished = self.databases.folder / f"{name}.unfinished"
            remove(unfinished)
            self.databases.fill(name, unfinished, at_once=2)  # one is read while the other is written
            # Into one file, which alone is renamed.
            with closing(sqlite3.connect(unfinished)) as connection:
                connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            remove(path)
            unfinished.rename(path)
            remove(unfinished)
        return str(path)

    @contextmanager
    def copy(self, name):
        """A database to write to, beside the one that it is a copy of, and so on the same disk."""
        with closing(sqlite3.connect(self.database(name))) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")  # what an earlier server left
        path = self.databases.folder / f"{name}.copy"
        remove(path)
        shutil.copyfile(self.database(name), path)
        try:
            yield str(path)
        finally:
            remove(path)


class Postgres:
    """A throw-away server; what it holds is kept as dumps, which are quicker to read than to import."""

    def __init__(self, databases, root, folder):
        self.databases = databases
        self.script = root / "script/postgres"
        self.folder = folder
        self.made = set()
        self.address = run([self.script, "start", folder]).split()[-1]
        # Tests do without these; a council's server keeps what it has answered for.
        for setting in ["fsync", "synchronous_commit", "full_page_writes"]:
            self._run(f"ALTER SYSTEM SET {setting} = on")
        self._run("SELECT pg_reload_conf()")

    def stop(self):
        subprocess.run([self.script, "stop", self.folder], capture_output=True, timeout=60)

    def database(self, name):
        address = self._address(name)
        if name not in self.made:
            self._make(name, address)
            run(["psql", "-qd", address, "-c", "VACUUM ANALYZE"])
            self.made.add(name)
        return address

    @contextmanager
    def copy(self, name):
        """A database to write to."""
        self.database(name)
        copy = f"{name}-copy"
        self._run(f'CREATE DATABASE "{copy}" TEMPLATE "{name}"')
        try:
            yield self._address(copy)
        finally:
            self._run(f'DROP DATABASE "{copy}" WITH (FORCE)')

    def _address(self, name):
        return f"{self.address.rpartition('/')[0]}/{name}"

    def _run(self, statement):
        run(["psql", "-qd", self.address, "-c", statement])

    def _make(self, name, address):
        self._run(f'CREATE DATABASE "{name}"')
        dump = self.databases.folder / f"{name}.dump"
        if dump.exists():
            run(["pg_restore", "--no-owner", "--jobs", "2", "--dbname", address, dump])
            return
        self.databases.fill(name, address, at_once=1)  # two whole imports at once clash again and again
        unfinished = dump.with_suffix(".unfinished-dump")
        run(["pg_dump", "--format", "custom", "--compress", "1", "--file", unfinished, "--dbname", address])
        unfinished.rename(dump)
