"""The page of the parameters: every dated number of the law with its unit, citation and mark."""

from collections.abc import Sequence

from docs.generate.layer import all_layers, layer_label, region_of
from docs.generate.markdown import page, plain, table
from docs.generate.parameter_use import does_read
from jixiao.law.in_force import law_in_force
from jixiao.law.parameter import Parameter
from jixiao.law.parameter_file import read_parameters
from jixiao.law.period import Period
from jixiao.law.rulebook import Rulebook
from jixiao.rules.rule import Rule

_INTRODUCTION = (
    "参数是规则库 `parameters/` 里的限额、比率、日期和名单。每一行是一个版本：年度账用本年度最后一天有效的版本，"
    "下级层有同名参数的，用下级层的。“截止”是第一个不再有效的日子。“未核实”的可以用，但不会单独造成确定的错误，印出时都注明。"
    "怎样改见[改一个参数](how-to/change-a-parameter.md)。"
)
_HEADER = ("参数", "值", "单位", "起", "截止", "依据", "核实", "用于")


def parameter_page(rulebook: Rulebook, *, rules: Sequence[Rule]) -> str:
    """Return the page of the parameters of all layers, each with the rules that read it."""
    parts = [_INTRODUCTION]
    for layer in all_layers(rulebook):
        found = read_parameters(rulebook, region=region_of(layer))
        mine = [parameter for parameter in found if parameter.layer == layer]
        if mine:
            parts.append(f"## {layer_label(layer, rulebook=rulebook)}")
            parts.append(table(_HEADER, rows=(_row(item, rulebook=rulebook, rules=rules) for item in mine)))
    return page("参数", parts=parts)


def _row(parameter: Parameter, *, rulebook: Rulebook, rules: Sequence[Rule]) -> tuple[str, ...]:
    start, end = _days(parameter.period)
    users = "、".join(dict.fromkeys(rule.id for rule in rules if does_read(rule, parameter=parameter.id)))
    note = f"（{plain(parameter.note)}）" if parameter.note else ""
    return (
        plain(parameter.id),
        plain(parameter.printed),
        plain(parameter.unit),
        start,
        end,
        f"{plain(_basis(parameter, rulebook=rulebook))}{note}",
        "已核实" if parameter.is_verified else f"未核实（{parameter.mark.value}）",
        users,
    )


def _days(period: Period) -> tuple[str, str]:
    return period.valid_from.isoformat(), "" if period.valid_to is None else period.valid_to.isoformat()


def _basis(parameter: Parameter, *, rulebook: Rulebook) -> str:
    region, day = region_of(parameter.layer), parameter.period.valid_from
    law = law_in_force(rulebook, region=region, year=day.year, on=day)
    source = law.instrument(parameter.instrument).name if parameter.instrument else ""
    return "：".join(part for part in (source, parameter.citation) if part)
