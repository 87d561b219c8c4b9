"""Tables of subjects become lines and amounts."""

from jixiao.extraction.final_accounts.read_lines import read_lines
from jixiao.reading.document import Table
from tests.extraction.final_accounts.sample import intake, stated, table


def read(name: str, *, of: Table) -> tuple[dict[str, str], list[str], list[str]]:
    """Return the figures in hundredths of 万元, the keys of the lines, and the notes."""
    taken = intake(name, table=of)
    read_lines(taken)
    taken.ledger.settle()
    subjects = [key for lines in taken.ledger.subjects.values() for key in lines]
    return stated(taken.ledger), subjects, [note.message for note in taken.ledger.notes]


def test_income_goes_by_its_sources_and_the_total_also_to_the_account() -> None:
    income = table(
        "项目 | < | 本年收入合计 | 财政拨款收入",
        "科目编码 | 科目名称 | ^ | ^",
        "合计 | < | 3.00 | 3.00",
        "201 | 服务 | 3.00 | ",
    )
    assert read("T2", of=income) == (
        {
            "functional/total/income@final": "300.0",
            "functional/total/income_fiscal@final": "300.0",
            "functional/201/income@final": "300.0",
            "functional/201/income_fiscal@final": "",
            "income/total/amount@final": "300.0",
            "income/fiscal/amount@final": "300.0",
        },
        ["total", "201"],
        [],
    )


def test_a_fund_goes_into_the_caliber() -> None:
    fund = table(
        "项目 | < | 年初结转和结余 | 本年收入 | 本年支出 | < | < | 年末结转和结余",
        "科目编码 | 科目名称 | ^ | ^ | 合计 | 基本支出 | 项目支出 | ^",
        "212 | 城乡社区支出 | 1.00 | 9.00 | 8.00 | | 8.00 | 2.00",
    )
    figures, _, _ = read("T8", of=fund)
    assert figures == {
        "functional/212/opening@final.government_fund": "100.0",
        "functional/212/income@final.government_fund": "900.0",
        "functional/212/expenditure@final.government_fund": "800.0",
        "functional/212/basic@final.government_fund": "",
        "functional/212/project@final.government_fund": "800.0",
        "functional/212/closing@final.government_fund": "200.0",
    }


def test_economic_subjects_side_by_side_and_their_totals() -> None:
    basic = table(
        "科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数",
        "301 | 工资福利支出 | 9.00 | 302 | 商品和服务支出 | 1.00",
        " | | | 30201 | 办公费 | 1.00",
        "人员经费合计 | < | 9.00 | 公用经费合计 | < | 1.00",
    )
    assert read("T6", of=basic) == (
        {
            "economic/301/basic@final.general": "900.0",
            "expenditure/personnel/amount@final.general": "900.0",
            "economic/302/basic@final.general": "100.0",
            "economic/30201/basic@final.general": "100.0",
            "expenditure/public/amount@final.general": "100.0",
        },
        ["301", "302", "30201"],
        [],
    )


def test_the_label_of_a_total_may_reach_into_the_next_block() -> None:
    basic = table(
        "科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数 | 科目编码 | 科目名称 | 决算数",
        "人员经费合计 | < | 9.00 | 公用经费合计 | < | < | < | < | 2.00",
    )
    assert read("T6", of=basic) == (
        {"expenditure/personnel/amount@final.general": "900.0", "expenditure/public/amount@final.general": "200.0"},
        [],
        [],
    )


def test_a_code_may_stand_in_three_columns() -> None:
    split = table(
        "功能分类科目编码 | < | < | 科目名称 | 本年支出合计 | 基本支出",
        "类 | 款 | 项 | ^ | ^ | ^",
        "201 | 39 | 01 | 行政运行 | 5.00 | 5.00",
    )
    assert read("T3", of=split)[1] == ["2013901"]


def test_rows_that_are_not_understood_are_noted_and_empty_ones_are_not() -> None:
    odd = table("科目编码 | 科目名称 | 本年支出合计", "2013 | 甲 | 5.00", " | | ", "… | … | ")
    figures, subjects, notes = read("T3", of=odd)
    assert (figures, subjects) == ({}, [])
    assert notes == ["“支出决算表”中的“2013”没有读懂，未读取。"]
