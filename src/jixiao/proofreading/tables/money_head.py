"""Which columns of a table are amounts of money, where the unit stands over another column or over the table."""

from collections.abc import Iterable

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.tables.cell_number import unit_in

_MONEY = late_pattern(
    "预算|执行数|全年执行$|决算|支出|收入|拨款|资金|金额|补助|奖补|拨付|下达|到位|经费|费$|合计|小计|总计|总额|"
    "增减|差额|中央|省级|市级|县级|自筹"
)
_OTHER = late_pattern(
    "率|幅|得分|分值|权重|占比|%|±|比例|人数|户数|数量|个数|标准|单价|指标值|完成|编码|序号|行次|"
    "[（(](?!万元|亿元|元)[^（）()/]{1,4}[)）]"
)
_TOTAL = late_pattern("合计|小计|总计")


def money_heads(heads: Iterable[str]) -> frozenset[str]:
    """Return the heads that name an amount, which may have the unit of their table.

    Where the unit stands over a total, what that adds up has it too.

    Example:
        >>> sorted(money_heads(["已拨资金", "执行率", "任务（户）小计"]))
        ['已拨资金']
    """
    heads = tuple(heads)
    is_over_total = any(_TOTAL.search(head) and unit_in(head) for head in heads)
    named = [it for it in heads if is_over_total or _MONEY.search(it) or unit_in(it)]
    return frozenset(it for it in named if not _OTHER.search(it))
