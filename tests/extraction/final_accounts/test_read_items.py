"""Tables of named rows become amounts; the order of rows says what they mean."""

from jixiao.extraction.final_accounts.read_items import read_items
from jixiao.reading.document import Table
from tests.extraction.final_accounts.sample import intake, stated, table

CLASSES = {"一般公共服务支出": "201", "外交支出": "202"}


def read(name: str, *, of: Table) -> tuple[dict[str, str], list[str]]:
    """Return the figures in hundredths of 万元, and the notes."""
    taken = intake(name, table=of)
    read_items(taken, classes=CLASSES)
    taken.ledger.settle()
    return stated(taken.ledger), [note.message for note in taken.ledger.notes]


def test_income_and_expenditure_stand_side_by_side() -> None:
    account = table(
        "收入 | < | 支出 | <",
        "项目 | 决算数 | 项目 | 决算数",
        "一、一般公共预算财政拨款收入 | 7.00 | 一、一般公共服务支出 | 6.00",
        "八、其他收入 | | 二、外交支出 |",
        "本年收入合计 | 7.00 | 本年支出合计 | 6.00",
        "年初结转和结余 | | 年末结转和结余 | 1.00",
        "总计 | 7.00 | 总计 | 7.00",
    )
    assert read("T1", of=account) == (
        {
            "income/general/amount@final": "700.0",
            "income/other/amount@final": "",
            "income/total/amount@final": "700.0",
            "income/opening/amount@final": "",
            "income/grand_total/amount@final": "700.0",
            "expenditure/total/amount@final": "600.0",
            "expenditure/closing/amount@final": "100.0",
            "expenditure/grand_total/amount@final": "700.0",
            "functional/201/expenditure@final": "600.0",  # 外交支出 has no figure
        },
        [],
    )


def test_columns_of_the_internal_form_are_phases() -> None:
    account = table(
        "项目 | 行次 | 年初预算数 | 全年预算数 | 决算数", "栏次 | | 1 | 2 | 3", "一、事业收入 | 1 | 1.00 | 2.00 | 3.00"
    )
    assert read("T1", of=account)[0] == {
        "income/institution/amount@initial": "100.0",
        "income/institution/amount@adjusted": "200.0",
        "income/institution/amount@final": "300.0",
    }


def test_funds_are_rows_on_one_side_and_columns_on_the_other() -> None:
    fiscal = table(
        "项目 | 决算数 | 项目 | 合计 | 一般公共预算财政拨款 | 政府性基金预算财政拨款",
        "一、一般公共预算财政拨款 | 7.00 | 一、一般公共服务支出 | 6.00 | 5.00 | 1.00",
        "本年收入合计 | 7.00 | 本年支出合计 | 6.00 | 5.00 | 1.00",
        "年初财政拨款结转和结余 | 2.00 | 年末财政拨款结转和结余 | 3.00 | 3.00 | ",
        "一、一般公共预算财政拨款 | 2.00 | | | |",
        "总计 | 9.00 | 总计 | 9.00 | 8.00 | 1.00",
    )
    figures, notes = read("T4", of=fiscal)
    assert notes == []
    assert figures == {
        "appropriation/income/amount@final.general": "700.0",
        "appropriation/income/amount@final": "700.0",
        "appropriation/opening/amount@final": "200.0",
        "appropriation/opening/amount@final.general": "200.0",  # the same words under another row
        "appropriation/income_total/amount@final": "900.0",
        "appropriation/expenditure/amount@final": "600.0",
        "appropriation/expenditure/amount@final.general": "500.0",
        "appropriation/expenditure/amount@final.government_fund": "100.0",
        "appropriation/closing/amount@final": "300.0",
        "appropriation/closing/amount@final.general": "300.0",
        "appropriation/closing/amount@final.government_fund": "",
        "appropriation/expenditure_total/amount@final": "900.0",
        "appropriation/expenditure_total/amount@final.general": "800.0",
        "appropriation/expenditure_total/amount@final.government_fund": "100.0",
        "functional/201/expenditure@final.fiscal": "600.0",
        "functional/201/expenditure@final.general": "500.0",
        "functional/201/expenditure@final.government_fund": "100.0",
    }


def test_a_row_with_a_figure_that_is_not_known_is_noted() -> None:
    account = table("项目 | 决算数", "九、捐赠 | 1.00", "十、罚没 |", "本年收入合计 | 1.00")
    figures, notes = read("T1", of=account)
    assert figures == {"income/total/amount@final": "100.0"}
    assert notes == ["“收入支出决算总表”中的“九、捐赠”没有读懂，未读取。"]
