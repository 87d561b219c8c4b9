"""The rules in force in one place and year, compiled and ready to run."""

from collections.abc import Iterator, Mapping
from functools import cached_property, partial
from typing import TYPE_CHECKING

from msgspec import Struct

from jixiao.formula.evaluate import Compiler
from jixiao.formula.problem import FormulaError
from jixiao.formula.vocabulary import Vocabulary
from jixiao.formula.write import Writer
from jixiao.law.in_force import Law, law_in_force
from jixiao.law.rulebook import Rulebook
from jixiao.rules import python
from jixiao.rules.compiled import CompiledRule, Variant, variants_of
from jixiao.rules.law_answers import LawAnswers, answers_of
from jixiao.rules.parsed import ParsedRule, definition_of, parse_rule, table_of
from jixiao.rules.python_rule import REGISTRY
from jixiao.rules.read_rule import read_rules
from jixiao.rules.rule import BrokenRulesError, Rule, RuleError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["Catalogue", "load_catalogue", "python"]


class Catalogue(Struct, frozen=True, dict=True):
    """The rules of one place and year with the law they are judged by."""

    law: Law
    rules: tuple[Rule, ...]
    vocabulary: Vocabulary
    files: Mapping[str, str]

    @cached_property
    def answers(self) -> LawAnswers:
        """What the rules ask of the law."""
        return answers_of(self.law)

    @cached_property
    def parsed(self) -> tuple[ParsedRule, ...]:
        """The rules that are formulas, as trees.

        Raises:
            BrokenRulesError: With every formula that cannot be read.
        """
        found, errors = [], []
        for rule in self.rules:
            if not rule.python:
                try:
                    parsed = self._parsed(rule)
                    _ = parsed.messages
                    found.append(parsed)
                except FormulaError as error:
                    errors.append(self._error(rule, str(error)))
            elif rule.python not in REGISTRY:
                errors.append(self._error(rule, f"没有叫 {rule.python} 的检查函数"))
        if errors:
            raise BrokenRulesError(errors)
        return tuple(found)

    @cached_property
    def compiler(self) -> Compiler:
        """The compiler that knows how figures that nobody stated are computed.

        Raises:
            BrokenRulesError: With every formula that cannot be read, as for `compiled`.
        """
        self._read_untested()
        defining = (self._parsed(rule) for rule in self.rules if rule.defines)
        definitions = dict(reversed([found for found in map(definition_of, defining) if found is not None]))
        return Compiler(definitions)

    @cached_property
    def writer(self) -> Compiler:
        """The compiler for rules that run often; it writes them as Python functions."""
        return Writer(self.compiler)

    @cached_property
    def compiled(self) -> tuple[CompiledRule, ...]:
        """The rules ready to run, in the order of the catalogue; retired rules are left out.

        The formulas of a rule are read when it first runs. All of them are read at once where an office has added to
        the rulebook, for only what is shipped has been tested: nothing may run before a mistake is told.

        Raises:
            BrokenRulesError: With every formula that cannot be read.
        """
        has_read_all = self._read_untested()
        made = tuple(self._compile(rule) for rule in self.rules if rule.stage != "retired")
        if has_read_all:
            _ = [compiled.variants for compiled in made]
        return made

    def _read_untested(self) -> bool:
        """Read all formulas of a rulebook to which something was added; return whether this is one."""
        is_untested = self.law.rulebook is not Rulebook.shipped()
        if is_untested:
            _ = self.parsed
        return is_untested

    def _compile(self, rule: Rule) -> CompiledRule:
        if rule.python:
            each = self.vocabulary.table(rule.each) if rule.each else None
            return CompiledRule(rule, each, python=REGISTRY[rule.python])
        return CompiledRule(rule, table_of(rule, vocabulary=self.vocabulary), partial(self._variants, rule))

    def _variants(self, rule: Rule) -> tuple[Variant, ...]:
        parsed, compiler = self._parsed(rule), self.compiler
        return variants_of(parsed, vocabulary=self.vocabulary, compiler=compiler, writer=lambda: self.writer)

    def _parsed(self, rule: Rule) -> ParsedRule:
        """Return a rule as trees; it is read once."""
        if rule.id not in self._trees:
            self._trees[rule.id] = parse_rule(rule, vocabulary=self.vocabulary)
        return self._trees[rule.id]

    @cached_property
    def _trees(self) -> dict[str, ParsedRule]:
        return {}

    def rule(self, rule_id: str) -> Rule | None:
        """Return the rule of an id, None if there is none."""
        return next((rule for rule in self.rules if rule.id == rule_id), None)

    def _error(self, rule: Rule, problem: str) -> RuleError:
        return RuleError(self.files.get(rule.id, ""), rule=rule.id, problem=problem)


def load_catalogue(rulebook: Rulebook, *, region: str, year: int, has_cases: bool = True) -> Catalogue:
    """Return the rules in force for one region and fiscal year; a lower layer replaces a rule by its id.

    Args:
        rulebook: Where the rules are kept.
        region: A division code, empty for the nation.
        year: The fiscal year.
        has_cases: Whether to read the examples of the rules too, which takes most of the time.

    Raises:
        BrokenRulesError: With every mistake of every rule file.
    """
    law = law_in_force(rulebook, region=region, year=year)
    errors: list[RuleError] = []
    rules: dict[str, Rule] = {}
    files: dict[str, Path] = {}
    for document in rulebook.documents("rules", region=region, without="" if has_cases else "rule.case"):
        file = document.path
        for rule in read_rules(document.data, file=file.name, layer=document.layer, errors=errors):
            before = files.get(rule.id)
            if before is not None and before.parent == file.parent:
                errors.append(RuleError(file.name, rule=rule.id, problem=f"编号重复，已在 {before.name} 中使用"))
            rules[rule.id], files[rule.id] = rule, file
    if errors:
        raise BrokenRulesError(errors)
    ordered = tuple(rules[rule_id] for rule_id in sorted(rules))
    return Catalogue(law, ordered, Vocabulary(_LawCodes(law)), {rule_id: path.name for rule_id, path in files.items()})


class _LawCodes(Mapping[str, Mapping[str, str]]):
    """The code of every label, synonym and code, list by list; a list is read when a formula first names it."""

    def __init__(self, law: Law) -> None:
        self._law = law
        self._read: dict[str, Mapping[str, str]] = {}

    def __getitem__(self, name: str) -> Mapping[str, str]:
        if name not in self._read:
            if name not in self._law.code_list_names:
                raise KeyError(name)
            self._read[name] = self._law.code_list(name).codes
        return self._read[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._law.code_list_names)

    def __len__(self) -> int:
        return len(self._law.code_list_names)
