"""What has to hold before the system serves anybody; every problem is told in one pass."""

import re
import sqlite3
from pathlib import Path
from typing import NamedTuple

from django.conf import settings
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from jixiao.errors import JixiaoError
from jixiao.web.database import journal_mode

_LEAST_KEY = 40
_LEAST_SIGNS = 10  # a key of few different signs is guessed
_ESCAPE = re.compile(r"\\([0-7]{3})")
_LOCAL = frozenset({"127.0.0.1", "localhost", "::1", "testserver"})
_REMOTE_FILES = frozenset({"nfs", "nfs4", "cifs", "smb3", "smbfs"})


class Notice(NamedTuple):
    """One thing found at the start; what is not fatal is a warning."""

    message: str
    is_fatal: bool


class UnsafeStartError(JixiaoError):
    """The installation must not serve as it is set up; the message lists why and what to set."""


def start_notices() -> list[Notice]:
    """Return everything that an operator has to know about the settings, the machine and the database."""
    return [*_settings_notices(), *_database_notices()]


def hold_start() -> list[str]:
    """Return the warnings of the start.

    Raises:
        UnsafeStartError: If something must be mended first.
    """
    notices = start_notices()
    fatal = [notice.message for notice in notices if notice.is_fatal]
    if fatal:
        raise UnsafeStartError("系统没有启动。" + "".join(fatal))
    return [notice.message for notice in notices]


def schema_notice() -> Notice | None:
    """Return whether the database was made by another version of the program."""
    executor = MigrationExecutor(connection)
    known = set(executor.loader.graph.nodes)
    applied = set(executor.loader.applied_migrations)
    newer = sorted(f"{app}.{name}" for app, name in applied - known)
    if newer:
        return Notice(f"数据库由更新版本的程序建立（{newer[0]}）。请升级程序，不要用旧版本打开。", is_fatal=True)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return Notice("数据库结构比程序旧。先备份，再运行 jixiao serve --migrate。", is_fatal=True)
    return None


def _settings_notices() -> list[Notice]:
    hosts = set(settings.ALLOWED_HOSTS)
    is_local = hosts <= _LOCAL
    found = []
    if settings.DEBUG and not is_local:
        found.append(Notice("JIXIAO_DEBUG 不得在对外服务时打开，请去掉。", is_fatal=True))
    if "*" in hosts:
        found.append(Notice("JIXIAO_HOSTS 不能是 *，请写明主机名。", is_fatal=True))
    if len(settings.SECRET_KEY) < _LEAST_KEY or len(set(settings.SECRET_KEY)) < _LEAST_SIGNS:
        found.append(Notice("JIXIAO_SECRET_KEY 太短或太简单，请去掉这项设置，让系统自己生成。", is_fatal=True))
    if not is_local and not settings.CONFIGURATION.flag("https"):
        found.append(Notice("对外服务必须经由 HTTPS：配置好反向代理后设 JIXIAO_HTTPS=yes。", is_fatal=True))
    if is_local and not settings.CONFIGURATION.flag("https"):
        found.append(Notice("只供本机使用（没有 HTTPS）。", is_fatal=False))
    return found


def _database_notices() -> list[Notice]:
    if connection.vendor != "sqlite":
        return []
    mode = journal_mode(sqlite3.sqlite_version_info)
    found = []
    if mode == "DELETE":
        message = f"SQLite {sqlite3.sqlite_version} 的 WAL 有已知缺陷，已改用回滚日志方式，较慢但可靠。"
        found.append(Notice(message, is_fatal=False))
    kind = file_system(settings.DATA)
    if kind in _REMOTE_FILES:
        found.append(Notice(f"数据目录在网络盘（{kind}）上，SQLite 会损坏。请换到本机硬盘。", is_fatal=True))
    return found


def file_system(folder: Path, *, mounts: Path = Path("/proc/self/mounts")) -> str:
    """Return the kind of file system that a folder lies on, empty where the machine does not tell.

    Args:
        folder: The folder; what it is linked to counts.
        mounts: The table of what is mounted: source, target and kind a line, blanks written as octal escapes.
    """
    if not mounts.is_file():
        return ""
    lines = [line.split() for line in mounts.read_text(encoding="utf-8").splitlines()]
    targets = [(_ESCAPE.sub(lambda found: chr(int(found[1], 8)), target), kind) for _, target, kind, *_ in lines]
    holding = [(target, kind) for target, kind in targets if folder.resolve().is_relative_to(target)]
    return max(reversed(holding), key=lambda item: len(item[0]), default=("", ""))[1]  # the last one hides the others
