"""Numbers as people type them and as sheets keep them, read to exact decimals."""

from decimal import Context, Decimal

from msgspec import Struct

from jixiao.late_pattern import late_pattern

SHEET_DIGITS = 15  # what a sheet keeps of a number
_SHEET = Context(prec=SHEET_DIGITS)
_FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_WIDTH = str.maketrans(_FULL_WIDTH | {"−": "-", "﹣": "-", "﹢": "+", "﹪": "%", "﹒": "."})
_NEGATIVE_MARKS = "△▲"
_CURRENCY = "¥"  # the full-width sign becomes this one
_NUMBER = late_pattern(r"([+-]?)([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)?(\.[0-9]+)?")
_UNIT = late_pattern(r"[^0-9.,()+\-]+$")
_COMPARISON = late_pattern(r"^(?:[<>=≤≥≦≧≠]|不低于|不高于|不少于|不超过|大于|小于)")
_CHINESE_NUMBER = late_pattern(r"[〇零一二三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+(?:元|整|角|分)*")
_APPROXIMATE = late_pattern("^约|左右$|余$")


class TypedNumber(Struct, frozen=True):
    """A number with what stood behind it, such as 万元, % or 人; empty where nothing did."""

    number: Decimal
    unit: str


class NumberTextError(Exception):
    """A text is no number; the hint says what it looks like instead, a full Chinese sentence or nothing."""

    def __init__(self, hint: str) -> None:
        """Keep the hint."""
        self.hint = hint
        super().__init__(hint)


def read_number(text: str) -> TypedNumber:
    """Return the number that a person typed: any width of signs, thousands marks, blanks, brackets for negatives.

    Raises:
        NumberTextError: If it is no number.

    Example:
        >>> read_number("１，２３４．５０ 万元")
        TypedNumber(number=Decimal('1234.50'), unit='万元')
        >>> read_number("（12.50）").number
        Decimal('-12.50')
    """
    folded = "".join(text.translate(_WIDTH).split()).lstrip("￥" + _CURRENCY)
    unit = _UNIT.search(folded)
    digits = folded[: unit.start()] if unit else folded
    is_negative = digits[:1] in _NEGATIVE_MARKS or (digits[:1], digits[-1:]) == ("(", ")")
    match = _NUMBER.fullmatch(digits.strip("()" + _NEGATIVE_MARKS) if is_negative else digits)
    is_number = match is not None and (match[2] or match[3]) and not (is_negative and match[1])
    if match is None or not is_number or _APPROXIMATE.search(folded):
        raise NumberTextError(_hint(folded))
    number = Decimal(match[0].replace(",", ""))
    return TypedNumber(number.copy_negate() if is_negative else number, unit[0] if unit else "")


def read_sheet_number(text: str) -> Decimal | None:
    """Return the number of a cell with the digits a sheet really keeps, so that 0.30000000000000004 is 0.3.

    Returns:
        None for what is no finite number.
    """
    try:
        number = Decimal(text)
        return plain_decimal(_SHEET.plus(number)) if number.is_finite() else None
    except ArithmeticError:
        return None


def has_float_tail(text: str) -> bool:
    """Whether the digits of a cell are more than anybody types: the trace of a calculation.

    Example:
        >>> has_float_tail("0.0099999999999909"), has_float_tail("1261.98")
        (True, False)
    """
    return len(Decimal(text).as_tuple().digits) >= SHEET_DIGITS - 1


def plain_decimal(number: Decimal) -> Decimal:
    """Return a number without trailing zeros behind the point and without an exponent.

    Example:
        >>> plain_decimal(Decimal("1.50E+3"))
        Decimal('1500')
    """
    normal = number.normalize()
    return normal.quantize(Decimal(1)) if int(normal.as_tuple().exponent) > 0 else normal


def _hint(text: str) -> str:
    if _COMPARISON.search(text):
        return "比较符号另填在“指标性质”栏，这里只填数字。"
    if _CHINESE_NUMBER.fullmatch(text):
        return "请改用阿拉伯数字。"
    if _APPROXIMATE.search(text):
        return "请填确切的数。"
    return "这里只填数字；没有这件事填 不涉及，不知道就空着。"
