"""Cells of the lines that a converter made of a table: words, numbers and what stands for no number."""

from collections.abc import Iterator, Sequence

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention
from jixiao.proofreading.figures.scan import scan_passage
from jixiao.proofreading.passage import Passage
from jixiao.reading.document import Paragraph

BLANK = "|"  # a cell without words, on a line of its own
DASHES = frozenset(("-", "—", "——", "－", "–", "/", "\\", BLANK))
_NOTE = late_pattern(r"(?<=[0-9])[（(][^（）()]*[)）]\s*$")
_CELL = late_pattern(r"\S+")
_SPACED = late_pattern(r"[一-鿿](?:\s{1,4}+[一-鿿]){1,7}+")
_NUMBER = late_pattern(
    r"(?:[<>＜＞][=＝]|[≥≤＞＜<>＝=])?[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?(?:%|‰|百分比|万元|元|[一-鿿]{1,2})?"
    "(?:/[一-鿿]{1,3}(?:[*·/][一-鿿]{1,2})?)?"
)
_SERIAL = late_pattern("[0-9]{1,3}")
_TOTALS = ("合计", "总计", "小计", "共计")


def cells_of(line: Paragraph) -> Iterator[tuple[str, Mention | None]]:
    """Yield the words of a line with their numbers; a serial number is an empty word, and a blank cell a dash.

    The characters of a word such as 合 计 may stand apart.
    """
    whole = line.text.strip()
    if whole == BLANK:
        yield BLANK, None
        return
    word = whole.removesuffix("|").rstrip()
    if _SPACED.fullmatch(word):
        yield "".join(word.split()), None
        return
    found = ((it.start(), it[0].strip("|")) for it in _CELL.finditer(_NOTE.sub("", line.text)))
    cells = list(_joined([(start, word) for start, word in found if word]))
    for index, (start, word) in enumerate(cells):
        is_serial = not index and len(cells) > 1 and _SERIAL.fullmatch(word) and not _is_cell(cells[1][1])
        is_number = not is_serial and _NUMBER.fullmatch(word) is not None
        yield "" if is_serial else word, _number(line, start=start, word=word) if is_number else None


def _joined(cells: Sequence[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    """Yield cells, 合 计 at the begin of a row as one."""
    is_apart = "".join(word for _, word in cells[:2]) in _TOTALS and len(cells) > 1
    if is_apart:
        yield cells[0][0], cells[0][1] + cells[1][1]
    yield from cells[2 if is_apart else 0 :]


def _is_cell(word: str) -> bool:
    """Whether a word is a number or stands for none."""
    return word in DASHES or _NUMBER.fullmatch(word) is not None


def _number(line: Paragraph, *, start: int, word: str) -> Mention | None:
    passage = Passage.of(line)
    found = [mention for mention in scan_passage(passage) if start <= mention.start < start + len(word)]
    return found[0] if len(found) == 1 else None
