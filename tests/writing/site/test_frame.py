"""What every page shares."""

from jixiao.writing.site.content import SiteFile, SiteLicence
from jixiao.writing.site.frame import download_html, link_to, page_html, size_text

LICENCE = SiteLicence("某许可", "https://licence.example/by")


def test_the_way_back_is_shown_where_there_is_one() -> None:
    first = page_html("", title="首页", trail=(("首页", ""),), depth=0, licence=LICENCE)
    assert "当前位置" not in first
    second = page_html("", title="单位", trail=(("首页", "../index.html"), ("单位", "")), depth=1, licence=LICENCE)
    assert '<li><a href="../index.html">首页</a></li><li aria-current="page">单位</li>' in second
    assert 'href="../assets/site.css"' in second


def test_a_document_is_opened_and_data_are_saved_under_their_name() -> None:
    page, data = (SiteFile(f"a.{end}", "文件", "单位数据", 100, "") for end in ("html", "csv"))
    assert "download" not in download_html(page)
    assert 'download="单位数据"' in download_html(data)
    assert 'href="../a.csv"' in download_html(data, up="../")


def test_a_path_is_escaped_for_an_address() -> None:
    assert link_to('a b/"中') == "a%20b/%22%E4%B8%AD"


def test_sizes() -> None:
    assert [size_text(size) for size in (0, 1024, 1025, 1023 * 1024, 1024 * 1024)] == [
        "1 KB",
        "1 KB",
        "2 KB",
        "1023 KB",
        "1.0 MB",
    ]
