"""The two golden reports, and the same reports with other lines, amounts, names and orders but the same logic."""

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal

from tests.conftest import GOLDEN

FACTOR = Decimal("1.37")
_AMOUNT = re.compile(r"(?<![0-9.])([0-9]+(?:\.[0-9]+)?)(?=\s?(?:万元|元|万。))|(?<=\t)(768\.15)$", re.MULTILINE)
_CENT = Decimal("0.01")
_NAMES = {
    "示例县经济信息科学技术局": "乙县发展和改革局",
    "示例县企业服务中心": "乙县价格认证中心",
    "示例县经信行政监察大队": "乙县节能监察大队",
    "示例县": "乙县",
    "统计监测股": "国民经济综合股",
    "高新技术股": "固定资产投资股",
    "园区股": "重点项目股",
    "购买专家服务": "组织项目评审",
    "开展安全环保检查": "开展价格巡查",
    "聘请法律顾问": "委托咨询机构",
    "选派科技特派员": "派驻项目专员",
    "会议质量": "评审质量",
    "守牢安全环保底线": "守住粮食安全底线",
    "公众满意度": "群众满意度",
    "设备购置经费": "档案整理经费",
    "老旧小区10kV配电线路改造工程经费": "城南35kV变电站扩建工程经费",
    "产业扶持项目资金": "价格调控项目资金",
    "疫情防控财力补助资金": "粮食储备财力补助资金",
    "省级科技计划项目资金": "省级节能改造项目资金",
}
_ROW = re.compile(r"\t\n(?:\t\n|\t产出指标\n\t数量指标\n)(?:\t\n)?((?:\t[^\n]+\n){7})\n")
_PROJECT = re.compile(r"（([1-7])）([^\n]*?万元?。)\n([^\n]*)\n")


def report(year: int) -> str:
    """Return the golden report of a year."""
    return (GOLDEN / f"report_{year}.txt").read_text(encoding="utf-8")


def shifted(text: str) -> str:
    """Return a report with a paragraph after its title and blank lines between its chapters."""
    title, _, rest = text.partition("\n")
    moved = re.sub(r"(?m)^(?=(?:一|二|四)、|[123]、 )", "\n", rest)
    return f"{title}\n\n按照统一部署，现将有关情况汇总如下。\n{moved}"


def scaled(text: str) -> str:
    """Return a report with every amount multiplied and rounded to two decimals."""
    return _AMOUNT.sub(lambda match: _times(match[0]), text)


def _times(printed: str) -> str:
    product = Decimal(printed) * FACTOR
    return str(product.quantize(_CENT, rounding=ROUND_HALF_UP)) if product else printed


def renamed(text: str, *, names: Mapping[str, str] = _NAMES) -> str:
    """Return a report of another unit, with other offices, indicators and projects."""
    for old, new in names.items():
        text = text.replace(old, new)
    return text


def reordered(text: str) -> str:
    """Return a report whose indicators of quantity and whose projects stand the other way round."""
    rows = [match.span(1) for match in _ROW.finditer(text)][:4]
    text = _exchanged(text, spans=rows)
    projects = [match.span() for match in _PROJECT.finditer(text)]
    text = _exchanged(text, spans=projects)
    numbers = iter(range(1, len(projects) + 1))
    return _PROJECT.sub(lambda match: f"（{next(numbers)}）{match[2]}\n{match[3]}\n", text)


def _exchanged(text: str, *, spans: Sequence[tuple[int, int]]) -> str:
    """Return a text in which what stands at some spans stands there in reverse order."""
    pieces, end = [], 0
    for (start, stop), (first, last) in zip(spans, reversed(spans), strict=True):
        pieces += [text[end:start], text[first:last]]
        end = stop
    return "".join((*pieces, text[end:]))


CHANGES: Mapping[str, Callable[[str], str]] = {
    "as it is": lambda text: text,
    "other lines": shifted,
    "other amounts": scaled,
    "other names": renamed,
    "another order": reordered,
    "all of it": lambda text: reordered(renamed(scaled(shifted(text)))),
}
