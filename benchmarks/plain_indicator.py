"""The plain loop over indicators: weights, scores, targets and their classification."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from benchmarks.plain_values import (
    NOT_APPLICABLE,
    Found,
    Number,
    Truth,
    applied,
    at_most,
    below,
    both,
    cell,
    either,
    equal,
    is_filled,
    verdict,
)
from jixiao.book.book import Book
from jixiao.book.indicator import Indicator
from jixiao.law.in_force import Law

_QUALITATIVE = "定性"
_SHORT = ("部分达成", "未达成")


def check_indicators(book: Book, *, law: Law) -> Iterator[Found]:
    """Yield the verdicts about each indicator and each set of indicators."""
    checker = _Checker(book, law)
    for row in book.indicators:
        yield from checker.points(row)
        yield from checker.targets(row)
        yield from checker.names(row)
    yield from checker.sets()


class _Checker:
    """The parameters and counts that the checks of an indicator need."""

    def __init__(self, book: Book, law: Law) -> None:
        self.book = book
        self.over = law.value("超额说明倍数")
        self.counted = re.compile(str(law.value("数量类计量单位")))
        self.saving = re.compile(str(law.value("节约类名称")))
        self.full = re.compile(str(law.value("足额按时类名称")))
        self.growing = re.compile(str(law.value("增长类名称")))
        levels = ("数量指标", "质量指标或时效指标", "效益指标")
        self.least = [law.value("指标最少个数", key=level) for level in levels]
        self.parents = law.code_list("indicator_level2").parents
        self.firsts = law.code_list("indicator_level1").labels
        self.qualities = law.code_list("qualitative_value").labels
        self.names_seen = Counter((row.project, row.name) for row in book.indicators)
        self.persons = {row.key for row in book.projects if row.category == "人员类"}
        self.open_projects = {row.key for row in book.projects if not row.category}

    def points(self, row: Indicator) -> Iterator[Found]:
        weight, score, actual = cell(row.weight), cell(row.score), cell(row.actual)
        key = row.key
        yield "R102", "", key, verdict(below(0, weight))
        yield "R103", "", key, verdict(both(at_most(0, score), at_most(score, weight)))
        states = (row.score.state, row.actual.state)
        is_about = False if NOT_APPLICABLE in states else applied(below(0, weight))
        if is_about is not False:
            done = is_filled(row.actual) or row.actual_level != ""
            yield "R110", "", key, verdict(is_filled(row.score) == done if is_about else None)
        yield "R111", "", key, verdict(self.is_explained(row, weight, score, actual))
        if row.nature in ("", "≥", ">"):
            yield "R112", "", key, verdict(self.is_within_reach(row, actual) if row.nature else None)

    def is_explained(self, row: Indicator, weight: Number, score: Number, actual: Number) -> Truth:
        """Return whether a lost point or a missed target has its reason."""
        if row.reason or row.human_change:
            return True
        is_qualitative = None if not row.nature else row.nature == _QUALITATIVE
        differs = None if not (row.actual_level and row.target_level) else row.actual_level != row.target_level
        is_short = both(None if not row.achievement else row.achievement in _SHORT, is_qualitative, differs)
        is_same_unit = row.actual_unit in ("", row.unit) if not row.actual_unit or row.unit else None
        is_missed = both(self.is_missed(row, actual, cell(row.target)), is_same_unit)
        found = both(at_most(weight, score), _negated(is_short), _negated(is_missed))
        return found if found is not NOT_APPLICABLE else False

    def is_missed(self, row: Indicator, actual: Number, target: Number) -> Truth:
        nature = row.nature
        if nature == _QUALITATIVE:
            return False
        is_over, is_equal = below(target, actual), equal(actual, target)
        if nature in ("≥", ">"):
            is_under = applied(below(actual, target))
            return is_under if nature == "≥" else either(is_under, applied(is_equal))
        if nature in ("≤", "<"):
            is_over = applied(is_over)
            return is_over if nature == "≤" else either(is_over, applied(is_equal))
        return both(applied(_negated(is_equal)), _negated(both(row.is_over_ok, is_over))) if nature == "=" else None

    def is_within_reach(self, row: Indicator, actual: Number) -> Truth:
        target = cell(row.target)
        is_same_unit: Truth = row.actual_unit in ("", row.unit) if not row.actual_unit or row.unit else None
        is_about = both(below(0, target), is_same_unit)
        if is_about is not True:
            return NOT_APPLICABLE if is_about is False else is_about
        if row.over_reason or row.reason:
            return True
        limit = NOT_APPLICABLE if self.over is None or target is NOT_APPLICABLE else target * self.over
        found = below(actual, limit)
        return False if found is NOT_APPLICABLE else found

    def targets(self, row: Indicator) -> Iterator[Found]:
        key = row.key
        yield "R113", "", key, verdict(self.is_well_formed(row) if row.nature else None)
        yield from self.growth(row)
        if not row.nature:
            yield "R117", "", key, verdict(None)
        elif row.nature == _QUALITATIVE:
            texts = (row.target_level, row.approved_target_level)
            yield "R117", "", key, verdict(texts[0] == texts[1] if all(texts) else None)
        else:
            yield "R117", "", key, verdict(equal(cell(row.target), cell(row.approved_target)))

    def is_well_formed(self, row: Indicator) -> bool:
        if row.nature != _QUALITATIVE:
            is_stated = is_filled(row.target) and row.unit != ""
            return is_stated and (is_filled(row.actual) or row.actual_level == "")
        is_counted = row.unit != "" and self.counted.fullmatch(row.unit) is not None
        levels = (row.target_level, row.actual_level)
        is_known = all(len(level) != 1 or level in self.qualities for level in levels)
        return not is_filled(row.target) and not is_counted and is_known

    def growth(self, row: Indicator) -> Iterator[Found]:
        """Judge a percentage that is no rate of growth."""
        if row.nature == _QUALITATIVE or row.unit not in ("", "%") or row.growth:
            return
        is_about: Truth = True if row.nature and row.unit else None
        if row.growth is None:
            is_about = both(is_about, None if not row.name else self.growing.fullmatch(row.name) is None)
        if is_about is not False:
            target = cell(row.target)
            yield "R115", "", row.key, verdict(both(at_most(0, target), at_most(target, 100)) if is_about else None)

    def names(self, row: Indicator) -> Iterator[Found]:
        key = row.key
        is_unique = self.names_seen[row.project, row.name] == 1
        yield "R120", "", key, verdict(is_unique if row.name else None)
        parents = self.parents(row.level2) if row.level2 else ()
        yield "R118", "", key, verdict(row.level1 in parents if parents and row.level1 in self.firsts else None)
        if row.nature == _QUALITATIVE:
            return
        if not row.nature:
            yield from (("R114", f"#{number}", key, verdict(None)) for number in (1, 2, 3))
            return
        cost: Truth = None
        if row.level2:
            cost = self.is_saving(row) if row.level2 in ("经济成本指标", "成本指标") else NOT_APPLICABLE
        yield "R114", "#1", key, verdict(cost)
        pleased: Truth = row.level1 == "满意度指标" if row.level1 else None
        if pleased is not None:
            pleased = row.nature in ("≥", ">", "=") if pleased else NOT_APPLICABLE
        yield "R114", "#2", key, verdict(pleased)
        full: Truth = self.full.fullmatch(row.name) is not None if row.name else None
        if full is not None:
            full = row.nature in ("=", "≥") if full else NOT_APPLICABLE
        yield "R114", "#3", key, verdict(full)

    def is_saving(self, row: Indicator) -> Truth:
        if row.nature in ("≤", "<", "="):
            return True
        return self.saving.fullmatch(row.name) is not None if row.name else None

    def sets(self) -> Iterator[Found]:
        """Judge how many indicators of each kind a project has."""
        groups: dict[str, list[Indicator]] = defaultdict(list)
        for row in self.book.indicators:
            if row.project not in self.persons:
                groups[row.project].append(row)
        for project, rows in groups.items():
            is_told = project not in self.open_projects
            kinds = Counter(row.level2 for row in rows)
            counts: list[Number] = [kinds["数量指标"], kinds["质量指标"] + kinds["时效指标"]]
            if "" in kinds:
                counts = [None, None]
            firsts = Counter(row.level1 for row in rows)
            counts.append(None if "" in firsts else firsts["效益指标"])
            least = [NOT_APPLICABLE if limit is None else limit for limit in self.least]
            held = both(*(at_most(limit, count) for limit, count in zip(least, counts, strict=True)))
            yield "R119", "", rows[0].key, verdict(held if is_told else None)


def _negated(truth: Truth) -> Truth:
    return not truth if isinstance(truth, bool) else truth
