"""A sentence prints values with their units and ids, and never an empty or a wrong number."""

import pytest

from jixiao.book.schema import TABLE_BY_LABEL
from jixiao.formula.problem import FormulaError
from jixiao.formula.special import BLANK, NOT_APPLICABLE, UNKNOWN, Special
from jixiao.formula.template import Piece, Slot, parse_template, slot_pieces, template_of
from tests.formula.sample import COMPILER, VOCABULARY, Labels, at, tree


def filled(text: str, labels: Labels, *, each: str = "", prior: Labels | None = None) -> str | None:
    """Return a sentence about the final account, or about the first row of a table."""
    template = template_of(text, read=lambda source: tree(source, each=each))
    pieces = template.fill(at=at(labels, each=each, prior=prior), compiler=COMPILER)
    return None if pieces is None else "".join(piece.text for piece in pieces)


def pieces(source: str, labels: Labels, *, style: str = "", prior: Labels | None = None) -> tuple[Piece, ...]:
    """Return what one slot prints."""
    return slot_pieces(Slot(tree(source), style, source), at=at(labels, prior=prior), compiler=COMPILER)


def test_money_is_printed_in_ten_thousands_with_two_decimals_unless_the_style_says_yuan() -> None:
    labels = {"支出合计": "3793.4"}
    assert filled("支出{支出合计}万元", labels) == "支出3793.40万元"
    assert filled("支出{支出合计|元}元", labels) == "支出37934000.00元"
    assert filled("支出{基本支出}万元", {"基本支出": "0.000001"}) == "支出0.000001万元"  # the fen need six


def test_a_rate_has_a_percent_sign_and_is_not_applicable_on_a_base_of_zero() -> None:
    assert filled("占{基本支出 / 支出合计|占比}", {"基本支出": "775.44", "支出合计": "3793.43"}) == "占20.44%"
    assert pieces("基本支出 / 支出合计", {"基本支出": "0", "支出合计": "0"}, style="%") == (Piece("不涉及"),)


def test_a_difference_is_said_in_words_and_only_its_size_is_the_figure() -> None:
    labels, prior = {"收入合计": "2752.93"}, {"收入合计": "2935.11"}
    found = pieces("收入合计 - 上年(收入合计)", labels, style="增减", prior=prior)
    assert [piece.text for piece in found] == ["减少", "182.18", "万元"]
    assert [bool(piece.figure) for piece in found] == [False, True, False]
    assert filled("{收入合计 - 上年(收入合计)|增减}", prior, prior=labels) == "增加182.18万元"
    assert filled("{收入合计 - 上年(收入合计)|增减}", labels, prior=labels) == "与上年持平"
    assert filled("{收入合计 - 支出合计|增减}", {"收入合计": "1", "支出合计": "1"}) == "持平"
    assert filled("{核定总编制 - 在职人员总数|增减}人", {"核定总编制": "40", "在职人员总数": "37"}) == "增加3人"
    assert (
        filled("{核定总编制 - 上年(核定总编制)|增减}", {"核定总编制": "40"}, prior={"核定总编制": "40"}) == "与上年持平"
    )
    rates = {"常年项目执行进度": "98.5", "阶段项目执行进度": "100"}
    assert filled("{常年项目执行进度 - 阶段项目执行进度|增减}", rates) == "减少1.5个百分点"


def test_months_years_days_and_ticks_have_styles() -> None:
    assert filled("{监控截止月|月}和{年度()|年度}", {"监控截止月": "8"}) == "8月和2024年度"
    flagged = {"指标监控": [{"经费保障原因": "是", "制度保障原因": "否"}]}
    assert filled("[{经费保障原因|√}][{制度保障原因|√}][{其他原因|√}]", flagged, each="指标监控") == "[√][][]"
    problems = {"问题整改": [{"整改期限": "2024-06-30"}]}
    assert filled("{整改期限|日期}、{整改期限}", problems, each="问题整改") == "2024年6月30日、2024-06-30"


def test_a_code_is_printed_by_its_official_name() -> None:
    place = at({"行政区划": "510521"}, name_of=lambda name, code: {("region", "510521"): "泸县"}.get((name, code)))
    template = template_of("在{行政区划}", read=tree)
    assert template.fill(at=place, compiler=COMPILER) == (Piece("在"), Piece("泸县"))
    assert filled("在{行政区划}", {"行政区划": "510521"}) == "在510521"


def test_a_condition_is_printed_as_yes_or_no() -> None:
    assert filled("{收入合计 > 0}", {"收入合计": "1"}) == "是"
    assert filled("{收入合计 > 0}", {"收入合计": "0"}) == "否"


@pytest.mark.parametrize(
    ("source", "labels", "special", "wanted"),
    [
        ("收入合计", {}, UNKNOWN, ("收入合计（决算）",)),
        ("收入合计", {"收入合计": ""}, BLANK, ("收入合计（决算）",)),
        ("收入合计", {"收入合计": "不涉及"}, NOT_APPLICABLE, ("收入合计",)),
        ("单位名称", {}, BLANK, ("单位名称",)),
    ],
)
def test_what_has_no_value_prints_nothing_and_says_what_is_wanted(
    source: str, labels: Labels, special: Special, wanted: tuple[str, ...]
) -> None:
    assert pieces(source, labels) == (Piece("", special=special, wanted=wanted),)


def test_a_sentence_without_a_value_is_no_sentence_but_an_empty_text_is() -> None:
    assert filled("收入{收入合计}万元", {}) is None
    assert filled("收入{收入合计}万元", {"收入合计": "不涉及"}) is None
    assert filled("单位「{单位名称}」", {}) == "单位「」"


def test_a_printed_figure_carries_its_id_and_words_do_not() -> None:
    template = template_of("{单位名称}收入{收入合计}万元", read=tree)
    found = template.fill(at=at({"单位名称": "甲局", "收入合计": "1"}), compiler=COMPILER)
    assert found is not None
    assert [piece.figure for piece in found] == ["", "", "income/total/amount@final", ""]


@pytest.mark.parametrize(
    ("text", "position"),
    [("得{收入合计|斤}", 7), ("得{收入合计", 1), ("得收入合计}", 5), ("得{}分", 1), ("得{收入核计}", 0)],
)
def test_a_mistake_in_a_template_is_told_with_its_position(text: str, position: int) -> None:
    with pytest.raises(FormulaError) as caught:
        parse_template(text, vocabulary=VOCABULARY)
    assert caught.value.position == position


def test_a_template_reads_the_row_of_a_table() -> None:
    each = TABLE_BY_LABEL["绩效指标"]
    template = parse_template("{三级指标}得{得分}分", vocabulary=VOCABULARY, each=each)
    place = at({"绩效指标": [{"编号": "k1", "三级指标": "培训人次", "得分": "4.5"}]}, each="绩效指标")
    found = template.fill(at=place, compiler=COMPILER)
    assert found == (Piece("培训人次"), Piece("得"), Piece("4.5", "indicator/k1/score"), Piece("分"))
