"""The process of the runner is started, started again when it dies, and ends with its parent."""

import subprocess
import sys
import time
from pathlib import Path

from jixiao.web.jobs.start import start_runner

_WRITE = "import sys, pathlib; p = pathlib.Path(sys.argv[1]); p.write_text(p.read_text() + 'x' if p.exists() else 'x')"


def test_it_ends_when_the_block_ends(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    code = f"{_WRITE}; sys.stdin.buffer.read(); p.write_text('ended')"
    with start_runner((sys.executable, "-c", code, str(mark))):
        _wait_for(mark, text="x")
    assert mark.read_text() == "ended"


def test_it_is_started_again_when_it_dies(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    with start_runner((sys.executable, "-c", f"{_WRITE}; sys.exit(3)", str(mark)), pause=0.01):
        _wait_for(mark, text="xx")


def test_it_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    child = f"{_WRITE}; sys.stdin.buffer.read(); p.write_text('ended')"
    code = (
        "import sys, time\nfrom jixiao.web.jobs.start import start_runner\n"
        f"with start_runner((sys.executable, '-c', {child!r}, {str(mark)!r})):\n    time.sleep(60)"
    )
    parent = subprocess.Popen([sys.executable, "-c", code])
    _wait_for(mark, text="x")
    parent.kill()
    parent.wait()
    _wait_for(mark, text="ended")


def _wait_for(mark: Path, *, text: str) -> None:
    until = time.monotonic() + 30
    while not (mark.exists() and mark.read_text().startswith(text)):
        assert time.monotonic() < until, "the runner did not come"
        time.sleep(0.02)
