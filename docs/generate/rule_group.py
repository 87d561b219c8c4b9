"""The groups of rules, and whether each number of a group is a rule or is said to be left out."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

_LEFT_OUT = re.compile(r"^\| (R[0-9]{3}) \| (.+) \|$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """Rules about one subject; the numbers from `first` to `last` are theirs."""

    letter: str
    title: str
    file: str
    first: int
    last: int

    @property
    def ids(self) -> tuple[str, ...]:
        """The numbers of the group."""
        return tuple(f"R{number:03d}" for number in range(self.first, self.last + 1))


GROUPS = (
    RuleGroup("A", "全账收支", "a-account.md", 1, 19),
    RuleGroup("B", "财政拨款", "b-fiscal.md", 20, 30),
    RuleGroup("C", "基本支出", "c-basic-expenditure.md", 35, 41),
    RuleGroup("D", "三公经费", "d-three-public.md", 45, 55),
    RuleGroup("E", "预算与执行", "e-execution.md", 60, 83),
    RuleGroup("F", "项目", "f-project.md", 85, 96),
    RuleGroup("G", "指标、得分和评价", "g-indicator.md", 100, 127),
    RuleGroup("H", "人员和机构", "h-staff.md", 130, 136),
    RuleGroup("I", "资产和采购", "i-asset-procurement.md", 140, 152),
    RuleGroup("J", "公务接待", "j-reception.md", 160, 172),
    RuleGroup("K", "绩效运行监控", "k-monitoring.md", 180, 190),
)


def left_out(page: str) -> dict[str, str]:
    """Return the numbers that a page lists as left out whole, each with the reason."""
    return dict(_LEFT_OUT.findall(page))


def coverage_problems(rule_ids: Iterable[str], *, page: str) -> Iterator[str]:
    """Yield what is wrong with the numbers: each belongs to one group and is either a rule or left out."""
    shipped, listed = set(rule_ids), set(left_out(page))
    wanted = {number for group in GROUPS for number in group.ids}
    for number in sorted(wanted - shipped - listed):
        yield f"{number} is neither a rule nor listed in docs/rules-left-out.md"
    for number in sorted(shipped & listed):
        yield f"{number} is a rule and is still listed in docs/rules-left-out.md"
    for number in sorted((shipped | listed) - wanted):
        yield f"{number} belongs to no group in docs/generate/rule_group.py"
