"""The catalogue of text rules: entries of the rulebook, each with the check that judges it."""

from jixiao.law.in_force import law_in_force
from jixiao.law.rulebook import Rulebook
from jixiao.law.rulebook_error import BrokenRulebookError, RulebookError
from jixiao.proofreading.identify import CODE_LIST
from jixiao.proofreading.read_text_rule import read_text_rules
from jixiao.proofreading.text_rule import TextRule

KIND = "texts"


def load_text_rules(rulebook: Rulebook, *, region: str, year: int, has_cases: bool = True) -> tuple[TextRule, ...]:
    """Return the text rules in force for one region and fiscal year; a lower layer replaces a rule by its id.

    Args:
        rulebook: Where the rules are kept.
        region: A division code, empty for the nation.
        year: The fiscal year.
        has_cases: Whether to read the examples of the rules too.

    Raises:
        BrokenRulebookError: If a file is wrong; it holds the mistakes of all files.
    """
    kinds = law_in_force(rulebook, region=region, year=year).code_list(CODE_LIST).labels
    reading = rulebook.read(KIND, region=region, without="" if has_cases else "text.case")
    errors: list[RulebookError] = list(reading.errors)
    read = [document.tables("text") for document in reading.documents]
    errors += [error for _, wrong in read for error in wrong]
    pairs, wrong = read_text_rules((entry for entries, _ in read for entry in entries), kinds=kinds)
    errors += wrong
    if errors:
        raise BrokenRulebookError(errors)
    by_id = {rule.id: rule for _, rule in pairs}
    return tuple(by_id[rule_id] for rule_id in sorted(by_id))
