"""The kinds of work of this app are known to the queue, each with its audit event."""

from jixiao.web.documents.kinds import DOCUMENT_KINDS
from jixiao.web.jobs.kind import KINDS


def test_the_queue_knows_them() -> None:
    assert {KINDS[kind.name].event for kind in DOCUMENT_KINDS} == {"file.check", "document.generate"}
    assert all(kind.roles for kind in DOCUMENT_KINDS)
