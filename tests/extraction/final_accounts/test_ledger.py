"""The first statement counts, a figure wins over a blank, and differences are noted."""

from jixiao.book.caliber import Caliber
from jixiao.book.figure import BLANK, Figure
from jixiao.book.place import Place
from jixiao.extraction.final_accounts.form import Target
from jixiao.extraction.final_accounts.ledger import Ledger
from jixiao.extraction.final_accounts.note import NoteKind
from jixiao.extraction.final_accounts.subject import subject_of

TOTAL = Target("expenditure", "total")
FINAL = Caliber("final")
FIRST, SECOND = Place(page=1, table=1, row=2, column=2), Place(page=3, table=4, row=3, column=3)


def wan(printed: str) -> Figure:
    return Figure.money(printed, unit="万元", is_rounded=True)


def test_the_first_statement_stays_and_another_value_is_noted() -> None:
    ledger = Ledger()
    ledger.state(TOTAL, caliber=FINAL, figure=wan("1.00"), place=FIRST)
    ledger.state(TOTAL, caliber=FINAL, figure=wan("1.0"), place=SECOND)
    assert ledger.notes == []
    ledger.state(TOTAL, caliber=FINAL, figure=wan("1.01"), place=SECOND)
    assert ledger.places == {"expenditure/total/amount@final": FIRST}
    assert [(it.kind, it.message, it.place) for it in ledger.notes] == [
        (NoteKind.CONFLICT, "同一数字两处不一致：这里是1.01万元，第1页，第1表第2行第2列是1.00万元。", SECOND)
    ]


def test_a_figure_wins_over_a_blank_and_never_the_other_way() -> None:
    ledger = Ledger()
    for figure, place in ((BLANK, FIRST), (wan("2.00"), SECOND), (BLANK, FIRST)):
        ledger.state(TOTAL, caliber=FINAL, figure=figure, place=place)
    assert [it.figure for it in ledger.amounts.values()] == [wan("2.00")]
    assert ledger.notes == []


def test_the_fund_of_a_row_goes_into_the_caliber() -> None:
    ledger = Ledger()
    ledger.state(Target.parse("appropriation/income@general"), caliber=FINAL, figure=BLANK, place=FIRST)
    assert list(ledger.amounts) == ["appropriation/income/amount@final.general"]


def test_an_echo_fills_a_gap_and_is_else_compared() -> None:
    ledger = Ledger()
    subject = subject_of("201", name="一般公共服务支出", table="functional")
    for row, is_compared in (("201", True), ("208", True), ("210", False)):
        target = Target("functional", row, "expenditure")
        ledger.echo(target, caliber=FINAL, figure=wan("5.00"), place=FIRST, subject=subject, is_compared=is_compared)
    for row in ("208", "210"):
        ledger.state(Target("functional", row, "expenditure"), caliber=FINAL, figure=wan("6.00"), place=SECOND)
    ledger.settle()
    assert {key: it.figure for key, it in ledger.amounts.items()} == {
        "functional/208/expenditure@final": wan("6.00"),
        "functional/210/expenditure@final": wan("6.00"),
        "functional/201/expenditure@final": wan("5.00"),
    }
    assert [it.place for it in ledger.notes] == [FIRST]
    assert [line.subject for line in ledger.functional_lines()] == ["201"]


def test_lines_stand_in_the_order_of_their_codes_and_the_total_last() -> None:
    ledger = Ledger()
    for table, codes in (("functional", ("合计", "208", "20139", "201")), ("economic", ("302", "301"))):
        for code in codes:
            subject = subject_of(code, name=code, table=table)
            assert subject is not None
            ledger.add_subject(subject, table=table)
            ledger.add_subject(subject, table=table)
    assert [line.subject for line in ledger.functional_lines()] == ["201", "20139", "208", "合计"]
    assert [line.subject for line in ledger.economic_lines()] == ["301", "302"]
