"""Evaluations: one for the unit as a whole and one for each project, with their score items."""

from jixiao.book.column import (
    AmountField,
    TableRow,
    code_cell,
    number_cell,
    percent_cell,
    reference_cell,
    text_cell,
)
from jixiao.book.column import TableSchema as Table
from jixiao.book.figure import Figure


class Evaluation(TableRow, frozen=True):
    """One evaluation form; the amounts it prints are amounts of the table `evaluation`."""

    key: str
    project: str = reference_cell("评价项目", table="project", meaning="部门整体评价留空")
    project_name: str = text_cell("表内项目名称", meaning="自评表上印的项目名称，与项目库一致")
    kind: str = code_cell("评价类型", codes="evaluation_kind", meaning="单位自评、部门评价、财政评价")
    scheme: str = code_cell("评分方案", codes="scheme")
    execution_weight: Figure = number_cell("执行率分值", unit="分", meaning="不含执行率的方案填 不涉及", is_addend=True)
    execution_rate: Figure = percent_cell("自评执行率")
    execution_score: Figure = number_cell("执行率得分", unit="分", is_addend=True)
    execution_reason: str = text_cell("执行率偏低原因")
    table_total: Figure = number_cell("表内总分", unit="分", meaning="自评表合计行所列总分")
    total: Figure = number_cell("自评得分", unit="分", meaning="报告结论所列得分")
    grade: str = code_cell("评价等级", codes="grade")
    review_total: Figure = number_cell("复核得分", unit="分", meaning="部门或财政复核得分")
    conclusion: str = text_cell("评价结论")
    problems: str = text_cell("评价发现的问题")
    measures: str = text_cell("评价改进措施")


class ScoreItem(TableRow, frozen=True):
    """The score of one item of a scoring scheme."""

    key: str
    evaluation: str = reference_cell("所属评价", table="evaluation")
    block: str = text_cell("评分板块")
    name: str = text_cell("评分项")
    score: Figure = number_cell("评分", unit="分")
    maximum: Figure = number_cell("满分", unit="分", meaning="满分不明的填 不涉及")
    reason: str = text_cell("扣分原因")
    statement: str = text_cell("评分说明", meaning="报告中这一项的说明文字")


_AMOUNTS = (AmountField("amount", "表内金额", "自评表资金栏所列的数"),)
TABLES = (
    Table("evaluation", "评价", "evaluations", Evaluation, Evaluation.columns, _AMOUNTS),
    Table("score_item", "评分项目", "score_items", ScoreItem, ScoreItem.columns),
)
