"""A golden text is compared with what a test makes, and written where somebody asks for it."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.guards.source_tree import ROOT

SAMPLE = "def test_sample(golden): golden('deep/sample.txt', '甲')"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with our conftest.py and a test that makes a text."""
    (tmp_path / "test_sample.py").write_text(SAMPLE, encoding="utf-8")
    (tmp_path / "conftest.py").write_bytes((ROOT / "tests" / "conftest.py").read_bytes())
    return tmp_path


def run_pytest(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run the test of a folder."""
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-p",
        "no:cacheprovider",
        "-p",
        "no:django",
        f"--rootdir={folder}",
        *options,
        str(folder),
    ]
    return subprocess.run(command, capture_output=True, check=False, cwd=folder, text=True)


def test_a_text_that_nobody_accepted_fails_and_says_how_to_accept_it(folder: Path) -> None:
    done = run_pytest(folder)
    assert done.returncode == 1
    assert "deep/sample.txt differs; look at it and accept it with: pytest --update-golden" in done.stdout
    assert not (folder / "golden").exists()


def test_an_accepted_text_passes_until_it_changes(folder: Path) -> None:
    assert run_pytest(folder, "--update-golden").returncode == 0
    assert (folder / "golden" / "deep" / "sample.txt").read_text(encoding="utf-8") == "甲"
    assert run_pytest(folder).returncode == 0
    (folder / "golden" / "deep" / "sample.txt").write_text("乙", encoding="utf-8")
    assert run_pytest(folder).returncode == 1
