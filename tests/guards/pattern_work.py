"""Work that asks for every regular expression that is put together while something is read or checked."""

from jixiao.exchange.screening.screen import screens_of
from jixiao.pipelines.check_book import check_book
from jixiao.pipelines.check_document import check_document
from jixiao.pipelines.sample_county import load_bureau
from jixiao.proofreading.text_case_run import run_text_cases
from jixiao.reading.text import read_text
from tests.extraction.report_text import report
from tests.proofreading.sample import hits, shipped_law, shipped_rules

_MORE = {
    "total_row": "自评得分28分（满分30分）。\n三级指标\t权重\t得分\n甲\t10\t9\n乙\t10\t8.5\n丙\t10\t10",
    "item_count": "（单位：万元）\n乡镇\t金额\n甲镇\t4\n乙镇\t5\n合计\t9\n上表共下达9万元，涉及3个乡镇。",
}


def work() -> None:
    """Check the examples of all text rules, the golden reports and the Books that they are written from."""
    for rule in shipped_rules():
        list(run_text_cases(rule, law=shipped_law()))
    for year in (2023, 2024):
        check_document(read_text(report(year).encode(), name="report.txt"))
        check_book(load_bureau(year, is_mended=False))
    for check, text in _MORE.items():
        hits(check, text=text)
    screens_of(shipped_law())
