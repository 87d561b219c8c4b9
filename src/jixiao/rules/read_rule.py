"""Read rules from parsed TOML; every mistake of a file is reported with its key, all in one pass."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from jixiao.book.verdict import SEVERITIES
from jixiao.rules.rule import KINDS, STAGES, TOLERANCES, Case, Rule, RuleError

_REQUIRED = ("id", "title", "severity", "kind", "basis", "fix")
_RENAMED = {"check": "checks", "verified": "is_verified", "case": "cases", "message": "messages"}
_LISTS = ("checks", "basis", "per", "phases", "funds", "messages")
_KNOWN = (set(Rule.__struct_fields__) - {"layer"} - set(_RENAMED.values())) | set(_RENAMED)
_VERDICTS = ("pass", "fail", "cannot_tell", "not_applicable")


def read_rules(data: Mapping[str, Any], *, file: str, layer: str, errors: list[RuleError]) -> Iterator[Rule]:
    """Yield the rules of one file; what is wrong is added to `errors` and left out.

    Shape:
        data: the parsed file, a list of tables under "rule".
    """
    for entry in data.get("rule", []):
        found = list(_problems(entry))
        errors += [RuleError(file, rule=str(entry.get("id", "（无编号）")), problem=problem) for problem in found]
        if not found:
            yield _rule(entry, layer=layer)


def _problems(entry: Mapping[str, Any]) -> Iterator[str]:
    for key in _REQUIRED:
        if not entry.get(key):
            yield f"缺少 {key}"
    for key in entry:
        if key not in _KNOWN:
            yield f"不认识的键 {key}"
    if bool(entry.get("check")) == bool(entry.get("python")):
        yield "check 和 python 要有且只有一个"
    if isinstance(entry.get("message"), list) and len(entry["message"]) != len(_listed(entry.get("check", ()))):
        yield "message 写成列表时，每个公式一条"
    yield from _choice_problems(entry)
    for number, case in enumerate(entry.get("case", []), start=1):
        yield from (f"第 {number} 个例子：{problem}" for problem in _case_problems(case))


def _choice_problems(entry: Mapping[str, Any]) -> Iterator[str]:
    choices = (("severity", tuple(SEVERITIES)), ("kind", KINDS), ("stage", STAGES))
    for key, allowed in choices:
        if key in entry and entry[key] not in allowed:
            yield f"{key} 只能是 {'、'.join(allowed)}，不能是 {entry[key]}"
    tolerance = str(entry.get("tolerance", "exact"))
    if tolerance not in TOLERANCES and not _is_number(tolerance):
        yield f"tolerance 只能是 {'、'.join(TOLERANCES)} 或一个数，不能是 {tolerance}"


def _case_problems(case: Mapping[str, Any]) -> Iterator[str]:
    if case.get("verdict") not in _VERDICTS:
        yield f"verdict 只能是 {'、'.join(_VERDICTS)}"
    if not isinstance(case.get("book"), Mapping):
        yield "缺少 book"
    known = set(Case.__struct_fields__)
    yield from (f"不认识的键 {key}" for key in case if key not in known)


def _is_number(text: str) -> bool:
    try:
        return Decimal(text) >= 0
    except InvalidOperation:
        return False


def _rule(entry: Mapping[str, Any], *, layer: str) -> Rule:
    values = {_RENAMED.get(key, key): value for key, value in entry.items()}
    for key in _LISTS:
        if key in values:
            values[key] = _listed(values[key])
    values["cases"] = tuple(Case(**case) for case in values.get("cases", ()))
    return Rule(layer=layer, **values)


def _listed(given: str | Iterable[str]) -> tuple[str, ...]:
    return (given,) if isinstance(given, str) else tuple(given)
