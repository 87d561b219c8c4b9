"""A relation that fails is told at the figure it states."""

from jixiao.proofreading.text_checks.relation import hit_of
from tests.proofreading.spoken import relations


def test_the_sentence_names_both_figures_and_the_arithmetic() -> None:
    (failed,) = (
        it for it in relations("核定编制40名，其中：行政编制23名，事业编制20名，工勤编制1名。") if it.holds is False
    )
    hit = hit_of(failed)
    assert hit.message == "核定编制为40名，各部分相加得44名：23＋20＋1＝44名，≠40名"
    assert (hit.place.quote, hit.stated, hit.computed) == ("40", "40", "44")


def test_a_missed_target_names_both_values() -> None:
    text = "指标\t指标值\t实际完成值\t分值\t得分\n建档\t38508\t37442\t3\t3"
    (failed,) = (it for it in relations(text) if it.holds is False)
    assert hit_of(failed).message == "完成值37442没有达到指标值38508，却得了满分：37442<38508"
