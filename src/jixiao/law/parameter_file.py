"""Reading parameters from the files of the rulebook."""

import re
from fractions import Fraction
from types import MappingProxyType

from jixiao.book.figure import exact
from jixiao.book.money import InexactMoneyError, Money
from jixiao.law.entry import Entry, Form, Shape, read_entries
from jixiao.law.parameter import Key, Parameter, Scalar, Value
from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError, DuplicateEntryError, RulebookError

KIND = "parameters"
PERCENT_UNITS = frozenset({"%", "百分点"})
MONEY_UNITS = frozenset({"元", "万元", "亿元"})  # not 分, which is the unit of scores here
TEXT_UNITS = frozenset({"文字", "正则表达式", "月-日"})
_DAY_OF_YEAR = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+|/[1-9][0-9]*)?")
_SHAPE = Shape(
    {
        "id": (Form.TEXT,),
        "name": (Form.TEXT,),
        "value": (Form.TEXT, Form.TEXTS, Form.TEXT_BY_KEY),
        "unit": (Form.TEXT,),
        "valid_from": (Form.DAY,),
        "citation": (Form.TEXT,),
        "mark": (Form.TEXT,),
        "verified": (Form.FLAG,),
    },
    {"valid_to": (Form.DAY,), "instrument": (Form.TEXT,), "key_unit": (Form.TEXT,), "note": (Form.TEXT,)},
)


def read_parameters(rulebook: Rulebook, *, region: str) -> tuple[Parameter, ...]:
    """Return the parameters of a region in every version, those of the most local layer last.

    Raises:
        BrokenRulebookError: If a file is wrong; it holds the mistakes of all files.
    """
    reading = rulebook.read(KIND, region=region)
    errors = list(reading.errors)
    entries: list[Entry] = []
    for document in reading.documents:
        tables, wrong = document.tables("parameter")
        entries += tables
        errors += wrong
    pairs, wrong = read_entries(entries, shape=_SHAPE, build=lambda entry: (entry, _parameter(entry)))
    errors += wrong + _overlaps(pairs)
    if errors:
        raise BrokenRulebookError(errors)
    return tuple(parameter for _, parameter in pairs)


def _overlaps(pairs: list[tuple[Entry, Parameter]]) -> list[RulebookError]:
    versions: dict[tuple[object, str], list[tuple[Entry, Parameter]]] = {}
    errors: list[RulebookError] = []
    for entry, parameter in pairs:
        earlier = versions.setdefault((entry.path.parent, parameter.id), [])
        errors += [
            DuplicateEntryError(entry.path, entry=entry.name, other=other.path)
            for other, version in earlier
            if version.period.overlaps(parameter.period)
        ]
        earlier.append((entry, parameter))
    return errors


def _parameter(entry: Entry) -> Parameter:
    unit = entry.text("unit")
    return Parameter(
        id=entry.text("id"),
        name=entry.text("name"),
        value=_value(entry, unit=unit),
        unit=unit,
        key_unit=entry.text("key_unit"),
        printed=_printed(entry, unit=unit),
        period=entry.period(),
        instrument=entry.text("instrument"),
        citation=entry.text("citation"),
        mark=entry.mark(),
        is_verified=entry.table["verified"],
        note=entry.text("note"),
        layer=entry.layer,
    )


def _value(entry: Entry, *, unit: str) -> Value:
    written = entry.table["value"]
    if isinstance(written, str):
        return _scalar(written, unit=unit, entry=entry)
    if isinstance(written, list):
        if unit not in TEXT_UNITS:
            raise entry.wrong_value("unit", value=unit, expected="“文字”，因为 value 是若干文字")
        return tuple(written)
    if not entry.text("key_unit"):
        raise entry.wrong_value("key_unit", value="", expected="键的含义，如“月”“等级”，因为 value 是按键列出的")
    found = {_key(key): _scalar(text, unit=unit, entry=entry) for key, text in written.items()}
    return MappingProxyType(found)


def _key(text: str) -> Key:
    return int(text) if text.isdecimal() else text


def _scalar(text: str, *, unit: str, entry: Entry) -> Scalar:
    if unit in TEXT_UNITS:
        return _checked_text(text, unit=unit, entry=entry)
    if unit in PERCENT_UNITS:
        return exact(_number(text, ending="%", entry=entry) / 100)
    if unit in MONEY_UNITS:
        _number(text, ending=unit, entry=entry)
        try:
            return Money.of(text.removesuffix(unit), unit=unit)
        except (InexactMoneyError, ArithmeticError):
            raise entry.wrong_value("value", value=text, expected="精确到分的金额") from None
    return exact(_number(text, ending="", entry=entry))


def _number(text: str, *, ending: str, entry: Entry) -> Fraction:
    digits = text.removesuffix(ending)
    if (ending and digits == text) or not _NUMBER.fullmatch(digits):
        example = f"以“{ending}”结尾的数，如 10{ending}" if ending else "不带单位的数，如 10、1.3、1/3"
        raise entry.wrong_value("value", value=text, expected=example)
    return Fraction(digits)


def _checked_text(text: str, *, unit: str, entry: Entry) -> str:
    if unit == "正则表达式":
        try:
            re.compile(text)
        except re.error:
            raise entry.wrong_value("value", value=text, expected="有效的正则表达式") from None
    elif unit == "月-日" and not _DAY_OF_YEAR.fullmatch(text):
        raise entry.wrong_value("value", value=text, expected="两位月、两位日，如 08-31")
    return text


def _printed(entry: Entry, *, unit: str) -> str:
    written = entry.table["value"]
    tail = "" if unit in (PERCENT_UNITS | TEXT_UNITS | MONEY_UNITS) else unit
    if isinstance(written, str):
        return f"{written}{tail}"
    if isinstance(written, list):
        return "、".join(written)
    counted = {key: f"{key}{entry.text('key_unit')}" if key.isdecimal() else key for key in written}
    return "、".join(f"{counted[key]} {text}{tail}" for key, text in written.items())
