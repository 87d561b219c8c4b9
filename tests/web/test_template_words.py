"""Figures as templates show them."""

import pytest
from django.template import engines

from jixiao.web.template_words import browser, grouped


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


@pytest.mark.parametrize(
    ("agent", "shown"),
    [
        (
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/125.0.0.0 Safari/537.36 Edg/125.0.2535.51",
            "Edge 125，Windows",
        ),
        ("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/126.0.0.0 Safari/537.36", "Chrome 126，Linux"),
        ("Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0", "Firefox 127，Linux"),
        ("Mozilla/5.0 (Linux; Android 14) Chrome/124.0 Mobile Safari/537.36", "Chrome 124，Android"),
        ("Mozilla/5.0 (Windows NT 6.1) Chrome/86.0 Safari/537.36 QQBrowser/12.5", "QQ 浏览器 12，Windows"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/86.0 Safari/537.36 360SE", "360 浏览器，Windows"),
        ("curl/8.5", "curl/8.5"),
        ("", ""),
    ],
)
def test_a_browser_has_the_name_its_user_knows(agent: str, shown: str) -> None:
    assert browser(agent) == shown


def test_templates_know_it_without_asking_and_escape_what_it_gives() -> None:
    template = engines["django"].from_string("{{ number|grouped }} {{ text|grouped }}")
    assert template.render({"number": "7592.5", "text": "<b>"}) == "7,592.5 &lt;b&gt;"
