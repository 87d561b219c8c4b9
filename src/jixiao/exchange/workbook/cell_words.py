"""The words that stand in cells: written by the one side, understood by the other."""

from jixiao.book.figure import State

NOT_APPLICABLE = "不涉及"
MISSING = "未列"
YES = "是"
NO = "否"
KEY = "编号"
COMPUTED = "（自动计算）"
STATED = "（原文所列）"
SUM_ROW = f"合计{COMPUTED}"
COVER = "说明"
CODES = "代码"
FUNDS = "分资金来源"
YEAR = "年度"
MONEY_UNIT = "金额单位"
FORMAT = "工作簿格式"
ITEM = "项目"

STATE_WORDS = {State.NOT_APPLICABLE: NOT_APPLICABLE, State.MISSING: MISSING}
