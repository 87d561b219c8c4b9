"""`jixiao restore`: a new folder only, verified at the end."""

from pathlib import Path

from tests.cli.installation_case import alone


def test_a_backup_comes_back_in_a_new_folder(tmp_path: Path) -> None:
    alone("setup", data=tmp_path / "d")
    alone("backup", str(tmp_path / "b.zip"), data=tmp_path / "d")
    done = alone("restore", str(tmp_path / "b.zip"), data=tmp_path / "new")
    assert "验证通过" in done.stdout
    assert alone("restore", str(tmp_path / "b.zip"), data=tmp_path / "d").returncode != 0  # not over a living one
