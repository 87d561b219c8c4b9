"""Which attachments are there: by unit and year, by level, and not what was removed."""

from django.utils import timezone

from jixiao.web.files.find import attachments_of, visible_attachments
from jixiao.web.files.models import Attachment
from tests.web.conftest import County
from tests.web.files.file_case import attach, submitted


def test_what_belongs_to_a_thing_is_found_by_those_who_see_the_unit(county: County) -> None:
    row = attach(county, to=submitted(county).pk)
    asked = {"unit_id": county.unit.pk, "year": 2023}
    assert list(attachments_of([row.subject], actor=county.actor("department"), **asked)) == [row]
    assert list(attachments_of([row.subject], actor=county.actor("department_other"), **asked)) == []
    assert list(attachments_of(["submission/0"], actor=county.actor("department"), **asked)) == []


def test_what_was_removed_is_not_there(county: County) -> None:
    attach(county, to=submitted(county).pk)
    Attachment.objects.update(removed=timezone.now())
    assert list(visible_attachments(county.actor("approver"))) == []
