"""The files of a round of the sample county."""

from pathlib import Path

from jixiao.pipelines.sample_county import REGION
from jixiao.pipelines.write_county import write_county
from tests.pipelines.round import MONITORING, sample_summary


def test_the_report_and_the_workbook_are_written(tmp_path: Path) -> None:
    written = write_county(sample_summary(MONITORING), region=REGION, out=tmp_path, styles=("docx", "html"))
    name = "示例县2024年度县级绩效监控情况汇总报告"
    assert sorted(path.name for path in tmp_path.iterdir()) == [f"{name}.docx", f"{name}.html", f"{name}附表.xlsx"]
    page = (tmp_path / f"{name}.html").read_text(encoding="utf-8")
    assert "执行率65.96%，慢于序时进度（66.67%）0.71个百分点" in page
    assert "设备购置经费" in page
    assert written.workbook.stat().st_size > 0
