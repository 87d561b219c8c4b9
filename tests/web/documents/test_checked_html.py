"""What the check wrote goes into a template as it is; what a person wrote does not."""

from django.template import engines

from jixiao.web.documents.checked_html import CheckedHtml


def test_only_checked_html_is_markup() -> None:
    template = engines["django"].from_string("{{ html }}{{ text }}")
    assert template.render({"html": CheckedHtml("<p>甲</p>"), "text": "<p>乙</p>"}) == "<p>甲</p>&lt;p&gt;乙&lt;/p&gt;"
