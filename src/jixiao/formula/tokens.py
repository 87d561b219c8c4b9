"""Cut the text of a formula into tokens; full-width signs read like half-width ones, but not in quotation marks."""

import re
from enum import Enum

from msgspec import Struct

from jixiao.formula.problem import FormulaError

_FOLD = str.maketrans("＝＋－−—×÷（）［］｛｝＜＞，％＂０１２３４５６７８９．", '=+---*/()[]{}<>,%"0123456789.')
_SIGNS = {">=": "≥", "<=": "≤", "<>": "≠", "!=": "≠"}
_CLOSERS = {'"': '"', "“": "”", "「": "」", "[": "]"}
KEYWORDS = {"且", "或", "非", "若", "则", "属于"}
_TOKEN = re.compile(
    r"(?P<number>\d[\d.]*)(?P<unit>亿元|万元|元|%)?"
    '|"(?P<straight>[^"]*)"|“(?P<curved>[^“”]*)”|「(?P<quoted>[^「」]*)」|\\[(?P<caliber>[^[\\]]*)]'
    r"|(?P<sign>[<>!]=|<>|[=+\-*/(){}<>,≥≤≠、])"
    r"|(?P<word>[^\s=+\-*/(){}<>,≥≤≠、\[\]\"“”「」%!]+)"
    r"|\s+"
)


class Sort(Enum):
    """What a token is."""

    NUMBER = "number"
    TEXT = "text"
    WORD = "word"
    QUOTED = "quoted"
    KEYWORD = "keyword"
    CALIBER = "caliber"
    SIGN = "sign"
    END = "end"


class Token(Struct, frozen=True):
    """One token; `start` is the position of its first character in the formula, from 0."""

    sort: Sort
    text: str
    start: int
    unit: str = ""


_VERBATIM = {"straight": Sort.TEXT, "curved": Sort.TEXT, "quoted": Sort.QUOTED}


def cut_tokens(formula: str) -> list[Token]:
    """Return the tokens of a formula, the last one being the end.

    Raises:
        FormulaError: If a bracket or a quotation mark is not closed, or a sign or a number cannot be read.
    """
    folded = formula.translate(_FOLD)
    tokens: list[Token] = []
    at = 0
    while at < len(folded):
        found = _TOKEN.match(folded, at)
        if found is None:
            raise _unreadable(folded, start=at)
        if found.lastgroup is not None:
            tokens.append(_token(found, formula=formula))
        at = found.end()
    return [*tokens, Token(Sort.END, "", len(folded))]


def _token(found: re.Match[str], *, formula: str) -> Token:
    group, start = found.lastgroup or "", found.start()
    text = found[group]
    if group == "word":
        return Token(Sort.KEYWORD if text in KEYWORDS else Sort.WORD, text, start)
    if group == "sign":
        return Token(Sort.SIGN, _SIGNS.get(text, text), start)
    if group == "caliber":
        return Token(Sort.CALIBER, text, start)
    if group in _VERBATIM:
        return Token(_VERBATIM[group], formula[slice(*found.span(group))], start)
    number = found["number"]
    if number.count(".") > 1:
        raise FormulaError(found.string, position=start, problem=f"“{number}”不是数")
    return Token(Sort.NUMBER, number, start, found["unit"] or "")


def _unreadable(text: str, *, start: int) -> FormulaError:
    char = text[start]
    if char in _CLOSERS:
        return FormulaError(text, position=start, problem=f"“{char}”没有对应的“{_CLOSERS[char]}”")
    return FormulaError(text, position=start, problem=f"不认识的符号“{char}”")
