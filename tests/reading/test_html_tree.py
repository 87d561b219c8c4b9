"""Only what a person sees is left of a page."""

import pytest

from jixiao.reading.html_tree import visible_tree
from jixiao.reading.refusal import RefusedFileError


def text(body: str) -> str:
    return str(visible_tree(f"<html><head><title>题</title></head><body>{body}</body></html>").text_content())


@pytest.mark.parametrize(
    "unseen",
    [
        "<script>1</script>",
        "<style>p{}</style>",
        "<!-- 注 -->",
        "<p hidden>隐</p>",
        '<p style="color:red; DISPLAY : none">隐</p>',
        "<p style='visibility:hidden'>隐</p>",
        "<div style='display:none'><p>隐<b hidden>隐</b></p></div>",
        "<select><option>选</option></select>",
        "<svg><text>图</text></svg>",
    ],
)
def test_what_is_not_shown_goes_and_the_text_behind_it_stays(unseen: str) -> None:
    assert text(f"前{unseen}后") == "前后"


@pytest.mark.parametrize("page", ["", "   ", "<!-- -->"])
def test_a_page_of_nothing_is_refused(page: str) -> None:
    with pytest.raises(RefusedFileError, match="未识别到文字"):
        visible_tree(page)
