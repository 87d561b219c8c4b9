"""Sentences with figures: each slot prints a value with the id of its figure, or says what is wanted."""

from fractions import Fraction

import pytest

from jixiao.book.column import Kind
from jixiao.formula.leaves import At
from jixiao.formula.problem import FormulaError
from jixiao.formula.special import BLANK, NOT_APPLICABLE, UNKNOWN
from jixiao.formula.template import Piece, Slot, Template, parse_template, print_value, slot_pieces, template_of
from jixiao.formula.tree import Aggregate, AmountOf, Number, OpenCaliber, Text
from tests.formula.sample import COMPILER, VOCABULARY, Labels, at, table, tree

LABELS: Labels = {
    "收入合计[决算]": "2",
    "支出合计[决算]": "1.234",
    "基本支出[决算]": "0",
    "项目支出[决算]": "",
    "经营支出[决算]": "不涉及",
    "核定总编制": "9",
    "在职人员总数": "9",
    "监控截止月": "8",
    "在职人员控制率": "66.95",
    "单位名称": "科协",
    "项目已全部列出": "否",
    "项目含基本支出": "是",
    "单位性质": "行政",
    "预算调整": [{"调整日期": "2024-05-08"}, {}],
}
PRIOR: Labels = {"支出合计[决算]": "1", "基本支出[决算]": "0", "核定总编制": "9", "在职人员总数": "7"}


def slot(text: str, *, each: str = "") -> Slot:
    """Return the one slot of a text."""
    (part,) = parse_template(text, vocabulary=VOCABULARY, each=table(each)).bound(phase="final").parts
    assert isinstance(part, Slot)
    return part


def place(*, each: str = "", row: int = 0, prior: Labels | None = None) -> At:
    """Return where the slots are read."""
    names = {("unit_kind", "行政"): "行政单位"}
    return at(LABELS, each=each, row=row, prior=prior, name_of=lambda code_list, code: names.get((code_list, code)))


def pieces(text: str, *, each: str = "", row: int = 0) -> tuple[Piece, ...]:
    """Return what a slot prints."""
    return slot_pieces(slot(text, each=each), at=place(each=each, row=row, prior=PRIOR), compiler=COMPILER)


def filled(text: str) -> str | None:
    """Return the finished sentence, None where a value is not known."""
    template = parse_template(text, vocabulary=VOCABULARY).bound(phase="final")
    found = template.fill(at=place(prior=PRIOR), compiler=COMPILER)
    return None if found is None else "".join(piece.text for piece in found)


EXPENDITURE = "expenditure/total/amount@final"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("{支出合计}", (Piece("1.234", EXPENDITURE),)),
        ("{支出合计|万元}", (Piece("1.234", EXPENDITURE),)),
        ("{支出合计|元}", (Piece("12340.00", EXPENDITURE),)),
        ("{收入合计|亿元}", (Piece("0.0002", "income/total/amount@final"),)),
        ("{支出合计 / 收入合计}", (Piece("61.7%", f"=({EXPENDITURE} / income/total/amount@final)"),)),
        ("{支出合计 / 收入合计|%}", (Piece("61.7%", f"=({EXPENDITURE} / income/total/amount@final)"),)),
        ("{核定总编制}", (Piece("9", "headcount/self/authorised"),)),
        ("{核定总编制 / 2|占比}", (Piece("450%", "=(headcount/self/authorised / 2)"),)),
        ("{在职人员控制率}", (Piece("66.95%", "headcount/self/control_rate"),)),
        ("{监控截止月|月}", (Piece("8", "monitoring_window/self/end_month"), Piece("月"))),
        ("{年度()|年}", (Piece("2024"), Piece("年"))),
        ("{年度()|年度}", (Piece("2024"), Piece("年度"))),
        ("{年度()}", (Piece("2024"),)),
        ("{单位名称}", (Piece("科协"),)),
        ("{单位性质}", (Piece("行政单位"),)),  # the official name of a code
        ("{预算级次}", (Piece("", special=BLANK, wanted=("预算级次",)),)),
        ("{收入合计 > 支出合计}", (Piece("是"),)),
        ("{收入合计 < 支出合计}", (Piece("否"),)),
        ("{收入合计 > 支出合计|√}", (Piece("√"),)),
        ("{收入合计 < 支出合计|√}", (Piece(""),)),
        ("{项目含基本支出|√}", (Piece("√"),)),
        ("{项目已全部列出|√}", (Piece(""),)),
        ("{经营收入 > 0|√}", (Piece(""),)),
        ("{支出合计 / 基本支出}", (Piece("", special=NOT_APPLICABLE, wanted=("支出合计 / 基本支出",)),)),
        ("{支出合计 / 基本支出|%}", (Piece("不涉及"),)),
        ("{支出合计 / 基本支出|占比}", (Piece("不涉及"),)),
        ("{支出合计 / 基本支出|%2}", (Piece("不涉及"),)),
        ("{支出合计 / 经营收入|%}", (Piece("", special=UNKNOWN, wanted=("经营收入（决算）",)),)),
        ("{项目支出}", (Piece("", special=BLANK, wanted=("项目支出（决算）",)),)),
        ("{单位代码}", (Piece("", special=BLANK, wanted=("单位代码",)),)),
        ("{基本支出}", (Piece("0.00", "expenditure/basic/amount@final"),)),
    ],
)
def test_a_slot_prints_its_value_or_says_what_is_wanted(text: str, printed: tuple[Piece, ...]) -> None:
    assert pieces(text) == printed


def test_a_day_is_written_as_running_text_writes_it() -> None:
    assert pieces("{调整日期|日期}", each="预算调整") == (Piece("2024年5月8日"),)
    assert pieces("{调整日期}", each="预算调整") == (Piece("2024-05-08"),)
    assert pieces("{调整日期|日期}", each="预算调整", row=1) == (Piece("", special=BLANK, wanted=("调整日期",)),)


def test_a_slot_reads_the_row_it_is_in() -> None:
    found = at({"预算调整": [{"调整金额": "3"}]}, each="预算调整")
    node = tree("sum(预算调整.调整金额)")
    assert isinstance(node, Aggregate)
    assert node.value is not None
    inner = At(found.facts, inner=found.row)
    assert slot_pieces(Slot(node.value, ""), at=inner, compiler=COMPILER) == (Piece("3.00", "adjustment/r1/amount"),)


def test_a_code_without_a_known_name_is_printed_as_it_is() -> None:
    found = slot_pieces(slot("{单位性质}"), at=at({"单位性质": "参公"}), compiler=COMPILER)
    assert found == (Piece("参公"),)


def back(label_id: str, last: str) -> str:
    """Return the name of the difference from last year."""
    return f"=({label_id} - {last})"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        (
            "{支出合计 - 上年(支出合计)|增减}",
            (Piece("增加"), Piece("0.234", back(EXPENDITURE, f"{EXPENDITURE}.y-1")), Piece("万元")),
        ),
        (
            "{上年(支出合计) - 支出合计|增减}",
            (Piece("减少"), Piece("0.234", back(f"{EXPENDITURE}.y-1", EXPENDITURE)), Piece("万元")),
        ),
        ("{基本支出 - 上年(基本支出)|增减}", (Piece("与上年持平"),)),
        ("{核定总编制 - 上年(核定总编制)|增减}", (Piece("与上年持平"),)),
        ("{核定总编制 - 在职人员总数|增减}", (Piece("持平"),)),
        (
            "{在职人员总数 - 上年(在职人员总数)|增减}",
            (Piece("增加"), Piece("2", back("headcount/self/on_post", "headcount/self/on_post@y-1"))),
        ),
        (
            "{在职人员控制率 - 70%|增减}",
            (Piece("减少"), Piece("3.05", "=(headcount/self/control_rate - 70%)"), Piece("个百分点")),
        ),
        ("{在职人员总数 - 8|增减}", (Piece("增加"), Piece("1", "=(headcount/self/on_post - 8)"))),
        ("{在职人员总数 - 10|增减}", (Piece("减少"), Piece("1", "=(headcount/self/on_post - 10)"))),
        ("{引用(“headcount/self/authorised”) - 1|增减}", (Piece("增加"), Piece("8"))),
    ],
)
def test_a_difference_is_told_in_words_without_a_sign(text: str, printed: tuple[Piece, ...]) -> None:
    assert pieces(text) == printed


def test_a_finished_sentence_has_text_and_figures() -> None:
    assert filled("支出{支出合计}万元，占收入的{支出合计 / 收入合计|%}。") == "支出1.234万元，占收入的61.7%。"
    assert filled("没有数") == "没有数"
    assert filled("") == ""


def test_a_sentence_is_not_finished_where_a_figure_is_not_known() -> None:
    assert filled("收入{经营收入}万元") is None
    assert filled("收入{项目支出}万元") is None
    assert filled("比率{支出合计 / 基本支出}") is None
    assert filled("{退休人数}人") is None


def test_an_empty_text_is_printed_as_nothing() -> None:
    assert filled("代码（{单位代码}）") == "代码（）"
    assert filled("比率{支出合计 / 基本支出|%}") == "比率不涉及"


def test_a_template_keeps_text_and_expressions_in_order() -> None:
    total = AmountOf("expenditure", "total", "amount", OpenCaliber(), "支出合计")
    template = parse_template('支出{支出合计|元}，{"甲"|}{1}', vocabulary=VOCABULARY)
    assert template == Template(
        (
            "支出",
            Slot(total, "元", "支出合计"),
            "，",
            Slot(Text("甲"), "", '"甲"'),
            Slot(Number(1, Kind.NUMBER, "1"), "", "1"),
        )
    )


def test_a_template_is_bound_to_a_phase_and_a_fund() -> None:
    template = parse_template("甲{支出合计}{收入合计[年初预算]}", vocabulary=VOCABULARY)
    calibers = [
        [part.node.caliber for part in bound.parts if isinstance(part, Slot) and isinstance(part.node, AmountOf)]
        for bound in (template.bound(phase="final"), template.bound(phase="executed", fund="general"))
    ]
    assert calibers == [
        [OpenCaliber("final", "all"), OpenCaliber("initial", "all")],
        [OpenCaliber("executed", "general"), OpenCaliber("initial", "general")],
    ]
    assert template.bound(phase="final").parts[0] == "甲"


def test_a_template_may_be_of_a_row() -> None:
    assert slot("{项目金额}", each="项目").node == AmountOf(
        "project", None, "amount", OpenCaliber("final", "all"), "项目金额", "row"
    )


@pytest.mark.parametrize(
    ("text", "position", "problem"),
    [
        ("支出{支出合计|角}", 8, "没有叫“角”的写法"),
        ("支出{支出合计", 2, "“{”没有成对，或里面是空的"),
        ("支出合计}万元", 4, "“}”没有成对，或里面是空的"),
        ("{支出合计}{}", 6, "“{”没有成对，或里面是空的"),
        ("{支出合计}和{|元}", 7, "“{”没有成对，或里面是空的"),
        ("{支出合}", 0, "没有叫“支出合”的项目"),
    ],
)
def test_what_is_no_template_is_refused_at_its_place(text: str, position: int, problem: str) -> None:
    with pytest.raises(FormulaError) as caught:
        parse_template(text, vocabulary=VOCABULARY)
    assert (caught.value.position, caught.value.problem) == (position, problem)
    if problem.startswith("没有叫“支出合”"):
        assert caught.value.formula == "支出合"  # the position is that in the expression
    else:
        assert caught.value.formula == text


def test_expressions_are_read_by_the_caller_one_after_the_other() -> None:
    read = []

    def reader(source: str) -> Text:
        read.append(source)
        return Text(source)

    assert template_of("{甲}{乙|元}", read=reader).parts == (Slot(Text("甲"), "", "甲"), Slot(Text("乙"), "元", "乙"))
    assert read == ["甲", "乙"]


@pytest.mark.parametrize(
    ("text", "value", "printed"),
    [
        ("{支出合计}", 12_340, "0.01234"),
        ("{支出合计|元}", 12_340, "123.40"),
        ("{支出合计|占比}", Fraction(1, 2), "50%"),
        ("{支出合计|%2}", Fraction(1, 2), "50.00%"),  # two decimals even where they are zero
        ("{核定总编制|%2}", Fraction(13071, 19524), "66.95%"),
        ("{核定总编制|%2}", 0, "0.00%"),
        ("{核定总编制|%}", Fraction(1, 2), "50%"),
        ("{核定总编制}", Fraction(1, 2), "0.5"),
        ("{在职人员控制率}", Fraction(1, 2), "50%"),
        ("{参数(线)}", Fraction(1, 2), "0.5"),  # of no known kind
        ("{单位名称}", "科协", "科协"),
    ],
)
def test_a_value_is_printed_by_its_kind_and_style(text: str, value: int | Fraction | str, printed: str) -> None:
    assert print_value(value, slot=slot(text)) == printed
