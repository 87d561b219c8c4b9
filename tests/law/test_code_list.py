"""A code list translates codes, labels and synonyms, and knows its years."""

import datetime as dt

import pytest

from jixiao.law.code_list import CodeEntry, CodeList, UnknownCodeError, UnknownCodeListError
from jixiao.law.mark import Mark
from jixiao.law.period import Period


def entry_of(
    code: str,
    *,
    label: str = "",
    parent: str = "",
    synonyms: tuple[str, ...] = (),
    first: int = 2015,
    end: int | None = None,
) -> CodeEntry:
    """Return an entry of a code list."""
    return CodeEntry(
        code=code,
        label=label or code,
        parent=parent,
        synonyms=synonyms,
        period=Period.of_years(first, end=end),
        mark=Mark.DESIGN,
        is_verified=False,
        layer="cn",
    )


FUND = CodeList(
    "fund",
    "资金来源",
    "fund",
    (
        entry_of("all", label="全部资金"),
        entry_of("general", label="一般公共预算", parent="all", synonyms=("一般性财政拨款",)),
        entry_of("other", label="其他资金", parent="all"),
    ),
)


def test_label_and_code_are_found() -> None:
    assert FUND.label("general") == "一般公共预算"
    assert FUND.code("general") == FUND.code("一般公共预算") == FUND.code("一般性财政拨款") == "general"


def test_width_and_blanks_do_not_matter() -> None:
    terms = CodeList("term", "期限", "term", (entry_of("阶段（一次性）项目"),))
    assert terms.code("阶段(一次性) 项目") == "阶段（一次性）项目"


def test_an_unknown_word_is_refused_with_the_one_meant() -> None:
    assert FUND.find_code("其它资金") is None
    with pytest.raises(UnknownCodeError) as caught:
        FUND.code("其它资金")
    assert str(caught.value) == "“其它资金”不在代码表“fund”中。是否应为“其他资金”？"
    with pytest.raises(UnknownCodeError) as caught:
        FUND.label("zzz")
    assert str(caught.value) == "“zzz”不在代码表“fund”中。"
    assert (caught.value.text, caught.value.code_list, caught.value.nearest) == ("zzz", "fund", "")


def test_parents_and_children_keep_their_order() -> None:
    assert FUND.children("all") == ("general", "other")
    assert FUND.parents("general") == ("all",)
    assert FUND.parents("all") == ()


def test_a_code_may_belong_to_two_parents() -> None:
    values = CodeList(
        "value",
        "值",
        "scale",
        (entry_of("中", parent="优良中低差"), entry_of("高", parent="高中低"), entry_of("中", parent="高中低")),
    )
    assert values.parents("中") == ("优良中低差", "高中低")
    assert values.children("高中低") == ("高", "中")


def test_a_shared_label_stands_for_no_code() -> None:
    subjects = CodeList(
        "s", "科目", "s", (entry_of("30902", label="办公设备购置"), entry_of("31002", label="办公设备购置"))
    )
    assert subjects.find_code("办公设备购置") is None
    assert subjects.label("31002") == "办公设备购置"


@pytest.mark.parametrize(("year", "labels"), [(2017, []), (2018, ["旧名"]), (2019, ["旧名"]), (2020, ["新名"])])
def test_an_entry_is_used_from_its_first_year_to_the_year_before_its_end(year: int, labels: list[str]) -> None:
    renamed = CodeList(
        "s",
        "科目",
        "s",
        (entry_of("208", label="新名", first=2020), entry_of("208", label="旧名", first=2018, end=2020)),
    )
    assert [entry.label for entry in renamed.entries(year)] == labels
    assert renamed.label("208") == "新名"
    assert renamed.code("旧名") == "208"


def test_years_are_those_of_the_period() -> None:
    entry = entry_of("208", first=2018, end=2020)
    assert (entry.valid_from, entry.valid_to) == (2018, 2020)
    assert entry.period.covers(dt.date(2019, 12, 31))
    assert entry_of("208").valid_to is None


def test_an_unknown_list_is_named_with_the_one_meant() -> None:
    assert str(UnknownCodeListError("funds", nearest="fund")) == "没有代码表“funds”。是否应为“fund”？"
    assert str(UnknownCodeListError("x", nearest="")) == "没有代码表“x”。"
