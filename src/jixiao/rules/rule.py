"""One rule as the rulebook writes it."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from jixiao.errors import JixiaoError

KINDS = ("arithmetic", "law", "scheme", "text")
STAGES = ("beta", "live", "retired")
TOLERANCES = ("exact", "rounding", "percent")


class Case(Struct, frozen=True):
    """One example of a rule: what the Book holds and the verdict that follows.

    `printed` reads the figures as a document prints them, rounded; otherwise they are exact to the fen. `boundary`
    names the pair of examples on the two sides of a limit.
    """

    verdict: str
    book: Mapping[str, Any]
    prior: Mapping[str, Any] | None = None
    printed: bool = False
    boundary: str = ""
    year: int = 2024
    note: str = ""


class Rule(Struct, frozen=True):
    """One rule.

    Unit:
        checks: formulas, each a condition; empty for a rule in Python.
        python: the name of the function in `jixiao.rules.python` for what no formula can say.
        each: the label of the table whose rows it runs on, empty for the Book as a whole.
        where: the rows, or the Books, that it is about.
        per: columns; the rule runs once for each set of rows that agree in them.
        phases, funds: the words it runs once for each of, where its formulas leave them open.
        messages: the first sentence of a finding, one for each formula or one for all; none where the title will do.
        defines: the label of the figure that its first formula computes where nobody states it.
        corollary_of: the rule whose failure explains its own.
    """

    id: str
    title: str
    severity: str
    kind: str
    basis: tuple[str, ...]
    fix: str
    checks: tuple[str, ...] = ()
    python: str = ""
    each: str = ""
    where: str = ""
    per: tuple[str, ...] = ()
    phases: tuple[str, ...] = ("决算",)
    funds: tuple[str, ...] = ("全部资金",)
    tolerance: str = "exact"
    messages: tuple[str, ...] = ()
    defines: str = ""
    corollary_of: str = ""
    stage: str = "live"
    is_verified: bool = False
    layer: str = "cn"
    cases: tuple[Case, ...] = ()

    @property
    def needs_mark(self) -> bool:
        """Whether a finding must say that its basis is not verified; arithmetic and text need no law."""
        return self.kind in ("law", "scheme") and not self.is_verified


class RuleError(JixiaoError):
    """A rule of the rulebook that cannot be used; the sentence names file, rule and what to change."""

    def __init__(self, file: str, *, rule: str, problem: str) -> None:
        """Keep the parts."""
        self.file = file
        self.rule = rule
        self.problem = problem
        super().__init__(f"规则文件 {file} 的 {rule}：{problem}")


class BrokenRulesError(JixiaoError):
    """All errors of all rule files, found in one pass."""

    def __init__(self, errors: list[RuleError]) -> None:
        """Keep the errors; the message lists them, one a line."""
        self.errors = tuple(errors)
        super().__init__("\n".join(str(error) for error in errors))
