"""What has to hold before anybody is served."""

from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from jixiao.web.operation import start_checks
from jixiao.web.operation.start_checks import UnsafeStartError, file_system, hold_start, schema_notice, start_notices
from jixiao.web.setting import Configuration

GOOD_KEY = "".join(chr(ord("a") + number % 10) for number in range(40))


def configure(patch: pytest.MonkeyPatch, *, is_https: bool = True, **changes: object) -> None:
    contents = {**settings.CONFIGURATION.contents, "https": is_https}
    given = {"ALLOWED_HOSTS": ["jx.example.cn"], "DEBUG": False, "SECRET_KEY": GOOD_KEY, **changes}
    patch.setattr(settings, "CONFIGURATION", Configuration(contents))
    for name, content in given.items():
        patch.setattr(settings, name, content)


def fatal() -> list[str]:
    return [notice.message for notice in start_notices() if notice.is_fatal]


def test_a_good_installation_starts(monkeypatch: pytest.MonkeyPatch) -> None:
    configure(monkeypatch)
    assert fatal() == []
    assert "只供本机" not in "".join(hold_start())


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("DEBUG", True, "JIXIAO_DEBUG"),
        ("ALLOWED_HOSTS", ["*"], "JIXIAO_HOSTS"),
        ("SECRET_KEY", GOOD_KEY[:-1], "JIXIAO_SECRET_KEY"),
        ("SECRET_KEY", "abcdefghi" * 9, "JIXIAO_SECRET_KEY"),  # long, of nine signs
    ],
)
def test_what_is_unsafe_stops_the_start(monkeypatch: pytest.MonkeyPatch, name: str, content: object, told: str) -> None:
    configure(monkeypatch)
    monkeypatch.setattr(settings, name, content)
    with pytest.raises(UnsafeStartError, match=f"系统没有启动。.*{told}"):
        hold_start()


def test_without_https_only_this_machine_is_served(monkeypatch: pytest.MonkeyPatch) -> None:
    configure(monkeypatch, is_https=False)
    assert "对外服务必须经由 HTTPS" in "".join(fatal())
    configure(monkeypatch, is_https=False, ALLOWED_HOSTS=["127.0.0.1", "localhost"], DEBUG=True)
    assert "只供本机使用（没有 HTTPS）。" in hold_start()


def test_every_problem_is_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    configure(monkeypatch, is_https=False, ALLOWED_HOSTS=["*"], DEBUG=True, SECRET_KEY=GOOD_KEY[:1])
    assert len(fatal()) == 4


@pytest.mark.parametrize(("kind", "is_remote"), [("nfs4", True), ("cifs", True), ("ext4", False), ("", False)])
def test_a_database_file_on_a_network_drive_is_refused(
    monkeypatch: pytest.MonkeyPatch, kind: str, *, is_remote: bool
) -> None:
    configure(monkeypatch)
    monkeypatch.setattr(start_checks, "file_system", lambda _: kind)
    is_file = connection.vendor == "sqlite"  # the server of the other database has its files where it wants
    assert any("网络盘" in message for message in fatal()) is (is_file and is_remote)


def test_the_nearest_mount_counts_and_what_a_link_leads_to(tmp_path: Path) -> None:
    (tmp_path / "共享 盘" / "数据").mkdir(parents=True)
    (tmp_path / "链接").symlink_to(tmp_path / "共享 盘" / "数据")
    mounts = tmp_path / "mounts"
    target = str(tmp_path / "共享 盘").replace(" ", "\\040")
    lines = ("/dev/sda1 / ext4", f"tmpfs {tmp_path} tmpfs", f"old {target} ext4", f"nas:/x {target} nfs4")
    mounts.write_text("".join(f"{line} rw 0 0\n" for line in lines), encoding="utf-8")
    assert file_system(tmp_path / "共享 盘" / "数据", mounts=mounts) == "nfs4"
    assert file_system(tmp_path / "链接", mounts=mounts) == "nfs4"
    assert file_system(tmp_path, mounts=mounts) == "tmpfs"
    assert file_system(Path("/etc"), mounts=mounts) == "ext4"
    assert file_system(tmp_path, mounts=tmp_path / "none") == ""


@pytest.mark.django_db
def test_the_database_is_of_this_version() -> None:
    assert schema_notice() is None


@pytest.mark.django_db
def test_a_database_of_another_version_is_told_with_what_to_do() -> None:
    recorder = MigrationRecorder(connection)
    recorder.record_applied("store", "9999_of_tomorrow")
    newer = schema_notice()
    assert newer is not None
    assert "store.9999_of_tomorrow" in newer.message
    recorder.record_unapplied("store", "9999_of_tomorrow")
    recorder.record_unapplied("review", "0001_initial")
    older = schema_notice()
    assert older is not None
    assert "jixiao serve --migrate" in older.message
    assert newer.is_fatal
    assert older.is_fatal
