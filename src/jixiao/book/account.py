"""Income, expenditure and balances of the whole unit: tables whose rows the final account prescribes."""

from jixiao.book.column import AmountField, FixedRow
from jixiao.book.column import TableSchema as Table

_AMOUNT = (AmountField("amount", "金额"),)

INCOME = (
    FixedRow("total", "收入合计", "本年收入合计，不含年初结转和结余"),
    FixedRow("fiscal", "财政拨款收入", "一般公共预算、政府性基金、国有资本经营预算财政拨款之和"),
    FixedRow("general", "一般公共预算财政拨款收入"),
    FixedRow("government_fund", "政府性基金预算财政拨款收入"),
    FixedRow("state_capital", "国有资本经营预算财政拨款收入"),
    FixedRow("superior", "上级补助收入"),
    FixedRow("institution", "事业收入"),
    FixedRow("operating", "经营收入"),
    FixedRow("affiliated", "附属单位上缴收入"),
    FixedRow("other", "其他收入"),
    FixedRow("non_fiscal_used", "使用非财政拨款结余", "含专用结余"),
    FixedRow("opening", "年初结转和结余"),
    FixedRow("opening_adjustment", "年初结转调整数", "经批准对上年结转的调整，增加为正", is_signed=True),
    FixedRow("grand_total", "收入总计", "收入合计加使用非财政拨款结余加年初结转和结余"),
)
EXPENDITURE = (
    FixedRow("total", "支出合计", "本年支出合计，不含结余分配和年末结转和结余"),
    FixedRow("basic", "基本支出", "人员经费与公用经费之和"),
    FixedRow("personnel", "人员经费"),
    FixedRow("public", "公用经费", "日常公用支出"),
    FixedRow("project", "项目支出"),
    FixedRow("superior", "上缴上级支出"),
    FixedRow("operating", "经营支出"),
    FixedRow("affiliated", "对附属单位补助支出"),
    FixedRow("allocation", "结余分配", "仅事业单位"),
    FixedRow("closing", "年末结转和结余"),
    FixedRow("closing_basic", "基本支出结转"),
    FixedRow("closing_project", "项目支出结转和结余"),
    FixedRow("closing_operating", "经营结余", "经营亏损填负数", is_signed=True),
    FixedRow("grand_total", "支出总计", "支出合计加结余分配加年末结转和结余"),
    FixedRow("agency_running", "机关运行经费", "行政和参公单位一般公共预算财政拨款的公用经费"),
    FixedRow("internal_offset", "内部抵销", "部门汇总时本级与下属单位之间重复的支出"),
    FixedRow("addition", "预算追加", "年中经批准追加的预算"),
    FixedRow("cut", "预算追减", "年中经批准追减的预算，填正数"),
    FixedRow("transfer_net", "调剂净额", "调剂调入减调出", is_signed=True),
    FixedRow("returned", "交回财政", "年末交回财政的结余资金"),
    FixedRow("locked", "已锁定未支付", "已签合同或已申请未支付的金额"),
    FixedRow("expected_rest", "后续预计执行", "监控截止月以后预计执行的金额"),
)
PROJECT_FUNDS = (
    FixedRow("initial", "年初安排项目资金", "年初就有的项目，按调整预算口径填"),
    FixedRow("added", "追加项目资金", "年中追加的项目，按调整预算口径填"),
    FixedRow("total", "项目资金共计", "年初安排加追加"),
    FixedRow("recurrent", "常年项目预算总金额"),
    FixedRow("one_off", "阶段项目预算总金额"),
)
TABLES = (
    Table("income", "收入", "", None, (), _AMOUNT, INCOME),
    Table("expenditure", "支出", "", None, (), _AMOUNT, EXPENDITURE),
    Table("project_funds", "项目资金", "", None, (), _AMOUNT, PROJECT_FUNDS),
)
