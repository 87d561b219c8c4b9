"""A count times what each has is what is told of all behind them."""

import pytest

from tests.proofreading.spoken import brief


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        ("全年培训4期，每期60人，共培训{}人。", "240", "260"),
        ("抽查5个乡镇，每个乡镇抽查3个村，共{}个村。", "15", "18"),
        ("购置平板25台，每台0.32万元，共计{}万元。", "8", "9"),
        ("聘请专家6名，每名评审费1500元，合计{}元。", "9000", "7500"),
        ("C级62户，每户补助0.75万元，共{}万元。", "46.5", "45.5"),
        ("全年开展义诊12场，每场服务85人次，累计服务{}人次。", "1020", "1200"),
        ("安排5个村各20万元，共计{}万元。", "100", "110"),
        ("为12所学校各安排35台，共计{}台。", "420", "450"),
    ],
)
def test_what_each_has_times_their_number(text: str, right: str, wrong: str) -> None:
    assert [it[2] for it in brief(text.format(right), kind="product")] == [True]
    assert [(it[1], it[2]) for it in brief(text.format(wrong), kind="product")] == [(wrong, False)]


@pytest.mark.parametrize(
    "text",
    [
        "全年培训4期，每期约60人，共培训260人。",
        "全年培训4期，每期不少于60人，共培训260人。",
        "全年培训4期，每期5天，共培训260人。",
        "全年培训4期，每期60人，线上培训20人，共培训260人。",
        "抽查5个乡镇，每个村抽查3户，共18户。",
        "全年培训4期，每期60人，共培训260余人。",
        "安排5个村各20万元、3个镇各30万元，共计190万元。",
        "发放补贴1860户，每户500元，项目支出93.6万元。",
        "安排5个村各20万元，共计1100万元。",
        "安排甲乡、乙乡各20万元，另安排5万元，合计45万元。",
    ],
)
def test_what_is_not_told_of_all(text: str) -> None:
    assert [it for it in brief(text, kind="product") if it[2] is False] == []
