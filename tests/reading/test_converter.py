"""Old Word files go through another program, or nothing comes back."""

import shutil
import stat
import sys
from pathlib import Path

import pytest

from jixiao.reading import converter
from jixiao.reading.converter import convert_to_docx, network_apart, text_by_antiword


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return where to put a Python program that stands for every other one."""
    path = tmp_path / "program"
    monkeypatch.setattr(shutil, "which", lambda name: None if name == "unshare" else str(path))
    network_apart.cache_clear()
    return path


def write(path: Path, body: str) -> None:
    path.write_text(f"#!{sys.executable}\nimport sys\nfrom pathlib import Path\n{body}\n", encoding="utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def test_a_converted_file_comes_back(program: Path) -> None:
    write(program, "source = Path(sys.argv[-1]); source.with_suffix('.docx').write_bytes(source.read_bytes() * 2)")
    assert convert_to_docx(b"1", suffix="doc") == b"11"


def test_nothing_comes_back_where_nothing_was_made(program: Path) -> None:
    write(program, "")
    assert convert_to_docx(b"1", suffix="doc") is None
    write(program, "sys.exit(1)")
    assert text_by_antiword(b"1") is None


def test_text_comes_back(program: Path) -> None:
    write(program, "sys.stdout.buffer.write('预算'.encode())")
    assert text_by_antiword(b"1") == "预算"


def test_where_there_is_no_program_nothing_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert convert_to_docx(b"1", suffix="doc") is None
    assert text_by_antiword(b"1") is None


def test_a_program_that_does_not_end_gives_nothing(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(converter, "_SECONDS", 1)
    write(program, "import time; time.sleep(30)")
    assert text_by_antiword(b"1") is None


def test_the_network_is_kept_apart_where_that_is_possible(program: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert network_apart() == ()
    network_apart.cache_clear()
    monkeypatch.setattr(shutil, "which", lambda _: str(program))
    monkeypatch.setattr(converter, "_APART", (str(program),))
    write(program, "")
    assert network_apart() == (str(program),)
    network_apart.cache_clear()
