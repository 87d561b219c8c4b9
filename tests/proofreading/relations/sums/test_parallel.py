"""Figures at the same place of clauses that follow each other add up to the one before them."""

import pytest

from jixiao.proofreading.relations.sums.parallel import parallel_runs
from tests.proofreading.spoken import Brief, brief, said

AUDITED = (
    "全年审定35宗，送审金额33.55亿元，核减2.97亿元。"
    "其中预算17宗，送审金额22.95亿元，核减1.84亿元；结算18宗，送审金额10.60亿元，核减1.13亿元。"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (AUDITED, (("17", "18"), "35", True)),
        (AUDITED, (("22.95", "10.60"), "33.55", True)),
        (AUDITED, (("1.84", "1.13"), "2.97", True)),
        (
            "接待费11.2万元，较上年12.1万元减少0.9万元；用车费24万元，较上年21.8万元增加2.2万元。上年合计33.9万元。",
            (("12.1", "21.8"), "33.9", True),
        ),
        (
            "收入4348万元，占预算10065万元的43.2%。其中：税收3511万元，占预算8465万元的41.5%；非税837万元，占预算1600万元的52.3%。",
            (("8465", "1600"), "10065", True),
        ),
        (
            "收入98,600万元，上级补助215,400万元，收入总计314,000万元；支出352,300万元，上解9,200万元，支出总计361,500万元。",
            (("352,300", "9,200"), "361,500", True),
        ),
        (
            "收入45.62亿元。上划中央28.4亿元，上划省级6.1亿元，财政总收入80.12亿元。",
            (("45.62", "28.4", "6.1"), "80.12", True),
        ),
    ],
)
def test_sums_of_parallel_figures(text: str, expected: Brief) -> None:
    assert expected in brief(text, kind="sum")


def test_what_does_not_add_up_is_nothing() -> None:
    text = AUDITED.replace("1.13", "1.15").replace("其中", "")
    assert [it for it in brief(text, kind="sum") if "1.15" in it[0]] == []


def test_runs_are_of_one_kind() -> None:
    assert all(len({it.mention.is_like for it in run}) < 2 for run in parallel_runs(said(AUDITED)))


def test_runs_of_one_length_are_added_up_place_by_place() -> None:
    text = (
        "全市资产1382.1万元，负债298.4万元，净资产1083.7万元。"
        "行政单位资产、负债、净资产分别为434.5万元、114.8万元、319.7万元，事业单位分别为947.6万元、183.6万元、764万元。"
    )
    found = brief(text, kind="sum")
    assert all(
        (pair, total, True) in found
        for pair, total in ((("434.5", "947.6"), "1382.1"), (("114.8", "183.6"), "298.4"), (("319.7", "764"), "1083.7"))
    )
    assert [it for it in brief(text.replace("183.6", "138.6"), kind="sum") if it[2] is False] == []


def test_places_of_one_sentence_are_added_up_by_themselves() -> None:
    text = (
        "资产138.2亿元，负债29.8亿元，净资产108.4亿元。\n"
        "分性质看：行政资产43.4亿元，负债11.4亿元，净资产32.0亿元；事业资产94.8亿元，负债18.4亿元，净资产76.4亿元。\n"
        "分行业看：教育资产18.2亿元，负债1.7亿元，净资产16.5亿元；卫生资产14.6亿元，负债4.9亿元，净资产9.7亿元。"
    )
    told = brief(text, kind="sum")
    assert {(("43.4", "94.8"), "138.2", True), (("11.4", "18.4"), "29.8", True)} <= set(told)
    assert (("32.0", "76.4"), "108.4", True) in told
