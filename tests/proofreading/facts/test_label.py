"""Labels are compared by what tells figures apart."""

import pytest

from jixiao.proofreading.facts.label import are_alike, core_of, ends_alike, names_total, phase_of, year_of


@pytest.mark.parametrize(
    ("label", "core"),
    [
        ("2023年本年收入合计", "收入"),
        ("其中：“三公”经费", "三公经费"),
        ("上年累计支出", "支出"),
        ("为", ""),
        ("基本支出为", "基本支出"),
    ],
)
def test_the_core_leaves_out_what_tells_nothing(label: str, core: str) -> None:
    assert core_of(label) == core


def test_years_and_phases_are_named() -> None:
    assert [year_of(label) for label in ("2022年决算", "上年同期", "收入")] == ["2022", "prior", ""]
    assert [phase_of(label) for label in ("年初预算数", "调整预算数", "预算", "决算", "收入")] == [
        "initial",
        "adjusted",
        "initial",
        "final",
        "",
    ]


def test_totals_are_named() -> None:
    assert [names_total(label) for label in ("收入合计", "共计", "共享资金", "收入")] == [True, True, False, False]


def test_one_label_may_be_part_of_the_other() -> None:
    assert are_alike("本年基本支出", other="基本支出预算")
    assert not are_alike("基本支出", other="项目支出")
    assert not are_alike("支", other="支出")  # one character tells nothing


def test_a_base_is_what_a_label_ends_in() -> None:
    assert ends_alike("三公经费年初预算数", other="年初预算")
    assert not ends_alike("一般公共预算收入", other="预算")
