"""The system as an operator starts it: its own process, its own data folder, an address of this machine."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

COMMAND = Path(sys.executable).with_name("jixiao")
START_SECONDS = 60
_LOGIN = re.compile(r"^(system|security|audit)\s+\S+\s+(\S+)$", re.MULTILINE)


class System:
    """One running installation.

    Unit:
        codes: the one-time codes of the first accounts, by login, as the operator reads them.
    """

    def __init__(self, folder: Path) -> None:
        """Start it on a fresh data folder and wait until it answers."""
        self.data = folder / "data"
        self.told = folder / "serve.txt"
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        with self.told.open("wb") as out:
            self._process = subprocess.Popen(
                self._command("serve", "--port", str(self.port)), stdout=out, stderr=out, env=environment()
            )
        self._await()
        self.codes = dict(_LOGIN.findall(self.read()))

    def read(self) -> str:
        """Return what it has said on the terminal."""
        return self.told.read_text(encoding="utf-8")

    def stop(self) -> None:
        """Tell it to stop, and wait for it."""
        self._process.terminate()
        self._process.wait(timeout=30)

    def run(self, command: str) -> str:
        """Run another command on the same data and return what it says."""
        asked = self._command(command)
        done = subprocess.run(asked, check=False, capture_output=True, encoding="utf-8", env=environment())
        return done.stdout + done.stderr

    def _command(self, name: str, *options: str) -> list[str]:
        return [str(COMMAND), name, "--data", str(self.data), *options]

    def _await(self) -> None:
        last = time.monotonic() + START_SECONDS
        while not _answers(f"{self.address}/login/"):
            assert self._process.poll() is None, self.read()
            assert time.monotonic() < last, self.read()
            time.sleep(0.2)


def environment() -> dict[str, str]:
    """Return the environment of an operator: nothing of the settings of the tests."""
    ours = ("JIXIAO_", "DJANGO_")
    return {name: value for name, value in os.environ.items() if not name.startswith(ours)}


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:  # noqa: S310 - it is our own address
            return bool(answer.status == 200)
    except OSError:
        return False
