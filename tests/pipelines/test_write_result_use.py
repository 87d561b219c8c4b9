"""The use of results of the sample county: the sheet, the workbook, a letter to each unit."""

import datetime as dt
from pathlib import Path

from jixiao.county.result_use.decision import decide_all
from jixiao.county.result_use.standings import standings_of
from jixiao.county.result_use.terms import terms_of
from jixiao.pipelines.check_book import catalogue_for
from jixiao.pipelines.sample_county import REGION
from jixiao.pipelines.write_result_use import Issue, write_result_use
from tests.pipelines.round import SELF_EVALUATION, sample_summary


def test_every_unit_gets_its_letter(tmp_path: Path) -> None:
    records = sample_summary(SELF_EVALUATION).records
    law = catalogue_for(region=REGION, year=2023).law
    decisions = decide_all(standings_of(records, repeated={}), terms=terms_of(law))
    assert len(decisions) == 33
    issue = Issue("示例县", REGION, 2023, dt.date(2024, 5, 6), "示例县财政局")
    written = write_result_use(decisions, issue=issue, out=tmp_path, styles=("html",))
    assert len(written.letters) == 5
    assert written.workbook.name == "示例县2023年度绩效评价结果应用表.xlsx"
    page = written.letters[0].paths[0].read_text(encoding="utf-8")
    assert "关于2023年度绩效评价结果应用的意见" in page
    assert "招商引资工作经费" in page
