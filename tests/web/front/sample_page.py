"""The pages that the front end is tried on: a filling-in page of 示例县, a chart, a narrative, an upload."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

FRAME = {
    "organisation": "示例县农业农村局",
    "years": [
        {"label": "2024 年度", "url": "/?year=2024", "is_current": True},
        {"label": "2023 年度", "url": "/?year=2023", "is_current": False},
    ],
    "nav_items": [
        {"label": "首页", "url": "/home", "is_current": False},
        {"label": "填报", "url": "/", "is_current": True},
        {"label": "检查", "url": "/upload", "is_current": False, "count": 3},
        {"label": "审核", "url": "/review", "is_current": False},
    ],
    "person": {"name": "李明", "role": "单位填报人"},
    "person_links": [{"label": "修改密码", "url": "/password"}],
    "logout_url": "/logout",
    "home_url": "/home",
    "csrf_cookie": "csrftoken",
    "csrf_token": "t",
    "show_secret_notice": True,
}
FINDINGS = [
    {
        "id": "1",
        "severity": "error",
        "severity_label": "错误",
        "rule": "R103",
        "rule_url": "/rule/R103",
        "message": "「选派科技特派员」得分 12 分超过权重 5 分。",
        "row": "k2",
        "field": "score",
        "place": "绩效指标第 2 行，自评得分",
        "arithmetic": [
            {"label": "自评得分", "text": "12.00", "kind": ""},
            {"label": "权重", "text": "5.00", "kind": ""},
            {"label": "超出", "text": "7.00", "kind": "off"},
        ],
        "basis": [{"title": "自评得分不得突破权重。", "url": "/law/1"}],
        "fix": "疑为把实际完成值 12 填入得分栏。",
        "repair": {"label": "改为 5", "url": "/repair/1"},
        "explain_url": "/explain/1",
        "dispute_url": "/dispute/1",
    },
    {
        "id": "2",
        "severity": "explain",
        "severity_label": "须说明",
        "rule": "R207",
        "message": "项目资金执行率低于 80 %，须说明原因。",
        "row": "k3",
        "field": "budget",
        "place": "绩效指标第 3 行，年初预算数",
        "arithmetic": [
            {"label": "年初预算数", "yuan": "12345.60", "kind": ""},
            {"label": "决算数", "yuan": "8265.00", "kind": ""},
            {"label": "执行率", "text": "66.95 %", "kind": "result"},
        ],
        "explain_url": "/explain/2",
    },
]
PANEL = {
    "panel_url": "/panel",
    "checked_at": "10:42 查过",
    "counts": {"error": 1, "explain": 1, "hint": 0},
    "groups": [
        {"severity": "error", "label": "错误", "count": 1, "left": 0, "findings": FINDINGS[:1]},
        {"severity": "explain", "label": "须说明", "count": len(FINDINGS[1:]), "left": 0, "findings": FINDINGS[1:]},
    ],
}
GRID = {"label": "绩效指标", "data_url": "/data", "save_url": "/save", "figure_url": "/figure", "book": "b1"}
GRID_PAGE = """{% extends "base.html" %}{% load static %}{% block title %}绩效指标{% endblock %}
{% block styles %}<link rel="stylesheet" href="{% static 'vendor/tabulator/tabulator.min.css' %}">{% endblock %}
{% block layout %}jx-layout--panel{% endblock %}
{% block content %}<h1>绩效指标</h1>
<p>年初预算合计 <span data-money="12345678.90" id="total"></span> <span data-money-unit></span></p>
{% include "parts/table.html" %}{% endblock %}
{% block panel %}{% include "parts/panel.html" %}{% endblock %}
{% block scripts %}<script type="module" src="{% static 'jixiao/grid.js' %}"></script>{% endblock %}"""
CHART = {
    "title": "执行进度与时间进度",
    "type": "scatter",
    "x": {"label": "时间进度", "unit": "%"},
    "y": {"label": "执行率", "unit": "%"},
    "marks": [{"axis": "y", "value": "66.7", "label": "序时进度"}],
    "series": [
        {
            "label": "单位",
            "points": [
                {"x": "66.7", "y": "66.95", "name": "示例县农业农村局"},
                {"x": "66.7", "y": "30", "name": "示例县水利局"},
            ],
        }
    ],
}
BAR = {
    "title": "各单位问题数",
    "type": "bar",
    "horizontal": True,
    "x": {"label": "单位", "kind": "category", "categories": ["农业农村局", "水利局", "教育局"]},
    "y": {"label": "问题", "unit": "条"},
    "series": [{"label": "错误", "values": ["3", "5", "0"]}, {"label": "须说明", "values": ["2", "1", "4"]}],
}
CHART_PAGE = """{% extends "base.html" %}{% load static %}{% block content %}<h1>县级总览</h1>
{% include "parts/chart.html" %}
{% include "parts/chart.html" with chart=bar chart_id="bar" lines=bar_lines head=bar_head %}
{% include "parts/chart.html" with chart=bar chart_id="empty" lines=nothing head=bar_head %}
{% include "parts/empty.html" with title="还没有预警" text="监控数据报送后会出现在这里。" %}
{% include "parts/progress.html" %}{% endblock %}
{% block scripts %}<script type="module" src="{% static 'jixiao/charts.js' %}"></script>{% endblock %}"""
TEXT_PAGE = """{% extends "base.html" %}{% load static %}
{% block layout %}jx-layout--narrow{% endblock %}
{% block content %}<h1>文字与附件</h1>{% include "parts/narrative.html" %}
<h2 class="mt-4">检查一份文件</h2>{% include "parts/upload.html" %}{% endblock %}
{% block scripts %}<script type="module" src="{% static 'jixiao/tokens.js' %}"></script>
<script type="module" src="{% static 'jixiao/upload.js' %}"></script>{% endblock %}"""
JOB = {"title": "正在检查 100 个单位", "done": 61, "total": 100, "doing": "示例县水利局", "url": "/job"}
PAGES: dict[str, dict[str, Any]] = {
    "/": {"source": GRID_PAGE, "context": {**FRAME, **PANEL, "grid": GRID}},
    "/panel": {"source": '{% include "parts/panel.html" %}', "context": PANEL},
    "/job": {"source": '{% include "parts/progress.html" %}', "context": {"job": JOB}},
    "/chart": {
        "source": CHART_PAGE,
        "context": {
            **FRAME,
            "chart": CHART,
            "chart_id": "scatter",
            "csv_url": "/chart.csv",
            "head": ["单位", "时间进度 %", "执行率 %"],
            "lines": [["示例县农业农村局", "66.70", "66.95"], ["示例县水利局", "66.70", "30.00"]],
            "bar": BAR,
            "bar_head": ["单位", "错误", "须说明"],
            "bar_lines": [["农业农村局", "3", "2"], ["水利局", "5", "1"], ["教育局", "0", "4"]],
            "job": JOB,
        },
    },
    "/text": {
        "source": TEXT_PAGE,
        "context": {
            **FRAME,
            "narrative": {
                "id": "narrative",
                "name": "summary",
                "label": "资金执行情况",
                "text": "全年支出 {{final.total}}，执行率 {{rate}}，{{gone}}。",
                "figures": [
                    {"id": "final.total", "label": "决算数合计", "yuan": "12345.60"},
                    {"id": "rate", "label": "预算执行率", "text": "66.95 %"},
                ],
            },
            "upload": {
                "id": "upload",
                "url": "/upload",
                "label": "拖入 Word、PDF 或 Excel",
                "button": "检查",
                "accept": ".docx,.pdf,.xlsx,.txt",
                "max_megabytes": 1,
            },
        },
    },
}


def render_pages() -> dict[str, str]:
    """Return each page by its path, rendered by Django in a process of its own."""
    script = Path(__file__).with_name("render_page.py")
    done = subprocess.run(
        [sys.executable, str(script)], input=json.dumps(PAGES).encode(), capture_output=True, check=True
    )
    pages: dict[str, str] = json.loads(done.stdout)
    return pages
