"""Rules on the days of a purchase: their order, the notice of the contract, the payment, the final account."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from jixiao.book.printing import print_plain
from jixiao.book.procurement import Procurement
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.rules.python.working_day import calendar_from
from jixiao.rules.python_rule import Told, passed, python_rule

_TABLE = "procurement"
_STEPS = ("budget_date", "contract_date", "acceptance_date", "payment_date")
_SME = "中小企业"
_WORKS = "工程"


@python_rule("procurement_dates")
def check_order(facts: Facts) -> Iterator[Told]:
    """Tell of each purchase whether its days follow one another and whether its contract was published in time.

    Source:
        domain rule R150; the working days for the notice are the parameter 合同公告期限.
    """
    for row in facts.rows(_TABLE):
        yield _judge_order(row)
        if row.contract_date is not None and row.notice_date is not None:
            yield _judge_notice(row, signed=row.contract_date, published=row.notice_date, facts=facts)


def _judge_order(row: Procurement) -> Told:
    days = [(name, day) for name in _STEPS if (day := getattr(row, name)) is not None]
    for (earlier, first), (later, second) in pairwise(days):
        if second < first:
            words = f"{_label(later)} {second} 早于{_label(earlier)} {first}"
            return _told(Verdict.FAIL, row, words, later, earlier)
    if len(days) < len(_STEPS):
        return _told(Verdict.CANNOT_TELL, row, "从预算批复到付款的日期没有填全")
    return _told(Verdict.PASS, row)


def _judge_notice(row: Procurement, *, signed: dt.date, published: dt.date, facts: Facts) -> Told:
    limit = facts.parameters("合同公告期限", signed)
    if not isinstance(limit, int):
        return Told(Verdict.NOT_APPLICABLE, row, "没有合同公告期限的规定", instance="公告")
    calendar = calendar_from(facts)
    days = calendar.count_after(signed, end=published)
    if days <= limit:
        return passed(row, instance="公告")
    note = "" if calendar.knows(signed, published) else "；未计法定节假日"
    words = f"合同 {signed} 签订，{published} 公告，经过 {days} 个工作日，超过 {limit} 个{note}"
    ids = (f"{_TABLE}/{row.key}/notice_date", f"{_TABLE}/{row.key}/contract_date")
    return Told(Verdict.FAIL, row, words, ids, instance="公告")


@python_rule("sme_payment")
def check_payments(facts: Facts) -> Iterator[Told]:
    """Tell of each purchase from a small or medium enterprise whether it was paid in time.

    The days run from delivery, or from acceptance where that is later.

    Source:
        domain rule R151; the days are the parameters 中小企业付款期限 and 中小企业付款最长期限.
    """
    for row in facts.rows(_TABLE):
        if _is_sme(row.supplier_size, facts=facts):
            yield _judge_payment(row, facts=facts)


def _is_sme(size: str, *, facts: Facts) -> bool:
    above = facts.parents_of("supplier_size", size) if size else ()
    return size == _SME or any(_is_sme(parent, facts=facts) for parent in above)


def _judge_payment(row: Procurement, *, facts: Facts) -> Told:
    start = max((day for day in (row.delivery_date, row.acceptance_date) if day is not None), default=None)
    if start is None:
        return _told(Verdict.CANNOT_TELL, row, "交付日期和验收日期都没有填")
    usual, most = (facts.parameters(name, start) for name in ("中小企业付款期限", "中小企业付款最长期限"))
    if not isinstance(usual, int) or not isinstance(most, int):
        return _told(Verdict.NOT_APPLICABLE, row, f"{start} 没有付款期限的规定")
    term = row.payment_days.number if row.payment_days.is_value else usual
    if term > most:
        words = f"约定付款天数 {print_plain(term)} 天超过最长期限 {most} 天"
        return _told(Verdict.FAIL, row, words, "payment_days")
    if row.payment_date is None:
        return _told(Verdict.CANNOT_TELL, row, "付款日期没有填")
    days = (row.payment_date - start).days
    if days <= term:
        return _told(Verdict.PASS, row)
    words = f"{start} 交付验收，{row.payment_date} 付款，经过 {days} 天，超过 {print_plain(term)} 天"
    return _told(Verdict.FAIL, row, words, "payment_date", "delivery_date")


@python_rule("construction_account")
def check_final_accounts(facts: Facts) -> Iterator[Told]:
    """Tell of each construction whether its final account was ready in time after acceptance.

    Source:
        domain rule R152; the years are the parameter 竣工决算期限.
    """
    for row in facts.rows(_TABLE):
        if row.category == _WORKS:
            yield _judge_final_account(row, facts=facts)


def _judge_final_account(row: Procurement, *, facts: Facts) -> Told:
    accepted, ready = row.acceptance_date, row.account_date
    if accepted is None or ready is None:
        return _told(Verdict.CANNOT_TELL, row, "验收日期或竣工决算日期没有填")
    years = facts.parameters("竣工决算期限", accepted)
    if not isinstance(years, int):
        return _told(Verdict.NOT_APPLICABLE, row, f"{accepted} 没有竣工决算期限的规定")
    if ready <= _years_after(accepted, years=years):
        return _told(Verdict.PASS, row)
    words = f"{accepted} 竣工验收，{ready} 办完竣工财务决算，超过 {years} 年"
    return _told(Verdict.FAIL, row, words, "account_date", "acceptance_date")


def _years_after(day: dt.date, *, years: int) -> dt.date:
    """Return the same day some years later; after 29 February comes 1 March."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return dt.date(day.year + years, 3, 1)


def _told(verdict: Verdict, row: Procurement, words: str = "", *names: str) -> Told:
    return Told(verdict, row, words, tuple(f"{_TABLE}/{row.key}/{name}" for name in names))


def _label(name: str) -> str:
    return TABLE_BY_NAME[_TABLE].column(name).label
