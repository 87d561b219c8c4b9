"""A what-if typed on a page: the fields with what is in force, and the terms as somebody tries them out."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from fractions import Fraction

from jixiao.book.column import Kind
from jixiao.book.figure import Exact, exact
from jixiao.book.printing import print_number, print_plain
from jixiao.county.result_use.terms import EXECUTION_CUTS, LIMIT, RECURRENCE_CUTS, Terms
from jixiao.web.action_error import ActionError

_HUNDRED = 100
_LONGEST = 8


@dataclass(frozen=True, slots=True)
class Field:
    """One line that can be tried otherwise.

    Unit:
        value: what is in force or was typed: per cent, or a word of `choices`.
    """

    name: str
    label: str
    value: str
    choices: tuple[str, ...] = ()


def fields_of(terms: Terms, *, typed: Mapping[str, str]) -> list[Field]:
    """Return the fields of a what-if, filled with what was typed or is in force."""
    fields = [
        Field(f"u-{grade}", f"等级{grade}的应用方式", use, tuple(terms.use_cuts)) for grade, use in terms.uses.items()
    ]
    for name, title, bands, kind in _bands(terms):
        fields += [
            Field(f"{name}-{place}", f"{title} {print_number(least, kind=kind)} 及以上压减", _percent(share))
            for place, (least, share) in enumerate(bands.items())
        ]
    fields.append(Field("limit", "合计压减上限", _percent(terms.limit)))
    return [Field(it.name, it.label, typed.get(it.name, it.value).strip(), it.choices) for it in fields]


def tried_terms(terms: Terms, *, fields: list[Field]) -> Terms:
    """Return the terms with everything that was typed otherwise.

    Raises:
        ActionError: If a share is none between 0 and 100 %, or a use is none of those known.
    """
    by_name = {it.name: it for it in fields}
    tried = terms
    for grade, use in terms.uses.items():
        field = by_name[f"u-{grade}"]
        if field.value not in field.choices:
            raise ActionError(f"“{field.label}”没有“{field.value}”这一种。请选择已有的应用方式。")
        tried = tried if field.value == use else tried.tried_use(grade, use=field.value)
    for name, _, bands, _kind in _bands(terms):
        typed = {least: _share(by_name[f"{name}-{place}"]) for place, least in enumerate(bands)}
        parameter = EXECUTION_CUTS if name == "x" else RECURRENCE_CUTS
        tried = tried if typed == dict(bands) else tried.tried(parameter, value=typed)
    limit = _share(by_name["limit"])
    return tried if limit == terms.limit else tried.tried(LIMIT, value=limit)


def _bands(terms: Terms) -> tuple[tuple[str, str, Mapping[Exact, Exact], Kind], ...]:
    return (
        ("x", "执行率", terms.execution_cuts, Kind.PERCENT),
        ("r", "重复问题个数", terms.recurrence_cuts, Kind.NUMBER),
    )


def _percent(share: Exact) -> str:
    return print_plain(Fraction(share) * _HUNDRED)


def _share(field: Field) -> Exact:
    text = field.value.removesuffix("%")
    try:
        number = Decimal(text)
    except InvalidOperation:
        number = Decimal(-1)
    if len(text) > _LONGEST or not number.is_finite() or not 0 <= number <= _HUNDRED:
        raise ActionError(f"“{field.label}”填的是“{field.value}”。请填 0 到 100 之间的数，单位是 %。")
    return exact(Fraction(number) / _HUNDRED)
