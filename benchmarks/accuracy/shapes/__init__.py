"""Structures of public documents, written in our own words."""

from collections.abc import Callable, Mapping

from benchmarks.accuracy.page import Page
from benchmarks.accuracy.shapes.budget import budget, three_public
from benchmarks.accuracy.shapes.evaluation import evaluation, goal_form
from benchmarks.accuracy.shapes.final_accounts import final_accounts
from benchmarks.accuracy.shapes.funds import allocation, lottery, procurement, revenue, transfer
from benchmarks.accuracy.shapes.monitoring import monitoring
from benchmarks.accuracy.shapes.project import project_form, project_report

SHAPES: Mapping[str, tuple[str, Callable[[Page], None]]] = {
    "部门绩效评价报告": ("绩效报告", evaluation),
    "部门目标自评表": ("表", goal_form),
    "事中监控报告": ("绩效报告", monitoring),
    "部门决算说明": ("预决算说明", final_accounts),
    "部门预算说明": ("预决算说明", budget),
    "三公经费说明": ("预决算说明", three_public),
    "项目自评报告": ("绩效报告", project_report),
    "项目自评表": ("表", project_form),
    "转移支付自评": ("资金公告", transfer),
    "彩票公益金公告": ("资金公告", lottery),
    "政府采购说明": ("资金公告", procurement),
    "财政收支情况": ("资金公告", revenue),
    "资金分配表": ("表", allocation),
}
