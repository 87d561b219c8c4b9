"""Monitoring during the year: the window, one record a project, one a monitored indicator."""

import datetime as dt

from jixiao.book.column import (
    TableRow,
    code_cell,
    day_cell,
    flag_cell,
    number_cell,
    percent_cell,
    reference_cell,
    text_cell,
)
from jixiao.book.column import TableSchema as Table
from jixiao.book.figure import Figure


class MonitoringWindow(TableRow, frozen=True):
    """The window of the monitoring round."""

    key: str = "self"
    start_month: Figure = number_cell("监控开始月", unit="月")
    end_month: Figure = number_cell("监控截止月", unit="月")
    notice: str = text_cell("监控通知名称")
    notice_number: str = text_cell("监控通知文号")


class MonitoringRecord(TableRow, frozen=True):
    """The monitoring of one project, or of personnel or public expenditure."""

    key: str
    project: str = reference_cell("监控项目", table="project", meaning="人员、公用经费留空")
    purpose: str = code_cell("监控对象", codes="payment_purpose")
    month: Figure = number_cell("记录截止月", unit="月", meaning="与监控截止月一致")
    goal_progress: Figure = percent_cell("目标完成进度")
    is_alert: bool | None = flag_cell("是否预警")
    alert_date: dt.date | None = day_cell("预警日期")
    decision: str = code_cell("处置决定", codes="alert_decision", meaning="继续执行、调剂、取消、暂停")
    decision_date: dt.date | None = day_cell("处置日期")
    reason: str = text_cell("偏差原因")
    measure: str = text_cell("纠偏措施")


class IndicatorProgress(TableRow, frozen=True):
    """The monitoring of one indicator."""

    key: str
    indicator: str = reference_cell("监控指标", table="indicator")
    target: Figure = number_cell("监控指标值", meaning="与批复的指标值一致")
    progress: Figure = number_cell("截止月完成值")
    expected: Figure = number_cell("全年预计完成值")
    progress_text: str = text_cell("截止月完成情况", meaning="定性指标的文字说明")
    likelihood: str = code_cell("完成目标可能性", codes="likelihood")
    has_funding_cause: bool | None = flag_cell("经费保障原因")
    has_rule_cause: bool | None = flag_cell("制度保障原因")
    has_staff_cause: bool | None = flag_cell("人员保障原因")
    has_equipment_cause: bool | None = flag_cell("硬件条件保障原因")
    has_other_cause: bool | None = flag_cell("其他原因")
    is_deviating: bool | None = flag_cell("是否偏差")
    reason: str = text_cell("原因说明")
    measure: str = text_cell("整改措施")


TABLES = (
    Table(
        "monitoring_window",
        "监控期间",
        "monitoring_window",
        MonitoringWindow,
        MonitoringWindow.columns,
        is_single=True,
    ),
    Table("monitoring", "监控记录", "monitoring_records", MonitoringRecord, MonitoringRecord.columns),
    Table("indicator_progress", "指标监控", "indicator_progress", IndicatorProgress, IndicatorProgress.columns),
)
