"""Cut the text of a formula into tokens; full-width signs read like half-width ones, but not in quotation marks."""

import re
from enum import Enum
from typing import NamedTuple

from jixiao.formula.problem import FormulaError

_FOLD = str.maketrans("＝＋－−—×÷（）［］｛｝＜＞，％＂０１２３４５６７８９．", '=+---*/()[]{}<>,%"0123456789.')
_PAIRS = {">=": ">=", "<=": "<=", "<>": "≠", "!=": "≠"}
_SINGLE = set("=+-*/(){}<>,≥≤≠、")
_STOP = _SINGLE | set('[]"“”「」%!')
_WORD = re.compile(rf"[^{re.escape(''.join(sorted(_STOP)))}\s]+")
KEYWORDS = {"且", "或", "非", "若", "则", "属于"}
UNITS = ("亿元", "万元", "元", "%")


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


class Token(NamedTuple):
    """One token; `start` is the position of its first character in the formula, from 0."""

    sort: Sort
    text: str
    start: int
    unit: str = ""


_VERBATIM = (Sort.TEXT, Sort.QUOTED)


def cut_tokens(formula: str) -> list[Token]:
    """Return the tokens of a formula, the last one being the end.

    Raises:
        FormulaError: If a bracket or a quotation mark is not closed, or a sign or a number cannot be read.
    """
    folded = formula.translate(_FOLD)
    tokens: list[Token] = []
    at = 0
    while at < len(folded):
        if folded[at].isspace():
            at += 1
            continue
        token, at = _next_token(folded, start=at)
        if token.sort in _VERBATIM:
            token = token._replace(text=formula[token.start + 1 : at - 1])
        tokens.append(token)
    return [*tokens, Token(Sort.END, "", len(folded))]


def _next_token(text: str, *, start: int) -> tuple[Token, int]:
    char = text[start]
    if char.isdecimal():
        return _number(text, start=start)
    if char in '"“':
        return _enclosed(text, start=start, closer='"' if char == '"' else "”", sort=Sort.TEXT)
    if char == "「":
        return _enclosed(text, start=start, closer="」", sort=Sort.QUOTED)
    if char == "[":
        return _enclosed(text, start=start, closer="]", sort=Sort.CALIBER)
    pair = text[start : start + 2]
    if pair in _PAIRS:
        return Token(Sort.SIGN, {">=": "≥", "<=": "≤"}.get(pair, _PAIRS[pair]), start), start + 2
    if char in _SINGLE:
        return Token(Sort.SIGN, char, start), start + 1
    return _word(text, start=start)


def _number(text: str, *, start: int) -> tuple[Token, int]:
    end = start
    while end < len(text) and (text[end].isdecimal() or text[end] == "."):
        end += 1
    if text.count(".", start, end) > 1:
        raise FormulaError(text, position=start, problem=f"“{text[start:end]}”不是数")
    unit = next((unit for unit in UNITS if text.startswith(unit, end)), "")
    return Token(Sort.NUMBER, text[start:end], start, unit), end + len(unit)


def _enclosed(text: str, *, start: int, closer: str, sort: Sort) -> tuple[Token, int]:
    end = text.find(closer, start + 1)
    if end < 0:
        raise FormulaError(text, position=start, problem=f"“{text[start]}”没有对应的“{closer}”")
    return Token(sort, text[start + 1 : end], start), end + 1


def _word(text: str, *, start: int) -> tuple[Token, int]:
    found = _WORD.match(text, start)
    if found is None:
        raise FormulaError(text, position=start, problem=f"不认识的符号“{text[start]}”")
    word, end = found[0], found.end()
    return Token(Sort.KEYWORD if word in KEYWORDS else Sort.WORD, word, start), end
