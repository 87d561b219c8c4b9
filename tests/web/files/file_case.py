"""Attachments for tests: a submitted form, an indicator, and files of some kinds."""

from django.core.files.uploadedfile import SimpleUploadedFile

from jixiao.web.action import perform
from jixiao.web.files.actions import AddAttachment
from jixiao.web.files.models import Attachment
from jixiao.web.files.sent_file import SentFile
from jixiao.web.rounds.models import Submission
from jixiao.web.store.models import ROW_MODELS
from tests.web.conftest import County
from tests.web.rounds.round_case import fill, hand_in, open_round

PDF = b"%PDF-1.7\n1 0 obj <<>> endobj\n%%EOF"
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 32
HTML = b"<!doctype html><script>alert(1)</script>"
SVG = b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>"


def submitted(county: County) -> Submission:
    """Return the frozen version of a unit that has handed in."""
    assignment = open_round(county)
    fill(assignment)
    hand_in(county, assignment=assignment)
    return Submission.objects.get()


def some_indicator(county: County) -> tuple[int, str]:
    """Return the Book of a unit that is filling in, and the key of one of its indicators."""
    head = fill(open_round(county))
    row = ROW_MODELS["indicator"]._default_manager.filter(book=head).first()
    assert row is not None
    return head.pk, row.key


def attach(
    county: County, *, to: int, content: bytes = PDF, name: str = "盖章.pdf", who: str = "approver", key: str = ""
) -> Attachment:
    """Attach a file to a frozen version, or with a key to an indicator."""
    file = SentFile(name, len(content), (content,))
    action = AddAttachment("evidence" if key else "sealed", to, file, key)
    return perform(action, actor=county.actor(who))


def uploaded(name: str = "盖章.pdf", *, content: bytes = PDF) -> SimpleUploadedFile:
    """Return a file as a browser sends it."""
    return SimpleUploadedFile(name, content)
