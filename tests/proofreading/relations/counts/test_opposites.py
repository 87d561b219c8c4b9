"""What is so and what is not are no more than the figure right before both."""

import pytest

from jixiao.proofreading.relations.counts.opposites import opposite_relations
from tests.proofreading.spoken import said


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("受理申请356件，其中批准318件，不予批准{}件。", "38", "48"),
        ("抽查样品240批次，合格{}批次，不合格9批次。", "231", "235"),
        ("应参加考核人员86人，实际参加82人，缺席{}人。", "4", "14"),
        ("预算指标2000万元，已下达1560万元，未下达{}万元。", "440", "540"),
        ("合同总价1286万元，已付860万元，未付{}万元。", "426", "462"),
        ("检查企业320家，未达标{}家，达标304家。", "16", "26"),
    ],
)
def test_both_sides(text: str, right: str, wrong: str) -> None:
    for figure, holds in ((right, True), (wrong, False)):
        assert [it.holds for it in opposite_relations(said(text.format(figure)))] == [holds]


@pytest.mark.parametrize(
    "text",
    [
        "抽查样品240批次，合格221批次，不合格9批次。",  # some may not be judged yet
        "到位资金2000万元，已支付1560万元，未支付540万元。",  # what is owed may be more
        "排查隐患128处，已整改125处，上年未整改6处。",
        "检查企业320家，合格产品304批，不合格产品26批。",
        "新建道路12公里，硬化10公里，未硬化村道5公里，其中石板路3公里。",
        "编制86名，实有82人，未聘用4人，另有临聘12人。",
        "受理申请356件（含上年结转20件），其中批准328件，不予批准48件。",
    ],
)
def test_other_figures_tell_nothing_wrong(text: str) -> None:
    assert [it for it in opposite_relations(said(text)) if it.holds is False] == []
