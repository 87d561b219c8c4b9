"""Rules on a reception that compare texts or days."""

import datetime as dt

import pytest
from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.figure import BLANK, Figure
from jixiao.book.reception import Reception
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.formula.special import Value
from jixiao.rules.python.reception import check_bill, check_guests, check_invoice_date
from jixiao.rules.python_rule import Told

THREE, FOUR = Figure.plain("3"), Figure.plain("4")
DAY = dt.date(2025, 5, 18)
GUESTS = Reception(
    "h1",
    letter_unit="示例市科学技术局",
    guest_unit="示例市科学技术局",
    letter_guests=THREE,
    guests=THREE,
    letter_posts="副局长、科长、科长",
    guest_posts="科长、副局长",
)


def law(name: str, key: Value) -> Value:
    """Return the words forbidden on a day: beer from 18 May 2025 only."""
    words = ("酒", "烟") if key >= DAY else ("烟",)
    return {"接待禁用词": words, "接待禁用词例外": ("酒店",)}.get(name)


def guests_of(row: Reception) -> Told:
    (told,) = check_guests(Facts(Book(2025, receptions=(row,))))
    return told


def bill_of(row: Reception) -> Told:
    (told,) = check_bill(Facts(Book(2025, receptions=(row,)), parameters=law))
    return told


def invoice_of(day: dt.date | None, invoice: dt.date | None) -> Told:
    (told,) = check_invoice_date(Facts(Book(2025, receptions=(Reception("h1", date=day, invoice_date=invoice),))))
    return told


def test_guests_of_the_letter_pass_in_any_order() -> None:
    assert guests_of(GUESTS).verdict is Verdict.PASS
    assert guests_of(replace(GUESTS, letter_posts="")).verdict is Verdict.PASS  # a letter need not name posts
    assert guests_of(replace(GUESTS, letter_unit="示例市科学技术局 办公室")).verdict is Verdict.PASS


@pytest.mark.parametrize(
    ("change", "field", "words"),
    [
        ({"guests": FOUR}, "guests", "接待清单上有来宾 4 人，公函只有 3 人"),
        ({"guest_posts": "科长、科长、科长"}, "guest_posts", "接待清单上的科长不在公函里"),
        ({"guest_unit": "示例市商务局"}, "guest_unit", "公函由“示例市科学技术局”发出，接待清单上是“示例市商务局”"),
    ],
)
def test_whoever_is_not_in_the_letter_is_told(change: dict[str, Value], field: str, words: str) -> None:
    told = guests_of(replace(GUESTS, **change))
    assert (told.verdict, told.arithmetic, told.figures) == (Verdict.FAIL, words, (f"reception/h1/{field}",))


@pytest.mark.parametrize(
    "empty", [{"letter_unit": ""}, {"guest_unit": ""}, {"guests": BLANK}, {"letter_guests": BLANK}]
)
def test_what_is_not_filled_in_is_not_judged(empty: dict[str, Value]) -> None:
    assert guests_of(replace(GUESTS, **empty)).verdict is Verdict.CANNOT_TELL


def test_what_is_forbidden_depends_on_the_day() -> None:
    row = Reception("h1", date=DAY, bill="家常菜，啤酒", venue="机关食堂")
    assert bill_of(replace(row, date=DAY - dt.timedelta(days=1))).verdict is Verdict.PASS
    told = bill_of(row)
    assert (told.verdict, told.arithmetic) == (Verdict.FAIL, "2025-05-18 的接待里有“酒”")


def test_a_harmless_word_hides_no_other() -> None:
    row = Reception("h1", date=DAY, bill="家常菜", venue="示例酒店")
    assert bill_of(row).verdict is Verdict.PASS
    assert bill_of(replace(row, bill="酒店套餐、白酒、香烟")).stated == "酒、烟"
    assert bill_of(replace(row, venue="示例酒店酒吧")).figures == ("reception/h1/venue",)


@pytest.mark.parametrize("row", [Reception("h1", date=DAY), Reception("h1", bill="白酒")])
def test_a_bill_without_a_day_or_text_is_not_judged(row: Reception) -> None:
    assert bill_of(row).verdict is Verdict.CANNOT_TELL


def test_an_invoice_is_of_the_day_or_later_in_the_same_year() -> None:
    last = dt.date(2025, 12, 31)
    assert invoice_of(DAY, DAY).verdict is Verdict.PASS
    assert invoice_of(DAY, last).verdict is Verdict.PASS
    early, late = invoice_of(DAY, dt.date(2025, 5, 17)), invoice_of(DAY, dt.date(2026, 1, 1))
    assert early.arithmetic == "票据日期 2025-05-17 早于接待日期 2025-05-18"
    assert late.arithmetic == "票据日期 2026-01-01 与接待日期 2025-05-18 不在同一年度"
    assert {early.verdict, late.verdict} == {Verdict.FAIL}


def test_an_invoice_without_a_day_is_not_judged() -> None:
    assert {invoice_of(None, DAY).verdict, invoice_of(DAY, None).verdict} == {Verdict.CANNOT_TELL}


def wrong(row: Reception, words: str, field: str, stated: str, computed: str) -> Told:
    """Return all that is told of a reception that fails."""
    return Told(Verdict.FAIL, row, words, (f"reception/h1/{field}",), stated, computed)


def test_all_that_is_told_of_guests() -> None:
    assert guests_of(GUESTS) == Told(Verdict.PASS, GUESTS)
    unknown = replace(GUESTS, guests=BLANK)
    assert guests_of(unknown) == Told(Verdict.CANNOT_TELL, unknown, "发函单位、来访单位、公函人数或来宾人数没有填")
    other = replace(GUESTS, guest_unit="示例市商务局")
    words = "公函由“示例市科学技术局”发出，接待清单上是“示例市商务局”"
    assert guests_of(other) == wrong(other, words, "guest_unit", "示例市商务局", "示例市科学技术局")
    more = replace(GUESTS, guests=FOUR)
    assert guests_of(more) == wrong(more, "接待清单上有来宾 4 人，公函只有 3 人", "guests", "4", "3")
    strange = replace(GUESTS, guest_posts="处长、科长、主任")
    words, posts = "接待清单上的处长、主任不在公函里", "副局长、科长、科长"
    assert guests_of(strange) == wrong(strange, words, "guest_posts", "处长、主任", posts)


def test_all_that_is_told_of_a_bill() -> None:
    row = Reception("h1", date=DAY, bill="白酒、香烟")
    assert bill_of(row) == wrong(row, "2025-05-18 的接待里有“酒、烟”", "bill", "酒、烟", "")
    empty = Reception("h1", date=DAY)
    assert bill_of(empty) == Told(Verdict.CANNOT_TELL, empty, "接待日期或菜单和消费明细没有填")
    plain = Reception("h1", date=DAY, bill="家常菜")
    assert bill_of(plain) == Told(Verdict.PASS, plain)


def test_without_a_list_of_words_nothing_is_forbidden() -> None:
    row = Reception("h1", date=DAY, bill="白酒")
    (told,) = check_bill(Facts(Book(2025, receptions=(row,))))
    assert told.verdict is Verdict.PASS


def test_all_that_is_told_of_an_invoice() -> None:
    early, late = dt.date(2025, 5, 17), dt.date(2026, 1, 1)
    row = Reception("h1", date=DAY, invoice_date=early)
    words = "票据日期 2025-05-17 早于接待日期 2025-05-18"
    assert invoice_of(DAY, early) == wrong(row, words, "invoice_date", "2025-05-17", "")
    row = Reception("h1", date=DAY, invoice_date=late)
    words = "票据日期 2026-01-01 与接待日期 2025-05-18 不在同一年度"
    assert invoice_of(DAY, late) == wrong(row, words, "invoice_date", "2026-01-01", "")
    row = Reception("h1", date=DAY, invoice_date=DAY)
    assert invoice_of(DAY, DAY) == Told(Verdict.PASS, row)
    row = Reception("h1", invoice_date=DAY)
    assert invoice_of(None, DAY) == Told(Verdict.CANNOT_TELL, row, "接待日期或票据日期没有填")
