"""Where no skip is allowed, a skip fails the run and keeps its reason."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.guards.source_tree import ROOT

SAMPLES = {
    "test_inside.py": "import pytest\ndef test_inside(): pytest.skip('needs a font')",
    "test_marked.py": "import pytest\n@pytest.mark.skip(reason='needs an office')\ndef test_marked(): pass",
    "test_module.py": "import pytest\npytest.skip('needs a server', allow_module_level=True)",
    "test_known.py": "import pytest\n@pytest.mark.xfail(reason='known')\ndef test_known(): assert False",
}
REASONS = ("needs a font", "needs an office", "needs a server")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with our conftest.py, three tests that skip themselves and an expected failure."""
    for name, source in SAMPLES.items():
        (tmp_path / name).write_text(source, encoding="utf-8")
    (tmp_path / "conftest.py").write_bytes((ROOT / "tests" / "conftest.py").read_bytes())
    return tmp_path


def run_pytest(folder: Path, *, no_skip: str) -> subprocess.CompletedProcess[str]:
    """Run the tests of a folder."""
    options = [
        "-rA",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:django",
        "--continue-on-collection-errors",
        f"--rootdir={folder}",
    ]
    environment = os.environ | {"JIXIAO_NO_SKIP": no_skip}
    command = [sys.executable, "-m", "pytest", *options, str(folder)]
    return subprocess.run(command, capture_output=True, check=False, cwd=folder, env=environment, text=True)


def test_a_skip_fails_the_run_and_an_expected_failure_does_not(folder: Path) -> None:
    done = run_pytest(folder, no_skip="1")
    assert "1 failed, 1 xfailed, 2 errors" in done.stdout  # a mark skips while the test is set up
    assert [reason for reason in REASONS if reason not in done.stdout] == []
    assert done.returncode == 1


def test_elsewhere_a_skip_is_a_skip(folder: Path) -> None:
    done = run_pytest(folder, no_skip="")
    assert "3 skipped, 1 xfailed" in done.stdout
    assert done.returncode == 0
