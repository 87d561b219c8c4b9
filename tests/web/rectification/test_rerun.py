"""The re-run reads the newest version that was handed in, once a version."""

import pytest

from jixiao.book.verdict import Verdict
from jixiao.web.action_error import ActionError
from jixiao.web.rectification.rerun import Reruns
from tests.web.conftest import County
from tests.web.rectification.rectify_case import hand_in_mended, hand_in_mistakes, raise_error, raise_text


def test_the_newest_version_is_run(county: County) -> None:
    form = hand_in_mistakes(county)
    item = raise_error(county, assignment=form)
    assert (Reruns().of(item).version, Reruns().of(item).verdict) == (1, Verdict.FAIL)
    hand_in_mended(county, assignment=form)
    again = Reruns().of(item)
    assert (again.rule, again.instance, again.version, again.verdict) == (item.rule, item.instance, 2, Verdict.PASS)


def test_without_a_rule_there_is_nothing_to_run(county: County) -> None:
    with pytest.raises(ActionError, match="不是规则发现的"):
        Reruns().of(raise_text(county, assignment=hand_in_mistakes(county)))
