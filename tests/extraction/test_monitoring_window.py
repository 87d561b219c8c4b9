"""The window and the notice of a monitoring report."""

from jixiao.extraction.monitoring_window import read_window
from tests.extraction.sample import MONITORING, numbers, read, texts

TEXT = "按照《关于开展2024年绩效监控的通知》（甲财绩〔2024〕7号）要求，对2024年1月至8月的执行作了监控。"


def test_window_and_notice_are_told() -> None:
    draft = read(read_window, TEXT, kind=MONITORING, year=2024)
    assert numbers(draft) == {"monitoring_window/self/start_month": 1, "monitoring_window/self/end_month": 8}
    assert texts(draft, below="monitoring_window/self/") == {
        "notice": "关于开展2024年绩效监控的通知",
        "notice_number": "甲财绩〔2024〕7号",
    }
    assert draft.places["monitoring_window/self/end_month"].quote == "8"


def test_a_notice_without_a_number_has_none() -> None:
    draft = read(read_window, TEXT.replace("（甲财绩〔2024〕7号）", ""), kind=MONITORING, year=2024)
    assert texts(draft, below="monitoring_window/self/") == {"notice": "关于开展2024年绩效监控的通知"}


def test_a_report_without_a_window_has_none() -> None:
    assert read(read_window, "对部门预算执行情况作了监控。", kind=MONITORING).contents == {}
