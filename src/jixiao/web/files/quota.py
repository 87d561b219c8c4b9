"""How much room a unit has: its attachments and the files of its jobs count."""

from django.conf import settings
from django.db.models import Sum

from jixiao.web.accounts.models import Unit
from jixiao.web.action_error import ActionError
from jixiao.web.files.models import Attachment
from jixiao.web.jobs.models import Job

_MEGABYTE = 1024 * 1024


class NoRoomError(ActionError):
    """The unit has no room left."""

    code = "no_room"
    status = 413


def used_bytes(unit_id: int) -> int:
    """Return how many bytes the files of a unit take; what was removed but is kept for the record counts too."""
    attached = Attachment.objects.filter(unit=unit_id).aggregate(total=Sum("file__size"))["total"] or 0
    passing = Job.objects.filter(unit=unit_id).aggregate(total=Sum("size"))["total"] or 0
    return attached + passing


def hold_quota(unit: Unit, *, adding: int) -> None:
    """Refuse bytes for which a unit has no room; the caller has locked the unit, so that two at once are counted.

    Raises:
        NoRoomError: If they would be too many.
    """
    most = settings.CONFIGURATION.number("quota_megabytes")
    used = used_bytes(unit.pk)
    if used + adding > most * _MEGABYTE:
        raise NoRoomError(
            f"{unit.name} 的文件已有 {-(-used // _MEGABYTE)} 兆字节，再加上这些会超过上限 {most} 兆字节，没有接收。"
            "请先删除不用的检查结果，或请系统管理员调整上限。"
        )
