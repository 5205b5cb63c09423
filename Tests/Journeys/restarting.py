"""A site that is ended as a power cut would end it, and started again at the same address."""

import subprocess
from pathlib import Path

from program import BINARY
from serving import Site, free_port, wait_until_healthy


class Restarting:
    def __init__(self, database, folder, *options):
        self.port = free_port()
        self.base = f"http://127.0.0.1:{self.port}"
        self.log = Path(folder, f"log-{self.port}")
        self._command = [BINARY, "serve", "--port", str(self.port), "--database", str(database), *options]
        self._folder = folder
        self._process = None

    def start(self, wait=True):
        with self.log.open("ab") as output:
            self._process = subprocess.Popen(
                self._command, cwd=self._folder, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT
            )
        if wait:
            wait_until_healthy(Site(self.base, self._process, self.log))

    def kill(self):
        """Kill −9: nothing is tidied up."""
        self._process.kill()
        self._process.wait()

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *_):
        self.kill()
