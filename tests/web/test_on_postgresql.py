"""The tests of the web system hold on PostgreSQL too: the same tests, another database by one setting."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guards.source_tree import ROOT
from tests.web.postgresql import REMEDY, has_postgresql, running_server

LEFT_OUT = ("front", "walk")  # they drive a browser; the database behind it is tested without


def test_every_test_of_the_web_system_passes_on_postgresql() -> None:
    if not has_postgresql():
        pytest.skip(REMEDY)
    with running_server() as address:
        ignored = [f"--ignore={ROOT / 'tests' / 'web' / name}" for name in LEFT_OUT]
        ignored.append(f"--ignore={Path(__file__)}")
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-n", "2", *ignored, "tests/web"]
        environment = {key: value for key, value in os.environ.items() if not key.startswith(("COV_", "PYTEST_"))}
        environment |= {"JIXIAO_DATABASE": address}
        done = subprocess.run(command, check=False, capture_output=True, cwd=ROOT, env=environment, text=True)
    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
