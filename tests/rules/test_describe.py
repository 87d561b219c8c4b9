"""A finding says what is wrong, where, found and expected, on what basis, and what to do next."""

import pytest
from msgspec import structs
from msgspec.structs import replace

from jixiao.book.finding import Finding, Operand
from jixiao.book.place import Place
from jixiao.book.verdict import Verdict
from jixiao.rules.check import facts_of, run_rules
from jixiao.rules.compiled import CompiledRule
from jixiao.rules.describe import describe_outcomes, missing_of
from jixiao.rules.outcome import Judged, Outcomes
from jixiao.rules.python_rule import Told
from jixiao.rules.rule import Rule
from tests.formula.sample import Labels, table
from tests.rules.sample import book, catalogue, facts, findings, outcomes, rule

TOTALS = {"收入合计": "3", "支出合计": "4.5"}
EQUAL = rule("支出合计 = 收入合计", basis=("会计常识", "决算编制说明"))


def message(made: Rule, **labels: str) -> str:
    """Return the message of the one finding of a rule."""
    (found,) = findings(made, labels=labels or TOTALS)
    return found.message


def test_a_finding_has_every_part() -> None:
    assert findings(EQUAL, labels=TOTALS) == (
        Finding(
            rule="R001",
            instance="决算",
            severity="error",
            certainty="certain",
            title="规则R001",
            message=(
                "【R001】“规则R001”不成立：4.50 ≠ 3.00，相差 1.50（万元）。位置：支出合计（决算）。"
                "依据：会计常识；决算编制说明。请核对。"
            ),
            place=Place(),
            stated="4.50",
            computed="3.00",
            arithmetic="4.50 ≠ 3.00，相差 1.50（万元）",
            operands=(
                Operand("expenditure/total/amount@final", "支出合计", "4.50", "万元", Place()),
                Operand("income/total/amount@final", "收入合计", "3.00", "万元", Place()),
            ),
            basis=("会计常识", "决算编制说明"),
            fix="请核对。",
            is_verified=True,
            parts=(
                ("", "【R001】“规则R001”不成立：4.50 ≠ 3.00，相差 1.50（万元）"),
                ("位置", "支出合计（决算）"),
                ("依据", "会计常识；决算编制说明"),
                ("怎么办", "请核对。"),
            ),
        ),
    )


def test_only_what_fails_is_told() -> None:
    assert findings(EQUAL, labels={"收入合计": "3", "支出合计": "3"}) == ()
    assert findings(EQUAL, labels={"收入合计": "3"}) == ()
    assert findings(EQUAL, labels={**TOTALS, "收入合计": "不涉及"}) == ()


def test_a_rule_in_trial_is_not_told() -> None:
    assert findings(structs.replace(EQUAL, stage="beta"), labels=TOTALS) == ()


def test_errors_come_first_then_by_rule_and_instance() -> None:
    made = (
        rule("年度() = 0", number="R005", severity="note"),
        rule("年度() = 0", number="R004", severity="warning"),
        rule("开始月份 = 0", number="R003", each="项目"),
        rule("年度() = 0", number="R002"),
    )
    rows = {"项目": [{"编号": "p2", "开始月份": "1"}, {"编号": "p1", "开始月份": "2"}]}
    assert [(item.rule, item.instance) for item in findings(*made, labels=rows)] == [
        ("R002", "全表"),
        ("R003", "p1"),
        ("R003", "p2"),
        ("R004", "全表"),
        ("R005", "全表"),
    ]


@pytest.mark.parametrize(
    ("kind", "is_verified", "certainty"),
    [("law", False, "arguable"), ("law", True, "certain"), ("arithmetic", False, "certain")],
)
def test_a_law_that_nobody_read_makes_no_certain_error(kind: str, certainty: str, *, is_verified: bool) -> None:
    (found,) = findings(structs.replace(EQUAL, kind=kind, is_verified=is_verified), labels=TOTALS)
    assert (found.certainty, found.is_verified) == (certainty, certainty == "certain")
    assert ("依据：会计常识；决算编制说明（依据待核实）。请核对。" in found.message) is (certainty == "arguable")


def test_a_blank_that_counted_0_is_told_and_makes_no_certain_error() -> None:
    (found,) = findings(rule("支出合计 = 收入合计 + 基本支出"), labels={**TOTALS, "基本支出": ""})
    assert (found.certainty, found.is_verified) == ("arguable", True)
    assert found.message == (
        "【R001】“规则R001”不成立：4.50 ≠ 3.00，相差 1.50（万元）。位置：支出合计（决算）。"
        "有空白格，按 0 计入合计。依据：会计常识。请核对。"
    )
    assert [operand.printed for operand in found.operands] == ["4.50", "3.00", "空"]


def test_a_rule_may_say_it_in_its_own_words() -> None:
    assert message(rule("支出合计 = 收入合计", messages=("支出{支出合计}万元，收入{收入合计|元}元。",))) == (
        "【R001】支出4.50万元，收入30000.00元。位置：支出合计（决算）。依据：会计常识。请核对。"
    )


def test_where_its_own_words_want_a_figure_the_arithmetic_is_told() -> None:
    assert message(rule("支出合计 = 收入合计", messages=("经营支出{经营支出}",))).startswith(
        "【R001】“规则R001”不成立：4.50 ≠ 3.00"
    )


def test_each_formula_may_have_a_sentence_of_its_own() -> None:
    made = rule("支出合计 = 收入合计", "支出合计 <= 收入合计", messages=("支出{支出合计}", "收入{收入合计}"))
    told = [found.message.partition("。")[0] for found in findings(made, labels=TOTALS)]
    assert told == ["【R001】支出4.50", "【R001】收入3.00"]


def test_the_words_of_a_rule_about_rows_are_those_of_the_row() -> None:
    made = rule("开始月份 < 13", each="项目", messages=("{项目名称}从{开始月份}月开始",))
    (found,) = findings(made, labels={"项目": [{"项目名称": "甲", "开始月份": "13"}]})
    assert found.message == "【R001】甲从13月开始。位置：项目「甲」开始月份。依据：会计常识。请核对。"


@pytest.mark.parametrize(
    ("made", "where"),
    [
        (rule("年度() = 0"), "年度() = 0"),
        (rule("支出合计 = 0", phases=("年初预算",)), "位置：支出合计（年初预算）。"),
        (rule("支出合计 = 0", funds=("基金",), phases=("年初预算",)), "位置：支出合计（年初预算·基金）。"),
        (rule("年度() > 0", "支出合计 = 0", phases=("年初预算",)), "位置：支出合计（年初预算）。"),
        (rule("支出合计[年初预算] = 0"), "位置：支出合计。"),
    ],
)
def test_the_place_is_told_in_the_words_of_the_book(made: Rule, where: str) -> None:
    labels = {"支出合计[年初预算]": "1", "支出合计[年初预算·基金]": "1"}
    (found,) = findings(made, labels=labels)
    assert ("位置" not in found.message) if where == "年度() = 0" else (where in found.message)


def test_what_follows_from_another_finding_is_told_with_it() -> None:
    made = (
        rule("支出合计 = 1万元", number="R003", corollary_of="R001"),
        rule("支出合计 = 2万元", number="R002", corollary_of="R001"),
        rule("支出合计 = 收入合计"),
    )
    (found,) = findings(*made, labels=TOTALS)
    assert (found.rule, found.also) == ("R001", ("R003", "R002"))


def test_what_follows_from_a_consequence_is_told_with_the_first_cause() -> None:
    made = (
        rule("支出合计 = 1万元", number="R003", corollary_of="R002"),
        rule("支出合计 = 2万元", number="R002", corollary_of="R001"),
        rule("支出合计 = 收入合计"),
    )
    (found,) = findings(*made, labels=TOTALS)
    assert (found.rule, found.also) == ("R001", ("R003", "R002"))


def test_two_rules_that_explain_each_other_are_both_told() -> None:
    made = (
        rule("支出合计 = 1万元", number="R002", corollary_of="R001"),
        rule("支出合计 = 2万元", corollary_of="R002"),
        rule("支出合计 = 3万元", number="R003", corollary_of="R003"),
    )
    assert [(item.rule, item.also) for item in findings(*made, labels=TOTALS)] == [
        ("R001", ("R002",)),
        ("R002", ("R001",)),
        ("R003", ()),
    ]


def test_a_chain_that_comes_back_to_its_middle_ends() -> None:
    made = (
        rule("支出合计 = 1万元", corollary_of="R002"),
        rule("支出合计 = 2万元", number="R002", corollary_of="R003"),
        rule("支出合计 = 3万元", number="R003", corollary_of="R002"),
    )
    assert {item.rule for item in findings(*made, labels=TOTALS)} == {"R002", "R003"}


def test_a_consequence_without_its_cause_is_told_by_itself() -> None:
    consequence = rule("支出合计 = 1万元", number="R002", corollary_of="R001")
    cause = rule("支出合计 = 收入合计")
    assert [item.rule for item in findings(consequence, cause, labels={"支出合计": "2", "收入合计": "2"})] == ["R002"]
    assert [item.rule for item in findings(consequence, structs.replace(cause, stage="beta"), labels=TOTALS)] == [
        "R002"
    ]


def test_a_cause_explains_its_own_instance_only() -> None:
    made = (
        rule("支出合计 = 收入合计", "支出合计 > 9万元", phases=("年初预算", "决算")),
        rule("支出合计 = 1万元", number="R002", corollary_of="R001", phases=("年初预算", "决算")),
    )
    labels = {"支出合计[年初预算]": "10", "收入合计[年初预算]": "10", "支出合计[决算]": "2", "收入合计[决算]": "3"}
    assert [(item.rule, item.instance, item.also) for item in findings(*made, labels=labels)] == [
        ("R001", "决算#1", ()),
        ("R001", "决算#2", ("R002",)),
        ("R002", "年初预算", ()),
    ]


def test_the_place_of_the_first_figure_that_has_one_is_that_of_the_finding() -> None:
    places = {"income/total/amount@final": Place(file="决算.docx", line=7)}
    made = catalogue(EQUAL)
    known = facts_of(replace(book(TOTALS), places=places), catalogue=made)
    (found,) = describe_outcomes(run_rules(made, facts=known), facts=known, catalogue=made)
    assert found.place == Place(file="决算.docx", line=7)
    assert "。位置：决算.docx，第7行，支出合计（决算）。" in found.message
    assert [operand.place for operand in found.operands] == [Place(), Place(file="决算.docx", line=7)]


def test_a_note_on_the_place_is_told() -> None:
    places = {"expenditure/total/amount@final": Place(file="样例.docx", note="虚构补全")}
    made = catalogue(EQUAL)
    known = facts_of(replace(book(TOTALS), places=places), catalogue=made)
    (found,) = describe_outcomes(run_rules(made, facts=known), facts=known, catalogue=made)
    assert ("位置", "样例.docx，支出合计（虚构补全）（决算）") in found.parts


NAMED = [Place(line=number) for number in range(4)]


@pytest.mark.parametrize(
    ("check", "known", "place"),
    [
        ("开始月份 = 0", {"start_month": 1, "name": 2}, NAMED[1]),  # its own cell
        ("已填(项目状态)", {"fund": 1, "arrangement": 2, "start_month": 3}, NAMED[1]),  # the nearest before it
        ("已填(项目状态)", {"arrangement": 2, "start_month": 3}, NAMED[2]),
        ("已填(项目状态)", {"leader": 1, "start_month": 3}, NAMED[3]),  # else the nearest behind it
        ("年度() = 0", {"leader": 1, "name": 2}, NAMED[1]),  # of no column: the last one of the row
        ("sum(绩效指标.权重) = 0", {"leader": 1, "name": 2}, NAMED[1]),
        ("已填(项目状态)", {}, Place()),
    ],
)
def test_what_is_empty_has_the_place_of_the_cell_beside_it(check: str, known: dict[str, int], place: Place) -> None:
    made = catalogue(rule(check, each="项目"))
    rows = {"项目": [{"编号": "p1", "项目名称": "甲", "开始月份": "2"}], "绩效指标": [{"权重": "5"}]}
    places = {f"project/p1/{name}": Place(line=line) for name, line in known.items()}
    found_facts = facts_of(replace(book(rows), places=places), catalogue=made)
    (found,) = describe_outcomes(run_rules(made, facts=found_facts), facts=found_facts, catalogue=made)
    assert found.place == place


@pytest.mark.parametrize(
    ("each", "row", "name"),
    [
        ("项目", {"项目名称": "科普"}, "项目「科普」"),
        ("项目", {}, "项目"),
        ("文字材料", {"文字栏目": "概况", "文字内容": "甲"}, "文字材料「概况」"),
        ("人员编制", {"人员类别": "行政"}, "人员编制「行政」"),
        ("功能分类", {"科目编码": "206", "科目名称": ""}, "功能分类「206」"),
        ("预算调整", {"调整类型": "追加"}, "预算调整「追加」"),
        ("绩效目标", {"目标内容": "科普"}, "绩效目标「科普」"),
        ("分月支付", {"月份": "3"}, "分月支付"),  # a figure is no name
    ],
)
def test_a_row_is_named_as_an_official_knows_it(each: str, row: dict[str, str], name: str) -> None:
    (found,) = findings(rule("年度() = 0", each=each), labels={each: [row]})
    assert found.message == f"【R001】“规则R001”不成立：2024 ≠ 0，相差 2024。位置：{name}。依据：会计常识。请核对。"


def test_a_rule_about_the_book_names_the_row_of_its_first_figure() -> None:
    rows = {"项目": [{"项目名称": "科普", "项目金额": "1"}], "支出合计": "2"}
    (found,) = findings(rule("sum(项目.项目金额) = 支出合计"), labels=rows)
    assert "。位置：「科普」项目金额（决算）。" in found.message


def test_a_group_is_told_by_the_rows_of_the_group() -> None:
    rows = [{"项目名称": name, "开始月份": month} for name, month in (("甲", "1"), ("乙", "5"), ("甲", "2"))]
    grouped = rule("sum(开始月份) = 0", each="项目", per=("项目名称",))
    assert [item.arithmetic for item in findings(grouped, labels={"项目": rows})] == [
        "5 ≠ 0，相差 5",
        "1 + 2 = 3 ≠ 0，相差 3",
    ]


def told_finding(told: Told, *, each: str = "", labels: Labels | None = None) -> Finding:
    """Return the finding of what a rule in Python says."""
    made = catalogue()
    known = facts(made, labels or {})
    compiled = CompiledRule(rule(python="check_it"), table(each))
    judged = Judged(compiled, rows=(told.row,), verdicts=[Verdict.FAIL], told=(told,))
    (found,) = describe_outcomes(Outcomes([judged]), facts=known, catalogue=made)
    return found


def test_a_rule_in_python_tells_its_own_arithmetic() -> None:
    told = Told(
        Verdict.FAIL,
        arithmetic="6 月 4.50 高于 8 月 3.00",
        figures=("expenditure/total/amount@executed.m6", "headcount/self/authorised", "headcount/self/as_of"),
        stated="4.50",
        computed="3.00",
        has_blank=True,
    )
    found = told_finding(told, labels={"支出合计[执行·6月]": "4.5", "核定总编制": "9", "人员统计时点": "8月"})
    assert found.message == (
        "【R001】“规则R001”不成立：6 月 4.50 高于 8 月 3.00。位置：支出合计。"
        "有空白格，按 0 计入合计。依据：会计常识。请核对。"
    )
    assert (found.stated, found.computed, found.arithmetic) == ("4.50", "3.00", "6 月 4.50 高于 8 月 3.00")
    assert found.certainty == "arguable"
    assert [(operand.label, operand.printed, operand.unit) for operand in found.operands] == [
        ("支出合计", "4.50", "万元"),
        ("核定总编制", "9", ""),
        ("人员统计时点", "缺", ""),  # a text is no figure
    ]


@pytest.mark.parametrize(
    ("figure", "label", "printed", "unit"),
    [
        ("expenditure/total/amount@final", "支出合计", "4.50", "万元"),
        ("project/p1/amount@final", "项目金额", "2.00", "万元"),
        ("project/p1/start_month", "开始月份", "3", ""),
        ("project/p1/end_month", "结束月份", "空", ""),
        ("project/p9/amount@final", "项目金额", "缺", "万元"),
        ("headcount/self/control_rate", "在职人员控制率", "不涉及", ""),
        ("functional/f1/basic@final", "基本支出", "缺", "万元"),
        ("project/p1/no_such_field@final", "no_such_field", "缺", "万元"),
    ],
)
def test_a_figure_of_a_rule_in_python_is_named_by_its_label(figure: str, label: str, printed: str, unit: str) -> None:
    labels = {
        "支出合计": "4.5",
        "在职人员控制率": "不涉及",
        "项目": [{"编号": "p1", "项目金额": "2", "开始月份": "3"}],
    }
    found = told_finding(Told(Verdict.FAIL, figures=(figure,)), labels=labels)
    assert found.operands == (Operand(figure, label, printed, unit, Place()),)


def test_the_caliber_that_a_rule_in_python_names_is_told() -> None:
    rows = {"项目": [{"编号": "p1", "项目名称": "甲"}]}
    row = facts(catalogue(), rows).rows("project")[0]
    instances = [
        (Told(Verdict.FAIL, row, instance="决算"), "位置：项目「甲」（决算）。"),
        (Told(Verdict.FAIL, row), "位置：项目「甲」。"),
        (Told(Verdict.FAIL, instance="甲@决算"), "位置：项目（决算）。"),
        (Told(Verdict.FAIL, instance="甲"), "位置：项目。"),
    ]
    for told, where in instances:
        assert where in told_finding(told, each="项目", labels=rows).message


def missing(made: Rule, labels: Labels) -> list[tuple[str, ...]]:
    """Return what is wanted for each outcome of a rule."""
    known = catalogue(made)
    read = facts(known, labels)
    return [missing_of(item, facts=read, compiler=known.compiler) for item in run_rules(known, facts=read)]


@pytest.mark.parametrize(
    ("check", "labels", "wanted"),
    [
        ("支出合计 = 收入合计", {"支出合计": "", "收入合计": ""}, ("支出合计", "收入合计")),
        ("支出合计 = 收入合计", {"支出合计": "1"}, ("收入合计",)),
        ("支出合计 = 收入合计", {"支出合计": "1", "收入合计": ""}, ("收入合计",)),
        ("支出合计 = 收入合计", {"支出合计": "1", "收入合计": "不涉及"}, ()),
        ("支出合计 = 支出合计", {"支出合计": ""}, ("支出合计",)),
        ('单位名称 = "甲"', {}, ("单位名称",)),
    ],
)
def test_what_is_missing_is_named_once(check: str, labels: dict[str, object], wanted: tuple[str, ...]) -> None:
    assert missing(rule(check), labels) == [wanted]


def test_what_is_missing_in_a_row_or_a_group_is_that_of_the_row_or_the_group() -> None:
    rows: dict[str, object] = {"项目": [{"项目名称": "甲", "开始月份": "1"}, {"项目名称": "乙"}]}
    assert missing(rule("开始月份 > 0", each="项目"), rows) == [(), ("开始月份",)]
    assert missing(rule("sum(开始月份) > 0", each="项目", per=("项目名称",)), rows) == [(), ("开始月份",)]


def test_nothing_is_missing_where_a_rule_has_no_instance() -> None:
    assert missing(rule("开始月份 > 0", each="项目"), {}) == [()]
    (broken,) = outcomes(rule("长度(支出合计) = 1"), labels={"支出合计": "1"})
    assert missing_of(broken, facts=facts(catalogue(), {}), compiler=catalogue().compiler) == ()
