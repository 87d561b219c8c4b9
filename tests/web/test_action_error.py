"""Refusals: each condition has its name and status, and what is not there tells nothing."""

import pytest

from jixiao.errors import JixiaoError
from jixiao.web.action_error import ActionError, ConflictError, DeniedError, LockedError, NotFoundError


@pytest.mark.parametrize(
    ("error", "code", "status"),
    [
        (ActionError("请填写理由。"), "refused", 422),
        (NotFoundError(), "not_found", 404),
        (DeniedError("不归您办理。"), "denied", 403),
        (ConflictError("已被处理。"), "conflict", 409),
        (LockedError("已报送。"), "locked", 409),
    ],
)
def test_each_condition_has_its_name_and_status(error: ActionError, code: str, status: int) -> None:
    assert (error.code, error.status) == (code, status)
    assert isinstance(error, JixiaoError)
    assert str(error) == error.message


def test_what_is_not_there_and_what_is_hidden_look_alike() -> None:
    assert NotFoundError().message == "没有这一页，或者您无权查看。请从首页重新进入。"


def test_the_detail_belongs_to_the_error() -> None:
    detail = {"errors": ["得分超过权重"]}
    error = ActionError("还有 1 处错误。", detail=detail)
    detail["more"] = []
    assert error.detail == {"errors": ["得分超过权重"]}
    assert ActionError("没有填写。").detail == {}
