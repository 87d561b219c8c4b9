"""`jixiao backup`: what it writes, and that it never writes over an old one."""

from pathlib import Path

from tests.cli.installation_case import alone


def test_it_writes_the_archive_and_the_keys_apart(tmp_path: Path) -> None:
    alone("setup", data=tmp_path / "d")
    target = tmp_path / "b.zip"
    done = alone("backup", str(target), data=tmp_path / "d")
    assert "分开保管" in done.stdout
    assert target.is_file()
    assert Path(f"{target}.keys").is_file()
    before = target.read_bytes()
    again = alone("backup", str(target), data=tmp_path / "d")
    assert again.returncode != 0
    assert "已经存在" in again.stderr
    assert target.read_bytes() == before
