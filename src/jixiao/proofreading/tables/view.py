"""A table as its reader sees it: named columns, named rows, numbers where they meet."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from msgspec import Struct, field

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention

_TOTAL = late_pattern("合计|总计|小计|总额|共计|总分")
_BUDGETS = (late_pattern("全年预算|调整预算|调整后预算"), late_pattern("全年预算|调整预算|调整后预算|预算数|预算"))
_DONE = (late_pattern("执行数|支出数|决算数|实际支出"), late_pattern("执行"))
_EARLIER = late_pattern("上年|去年|同期")
_RATE = late_pattern("执行率|使用率|完成率|到位率|支付率|进度")
_EXECUTION_RATE = late_pattern("执行率|资金使用率|^使用率|支付率|预算完成率|支出完成率|支出进度|执行进度")
_OTHER_RATE = late_pattern("到位率|(?:项目|任务|目标|指标|工程|工作|建设|实施|形象)[^预支执]{0,4}(?:完成率|进度)")
_WEIGHT = late_pattern("权重|分值|满分|标准分")
_SCORE = late_pattern("得分|评分|实得")
_FACTOR = late_pattern("系数")
_TARGET = late_pattern("指标值|目标值|计划值|目标")
_ACTUAL = late_pattern("实际完成|完成值|全年实际|实际值")


class RowView(Struct, frozen=True, dict=True):
    """One row.

    Unit:
        label: its words, from the left, joined.
        cells: the numbers by 1-based column of the view.
        words: the texts of the other cells by column.
    """

    label: str
    cells: Mapping[int, Mention]
    words: Mapping[int, str] = field(default_factory=dict)

    @cached_property
    def is_total(self) -> bool:
        """Whether it adds up other rows."""
        return _TOTAL.search("".join(self.label.split())) is not None


def are_even(rows: Iterable[RowView]) -> bool:
    """Whether rows have numbers in the same columns, so that none of them stands elsewhere than the others."""
    return len({frozenset(row.cells) for row in rows}) <= 1


class TableView(Struct, frozen=True, dict=True):
    """One table, or one block of a form with a head of its own.

    Unit:
        heads: the words over each column, 1-based; the first is that of the labels.
        is_sure: whether rows and columns are as drawn, not guessed from running text.
    """

    title: str
    heads: Mapping[int, str]
    rows: tuple[RowView, ...]
    is_sure: bool = True

    def column(self, pattern: re.Pattern[str], *, but: re.Pattern[str] | None = None) -> int | None:
        """Return the first column whose head matches, None if there is none."""
        for number, head in self.heads.items():
            if pattern.search(head) and not (but and but.search(head)):
                return number
        return None

    @cached_property
    def budget(self) -> int | None:
        """The column of the budget that spending is measured against: the adjusted one where there are two."""
        for pattern in _BUDGETS:
            column = self.column(pattern, but=_RATE)
            if column is not None:
                return column
        return None

    @cached_property
    def done(self) -> int | None:
        """The column of spending; one that names its amount comes before one such as 执行情况."""
        columns = (self.column(pattern, but=_RATE) for pattern in _DONE)
        return next((column for column in columns if column is not None), None)

    @cached_property
    def rates(self) -> Mapping[int, int]:
        """The columns of rates of execution, each with the nearest column of spending before it.

        到位率 is none, nor is 完成率 where a column is called a rate of execution or where it is that of some work.
        """
        named = [number for number, head in self.heads.items() if _EXECUTION_RATE.search(head)]
        found = named or ([] if self.rate is None else [self.rate])
        rated = [number for number in found if not _OTHER_RATE.search(self.heads[number])]
        done = [it for it, head in self.heads.items() if _DONE[0].search(head) and not _RATE.search(head)]
        done = [it for it in done if not _EARLIER.search(self.heads[it])] or done
        nearest = {rate: max((number for number in done if number < rate), default=self.done) for rate in rated}
        return {rate: number for rate, number in nearest.items() if number is not None}

    @cached_property
    def rate(self) -> int | None:
        """The column of the rate of execution."""
        return self.column(_RATE, but=_SCORE)

    @cached_property
    def weight(self) -> int | None:
        """The column of weights."""
        return self.column(_WEIGHT)

    @cached_property
    def score(self) -> int | None:
        """The column of scores."""
        return self.column(_SCORE, but=_FACTOR)

    @cached_property
    def target(self) -> int | None:
        """The column of target values."""
        return self.column(_TARGET, but=_ACTUAL)

    @cached_property
    def actual(self) -> int | None:
        """The column of values reached."""
        return self.column(_ACTUAL)
