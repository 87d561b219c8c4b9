"""An export is read against a Book: every line counted, every figure compared, what is unclear asked."""

import pytest

from jixiao.errors import RefusalError
from jixiao.exchange.treasury.apply import apply_dry_run
from jixiao.exchange.treasury.column_mapping import ColumnMapping
from jixiao.exchange.treasury.dry_run import BUDGET_TABLE, PAYMENTS
from jixiao.exchange.treasury.import_table import plan_import
from jixiao.reading.refusal import RefusedFileError
from tests.exchange.treasury.exports import HEADER, LAW, LINES, TITLES, UNIT, book, planned, xlsx

SHEET = (*TITLES, HEADER, *LINES, ("合计", "", "", "", "", "", "3400.50"))


def test_a_list_of_payments_is_counted_and_compared() -> None:
    run = planned(SHEET)
    assert run.kind == PAYMENTS
    assert (run.counts.read, run.counts.matched, run.counts.sums) == (4, 4, 1)
    assert run.counts.unmatched == run.counts.refused == 0
    # 1000.50; 500; -100 came back in a row of its own; 2000.00; 企业扶持 1-8月 1400.50, 厂房维修 2000.00
    assert {change.label: change.new for change in run.changes} == {
        "企业扶持 5 月（一般公共预算）支付金额": 100050,
        "企业扶持 6 月（一般公共预算）支付金额": 50000,
        "企业扶持 6 月（一般公共预算）退回金额": -10000,
        "厂房维修 8 月（政府性基金）支付金额": 200000,
        "企业扶持 1-8 月执行数": 140050,
        "厂房维修 1-8 月执行数": 200000,
    }
    assert sum(change.new for change in run.changes if change.figure.startswith("payment/")) == 340050
    assert not run.questions
    assert not run.refused


def test_the_same_file_twice_changes_nothing() -> None:
    first = apply_dry_run(book(), run=planned(SHEET))
    assert len(first.changes) == 6
    again = planned(SHEET, into=first.book)
    assert {change.kind for change in again.changes} == {"unchanged"}
    assert again.new_payments == ()
    second = apply_dry_run(first.book, run=again)
    assert second.changes == ()
    assert second.book == first.book
    assert "没有改动" in second.summary


def test_the_same_lines_in_another_order_change_nothing() -> None:
    first = apply_dry_run(book(), run=planned(SHEET))
    turned = (*TITLES, HEADER, *reversed(LINES))
    assert apply_dry_run(first.book, run=planned(turned, into=first.book)).changes == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_text_files_say_the_same(encoding: str) -> None:
    rows = ['"' + '","'.join(str(cell) for cell in row) + '"' for row in SHEET]
    content = "\r\n".join(rows).encode(encoding)
    run = plan_import(content, name="明细.csv", book=book(), law=LAW)
    assert [(change.figure, change.new) for change in run.changes] == [
        (change.figure, change.new) for change in planned(SHEET).changes
    ]


def test_a_grand_total_that_does_not_add_up_is_told() -> None:
    run = planned((*TITLES, HEADER, *LINES, ("合计", "", "", "", "", "", "3400.60")))
    assert any("差 0.10 元" in notice for notice in run.notices)
    assert not any("差" in notice for notice in planned(SHEET).notices)


def test_lines_without_a_project_that_add_up_the_others_are_not_counted() -> None:
    header = ("项目名称", "科目编码", "年初预算数（元）", "调整预算数（元）")
    rows = (header, ("", "206", 300, 350), ("企业扶持", "2060404", 100, 150), ("厂房维修", "2060404", 200, 200))
    run = planned(rows)
    assert run.kind == BUDGET_TABLE
    assert (run.counts.read, run.counts.sums) == (2, 1)
    assert {change.figure: change.new for change in run.changes} == {
        "project/p1/amount@initial": 10000,
        "project/p1/amount@adjusted": 15000,
        "project/p2/amount@initial": 20000,
        "project/p2/amount@adjusted": 20000,
    }


def test_an_unknown_unit_of_money_is_asked_and_never_guessed() -> None:
    rows = (HEADER, *LINES)
    run = planned(rows)
    assert not run.is_ready
    assert [question.id for question in run.questions] == ["unit"]
    assert run.changes == ()
    yuan = planned(rows, answers={"unit": "元", "from_january": "yes"})
    wan = planned(rows, answers={"unit": "万元", "from_january": "yes"})
    assert [change.new * 10_000 for change in yuan.changes] == [change.new for change in wan.changes]


def test_two_units_of_money_are_a_question() -> None:
    header = tuple("支付金额（万元）" if cell == "支付金额" else cell for cell in HEADER)
    run = planned((*TITLES, header, *LINES))
    assert [(question.id, {option.value for option in question.options}) for question in run.questions] == [
        ("unit", {"元", "万元"})
    ]


def test_a_heading_with_two_meanings_is_asked_once_and_learned() -> None:
    rows = (("项目名称", "指标金额（元）", "备用栏"), ("企业扶持", 100, 1))
    asked = planned(rows)
    assert [question.id for question in asked.questions] == ["column/指标金额"]
    assert asked.mapping is None
    answered = planned(rows, answers={"column/指标金额": "adjusted"})
    assert [change.figure for change in answered.changes] == ["project/p1/amount@adjusted"]
    assert answered.mapping is not None
    learned = plan_import(
        xlsx((("指标金额（元）", "项目名称", "备用栏"), (200, "企业扶持", 1))),
        name="下月.xlsx",
        book=book(),
        law=LAW,
        mappings=[ColumnMapping.from_json(answered.mapping.to_json())],
    )
    assert learned.is_learned
    assert [(change.figure, change.new) for change in learned.changes] == [("project/p1/amount@adjusted", 20000)]


def test_a_mapping_of_another_sender_is_not_used() -> None:
    rows = (("项目名称", "指标金额（元）"), ("企业扶持", 100))
    mapping = planned(rows, answers={"column/指标金额": "adjusted"}).mapping
    assert mapping is not None
    run = plan_import(xlsx(rows), name="a.xlsx", book=book(), law=LAW, sender="邻县国库", mappings=[mapping])
    assert not run.is_ready


def test_a_wrong_answer_is_told_with_the_right_ones() -> None:
    run = planned((HEADER, *LINES), answers={"unit": "角"})
    assert not run.is_ready
    assert "元（元）" in run.refused[0].remedy


def test_negative_amounts_without_a_mark_wait_for_an_answer() -> None:
    lines = (*LINES[:2], (3, UNIT, "", "企业扶持", "一般公共预算", "2024-06-20", "-100", "更正", "0003"))
    run = planned((*TITLES, HEADER, *lines))
    assert [question.id for question in run.questions] == ["negatives"]
    assert (run.counts.refused, run.refused[0].cell) == (1, "G6")
    accepted = planned((*TITLES, HEADER, *lines), answers={"negatives": "reversal"})
    assert accepted.counts.refused == 0
    assert -10000 in {change.new for change in accepted.changes}


def test_every_bad_cell_is_told_in_one_pass() -> None:
    bad = (
        (1, UNIT, "", "企业扶持", "一般公共预算", "2024-13-01", "abc", "", ""),
        (2, UNIT, "", "企业扶持", "彩票", "23/1/2", "1,234,5", "", ""),
        (3, UNIT, "", "企业扶持", "一般公共预算", "2023-12-31", "NaN", "", ""),
        (4, UNIT, "", "企业扶持", "一般公共预算", "1—12月", "1.234", "", ""),
    )
    run = planned((*TITLES, HEADER, *bad, *LINES))
    assert run.counts.refused == 4
    assert {problem.cell for problem in run.refused} == {"F4", "G4", "E5", "F5", "G5", "F6", "G6", "F7", "G7"}
    assert all(problem.problem.endswith("。") and problem.remedy.endswith("。") for problem in run.refused)
    assert run.counts.matched == 4


def test_hidden_rows_are_read_and_told() -> None:
    run = planned(SHEET, hidden=(5,))
    assert run.counts.hidden == 1
    assert any("隐藏" in notice for notice in run.notices)
    assert run.counts.read == 4


def test_other_units_are_left_out() -> None:
    other = (5, "示例县教育局", "", "校舍维修", "一般公共预算", "2024-05-10", 1, "", "")
    run = planned((*TITLES, HEADER, *LINES, other))
    assert (run.counts.read, run.counts.others, run.counts.matched) == (5, 1, 4)


def test_a_file_without_a_header_is_refused_with_a_remedy() -> None:
    with pytest.raises(RefusalError, match="没有找到列名") as refusal:
        planned((("甲", "乙"), (1, 2)))
    assert refusal.value.remedy


def test_a_document_is_no_export() -> None:
    with pytest.raises(RefusedFileError):
        plan_import(b"%PDF-1.4\n", name="a.pdf", book=book(), law=LAW)


def test_a_file_of_another_year_waits_for_an_answer() -> None:
    rows = (("2023年度指标执行表",), ("项目名称", "年初预算数（元）"), ("企业扶持", 5))
    run = planned(rows)
    assert [question.id for question in run.questions] == ["year"]
    assert not run.is_ready
    assert planned(rows, answers={"year": "yes"}).changes[0].new == 500
    assert planned((("2024年度指标执行表",), *rows[1:])).is_ready
    assert planned((("单位：元", "预算指标文号2023号"), *rows[1:])).is_ready
