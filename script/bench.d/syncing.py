"""Whether a power cut would leave what was answered for: how often the server has it written through to the
disk."""

import shutil
import signal
import subprocess
import time
from pathlib import Path

SECONDS_TO_ATTACH = 10


def syncs(server, folder, act):
    """How often it does so while something is done, as strace sees it; None where there is no strace."""
    if not shutil.which("strace"):
        return None
    calls = Path(folder) / "syncs"
    command = ["strace", "-qq", "-f", "-e", "trace=fsync,fdatasync", "-o", calls, "-p", str(server.process.pid)]
    tracer = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        if not attached(server, tracer):
            return None
        act()
    finally:
        tracer.send_signal(signal.SIGINT)
        tracer.wait(SECONDS_TO_ATTACH)
    return calls.read_text(encoding="utf-8").count("sync(")


def attached(server, tracer):
    """Once every thread is watched; false when that is not allowed here."""
    give_up = time.monotonic() + SECONDS_TO_ATTACH
    threads = Path(f"/proc/{server.process.pid}/task")
    while time.monotonic() < give_up and tracer.poll() is None:
        if all("TracerPid:\t0\n" not in (each / "status").read_text() for each in threads.iterdir()):
            return True
        time.sleep(0.05)
    return False
