"""Only what is wrong for certain counts as an error."""

import pytest

from jixiao.book.finding import Finding
from jixiao.book.place import Place


def finding(*, severity: str, certainty: str) -> Finding:
    """Return a finding of which only severity and certainty matter."""
    return Finding(
        rule="R001",
        instance="全表",
        severity=severity,
        certainty=certainty,
        title="",
        message="",
        place=Place(),
        stated="",
        computed="",
        arithmetic="",
        operands=(),
        basis=(),
        fix="",
        is_verified=True,
    )


@pytest.mark.parametrize(
    ("severity", "certainty", "is_error", "shown"),
    [
        ("error", "certain", True, "error"),
        ("error", "arguable", False, "warning"),  # it asks for an explanation
        ("warning", "certain", False, "warning"),
        ("note", "certain", False, "note"),
        ("note", "arguable", False, "note"),
    ],
)
def test_only_a_certain_error_is_an_error(severity: str, certainty: str, shown: str, *, is_error: bool) -> None:
    found = finding(severity=severity, certainty=certainty)
    assert (found.is_certain_error, found.shown_severity) == (is_error, shown)


@pytest.mark.parametrize(
    ("severity", "certainty", "shown"),
    [
        ("error", "certain", "error"),
        ("error", "arguable", "warning"),
        ("warning", "certain", "warning"),
        ("warning", "arguable", "warning"),
        ("note", "arguable", "note"),
    ],
)
def test_an_error_that_is_not_certain_asks_for_an_explanation(severity: str, certainty: str, shown: str) -> None:
    assert finding(severity=severity, certainty=certainty).shown_severity == shown


def test_a_finding_stands_alone_and_proposes_nothing_unless_told() -> None:
    plain = finding(severity="note", certainty="certain")
    assert (plain.also, plain.repairs, plain.parts) == ((), (), ())
