"""Scores in the heads of parts give those of the parts above them."""

from tests.proofreading.spoken import brief

TEXT = (
    "一、基本情况（自评得分100分）\n总投资850万元。\n二、预算执行（自评得分10分）\n三、绩效指标（自评得分{}分）\n"
    "（一）产出指标（自评得分50分）\n1.数量指标（自评得分20分）：新建50座。\n2.质量指标（自评得分30分）：合格。\n"
    "（二）效益指标（自评得分40分）\n3.社会效益（自评得分40分）：明显。"
)


def test_the_scores_of_all_levels() -> None:
    found = brief(TEXT.format(90), kind="sum")
    assert (("20", "30"), "50", True) in found
    assert (("50", "40"), "90", True) in found
    assert (("10", "90"), "100", True) in found
    assert (("40", "40"), "40", True) in brief(TEXT.format(90), kind="same")


def test_what_does_not_come_out() -> None:
    found = [it[1] for it in brief(TEXT.format(95), kind="sum")]
    assert "95" not in found
    assert "100" not in found
