"""Run the examples that the rules carry, each in the law of its own year."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from jixiao.errors import RefusalError
from jixiao.pipelines.check_book import catalogue_for
from jixiao.rules.case_run import CaseResult, run_cases
from jixiao.rules.rule import Rule

_REGION = "行政区划"


def run_examples(
    rule_ids: Sequence[str], *, region: str, year: int, folder: Path | None = None
) -> Iterator[CaseResult]:
    """Yield the result of each example of the rules named, of all rules if none is named.

    Args:
        rule_ids: The rules.
        region: A division code, empty for the nation.
        year: The year whose rules are meant; each example names the year it is judged in.
        folder: A folder with further layers of the rulebook.

    Raises:
        RefusalError: If there is no rule of an id.
    """
    catalogue = catalogue_for(region=region, year=year, folder=folder, has_cases=True)
    unknown = [rule_id for rule_id in rule_ids if catalogue.rule(rule_id) is None]
    if unknown:
        problem = f"没有编号为 {'、'.join(unknown)} 的审核公式。"
        raise RefusalError(problem, remedy="用 jixiao rules list 查看全部编号。")
    for rule in catalogue.rules:
        if not rule_ids or rule.id in rule_ids:
            yield from _examples(rule, region=region, folder=folder)


def _examples(rule: Rule, *, region: str, folder: Path | None) -> Iterator[CaseResult]:
    for number, case in enumerate(rule.cases, start=1):
        place = str(case.book.get(_REGION, region))  # an example that names a place is judged there
        catalogue = catalogue_for(region=place, year=case.year, folder=folder, has_cases=True)
        yield from run_cases(catalogue, rule=rule, only=number)
