"""Performance indicators of the unit as a whole and of its projects."""

from jixiao.book.column import (
    TableRow,
    code_cell,
    flag_cell,
    money_cell,
    number_cell,
    reference_cell,
    text_cell,
)
from jixiao.book.column import TableSchema as Table
from jixiao.book.figure import Figure


class Indicator(TableRow, frozen=True):
    """One third-level indicator.

    A quantitative indicator uses `target` and `actual`, a qualitative one (nature 定性) `target_level`,
    `actual_level` and `achievement`.
    """

    key: str
    project: str = reference_cell("所属项目", table="project", meaning="部门整体指标留空")
    level1: str = code_cell("一级指标", codes="indicator_level1")
    level2: str = code_cell("二级指标", codes="indicator_level2")
    name: str = text_cell("三级指标")
    nature: str = code_cell("指标性质", codes="indicator_nature", meaning="≥、≤、=、>、< 或 定性")
    target: Figure = number_cell("指标值")
    target_level: str = text_cell("定性指标值", meaning="优、良、中、低、差，高、中、低，好、坏")
    unit: str = text_cell("度量单位")
    weight: Figure = number_cell("权重", unit="分")
    actual: Figure = number_cell("实际完成值")
    actual_level: str = text_cell("定性完成值")
    actual_unit: str = text_cell("完成值单位", meaning="与度量单位不同时才填")
    achievement: str = code_cell("达成程度", codes="achievement", meaning="定性指标：达成、部分达成、未达成")
    score: Figure = number_cell("得分", unit="分")
    reason: str = text_cell("偏差原因及改进措施")
    over_reason: str = code_cell("超额原因", codes="over_reason", meaning="大幅超出指标值时填写")
    human_change: str = text_cell("人工调分理由", meaning="得分不按公式时由评分人填写")
    approved_target: Figure = number_cell("批复指标值", meaning="批复的绩效目标中的指标值")
    approved_target_level: str = text_cell("批复定性指标值")
    growth: bool | None = flag_cell("是否增长类", meaning="增长类百分比可以超过100%")
    is_over_ok: bool | None = flag_cell("超过视同完成", meaning="等号指标超过指标值时仍算完成")
    satisfied: Figure = number_cell("满意份数", unit="份", meaning="满意度调查中满意的有效问卷数")
    valid_answers: Figure = number_cell("有效问卷数", unit="份")
    ledger_cost: Figure = money_cell("台账成本", meaning="成本指标对应的实际支出")
    evidence: str = text_cell("佐证材料")


TABLES = (Table("indicator", "绩效指标", "indicators", Indicator, Indicator.columns),)
