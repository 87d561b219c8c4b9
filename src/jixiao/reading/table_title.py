"""The lines over a table that name it or give its unit of money."""

from jixiao.late_pattern import late_pattern
from jixiao.reading.document import Block, Paragraph

_MOST_LINES = 5
_LONGEST_NAME = 50
_BRACKETS = late_pattern(r"[（(][^（）()]*[)）]|[\s“”]")
_UNIT = late_pattern(r"(?:金额)?单位[:：]\s*(?:人民币)?[十百千万亿]*元")
_YEAR = late_pattern(r"^[（(]?\s*(?:[0-9]{4}|[〇零○一二三四五六七八九]{4})\s*年\s*+(?:度\s*+)?[)）]?")
_FILLED_IN = late_pattern(
    r"(?:填报|编制|填表|公开|报送|预算|制表)(?:单位|部门|日期|时间|人)?\s*(?:\([^)]*\)|（[^）]*）)?[:：]"
)
_NUMBERED = late_pattern(r"(?:附件?表?|表|公开)\s*[0-9一二三四五六七八九十]+(?:[-—－.][0-9]+)*表?(?:[:：、\s]|$)")
_POINTS_ELSEWHERE = late_pattern(r"(?:下|见|如|按|附|上|该|本|各|代)表$")


def take_title(blocks: list[Block]) -> tuple[Paragraph, ...]:
    """Take the lines that belong to the table which comes next off the end of a list and return them in order."""
    title: list[Paragraph] = []
    while blocks and len(title) < _MOST_LINES:
        last = blocks[-1]
        if not isinstance(last, Paragraph) or not is_title(last.text):
            break
        title.insert(0, last)
        blocks.pop()
    return tuple(title)


def is_title(text: str) -> bool:
    """Return whether a line names a table, gives its unit of money or its year, or says who filled it in.

    Example:
        >>> [is_title(text) for text in ("2021年“三公”经费预算支出表", "单位：万元", "（2023年度）", "情况见下表")]
        [True, True, True, False]
    """
    text = text.strip()
    if _UNIT.search(text) and len(text) <= _LONGEST_NAME:
        return True
    if _YEAR.fullmatch(text) or (_FILLED_IN.match(text) and len(text) <= _LONGEST_NAME):
        return True
    return is_table_name(text)


def is_table_name(text: str) -> bool:
    """Return whether a line is the name or number of a table."""
    text = text.strip()
    if len(text) > _LONGEST_NAME or text.endswith(("。", "；", "，", "：", ":", ";")):
        return False
    name = _BRACKETS.sub("", text)
    return bool(_NUMBERED.match(text)) or (name.endswith("表") and len(name) > 1 and not _POINTS_ELSEWHERE.search(name))
