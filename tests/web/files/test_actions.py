"""Attaching and removing: who, when, and what is kept."""

from dataclasses import replace

import pytest
from django.conf import settings

from jixiao.errors import RefusalError
from jixiao.web.action import perform
from jixiao.web.action_error import DeniedError, LockedError, NotFoundError
from jixiao.web.audit.models import Entry
from jixiao.web.files.actions import RemoveAttachment
from jixiao.web.files.keep import file_path, read_file
from jixiao.web.files.models import Attachment, StoredFile
from jixiao.web.files.quota import NoRoomError
from tests.web.conftest import County
from tests.web.files.file_case import HTML, PDF, PNG, SVG, attach, some_indicator, submitted
from tests.web.rounds.round_case import take


def test_a_sealed_copy_hangs_on_its_version(county: County) -> None:
    submission = submitted(county)
    row = attach(county, to=submission.pk)
    assert (row.subject, row.purpose, row.unit, row.year) == (
        f"submission/{submission.pk}",
        "盖章件",
        county.unit,
        2023,
    )
    assert read_file(row.file) == PDF
    entry = Entry.objects.get(event="file.add")
    assert (entry.unit_id, entry.detail["digest"]) == (county.unit.pk, row.file.digest)


def test_evidence_hangs_on_its_indicator_until_the_table_is_locked(county: County) -> None:
    number, key = some_indicator(county)
    row = attach(county, to=number, key=key, name="说明.txt", content="佐证说明".encode(), who="preparer")
    assert row.subject == f"indicator/{key}"
    with pytest.raises(NotFoundError):
        attach(county, to=number, key="nosuch", who="preparer")


@pytest.mark.parametrize("who", ["preparer_other", "evaluator", "system", "audit"])
def test_strangers_find_nothing_to_attach_to(county: County, who: str) -> None:
    with pytest.raises(NotFoundError):
        attach(county, to=submitted(county).pk, who=who)


@pytest.mark.parametrize("who", ["department", "finance", "reader"])
def test_who_only_reads_does_not_attach(county: County, who: str) -> None:
    with pytest.raises(DeniedError, match="本单位上传"):
        attach(county, to=submitted(county).pk, who=who)


def test_nothing_comes_or_goes_once_the_form_is_accepted(county: County) -> None:
    submission = submitted(county)
    row = attach(county, to=submission.pk)
    for who, step in (
        ("department", "review"),
        ("department", "pass_on"),
        ("finance", "review"),
        ("finance", "accept"),
    ):
        take(county, who=who, step=step, assignment=submission.assignment)
    with pytest.raises(LockedError, match="接收"):
        attach(county, to=submission.pk)
    with pytest.raises(LockedError, match="接收"):
        perform(RemoveAttachment(row.pk), actor=county.actor("approver"))


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("盖章.html", HTML, "不收 .html"),
        ("盖章.svg", SVG, "不收 .svg"),
        ("盖章.pdf", HTML, "内容却是"),
        ("盖章.png", PDF, "内容却是"),
        ("盖章.png", SVG, "内容却是"),
        ("盖章.pdf.exe", PDF, "不收 .exe"),
        ("盖章.docx", PDF, "不收 .docx"),
        ("盖章", PDF, "没有扩展名"),
        ("盖章.pdf", b"", "文件是空的"),
    ],
)
def test_a38_what_is_not_what_its_name_says_is_refused(county: County, name: str, content: bytes, told: str) -> None:
    submission = submitted(county)
    with pytest.raises(RefusalError, match=told):
        attach(county, to=submission.pk, name=name, content=content)
    assert not StoredFile.objects.exists()
    assert not Entry.objects.filter(event="file.add", outcome="ok").exists()


def test_a37_the_same_name_twice_is_two_files(county: County) -> None:
    number = submitted(county).pk
    rows = [attach(county, to=number, name="../盖章.png", content=PNG + bytes([end])) for end in (1, 2)]
    assert [row.name for row in rows] == ["盖章.png", "盖章.png"]
    assert rows[0].file != rows[1].file
    assert file_path(rows[0].file.digest).is_relative_to(settings.DATA / "files")


def test_c18_the_same_bytes_twice_are_stored_once(county: County) -> None:
    number = submitted(county).pk
    first, second = attach(county, to=number), attach(county, to=number, name="再次.pdf")
    assert first.file == second.file
    assert StoredFile.objects.count() == 1
    perform(RemoveAttachment(first.pk), actor=county.actor("approver"))
    assert read_file(second.file) == PDF


def test_a40_a_file_beyond_the_room_of_the_unit_leaves_nothing(county: County, monkeypatch: pytest.MonkeyPatch) -> None:
    few = {**settings.CONFIGURATION.contents, "quota_megabytes": 1}
    monkeypatch.setattr(settings, "CONFIGURATION", replace(settings.CONFIGURATION, contents=few))
    number = submitted(county).pk
    attach(county, to=number, content=PDF + b" " * 1024 * 1000)
    with pytest.raises(NoRoomError):
        attach(county, to=number, content=PDF + b"\n" * 1024 * 100)
    assert Attachment.objects.count() == StoredFile.objects.count() == 1
