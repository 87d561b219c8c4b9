"""The part with the comments."""

from datetime import UTC, datetime

from jixiao.book.place import Place
from jixiao.reading.docx.xml import w
from jixiao.writing.annotate.comment_part import add_comments, empty_comments, first_free_identity
from jixiao.writing.annotate.note import Note
from tests.reading.docx.making import line, root_of
from tests.writing.annotate.marked_text import body_of

STAMP = datetime(2024, 3, 15, 8, 30, 1, 999, tzinfo=UTC)


def test_a_comment_says_who_when_and_what() -> None:
    root = empty_comments()
    add_comments(root, notes={"4": Note(Place(), "得分超过权重。\n请\x0b更正。", "王某", "王")}, stamp=STAMP)
    (comment,) = root
    assert [comment.get(w(name)) for name in ("id", "author", "initials", "date")] == [
        "4",
        "王某",
        "王",
        "2024-03-15T08:30:01Z",
    ]
    assert ["".join(text.text or "" for text in part.iter(w("t"))) for part in comment] == [
        "得分超过权重。",
        "请更正。",
    ]
    assert comment[0][0][0].tag == w("annotationRef")


def test_comments_that_are_there_stay_and_ids_go_on() -> None:
    old = root_of(f'<w:comment w:id="11">{line("旧")}</w:comment>', name="comments")
    add_comments(old, notes={"12": Note(Place(), "新")}, stamp=STAMP)
    assert [comment.get(w("id")) for comment in old] == ["11", "12"]
    assert old.xpath("string()") == "旧新"


def test_a_free_id_is_above_all_that_are_used_anywhere() -> None:
    used = body_of('<w:commentRangeStart w:id="3"/><w:bookmarkStart w:id="90"/><w:commentReference w:id="x"/>')
    assert first_free_identity([used, empty_comments()]) == 4
    assert first_free_identity([empty_comments()]) == 0
