"""How long the rules take on one loaded Book, beside the same checks written by hand as one plain loop."""

from collections import Counter
from dataclasses import dataclass
from functools import partial

from benchmarks.measure import Result, median_costs, median_ms, print_results
from benchmarks.plain_loop import RULES, check_plainly
from benchmarks.plain_values import Found
from jixiao.book.book import Book
from jixiao.law.rulebook import Rulebook
from jixiao.pipelines.check_book import catalogue_for
from jixiao.pipelines.sample_county import load_bureau
from jixiao.rules.catalogue import Catalogue, load_catalogue
from jixiao.rules.check import facts_of, run_rule, run_rules
from jixiao.rules.compiled import CompiledRule
from jixiao.rules.outcome import Outcome, Outcomes

TITLE = "rules on the sample bureau's Book of 2023"
_YEAR = 2023
_REPEATS, _WARM_UP, _LOADS = 60, 10, 7
_GOAL_MS, _GOAL_US, _GOAL_TIMES = 7, 5, 4


@dataclass(frozen=True, slots=True)
class Case:
    """The Book that is checked, its rules, and those of them that the plain loop covers."""

    book: Book
    catalogue: Catalogue
    covered: tuple[CompiledRule, ...]

    def run_all(self) -> Outcomes:
        """Run every rule, from the Book to the outcomes."""
        return run_rules(self.catalogue, facts=facts_of(self.book, catalogue=self.catalogue))

    def run_covered(self) -> list[Outcome]:
        """Run the rules that the plain loop covers."""
        facts = facts_of(self.book, catalogue=self.catalogue)
        outcomes: list[Outcome] = []
        for rule in self.covered:
            outcomes += run_rule(rule, facts=facts)
        return outcomes

    def run_plain(self) -> list[Found]:
        """Run the plain loop."""
        return check_plainly(self.book, law=self.catalogue.law)


def case_of(book: Book) -> Case:
    """Return the case of a Book in the law of its own year and place."""
    catalogue = catalogue_for(region=book.unit.region, year=book.year)
    return Case(book, catalogue, tuple(rule for rule in catalogue.compiled if rule.rule.id in RULES))


def differences(case: Case) -> Counter[Found]:
    """Return the instances on which the rules and the plain loop do not agree, none where they do."""
    told = Counter(map(_found, filter(_is_instance, case.run_covered())))
    plain = Counter(case.run_plain())
    return (told - plain) + (plain - told)


def _is_instance(outcome: Outcome) -> bool:
    """Whether an outcome is about something in the Book; a rule without any instance is told once too."""
    return outcome.variant is not None or outcome.told is not None


def _found(outcome: Outcome) -> Found:
    name = "" if outcome.variant is None else outcome.variant.name
    return outcome.compiled.rule.id, name, "" if outcome.row is None else outcome.row.key, outcome.verdict


def results() -> list[Result]:
    """Return the figures; the two ways must agree on every instance before they are timed."""
    case = case_of(load_bureau(_YEAR, is_mended=False))
    if wrong := differences(case):
        raise SystemExit(f"the plain loop and the rules differ: {wrong.most_common(5)}")
    count, covered = len(case.run_all()), len(case.run_plain())
    runs = (case.run_all, case.run_covered, case.run_plain)
    whole, same, plain = median_costs(runs, repeats=_REPEATS, warm_up=_WARM_UP)
    each, times = whole.wall / count * 1000, same.cpu / plain.cpu
    return [
        Result("rule instances", str(count)),
        Result("all rules, median", f"{whole.wall:.1f} ms", f"< {_GOAL_MS} ms", whole.wall < _GOAL_MS),
        Result("all rules, median CPU", f"{whole.cpu:.1f} ms"),
        Result("all rules, per instance", f"{each:.1f} µs", f"< {_GOAL_US} µs", each < _GOAL_US),
        Result("instances that the plain loop covers", f"{covered} ({covered * 100 // count} %)"),
        Result("rules on these instances, median CPU", f"{same.cpu:.1f} ms"),
        Result("plain loop, median CPU", f"{plain.cpu:.1f} ms"),
        Result("rules in plain loops", f"{times:.1f} ×", f"< {_GOAL_TIMES} ×", times < _GOAL_TIMES),
        *_loading(case),
    ]


def _loading(case: Case) -> list[Result]:
    """Return how long the rules take to read, with and without their examples, and to parse."""
    region = case.book.unit.region
    reading = (partial(_load, region=region, has_cases=has_cases) for has_cases in (False, True))
    without, with_cases = (median_ms(read, repeats=_LOADS, warm_up=1) for read in reading)
    ready = median_ms(partial(_parse, region=region), repeats=_LOADS, warm_up=1)
    return [
        Result("reading the rules without their examples", f"{without:.0f} ms"),
        Result("reading the rules with their examples", f"{with_cases:.0f} ms"),
        Result("reading the rules and parsing their formulas", f"{ready:.0f} ms"),
    ]


def _load(*, region: str, has_cases: bool) -> Catalogue:
    root = Rulebook.shipped().root
    return load_catalogue(Rulebook(root), region=region, year=_YEAR, has_cases=has_cases)


def _parse(*, region: str) -> object:
    return _load(region=region, has_cases=False).compiled


if __name__ == "__main__":
    print_results(TITLE, results=results())
