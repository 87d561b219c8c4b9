"""The letter on the use of results."""

import datetime as dt
from dataclasses import replace

from jixiao.county.result_use.decision import decide_all
from jixiao.law.rulebook import Rulebook
from jixiao.writing.letters.result_letter import result_letter
from jixiao.writing.letters.wording import letter_wording
from tests.county.result_use.sample import GOOD, TERMS
from tests.writing.letters.test_return_letter import lines

WORDING = letter_wording(Rulebook.shipped(), region="", name="result_letter")
STANDINGS = (
    replace(GOOD, points=70),
    replace(GOOD, subject="桥梁", points=None),
    replace(GOOD, subject="水渠", budget=None),
)


def test_each_project_with_its_decision_and_its_steps() -> None:
    decisions = decide_all(STANDINGS, terms=TERMS)
    told = lines(
        result_letter(decisions, year=2023, wording=WORDING, days=30, sender="县财政局", date=dt.date(2024, 5, 6))
    )
    assert told[:2] == ["关于2023年度绩效评价结果应用的意见", "甲局："]
    assert told[4].startswith(
        "（一）道路。应用方式：压减；压减比例10.00%；本年调整预算数100.00万元，压减10.00万元，安排90.00万元。"
        "确定的过程：得分 70 分，等级为中。"
    )
    assert "×" not in told[4]  # the amount is told once
    assert told[5] == "（二）桥梁。暂不作决定：没有得分，不能确定应用方式。"
    assert told[6].endswith("没有本年调整预算数，只定比例，不定金额。")
    assert "起30日内报送整改方案" in told[8]
    assert "重复问题压减档" in told[10]
    assert told[-1] == "县财政局/2024年5月6日"


def test_what_is_not_known_stays_a_gap() -> None:
    told = lines(result_letter(decide_all([GOOD], terms=TERMS), year=2023, wording=WORDING))
    assert "【待填：天数】日内" in "".join(told)
    assert told[-1] == "【待填：财政部门】/【待填：日期】"
