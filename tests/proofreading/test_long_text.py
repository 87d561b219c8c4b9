"""No text makes a check slow: what a pattern tries again and again is bounded.

A check has 100 milliseconds for 50 KB of text made to be hard; the limit here is ten times that, for slow machines.
What all checks share, up to 25,000 figures of such a text and their relations, may only grow as the text does.
"""

import gc
import time
from collections.abc import Iterator
from functools import cache

import pytest

from jixiao.proofreading.manuscript import Manuscript
from jixiao.proofreading.text_rule import CHECKS
from tests.proofreading.sample import manuscript, shipped_rules

BYTES = 50_000
LIMIT = 1  # second of processor time
PIECES = (
    *("0", "9,", "1.", "（", "）", "“", "《》", "万", "预算1万。", " ", "　", "\t", "，，", "*", "×", "X"),
    *("1、", "（一）", "三、\n", "（二）甲\n", "2.\n", "1.甲\n", "甲情况。", "1个如下\n1.甲\n"),
    *("20", "2023年", "2023年1月", "〔2023〕", "我部门2022年", "保障2022年度", "（2022年度）\n1\t2\n"),
    *("预计", "预计执行", "主要用", "有待", "甲乙", "收入", "收入预算数", "收入决算数1万元", "减少0", "增加（"),
    *("执行率0%", "0元", "所有", "自评得分", "1分", "为的", "56万元，增加56万元，", "采购执行率100%", "满意度101%"),
    *(
        "1-8月，执行率3%。",
        "人员支出1万元",
        "年初预算1.5万元，调整后预算2.5万元，",
        "权重\t得分\n",
        "1\t1\n",
        "单位名称\n",
        "示例县局内设",
        "圆满完成",
        "100%",
    ),
)
NAMES = [rule.check for rule in shipped_rules()]


@pytest.fixture(autouse=True)
def _without_collector() -> Iterator[None]:
    """Keep the collector out of the times: it walks whatever the whole run of tests holds, not what is read here."""
    gc.disable()
    yield
    gc.enable()


@cache
def hard_text(piece: str, size: int) -> Manuscript:
    """Return a manuscript of a size in bytes that repeats one piece."""
    return manuscript(piece * (size // len(piece.encode())), year=2023)


@cache
def reading_seconds(piece: str, size: int) -> float:
    """Return the processor time for what all checks share: the figures of a hard text and their relations."""
    text = hard_text(piece, size)
    start = time.process_time()
    assert text.text is not None
    assert text.relations is not None
    return time.process_time() - start


@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_a_hard_text_is_identified_in_time(piece: str) -> None:
    start = time.process_time()
    hard_text(piece, BYTES)
    assert time.process_time() - start < LIMIT


@pytest.mark.slow
@pytest.mark.parametrize("piece", PIECES, ids=repr)
def test_the_reading_of_figures_grows_no_faster_than_the_text(piece: str) -> None:
    assert reading_seconds(piece, BYTES) < 8 * reading_seconds(piece, BYTES // 4) + LIMIT / 10


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_a_check_reads_every_hard_text_in_time(name: str) -> None:
    too_long = []
    for piece in PIECES:
        reading_seconds(piece, BYTES)
        text = hard_text(piece, BYTES)
        start = time.process_time()
        list(CHECKS[name](text))
        if time.process_time() - start >= LIMIT:
            too_long.append(piece)
    assert too_long == []
