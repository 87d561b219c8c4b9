"""Texts that some database, workbook or document cannot hold are known, wherever they stand in what was sent."""

import pytest

from jixiao.web.action import perform
from jixiao.web.action_error import ActionError
from jixiao.web.rounds.actions.take_step import TakeStep
from jixiao.web.text_rule import is_keepable
from tests.web.conftest import County
from tests.web.rounds.round_case import open_round

UNKEEPABLE = ["\x00", "\x0b", "\x1f", "\ud800", "\udfff", "\ufffe", "\uffff"]


@pytest.mark.parametrize("sign", UNKEEPABLE)
def test_it_is_found_in_every_place(sign: str) -> None:
    text = f"前{sign}后"
    for content in (text, [text], (text,), {"a": [text]}, {text: 1}):
        assert not is_keepable(content)


@pytest.mark.parametrize("content", ["第一行\n第二行\t完", "𠮷", "", None, 3, {"a": [1, "好"]}])
def test_everything_else_is_kept(content: object) -> None:
    assert is_keepable(content)


@pytest.mark.parametrize("sign", UNKEEPABLE)
def test_an_action_with_it_is_refused_and_changes_nothing(county: County, sign: str) -> None:
    form = open_round(county)
    action = TakeStep(form.pk, step="start", version=form.version, reason=f"{sign}理由")
    with pytest.raises(ActionError, match="控制字符"):
        perform(action, actor=county.actor("preparer"))
    form.refresh_from_db()
    assert form.version == 1
