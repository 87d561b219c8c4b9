"""LibreOffice is found where it is installed, and its failures become sentences."""

import sys
import time
from pathlib import Path

import pytest

from jixiao.errors import RefusalError
from jixiao.writing.pdf import office
from jixiao.writing.pdf.office import convert_docx, find_office


def program(folder: Path, *, body: str) -> Path:
    """Return a program that stands in for LibreOffice."""
    if sys.platform == "win32":
        pytest.skip("needs a POSIX shell: run the tests on Linux or macOS as well")
    path = folder / "soffice"
    path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def converted(folder: Path, *, body: str, timeout: float = 20) -> bytes:
    return convert_docx(b"docx", office=program(folder, body=body), fontconfig="<fontconfig/>", timeout=timeout)


def test_the_program_gets_the_file_the_fonts_and_a_home_of_its_own(tmp_path: Path) -> None:
    body = 'cp "$HOME/document.docx" "$HOME/document.pdf"; cat "$FONTCONFIG_FILE" >> "$HOME/document.pdf"'
    assert converted(tmp_path, body=body) == b"docx<fontconfig/>"


def test_nothing_is_left_behind(tmp_path: Path) -> None:
    home = converted(tmp_path, body='printf "%s" "$HOME" > "$HOME/document.pdf"')
    assert not Path(home.decode()).exists()


def test_a_failure_is_told_with_the_message_of_the_program(tmp_path: Path) -> None:
    with pytest.raises(RefusalError, match="source file could not be loaded") as caught:
        converted(tmp_path, body='echo "Error: source file could not be loaded" >&2; exit 1')
    assert "WPS" in caught.value.remedy


def test_a_silent_failure_says_that_no_reason_was_given(tmp_path: Path) -> None:
    with pytest.raises(RefusalError, match="没有给出原因"):
        converted(tmp_path, body="exit 0")


def test_a_program_that_hangs_is_stopped_with_its_children(tmp_path: Path) -> None:
    mark = tmp_path / "alive"
    with pytest.raises(RefusalError, match="已停止"):
        converted(tmp_path, body=f'(sleep 0.8; touch "{mark}") & wait', timeout=0.3)
    time.sleep(0.7)
    assert not mark.exists()


def test_the_program_is_looked_for_on_the_path_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = program(tmp_path, body="exit 0")
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_office() == made


def test_then_where_windows_installs_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = tmp_path / "LibreOffice" / "program" / "soffice.com"
    made.parent.mkdir(parents=True)
    made.touch()
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path))
    assert find_office() == made


def test_a_machine_without_it_has_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("PROGRAMFILES", str(tmp_path))
    monkeypatch.setattr(office, "_MAC", str(tmp_path / "soffice"))
    assert find_office() is None
