"""Figures as templates show them."""

import pytest
from django.template import engines

from jixiao.web.template_words import grouped


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ("999.99", "999.99"),
        ("1000", "1,000"),
        ("-1234567.80", "-1,234,567.80"),
        ("1234.5%", "1,234.5%"),
        ("0.12345", "0.12345"),
        ("0012", "0012"),  # a code, no number
        ("1,234.5", "1,234.5"),
        ("2024年", "2024年"),
        ("—", "—"),
        (12345, "12,345"),
    ],
)
def test_a_number_is_grouped_and_nothing_else(content: object, shown: str) -> None:
    assert grouped(content) == shown


def test_templates_know_it_without_asking_and_escape_what_it_gives() -> None:
    template = engines["django"].from_string("{{ number|grouped }} {{ text|grouped }}")
    assert template.render({"number": "7592.5", "text": "<b>"}) == "7,592.5 &lt;b&gt;"
