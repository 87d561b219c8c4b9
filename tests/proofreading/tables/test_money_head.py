"""A unit over one column is that of the other amounts."""

import pytest

from jixiao.proofreading.tables.money_head import money_heads


@pytest.mark.parametrize(
    ("heads", "expected"),
    [
        (["预算数", "执行率", "分值"], {"预算数"}),
        (["任务（户）", "补助标准（元/户）", "本次下达"], {"本次下达"}),
        (["公用经费", "校舍维修"], {"公用经费"}),
        # what a total adds up has its unit
        (["公用经费", "校舍维修", "户数", "合计（万元）"], {"公用经费", "校舍维修", "合计（万元）"}),
        (["增减额", "增减幅度"], {"增减额"}),
    ],
)
def test_money_heads(heads: list[str], expected: set[str]) -> None:
    assert money_heads(heads) == expected
