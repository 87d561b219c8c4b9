"""The terms of use: the published lines, as they are in force or as somebody tries them out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from fractions import Fraction

from jixiao.book.column import Kind
from jixiao.book.figure import Exact
from jixiao.book.printing import print_number
from jixiao.county.provision import Provision, provision_of
from jixiao.county.score_spread import GRADES
from jixiao.law.in_force import Law
from jixiao.law.parameter import ParameterShapeError

USES, USE_CUTS, EXECUTION_CUTS = "结果应用方式", "结果应用压减比例", "执行率压减档"
RECURRENCE_CUTS, LIMIT = "重复问题压减档", "合计压减上限"
TRIED = "试算"
_PERCENT_KEYS = frozenset({EXECUTION_CUTS})


@dataclass(frozen=True, slots=True)
class Terms:
    """What a decision is made by.

    Unit:
        grades: least points out of one hundred by grade, the best first.
        uses: what follows from each grade.
        use_cuts, execution_cuts, recurrence_cuts: shares of the budget, 1 means all of it; by use, by the least
            execution rate (a ratio), by the least number of repeated problems; bands from the highest line down.
        limit: the most that is cut short of dropping a project.
        provisions: the parameter behind each of them, by its id.
    """

    grades: Mapping[str, Exact]
    uses: Mapping[str, str]
    use_cuts: Mapping[str, Exact]
    execution_cuts: Mapping[Exact, Exact]
    recurrence_cuts: Mapping[Exact, Exact]
    limit: Exact
    provisions: Mapping[str, Provision]

    def tried(self, parameter: str, *, value: "Mapping[Exact, Exact] | Exact") -> "Terms":
        """Return the terms with other bands or another limit, for a what-if; the provision says 试算.

        Args:
            parameter: 执行率压减档, 重复问题压减档 or 合计压减上限.
            value: The bands, or the limit, in the units above.

        Raises:
            ParameterShapeError: If the value has not the shape of the parameter, or is none of the three.
        """
        provision = Provision(parameter, f"{TRIED} {_printed(parameter, value=value)}", TRIED)
        provisions = {**self.provisions, parameter: provision}
        if parameter == LIMIT and isinstance(value, Exact):
            return replace(self, limit=value, provisions=provisions)
        if parameter == EXECUTION_CUTS and isinstance(value, Mapping):
            return replace(self, execution_cuts=_falling(value), provisions=provisions)
        if parameter == RECURRENCE_CUTS and isinstance(value, Mapping):
            return replace(self, recurrence_cuts=_falling(value), provisions=provisions)
        raise ParameterShapeError(parameter, wanted="可以试算的压减档或者上限")

    def tried_use(self, grade: str, *, use: str) -> "Terms":
        """Return the terms with another use for one grade, for a what-if.

        Raises:
            ParameterShapeError: If there is no such grade, or no share is known for the use.
        """
        if grade not in self.uses or use not in self.use_cuts:
            raise ParameterShapeError(USES, wanted="已有的等级和应用方式")
        provision = Provision(USES, f"{TRIED} {grade} {use}", TRIED)
        uses = {**self.uses, grade: use}
        return replace(self, uses=uses, provisions={**self.provisions, USES: provision})


def terms_of(law: Law) -> Terms:
    """Return the terms in force.

    Raises:
        UnknownParameterError: If one of the lines is not in force.
    """
    uses = law.parameter(USES)
    execution = law.parameter(EXECUTION_CUTS).numbers
    recurrence = law.parameter(RECURRENCE_CUTS).numbers
    names = (GRADES, USES, USE_CUTS, EXECUTION_CUTS, RECURRENCE_CUTS, LIMIT)
    return Terms(
        grades={str(key): value for key, value in law.parameter(GRADES).numbers.items()},
        uses={str(key): str(uses.at(key)) for key in law.parameter(GRADES).numbers},
        use_cuts={str(key): value for key, value in law.parameter(USE_CUTS).numbers.items()},
        execution_cuts=_falling({Fraction(int(key), 100): value for key, value in execution.items()}),
        recurrence_cuts=_falling({int(key): value for key, value in recurrence.items()}),
        limit=law.parameter(LIMIT).number,
        provisions={name: provision_of(law, parameter=name) for name in names},
    )


def _falling(bands: Mapping[Exact, Exact]) -> dict[Exact, Exact]:
    return dict(sorted(bands.items(), reverse=True))


def _printed(parameter: str, *, value: Mapping[Exact, Exact] | Exact) -> str:
    if not isinstance(value, Mapping):
        return print_number(value, kind=Kind.PERCENT)
    kind = Kind.PERCENT if parameter in _PERCENT_KEYS else Kind.NUMBER
    return "、".join(
        f"{print_number(key, kind=kind)} {print_number(share, kind=Kind.PERCENT)}" for key, share in value.items()
    )
