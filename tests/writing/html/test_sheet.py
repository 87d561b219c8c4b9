"""The style sheet prints what the layout asks and allows no request."""

import base64
import hashlib
import re

from jixiao.writing.html.sheet import content_policy, style_sheet
from jixiao.writing.layout import official_layout
from tests.writing.sample import merged_table

STYLE = style_sheet(official_layout(), tables=[("table-3", merged_table())])


def test_print_has_the_margins_and_fonts_of_the_layout() -> None:
    assert "size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm;" in STYLE
    assert "size: 297mm 210mm; margin: 28mm 37mm 26mm 35mm;" in STYLE  # the same sheet turned
    assert 'font: 16pt/28.95pt "仿宋_GB2312", "FangSong_GB2312"' in STYLE


def test_nothing_is_left_to_fill_in() -> None:
    assert "$" not in STYLE


def test_the_columns_of_a_table_have_their_shares() -> None:
    shares = [float(share) for share in re.findall(r"#table-3 col:nth-child\(\d\)\{width:([\d.]+)%\}", STYLE)]
    assert shares == [10.0, 10.0, 20.0, *[10.0] * 6]


def test_nothing_is_loaded() -> None:
    assert not re.search(r"url\(|@import|https?:", STYLE)


def test_the_policy_allows_this_sheet_and_nothing_else() -> None:
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = content_policy(STYLE)
    assert f"style-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
