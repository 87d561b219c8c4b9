"""Verify a backup, and restore it into an empty data folder; any mismatch refuses before a byte is written."""

import hmac
import json
import shutil
import tempfile
import zipfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

from jixiao.errors import RefusalError
from jixiao.web.database import SQLITE_NAME
from jixiao.web.operation.archive import DATABASE, MANIFEST, digest_of_file, run_tool, sign

_PRIVATE_FOLDER = 0o700


def open_backup(archive: Path, *, keys: Path, into: Path) -> dict[str, Any]:
    """Unpack a backup into a scratch folder and return its manifest, if every part is what was signed.

    Raises:
        RefusalError: If a part is missing, altered or too many, or the key is another one.
    """
    key = read_backup_key(keys)
    manifest = _unpack(archive, into=into)
    if not hmac.compare_digest(sign(manifest, key=key), str(manifest.get("signature"))):
        raise RefusalError(
            "备份的签名不符：密钥不对，或备份被改动过。", place=str(archive), remedy="核对密钥文件是否是同一次备份的。"
        )
    found = {path.relative_to(into).as_posix() for path in into.rglob("*") if path.is_file()} - {MANIFEST}
    if found != set(manifest["files"]):
        raise RefusalError("备份里的文件与清单不一致。", place=str(archive), remedy="换另一份备份。")
    for name, digest in manifest["files"].items():
        if digest_of_file(into / name) != digest:
            raise RefusalError("备份里的文件损坏。", place=name, remedy="换另一份备份。")
    return manifest


def restore(archive: Path, *, keys: Path, data: Path, database: str = "") -> dict[str, Any]:
    """Restore a backup into an empty data folder and return its manifest.

    Args:
        archive: The backup.
        keys: Its archive of keys.
        data: The data folder; it must not be there or be empty.
        database: The address of an empty PostgreSQL database, where the backup is of one.

    Raises:
        RefusalError: If anything does not fit; nothing is written then.
    """
    if data.exists() and any(data.iterdir()):
        raise RefusalError("数据目录不是空的。", place=str(data), remedy="恢复到一个新目录，核对无误后再切换。")
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        manifest = open_backup(archive, keys=keys, into=folder)
        _hold_version(manifest)
        if manifest["database"] == "postgresql" and not database:
            raise RefusalError("这是 PostgreSQL 的备份。", remedy="用 JIXIAO_DATABASE 给出一个空数据库的地址。")
        data.mkdir(parents=True, exist_ok=True, mode=_PRIVATE_FOLDER)
        if database:
            run_tool("pg_restore", "--no-owner", "--exit-on-error", f"--dbname={database}", str(folder / DATABASE))
        else:
            shutil.copyfile(folder / DATABASE, data / SQLITE_NAME)
            (data / SQLITE_NAME).chmod(0o600)
        for name in manifest["files"]:
            if name != DATABASE:
                target = data / name
                target.parent.mkdir(parents=True, exist_ok=True, mode=_PRIVATE_FOLDER)
                shutil.copyfile(folder / name, target)
    _restore_keys(keys, data=data)
    return manifest


def read_backup_key(keys: Path) -> str:
    """Return the key that signed a backup.

    Raises:
        RefusalError: If the archive of keys cannot be read.
    """
    try:
        with zipfile.ZipFile(keys) as archive:
            return archive.read("seal.key").decode("ascii").strip()
    except (OSError, KeyError, zipfile.BadZipFile) as error:
        raise RefusalError(
            "读不出密钥文件。", place=str(keys), remedy="找到与备份同名、以 .keys 结尾的文件。"
        ) from error


def _unpack(archive: Path, *, into: Path) -> dict[str, Any]:
    try:
        with zipfile.ZipFile(archive) as file:
            for name in file.namelist():
                if not (into / name).resolve().is_relative_to(into.resolve()):
                    raise RefusalError("备份里有可疑的文件名。", place=name, remedy="不要使用这份备份。")
            file.extractall(into)
        manifest: dict[str, Any] = json.loads((into / MANIFEST).read_text(encoding="utf-8"))
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise RefusalError("备份文件不完整或已损坏。", place=str(archive), remedy="换另一份备份。") from error
    return manifest


def _hold_version(manifest: dict[str, Any]) -> None:
    made, here = _release(manifest["program"]), _release(version("jixiao"))
    if made > here:
        message = f"备份由更新的版本 {manifest['program']} 做成，这里是 {version('jixiao')}。"
        raise RefusalError(message, remedy="先升级程序再恢复。")


def _release(text: str) -> tuple[int, ...]:
    return tuple(int(part) for part in text.split("+", maxsplit=1)[0].split(".") if part.isdecimal())


def _restore_keys(keys: Path, *, data: Path) -> None:
    with zipfile.ZipFile(keys) as archive:
        for name in archive.namelist():
            if name.endswith(".key") and "/" not in name:
                path = data / name
                path.write_bytes(archive.read(name))
                path.chmod(0o600)
