"""The unit, its offices and its subordinate units."""

from jixiao.book.column import (
    AmountField,
    TableRow,
    code_cell,
    number_cell,
    percent_cell,
    text_cell,
)
from jixiao.book.column import TableSchema as Table
from jixiao.book.figure import Figure


class Unit(TableRow, frozen=True):
    """The budget unit whose year the Book holds."""

    key: str = "self"
    name: str = text_cell("单位名称", meaning="单位全称，与印章一致")
    code: str = text_cell("单位代码", meaning="预算管理一体化中的单位代码")
    credit_code: str = text_cell("统一社会信用代码", meaning="18位")
    kind: str = code_cell("单位性质", codes="unit_kind", meaning="行政、参公、事业等")
    level: str = code_cell("预算级次", codes="budget_level", meaning="一级或二级预算单位")
    region: str = code_cell("行政区划", codes="region", meaning="6位区划代码")
    department: str = text_cell("主管部门", meaning="一级预算单位填本单位")
    duties: str = text_cell("主要职能", meaning="三定方案中的职能，成段文字")
    office_count: Figure = number_cell("内设机构数", unit="个", meaning="报告所列的内设股室个数")
    subordinate_count: Figure = number_cell("下属单位数", unit="个", meaning="报告所列的下属二级单位个数")
    telephone: str = text_cell("联系电话", meaning="办公电话")


class Office(TableRow, frozen=True):
    """One internal office (股室)."""

    key: str
    name: str = text_cell("股室名称")


class Subordinate(TableRow, frozen=True):
    """One subordinate unit."""

    key: str
    name: str = text_cell("下属单位名称")
    kind: str = code_cell("下属单位性质", codes="unit_kind")
    accounting: str = code_cell("核算方式", codes="accounting", meaning="独立核算或与本级一同核算")


class Staffing(TableRow, frozen=True):
    """Posts and staff of one category."""

    key: str
    category: str = code_cell("人员类别", codes="staff_category")
    authorised: Figure = number_cell("编制数", unit="名", is_addend=True)
    on_post: Figure = number_cell("在职人数", unit="人", is_addend=True)
    payroll: Figure = number_cell("工资发放人数", unit="人", is_addend=True, meaning="人员经费预算所依据的人数")
    approval: str = text_cell("编制批复文号", meaning="编制较上年有变动时填编办文号")
    explanation: str = text_cell("超编说明", meaning="在职人数超过编制数时填写")


class Headcount(TableRow, frozen=True):
    """The stated totals of posts and staff."""

    key: str = "self"
    authorised: Figure = number_cell("核定总编制", unit="名")
    on_post: Figure = number_cell("在职人员总数", unit="人")
    retired: Figure = number_cell("退休人数", unit="人")
    control_rate: Figure = percent_cell("在职人员控制率", meaning="在职人员总数除以核定总编制，报告列出时填")
    as_of: str = text_cell("人员统计时点", meaning="如 2024年8月")


TABLES = (
    Table("unit", "单位", "unit", Unit, Unit.columns, is_single=True),
    Table("office", "内设机构", "offices", Office, Office.columns),
    Table(
        "subordinate",
        "下属单位",
        "subordinates",
        Subordinate,
        Subordinate.columns,
        (
            AmountField("income", "收入合计", "下属单位单独核算的本年收入合计"),
            AmountField("expenditure", "支出合计", "下属单位单独核算的本年支出合计"),
        ),
    ),
    Table("staffing", "人员编制", "staffing", Staffing, Staffing.columns),
    Table("headcount", "人员总数", "headcount", Headcount, Headcount.columns, is_single=True),
)
