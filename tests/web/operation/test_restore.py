"""A backup is taken from a running system and restored elsewhere; what does not fit is refused before it is written."""

import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from jixiao.errors import RefusalError
from jixiao.web.operation.archive import sign
from jixiao.web.operation.restore import open_backup, read_backup_key, restore


def jixiao(*arguments: str, data: Path) -> subprocess.CompletedProcess[str]:
    """Run a command on an installation of its own."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("JIXIAO_", "DJANGO_"))}
    command = [sys.executable, "-m", "jixiao.cli.main", *arguments, "--data", str(data)]
    code = "import sys; from jixiao.cli.main import main; sys.argv[0] = 'jixiao'; main()"
    command[1:3] = ["-c", code]
    return subprocess.run(command, check=False, capture_output=True, text=True, env=environment)


SET_UP = """
import sys
from pathlib import Path
from jixiao.web.operation.serve import prepare
prepare(Path(sys.argv[1]), is_sample=False, is_migrating=False)
from jixiao.web.files.keep import keep_bytes
keep_bytes("佐证".encode())
"""


@pytest.fixture(scope="module")
def backup(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the backup of a small installation: three administrators, one file."""
    folder = tmp_path_factory.mktemp("backup")
    environment = {key: value for key, value in os.environ.items() if not key.startswith(("JIXIAO_", "DJANGO_"))}
    subprocess.run([sys.executable, "-c", SET_UP, str(folder / "data")], check=True, env=environment)
    done = jixiao("backup", str(folder / "b.zip"), data=folder / "data")
    assert done.returncode == 0, done.stderr
    return folder / "b.zip"


def keys_of(backup: Path) -> Path:
    return backup.with_suffix(".zip.keys")


def test_a_backup_restores_and_verifies(backup: Path, tmp_path: Path) -> None:
    done = jixiao("restore", str(backup), data=tmp_path / "new")
    assert "验证通过" in done.stdout, done.stderr
    again = jixiao("verify", "--format", "json", data=tmp_path / "new")
    assert json.loads(again.stdout) == {"head": 5, "problems": []}  # three accounts, the backup, the restore


def test_only_its_owner_can_read_it(backup: Path) -> None:
    assert backup.stat().st_mode & 0o077 == 0
    assert keys_of(backup).stat().st_mode & 0o077 == 0
    with zipfile.ZipFile(backup) as archive:
        assert not [name for name in archive.namelist() if name.endswith(".key")]


def changed(backup: Path, *, to: Path, change: Callable[[str, bytes], bytes | None]) -> Path:
    """Write the backup again with each member changed, or left out where the change says None."""
    with zipfile.ZipFile(backup) as old, zipfile.ZipFile(to, "w") as new:
        for name in old.namelist():
            if (content := change(name, old.read(name))) is not None:
                new.writestr(name, content)
    return to


def edit_manifest(name: str, content: bytes) -> bytes:
    return content.replace(b'"head": 4', b'"head": 3') if name == "manifest.json" else content


CHANGES: dict[str, Callable[[str, bytes], bytes | None]] = {
    "a part is missing": lambda name, content: None if name == "database" else content,
    "a part is altered": lambda name, content: content[:-1] + b"x" if name.startswith("files/") else content,
    "the list is altered": edit_manifest,
    "there is no list": lambda name, content: None if name == "manifest.json" else content,
}


@pytest.mark.parametrize("name", CHANGES)
def test_what_was_changed_is_refused_and_nothing_is_written(backup: Path, tmp_path: Path, name: str) -> None:
    bad = changed(backup, to=tmp_path / "bad.zip", change=CHANGES[name])
    with pytest.raises(RefusalError):
        restore(bad, keys=keys_of(backup), data=tmp_path / "new")
    assert not (tmp_path / "new").exists()


def test_half_a_file_is_refused(backup: Path, tmp_path: Path) -> None:
    bad = tmp_path / "half.zip"
    bad.write_bytes(backup.read_bytes()[: backup.stat().st_size // 2])
    with pytest.raises(RefusalError, match="不完整"):
        restore(bad, keys=keys_of(backup), data=tmp_path / "new")


def test_a_folder_in_use_is_left_alone(backup: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("x")
    with pytest.raises(RefusalError, match="不是空的"):
        restore(backup, keys=keys_of(backup), data=tmp_path)


def signed_again(backup: Path, *, to: Path, **facts: str) -> Path:
    def change(name: str, content: bytes) -> bytes:
        if name != "manifest.json":
            return content
        manifest = {**json.loads(content), **facts}
        return json.dumps({**manifest, "signature": sign(manifest, key=read_backup_key(keys_of(backup)))}).encode()

    return changed(backup, to=to, change=change)


def test_a_backup_of_a_newer_program_is_refused(backup: Path, tmp_path: Path) -> None:
    newer = signed_again(backup, to=tmp_path / "n.zip", program="99.0.0")
    with pytest.raises(RefusalError, match="更新的版本"):
        restore(newer, keys=keys_of(backup), data=tmp_path / "new")


def test_a_name_that_leads_out_of_the_folder_is_refused(backup: Path, tmp_path: Path) -> None:
    bad = tmp_path / "out.zip"
    with zipfile.ZipFile(bad, "w") as archive:
        archive.writestr("../evil", "x")
    with pytest.raises(RefusalError, match="可疑"):
        open_backup(bad, keys=keys_of(backup), into=tmp_path / "scratch")
    assert not (tmp_path / "evil").exists()


def test_another_key_is_refused(backup: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.keys"
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("seal.key", "another")
    with pytest.raises(RefusalError, match="签名不符"):
        restore(backup, keys=other, data=tmp_path / "new")
