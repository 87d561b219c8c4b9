"""Figure ids in the words of the Book."""

import pytest

from jixiao.pipelines.check_book import catalogue_for
from jixiao.rules.check import facts_of
from jixiao.writing.comparison.name import figure_words
from tests.pipelines.sample import bureau


@pytest.mark.parametrize(
    ("figure", "words"),
    [
        ("expenditure/total/amount@final", "支出合计（决算）"),
        ("income/total/amount@final.y-1", "收入合计（上年决算）"),
        ("project/c1/amount@executed.general.m8", "「工业经济运行监测经费」项目金额（执行·8月·一般公共预算）"),
        ("headcount/self/on_post", "在职人员总数"),
        ("staffing/gq/authorised", "「工勤」编制数"),
        ("evaluation/v_c1/execution_score", "「工业经济运行监测经费」执行率得分"),
        ("pace/m9/rate", "支出进度第2行累计支出进度"),
        ("pace/gone/rate", "支出进度累计支出进度"),
        ("=(staffing/gq/on_post - staffing/gq/authorised)", "「工勤」在职人数－「工勤」编制数"),
        (
            "=(expenditure/total/amount@executed.m8 / expenditure/total/amount@adjusted)",
            "支出合计（执行·8月÷调整预算）",
        ),
        ("=执行进度标准(pace/m6/month)", "执行进度标准(支出进度第1行截止月份)"),
        ("=(sum:indicator(indicator/*/weight) + evaluation/v_c1/execution_weight)", "由绩效指标、评价汇总"),
    ],
)
def test_a_figure_has_a_name(figure: str, words: str) -> None:
    book = bureau(2023, is_mended=True)
    facts = facts_of(book, catalogue=catalogue_for(region=book.unit.region, year=book.year))
    assert figure_words(figure, facts=facts) == words
