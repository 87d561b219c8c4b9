"""What is skipped is counted and said once, with the place of the first."""

from jixiao.book.place import Place
from jixiao.reading.docx.observed import Observed


def test_the_first_place_is_kept_and_the_count_adds_up() -> None:
    seen = Observed()
    for paragraph in (3, 8):
        seen.here = Place(paragraph=paragraph)
        seen.saw("hidden", count=2)
    (remark,) = seen.remarks()
    assert remark.kind == "skipped"
    assert remark.message == "有 4 个字设为隐藏文字，没有读取；要检查的请取消隐藏。"
    assert remark.place.paragraph == 3


def test_nothing_seen_says_nothing() -> None:
    seen = Observed()
    seen.saw("hidden", count=0)
    assert list(seen.remarks()) == []


def test_insertions_and_deletions_are_both_revisions() -> None:
    seen = Observed()
    seen.saw("deleted")
    seen.saw("inserted", count=2)
    assert [(remark.kind, remark.message[:6]) for remark in seen.remarks()] == [("revised", "文件含修订：")] * 2
