"""A written function says what the closure of its tree says, whatever the Book holds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jixiao.formula.evaluate import Compiler
from jixiao.formula.special import NOT_APPLICABLE, UNKNOWN
from jixiao.formula.write import Writer
from tests.formula.sample import Labels, at, compiler, tree, value_of

WAN = 1_000_000  # fen
FIGURES = st.sampled_from(["0", "1", "2.00", "2.01", "", None, "不涉及"])
TEXTS = st.sampled_from(["甲", "乙", ""])
TRUTHS = (
    "项目金额 = 支出合计",
    "项目金额 = 1万元",
    "1万元 <= 项目金额",
    "开始月份 < 结束月份",
    "开始月份 ≠ 1",
    "0 <= 开始月份",
    "项目名称 = 甲",
    "项目名称 ≠ 项目类别",
    '项目名称 = ""',
    "项目名称 属于 {甲、丙}",
    "开始月份 属于 {1、2}",
    "已填(项目名称)",
    "已填(开始月份)",
    "已填(项目金额)",
    "已填(支出合计 + 项目金额)",
    "不涉及(项目金额)",
    "不涉及(开始月份)",
    '包含(项目名称, "甲")',
    "匹配(项目名称, 项目类别)",
    "count(项目, 项目名称 = 本行.项目名称) = 1",
    "sum(项目.项目金额, 开始月份 > 0) >= 支出合计 - 项目金额",
    "max(项目.开始月份) * 2 / 开始月份 > 100%",
    "唯一(项目名称)",
    "-开始月份 < 参数(线, 项目名称)",
)


@st.composite
def conditions(draw: st.DrawFn) -> str:
    """Return a condition about a project: some truths joined by the words of the language."""
    leaves = st.sampled_from(TRUTHS)
    joined = st.recursive(
        leaves,
        lambda below: st.one_of(
            st.builds("({} 且 {})".format, below, below),
            st.builds("({} 或 {})".format, below, below),
            st.builds("非 ({})".format, below),
        ),
        max_leaves=5,
    )
    formula = draw(joined)
    return draw(st.sampled_from([formula, f"若 {formula} 则 {draw(leaves)}"]))


def project(name: str, kind: str, start: str | None, end: str | None, amount: str | None) -> Labels:
    """Return the labels of a project; None is left out."""
    labels = {"项目名称": name, "项目类别": kind, "开始月份": start, "结束月份": end, "项目金额[决算]": amount}
    return {label: content for label, content in labels.items() if content is not None}


@given(
    conditions(),
    st.lists(st.builds(project, TEXTS, TEXTS, FIGURES, FIGURES, FIGURES), min_size=1, max_size=3),
    FIGURES,
    st.sampled_from(["exact", "rounding"]),
)
def test_what_is_written_says_what_the_closure_says(
    formula: str, projects: list[Labels], total: str | None, tolerance: str
) -> None:
    labels = {"项目": projects, **({} if total is None else {"支出合计[决算]": total})}
    place = at(labels, each="项目", is_printed=True, parameters=lambda _name, key: {"甲": 1, "乙": -1}.get(key))
    node = tree(formula, each="项目", tolerance=tolerance)
    assert value_of(node, place, by=compiler(支出合计="基本支出 + 项目支出")) in (True, False, UNKNOWN, NOT_APPLICABLE)


def test_what_nobody_stated_is_worked_out_once_for_a_book() -> None:
    asked = []

    def parameter(name: str, _key: object) -> int:
        asked.append(name)
        return 2

    writer = Writer(compiler(支出合计="基本支出 * 参数(倍)"))
    facts = at({"基本支出[决算]": "1"}, parameters=parameter).facts
    twice, thrice = (writer.compile(tree(text)) for text in ("支出合计 = 2万元", "支出合计 + 支出合计"))
    assert (twice(facts, None, None), thrice(facts, None, None), asked) == (True, 4 * WAN, ["倍"])
    other = at({"基本支出[决算]": "2"}, parameters=parameter).facts
    assert (twice(other, None, None), thrice(other, None, None), asked) == (False, 8 * WAN, ["倍", "倍"])


def test_another_writer_works_out_its_own() -> None:
    facts = at({"基本支出[决算]": "1"}).facts
    found = [
        Writer(compiler(支出合计=formula)).compile(tree("支出合计"))(facts, None, None)
        for formula in ("基本支出", "基本支出 * 2")
    ]
    assert found == [WAN, 2 * WAN]


def test_a_sum_is_worked_out_once_for_each_key() -> None:
    labels = {
        "评价": [{"评价项目": "p1"}, {"评价项目": "p2"}, {"评价项目": "p1"}],
        "绩效指标": [{"所属项目": "p1", "权重": "3"}, {"所属项目": "p2", "权重": "5"}],
    }
    place = at(labels, each="评价")
    writer = Writer(Compiler())
    total = writer.compile(tree("sum(绩效指标.权重, 所属项目 = 本行.评价项目)", each="评价"))
    again = writer.compile(tree("0 + sum(绩效指标.权重, 所属项目 = 本行.评价项目)", each="评价"))
    rows = place.facts.rows("evaluation")
    assert [total(place.facts, row, None) for row in rows] == [3, 5, 3]
    assert [again(place.facts, row, None) for row in rows] == [3, 5, 3]
    assert len(place.facts.remembered) == 2


@pytest.mark.parametrize(
    "formula", ["开始月份 = 2", "sum(项目.开始月份, 编号 = 本行.编号) = 2", "若 开始月份 > 1 则 结束月份 = 3"]
)
def test_a_written_function_reads_the_row_it_is_given(formula: str) -> None:
    labels = {"项目": [{"编号": "p1", "开始月份": "1"}, {"编号": "p2", "开始月份": "2", "结束月份": "3"}]}
    place = at(labels, each="项目")
    closure = Writer(Compiler()).compile(tree(formula, each="项目"))
    first, second = (closure(place.facts, row, None) for row in place.facts.rows("project"))
    assert (first is True, second) == (False, True)


@pytest.mark.parametrize("count", [40, 41, 200])
def test_a_sum_may_be_longer_than_python_nests(count: int) -> None:
    place = at({"支出合计[决算]": "1"})
    assert value_of(tree(" + ".join(["支出合计"] * count)), place) == count * WAN


@pytest.mark.parametrize("levels", [37, 38, 45])
@pytest.mark.parametrize(
    "word",
    ["若 ({}) 则 支出合计 > 0", "支出合计 > 0 且 ({})", "支出合计 < 0 或 ({})", "非 ({})", "若 支出合计 > 0 则 ({})"],
)
def test_a_condition_may_be_deeper_than_python_nests(word: str, levels: int) -> None:
    formula = "支出合计 = 1万元"
    for _ in range(levels):
        formula = word.format(formula)
    value_of(tree(formula), at({"支出合计[决算]": "1"}))


def test_only_a_deep_formula_is_not_written() -> None:
    writer = Writer(Compiler())
    names = [writer.compile(tree(" + ".join(["支出合计"] * count))).__name__ for count in (40, 41)]
    assert names[0] == "<lambda>"
    assert names[1] != "<lambda>"
