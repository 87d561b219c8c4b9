"""The room of a unit: attachments and the files of jobs together, to the byte."""

from dataclasses import replace

import pytest
from django.conf import settings

from jixiao.web.files.keep import keep_bytes
from jixiao.web.files.models import Attachment
from jixiao.web.files.quota import NoRoomError, hold_quota, used_bytes
from tests.web.conftest import County

_MEGABYTE = 1024 * 1024


def _attach(county: County, *, size: int) -> None:
    file = keep_bytes(b"x" * size)
    Attachment.objects.create(
        file=file, name="证.pdf", unit=county.unit, year=2023, purpose="佐证材料", subject="indicator/a"
    )


def test_a40_the_last_byte_fits_and_the_next_does_not(county: County, monkeypatch: pytest.MonkeyPatch) -> None:
    few = {**settings.CONFIGURATION.contents, "quota_megabytes": 1}
    monkeypatch.setattr(settings, "CONFIGURATION", replace(settings.CONFIGURATION, contents=few))
    _attach(county, size=_MEGABYTE - 10)
    assert used_bytes(county.unit.pk) == _MEGABYTE - 10
    hold_quota(county.unit, adding=10)
    with pytest.raises(NoRoomError, match="示例县农技站 的文件已有 1 兆字节"):
        hold_quota(county.unit, adding=11)
    hold_quota(county.other, adding=_MEGABYTE)
