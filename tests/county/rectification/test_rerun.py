"""The re-run of a rule finds the same instance, or says that it is gone."""

from dataclasses import replace

from jixiao.book.verdict import Verdict
from jixiao.county.rectification.item import item_from_finding
from jixiao.county.rectification.rerun import rerun_of
from jixiao.pipelines.check_book import check_book
from jixiao.pipelines.sample_county import load_bureau


def test_the_mended_report_passes_where_the_first_failed() -> None:
    first, mended = (check_book(load_bureau(2023, is_mended=flag)) for flag in (False, True))
    finding = next(it for it in first.findings if it.rule == "R103")
    item = item_from_finding(finding, unit="局", year=2023, version=1)
    assert rerun_of(item, outcomes=first.outcomes, version=2).verdict is Verdict.FAIL
    assert rerun_of(item, outcomes=mended.outcomes, version=2).verdict is Verdict.PASS


def test_what_is_no_longer_there_is_no_pass() -> None:
    first = check_book(load_bureau(2023, is_mended=False))
    finding = next(it for it in first.findings if it.rule == "R103")
    item = item_from_finding(finding, unit="局", year=2023, version=1)
    gone = rerun_of(replace(item, instance="no such row"), outcomes=first.outcomes, version=2)
    assert (gone.verdict, gone.words) == (None, "新版本里没有这一处")
