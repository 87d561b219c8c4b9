"""Rules about projects that read a code letter by letter or look into last year's projects."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from jixiao.book.caliber import Caliber
from jixiao.book.figure import Figure
from jixiao.book.project import Project
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.rules.python_rule import Told, passed, python_rule

ONE_OFF = "阶段（一次性）项目"
ENDED = ("已完成", "已评价", "已归档")
_DIVISION = slice(0, 6)
_YEAR = slice(6, 8)
_CENTURY = 100
_BUDGET_PHASES = ("initial", "adjusted")


@python_rule("project_code")
def check_project_codes(facts: Facts) -> Iterator[Told]:
    """Tell of each project whether its code is well formed, not of a later year and of this place or one above it.

    Source:
        domain rule R091; the structure of the code is the parameter 项目代码格式.
    """
    pattern = facts.parameters("项目代码格式", None)
    if not isinstance(pattern, str):
        return
    for project in facts.rows("project"):
        yield _judge_code(project, facts=facts, pattern=pattern)


def _judge_code(project: Project, *, facts: Facts, pattern: str) -> Told:
    code = project.code
    if not code:
        return Told(Verdict.CANNOT_TELL, project, "项目代码没有填")
    if re.fullmatch(pattern, code) is None:
        return _wrong_code(project, f"项目代码 {code} 不符合编码规则，共 {len(code)} 位")
    year = facts.book.year - facts.book.year % _CENTURY + int(code[_YEAR])
    if year > facts.book.year:
        return _wrong_code(project, f"项目代码 {code} 的入库年份 {year} 晚于预算年度 {facts.book.year}")
    region = facts.book.unit.region
    if not region:
        return Told(Verdict.CANNOT_TELL, project, "单位的行政区划没有填")
    if code[_DIVISION] not in _divisions_above(region):
        return _wrong_code(project, f"项目代码 {code} 的区划 {code[_DIVISION]} 不是本地 {region} 或上级")
    return passed(project)


def _wrong_code(project: Project, words: str) -> Told:
    return Told(Verdict.FAIL, project, words, (f"project/{project.key}/code",), stated=project.code)


@lru_cache(maxsize=64)
def _divisions_above(region: str) -> frozenset[str]:
    """Return a division code and those of the city and the province it lies in; one Book asks for one region."""
    return frozenset(region[:length].ljust(len(region), "0") for length in (2, 4, 6))


@python_rule("completed_project")
def check_completed_projects(facts: Facts) -> Iterator[Told]:
    """Tell of each project whether it is a one-off project that had ended last year and is budgeted again.

    Source:
        domain rule R096.
    """
    if facts.book.prior is None:
        return
    before = {project.code: project for project in facts.rows("project", years_back=1) if project.code}
    for project in facts.rows("project"):
        yield _judge_again(project, before=before.get(project.code), facts=facts)


def _judge_again(project: Project, *, before: Project | None, facts: Facts) -> Told:
    if not project.code:
        return Told(Verdict.CANNOT_TELL, project, "项目代码没有填，不知道是不是上年的项目")
    if before is None or (before.term and before.term != ONE_OFF):
        return passed(project)
    if not before.term or not before.status:
        return Told(Verdict.CANNOT_TELL, project, "上年的项目没有填项目期限或项目状态")
    if before.status not in ENDED:
        return passed(project)
    budgets = _budgets(project, facts=facts)
    figures = tuple(figure_id for figure_id, _ in budgets)
    if any(figure.number > 0 for _, figure in budgets):
        words = f"上年项目状态为“{before.status}”，本年又安排预算"
        return Told(Verdict.FAIL, project, words, figures)
    return Told(Verdict.PASS if budgets else Verdict.CANNOT_TELL, project, "" if budgets else "没有本年预算数", figures)


def _budgets(project: Project, *, facts: Facts) -> list[tuple[str, Figure]]:
    """Return the stated initial and adjusted budget of a project, with their ids."""
    ids: Iterable[str] = (f"project/{project.key}/amount@{Caliber(phase).suffix}" for phase in _BUDGET_PHASES)
    found = [(figure_id, facts.find(figure_id)) for figure_id in ids]
    return [(figure_id, figure) for figure_id, figure in found if figure.is_value]
