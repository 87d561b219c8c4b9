"""Expenditure and income by functional subject, expenditure by economic class."""

from jixiao.book.column import AmountField, TableRow, code_cell, flag_cell, text_cell
from jixiao.book.column import TableSchema as Table


class FunctionalLine(TableRow, frozen=True):
    """One line of the functional classification (功能科目): 类 3, 款 5, 项 7 digits; the total line is 合计."""

    key: str
    subject: str = text_cell("科目编码", meaning="类3位、款5位、项7位；合计行填 合计")
    name: str = text_cell("科目名称")
    level: str = code_cell("层级", codes="subject_level")
    parent: str = text_cell("上级科目编码", meaning="类的上级为 合计")
    is_partial: bool | None = flag_cell("下级未列全", meaning="表中只列出了部分下级科目的，填 是")


class EconomicLine(TableRow, frozen=True):
    """One line of the departmental economic classification: 类 3, 款 5 digits."""

    key: str
    subject: str = text_cell("科目编码", meaning="类3位、款5位")
    name: str = text_cell("科目名称")
    level: str = code_cell("层级", codes="subject_level")
    parent: str = text_cell("上级科目编码")
    is_partial: bool | None = flag_cell("下级未列全", meaning="表中只列出了部分下级科目的，填 是")


_FUNCTIONAL = (
    AmountField("opening", "年初结转和结余"),
    AmountField("income", "收入合计"),
    AmountField("income_fiscal", "财政拨款收入"),
    AmountField("income_superior", "上级补助收入"),
    AmountField("income_institution", "事业收入"),
    AmountField("income_operating", "经营收入"),
    AmountField("income_affiliated", "附属单位上缴收入"),
    AmountField("income_other", "其他收入"),
    AmountField("expenditure", "支出合计"),
    AmountField("basic", "基本支出"),
    AmountField("project", "项目支出"),
    AmountField("superior", "上缴上级支出"),
    AmountField("operating", "经营支出"),
    AmountField("affiliated", "对附属单位补助支出"),
    AmountField("closing", "年末结转和结余"),
)
_ECONOMIC = (
    AmountField("total", "合计"),
    AmountField("basic", "基本支出"),
    AmountField("project", "项目支出"),
)
TABLES = (
    Table(
        "functional",
        "功能分类",
        "functional_lines",
        FunctionalLine,
        FunctionalLine.columns,
        _FUNCTIONAL,
        parent="parent",
    ),
    Table("economic", "经济分类", "economic_lines", EconomicLine, EconomicLine.columns, _ECONOMIC, parent="parent"),
)
