"""Verify a running installation: audit chain, frozen versions, stored files, the database itself."""

from collections.abc import Iterator

from django.db import connection, transaction

from jixiao.web.accounts.actor import SYSTEM
from jixiao.web.audit.models import Entry
from jixiao.web.audit.record import Event, append_event
from jixiao.web.audit.verify import verify_chain
from jixiao.web.files.keep import file_path
from jixiao.web.files.models import StoredFile
from jixiao.web.operation.archive import digest_of_file
from jixiao.web.rounds.models import Submission
from jixiao.web.rounds.seal import is_intact


def verify_installation() -> list[str]:
    """Return every problem, full Chinese sentences; empty if nothing is wrong."""
    return [*_database(), *verify_chain(), *_submissions(), *_files()]


def record_restore(head: int) -> None:
    """Let the audit chain go on with a note of what it was restored from."""
    with transaction.atomic():
        append_event(Event("restore", SYSTEM, "system", detail={"head": head}))


def chain_head() -> int:
    """Return the number of the last entry of the audit log."""
    return Entry.objects.order_by("-seq").values_list("seq", flat=True).first() or 0


def _database() -> Iterator[str]:
    if connection.vendor != "sqlite":
        return
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA integrity_check")
        for (line,) in cursor.fetchall():
            if line != "ok":
                yield f"数据库文件损坏：{line}。"


def _submissions() -> Iterator[str]:
    for item in Submission.objects.select_related("assignment__unit").iterator():
        if not is_intact(item):
            yield f"{item.assignment.unit} 第 {item.number} 版的内容与封存时不同。"


def _files() -> Iterator[str]:
    for stored in StoredFile.objects.iterator():
        path = file_path(stored.digest)
        if not path.is_file():
            yield f"文件 {stored.digest[:12]} 不见了。"
        elif digest_of_file(path) != stored.digest:
            yield f"文件 {stored.digest[:12]} 的内容被改动过。"
