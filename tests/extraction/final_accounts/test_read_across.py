"""The three public expenses are read from columns or from rows."""

from jixiao.extraction.final_accounts.read_across import read_across
from jixiao.reading.document import Table
from tests.extraction.final_accounts.sample import intake, stated, table


def read(of: Table) -> tuple[dict[str, str], list[str]]:
    taken = intake("T7", table=of)
    read_across(taken)
    return stated(taken.ledger), [note.message for note in taken.ledger.notes]


def test_budget_and_account_stand_under_each_expense() -> None:
    across = table(
        "财政拨款“三公”经费 | < | < | < | < | < | < | <",
        "合计 | < | 公务用车购置及运行维护费 | < | < | < | 公务接待费 | <",
        "^ | < | 小计 | < | 公务用车购置费 | < | ^ | <",
        "预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数 | 预算数 | 决算数",
        "9.00 | 8.00 | 5.00 | 4.00 | 3.00 | | 4.00 | 4.00",
    )
    assert read(across) == (
        {
            "three_public/total/amount@adjusted": "900.0",
            "three_public/total/amount@final": "800.0",
            "three_public/vehicles/amount@adjusted": "500.0",
            "three_public/vehicles/amount@final": "400.0",
            "three_public/vehicle_purchase/amount@adjusted": "300.0",
            "three_public/vehicle_purchase/amount@final": "",
            "three_public/reception/amount@adjusted": "400.0",
            "three_public/reception/amount@final": "400.0",
        },
        [],
    )


def test_phases_may_stand_above_and_columns_be_numbered() -> None:
    across = table(
        "预算数 | < | 决算数 | <",
        "合计 | 公务接待费 | 合计 | 公务接待费",
        "1 | 2 | 3 | 4",
        " | | |",
        "2.00 | 2.00 | 1.00 | 1.00",
    )
    assert read(across)[0] == {
        "three_public/total/amount@adjusted": "200.0",
        "three_public/reception/amount@adjusted": "200.0",
        "three_public/total/amount@final": "100.0",
        "three_public/reception/amount@final": "100.0",
    }


def test_without_phases_the_figures_are_final() -> None:
    assert read(table("合计 | 因公出国（境）费 | 公务接待费", "1.00 | | 1.00"))[0] == {
        "three_public/total/amount@final": "100.0",
        "three_public/overseas/amount@final": "",
        "three_public/reception/amount@final": "100.0",
    }


def test_a_column_that_is_not_known_is_left_alone() -> None:
    figures, _ = read(table("合计 | 公务接待费 | 培训费", "1.00 | 1.00 | 5.00"))
    assert list(figures) == ["three_public/total/amount@final", "three_public/reception/amount@final"]


def test_expenses_may_stand_in_rows() -> None:
    down = table(
        "项目 | 预算数 | 决算数",
        "合计 | 2.00 | 1.00",
        "（一）公务接待费 | 2.00 | 1.00",
        " | | ",
        "国内公务接待批次 | | 7",
    )
    figures, notes = read(down)
    assert figures == {
        "three_public/total/amount@adjusted": "200.0",
        "three_public/total/amount@final": "100.0",
        "three_public/reception/amount@adjusted": "200.0",
        "three_public/reception/amount@final": "100.0",
    }
    assert notes == ["“财政拨款“三公”经费支出决算表”中的“国内公务接待批次”没有读懂，未读取。"]
