"""Rules on a reception that compare texts or days: the guests, the bill, the invoice."""

from collections import Counter
from collections.abc import Iterator

from jixiao.book.printing import print_plain
from jixiao.book.reception import Reception
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.law.code_list import folded
from jixiao.rules.python_rule import Told, passed, python_rule

_BETWEEN_POSTS = "、"


@python_rule("reception_guests")
def check_guests(facts: Facts) -> Iterator[Told]:
    """Tell of each reception whether the guests on the list are among those of the letter: unit, number and posts.

    Source:
        domain rule R161.
    """
    for row in facts.rows("reception"):
        yield _judge_guests(row)


def _judge_guests(row: Reception) -> Told:
    if row.letter_unit and row.guest_unit and not _is_same_unit(row.letter_unit, other=row.guest_unit):
        words = f"公函由“{row.letter_unit}”发出，接待清单上是“{row.guest_unit}”"
        return _wrong(row, words, field="guest_unit", stated=row.guest_unit, computed=row.letter_unit)
    if row.guests.is_value and row.letter_guests.is_value and row.guests.number > row.letter_guests.number:
        listed, told = print_plain(row.guests.number), print_plain(row.letter_guests.number)
        words = f"接待清单上有来宾 {listed} 人，公函只有 {told} 人"
        return _wrong(row, words, field="guests", stated=listed, computed=told)
    strange = _posts(row.guest_posts) - _posts(row.letter_posts) if row.letter_posts else Counter()
    if strange:
        names = _BETWEEN_POSTS.join(strange.elements())
        words = f"接待清单上的{names}不在公函里"
        return _wrong(row, words, field="guest_posts", stated=names, computed=row.letter_posts)
    if not (row.letter_unit and row.guest_unit and row.guests.is_value and row.letter_guests.is_value):
        return Told(Verdict.CANNOT_TELL, row, "发函单位、来访单位、公函人数或来宾人数没有填")
    return passed(row)


def _is_same_unit(unit: str, *, other: str) -> bool:
    """Whether two names are of one unit; a letter may name the office that wrote it."""
    first, second = folded(unit), folded(other)
    return first in second or second in first


def _posts(text: str) -> Counter[str]:
    return Counter(post for part in text.split(_BETWEEN_POSTS) if (post := folded(part)))


@python_rule("reception_bill")
def check_bill(facts: Facts) -> Iterator[Told]:
    """Tell of each reception whether its bill and its place name nothing that was forbidden on its day.

    Source:
        domain rule R167; the words are the parameter 接待禁用词, the harmless words that contain them 接待禁用词例外.
    """
    for row in facts.rows("reception"):
        yield _judge_bill(row, facts=facts)


def _judge_bill(row: Reception, *, facts: Facts) -> Told:
    if row.date is None or not row.bill:
        return Told(Verdict.CANNOT_TELL, row, "接待日期或菜单和消费明细没有填")
    forbidden, allowed = (facts.parameters(name, row.date) or () for name in ("接待禁用词", "接待禁用词例外"))
    for field in ("bill", "venue"):
        text = folded(getattr(row, field))
        for word in allowed:
            text = text.replace(word, "")
        found = _BETWEEN_POSTS.join(word for word in forbidden if word in text)
        if found:
            return _wrong(row, f"{row.date} 的接待里有“{found}”", field=field, stated=found, computed="")
    return passed(row)


@python_rule("reception_invoice")
def check_invoice_date(facts: Facts) -> Iterator[Told]:
    """Tell of each reception whether its invoice is of its day or later, and of the same year.

    Source:
        domain rule R170.
    """
    for row in facts.rows("reception"):
        yield _judge_invoice_date(row)


def _judge_invoice_date(row: Reception) -> Told:
    if row.date is None or row.invoice_date is None:
        return Told(Verdict.CANNOT_TELL, row, "接待日期或票据日期没有填")
    if row.invoice_date >= row.date and row.invoice_date.year == row.date.year:
        return passed(row)
    days = f"票据日期 {row.invoice_date}", f"接待日期 {row.date}"
    words = " 早于".join(days) if row.invoice_date < row.date else f"{' 与'.join(days)} 不在同一年度"
    return _wrong(row, words, field="invoice_date", stated=str(row.invoice_date), computed="")


def _wrong(row: Reception, words: str, *, field: str, stated: str, computed: str) -> Told:
    return Told(Verdict.FAIL, row, words, (f"reception/{row.key}/{field}",), stated, computed)
