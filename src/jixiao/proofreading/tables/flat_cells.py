"""Cells of the lines that a converter made of a table: words, numbers and what stands for no number."""

from collections.abc import Iterator, Sequence

from msgspec import Struct, structs

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.figures.scan import scan_passage
from jixiao.proofreading.passage import Passage
from jixiao.reading.document import Paragraph

BLANK = "|"  # a cell without words, on a line of its own
DASHES = frozenset(("-", "—", "——", "－", "–", "/", "\\", BLANK))
_NOTE = late_pattern(r"(?<=[0-9])[（(][^（）()]*[)）]\s*$")
_CELL = late_pattern(r"\S+")
_SPACED = late_pattern(r"[一-鿿](?:\s{1,4}+[一-鿿]){1,7}+")
_NUMBER = late_pattern(
    r"(?:[<>＜＞][=＝]|[≥≤≧≦＞＜<>＝═=])?[-−]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?(?:%|‰|百分比|万元|元|[一-鿿]{1,2})?"
    "(?:/[一-鿿]{1,3}(?:[*·/][一-鿿]{1,2})?)?"
)
_SERIAL = late_pattern("[0-9]{1,3}")
_TOTALS = ("合计", "总计", "小计", "共计")
SIGN = late_pattern("[<>＜＞][=＝]|[≥≤≧≦＞＜<>＝═=]")
_BARE = late_pattern(r"[0-9]+(?:\.[0-9]+)?")
_UNIT = late_pattern("[一-鿿]{1,3}|[%‰]|[一-鿿]{1,2}/[一-鿿]{1,3}")
_FINE = late_pattern(r"[0-9]\.[0-9]")
_RATES = ("%", "‰")
_SIGN_HEADS, _UNIT_HEADS = ("指标性质", "性质"), ("度量单位", "计量单位", "单位")


class _Word(Struct, frozen=True):
    """The words of a cell with where they stand in the line.

    Unit:
        unit: that which stood in a cell of its own behind a number, which is that of the number behind it too.
    """

    start: int
    end: int
    text: str
    unit: str = ""


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
    found = (_word(it.start(), text=it[0]) for it in _CELL.finditer(_NOTE.sub("", line.text)))
    cells = _signed(_joined([word for word in found if word.text]))
    for index, cell in enumerate(cells):
        is_serial = (
            not index and len(cells) > 1 and _SERIAL.fullmatch(cell.text) is not None and not is_cell(cells[1].text)
        )
        is_number = not is_serial and _NUMBER.fullmatch(cell.text) is not None
        has_bare = index + 1 < len(cells) and _BARE.fullmatch(cells[index + 1].text) is not None
        number = _number(line, cell=cell, has_bare=has_bare) if is_number else None
        yield "" if is_serial else cell.text, number


def _word(start: int, *, text: str) -> _Word:
    return _Word(start, start + len(text), text.strip("|"))


def _joined(cells: Sequence[_Word]) -> list[_Word]:
    """Return cells, 合 计 at the begin of a row as one."""
    first = "".join(cell.text for cell in cells[:2])
    if first not in _TOTALS or len(cells) == 1:
        return list(cells)
    return [_Word(cells[0].start, cells[1].end, first), *cells[2:]]


def _signed(cells: Sequence[_Word]) -> list[_Word]:
    """Return cells, those of a sign, its number and its unit as one, and one head for all three."""
    found: list[_Word] = []
    for cell in cells:
        before = found[-1] if found else None
        if before is not None and SIGN.fullmatch(before.text) and _BARE.fullmatch(cell.text):
            found[-1] = _Word(before.start, cell.end, before.text + cell.text)
        elif before is not None and _is_unit(cell, of=before):
            found[-1] = structs.replace(before, unit=cell.text)
        elif before is not None and before.text in _SIGN_HEADS and cell.text.startswith("指标值"):
            found[-1] = cell
        elif not (before is not None and before.text.startswith("指标值") and cell.text in _UNIT_HEADS):
            found.append(cell)
    return found


def _is_unit(cell: _Word, *, of: _Word) -> bool:
    """Whether a cell is the unit of a number that follows its sign."""
    sign = SIGN.match(of.text)
    if sign is None or of.unit or not _BARE.fullmatch(of.text, sign.end()):
        return False
    is_apart = of.end - of.start > len(of.text)
    return cell.text in _RATES or (is_apart and _UNIT.fullmatch(cell.text) is not None)


def is_cell(word: str) -> bool:
    """Return whether a word is a number or stands for none."""
    return word in DASHES or _NUMBER.fullmatch(word) is not None


def _number(line: Paragraph, *, cell: _Word, has_bare: bool) -> Mention | None:
    """Return the number of a cell; one whose unit stands apart has none, where that behind it has none either."""
    is_amount = cell.start > 0 and _FINE.search(line.text) is not None  # 2000 beside 1157.97 is no year
    scanned = scan_passage(Passage.of(line), has_years=not is_amount)
    found = [mention for mention in scanned if cell.start <= mention.start < cell.end]
    if len(found) != 1:
        return None
    sign = SIGN.match(cell.text)
    number = found[0] if sign is None else structs.replace(found[0], lead=sign[0])
    if cell.unit == "%" and not has_bare:
        return structs.replace(number, quantity=Quantity.PERCENT, unit=cell.unit, scale=1)
    return structs.replace(number, quantity=Quantity.PLAIN, unit="", scale=1) if cell.unit else number
