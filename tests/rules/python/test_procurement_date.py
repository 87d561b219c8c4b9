"""Rules on the days of a purchase."""

import datetime as dt

import pytest
from msgspec.structs import replace

from jixiao.book.book import Book
from jixiao.book.figure import Figure
from jixiao.book.procurement import Procurement
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.formula.special import Value
from jixiao.rules.python.procurement_date import check_final_accounts, check_order, check_payments
from jixiao.rules.python_rule import Told

START = dt.date(2025, 6, 1)
LAW: dict[str, Value] = {"合同公告期限": 2, "中小企业付款期限": 30, "中小企业付款最长期限": 60, "竣工决算期限": 1}
PARENTS = {"小型企业": ("小微企业",), "小微企业": ("中小企业",)}
BOUGHT = Procurement(
    "c1",
    budget_date=dt.date(2025, 2, 8),
    contract_date=dt.date(2025, 9, 1),
    acceptance_date=dt.date(2025, 9, 20),
    payment_date=dt.date(2025, 9, 20),
)
SMALL = Procurement("c1", supplier_size="小型企业", delivery_date=dt.date(2025, 7, 1))
WORKS = Procurement("c1", category="工程", acceptance_date=dt.date(2024, 2, 29))


def facts_of(row: Procurement) -> Facts:
    """Return the facts of one purchase under a law that is in force from June 2025, but for the final account."""
    return Facts(
        Book(2025, procurements=(row,)),
        parameters=lambda name, day: LAW.get(name) if day is not None and (day >= START or "决算" in name) else None,
        parents_of=lambda _list, code: PARENTS.get(code, ()),
    )


def order_of(row: Procurement) -> list[Told]:
    return list(check_order(facts_of(row)))


def payment_of(row: Procurement) -> Told:
    (told,) = check_payments(facts_of(row))
    return told


def account_of(row: Procurement) -> Told:
    (told,) = check_final_accounts(facts_of(row))
    return told


def test_days_may_fall_together_and_not_be_turned_round() -> None:
    assert [told.verdict for told in order_of(BOUGHT)] == [Verdict.PASS]
    (told,) = order_of(replace(BOUGHT, payment_date=dt.date(2025, 9, 19)))
    assert (told.verdict, told.arithmetic) == (Verdict.FAIL, "付款日期 2025-09-19 早于验收日期 2025-09-20")
    assert told.figures == ("procurement/c1/payment_date", "procurement/c1/acceptance_date")


def test_days_that_are_there_are_compared_over_those_that_are_not() -> None:
    gap = replace(BOUGHT, contract_date=None)
    assert [told.verdict for told in order_of(gap)] == [Verdict.CANNOT_TELL]
    (told,) = order_of(replace(gap, acceptance_date=dt.date(2025, 2, 7)))
    assert told.arithmetic == "验收日期 2025-02-07 早于预算批复日期 2025-02-08"


@pytest.mark.parametrize(("day", "verdict"), [(3, Verdict.PASS), (4, Verdict.FAIL)])
def test_a_contract_is_published_within_its_working_days(day: int, verdict: Verdict) -> None:
    _, told = order_of(replace(BOUGHT, notice_date=dt.date(2025, 9, day)))  # signed on Monday
    assert (told.verdict, told.instance) == (verdict, "公告")


def test_a_late_notice_says_that_holidays_are_not_known() -> None:
    _, told = order_of(replace(BOUGHT, notice_date=dt.date(2025, 9, 8)))
    assert told.arithmetic == "合同 2025-09-01 签订，2025-09-08 公告，经过 5 个工作日，超过 2 个；未计法定节假日"


def test_a_notice_before_there_was_a_rule_is_not_judged() -> None:
    old = replace(BOUGHT, contract_date=dt.date(2025, 3, 1), notice_date=dt.date(2025, 4, 1))
    assert order_of(old)[1].verdict is Verdict.NOT_APPLICABLE


@pytest.mark.parametrize(("paid", "verdict"), [("2025-07-31", Verdict.PASS), ("2025-08-01", Verdict.FAIL)])
def test_thirty_days_are_the_rule(paid: str, verdict: Verdict) -> None:
    assert payment_of(replace(SMALL, payment_date=dt.date.fromisoformat(paid))).verdict is verdict


def test_a_contract_may_say_sixty_days_and_no_more() -> None:
    paid = replace(SMALL, payment_date=dt.date(2025, 8, 30), payment_days=Figure.plain("60"))
    assert payment_of(paid).verdict is Verdict.PASS  # 1 July and 60 days
    late = payment_of(replace(paid, payment_date=dt.date(2025, 8, 31)))
    assert late.arithmetic == "2025-07-01 交付验收，2025-08-31 付款，经过 61 天，超过 60 天"
    assert (
        payment_of(replace(paid, payment_days=Figure.plain("61"))).arithmetic == "约定付款天数 61 天超过最长期限 60 天"
    )


def test_the_days_run_from_acceptance_where_that_is_later() -> None:
    accepted = replace(SMALL, acceptance_date=dt.date(2025, 7, 5), payment_date=dt.date(2025, 8, 4))
    assert payment_of(accepted).verdict is Verdict.PASS


def test_a_payment_without_its_days_or_its_law_is_not_judged() -> None:
    assert payment_of(SMALL).verdict is Verdict.CANNOT_TELL
    assert payment_of(replace(SMALL, delivery_date=None)).verdict is Verdict.CANNOT_TELL
    assert payment_of(replace(SMALL, delivery_date=dt.date(2025, 5, 31))).verdict is Verdict.NOT_APPLICABLE


@pytest.mark.parametrize("size", ["", "大型企业"])
def test_only_small_and_medium_enterprises_are_protected(size: str) -> None:
    assert list(check_payments(facts_of(replace(SMALL, supplier_size=size)))) == []


@pytest.mark.parametrize(("ready", "verdict"), [("2025-03-01", Verdict.PASS), ("2025-03-02", Verdict.FAIL)])
def test_a_final_account_is_ready_after_a_year(ready: str, verdict: Verdict) -> None:
    assert account_of(replace(WORKS, account_date=dt.date.fromisoformat(ready))).verdict is verdict  # from 29 February


def test_a_final_account_without_its_days_or_for_goods_is_not_judged() -> None:
    assert account_of(WORKS).verdict is Verdict.CANNOT_TELL
    assert list(check_final_accounts(facts_of(replace(WORKS, category="货物")))) == []


def whole(row: Procurement, verdict: Verdict, words: str = "", *names: str, instance: str = "") -> Told:
    """Return all that is told of a purchase."""
    return Told(verdict, row, words, tuple(f"procurement/c1/{name}" for name in names), instance=instance)


def test_all_that_is_told_of_the_order_and_the_notice() -> None:
    gap = replace(BOUGHT, contract_date=None)
    assert order_of(gap) == [whole(gap, Verdict.CANNOT_TELL, "从预算批复到付款的日期没有填全")]
    late = replace(BOUGHT, notice_date=dt.date(2025, 9, 4))
    words = "合同 2025-09-01 签订，2025-09-04 公告，经过 3 个工作日，超过 2 个；未计法定节假日"
    assert order_of(late) == [
        whole(late, Verdict.PASS),
        whole(late, Verdict.FAIL, words, "notice_date", "contract_date", instance="公告"),
    ]
    early = replace(BOUGHT, notice_date=dt.date(2025, 9, 3))
    assert order_of(early) == [whole(early, Verdict.PASS), whole(early, Verdict.PASS, instance="公告")]
    old = replace(BOUGHT, contract_date=dt.date(2025, 3, 1), notice_date=dt.date(2025, 3, 2))
    assert order_of(old)[1] == whole(old, Verdict.NOT_APPLICABLE, "没有合同公告期限的规定", instance="公告")


def test_all_that_is_told_of_a_payment() -> None:
    nothing = replace(SMALL, delivery_date=None)
    assert payment_of(nothing) == whole(nothing, Verdict.CANNOT_TELL, "交付日期和验收日期都没有填")
    old = replace(SMALL, delivery_date=dt.date(2025, 5, 31))
    assert payment_of(old) == whole(old, Verdict.NOT_APPLICABLE, "2025-05-31 没有付款期限的规定")
    assert payment_of(SMALL) == whole(SMALL, Verdict.CANNOT_TELL, "付款日期没有填")
    paid = replace(SMALL, payment_date=dt.date(2025, 7, 31))
    assert payment_of(paid) == whole(paid, Verdict.PASS)
    late = replace(SMALL, payment_date=dt.date(2025, 8, 1))
    words = "2025-07-01 交付验收，2025-08-01 付款，经过 31 天，超过 30 天"
    assert payment_of(late) == whole(late, Verdict.FAIL, words, "payment_date", "delivery_date")
    long = replace(SMALL, payment_days=Figure.plain("61"))
    assert payment_of(long) == whole(long, Verdict.FAIL, "约定付款天数 61 天超过最长期限 60 天", "payment_days")


@pytest.mark.parametrize("known", ["中小企业付款期限", "中小企业付款最长期限"])
def test_one_of_the_two_terms_is_not_enough(known: str) -> None:
    facts = Facts(
        Book(2025, procurements=(replace(SMALL, supplier_size="中小企业"),)),
        parameters=lambda name, _day: LAW[name] if name == known else None,
    )
    assert [told.verdict for told in check_payments(facts)] == [Verdict.NOT_APPLICABLE]


def test_all_that_is_told_of_a_final_account() -> None:
    assert account_of(WORKS) == whole(WORKS, Verdict.CANNOT_TELL, "验收日期或竣工决算日期没有填")
    unaccepted = replace(WORKS, acceptance_date=None, account_date=dt.date(2025, 3, 1))
    assert account_of(unaccepted) == whole(unaccepted, Verdict.CANNOT_TELL, "验收日期或竣工决算日期没有填")
    ready = replace(WORKS, account_date=dt.date(2025, 3, 1))
    assert account_of(ready) == whole(ready, Verdict.PASS)
    late = replace(WORKS, account_date=dt.date(2025, 3, 2))
    words = "2024-02-29 竣工验收，2025-03-02 办完竣工财务决算，超过 1 年"
    assert account_of(late) == whole(late, Verdict.FAIL, words, "account_date", "acceptance_date")


def test_a_final_account_without_a_term_is_not_judged() -> None:
    ready = replace(WORKS, account_date=dt.date(2025, 3, 1))
    (told,) = check_final_accounts(Facts(Book(2025, procurements=(ready,))))
    assert told == whole(ready, Verdict.NOT_APPLICABLE, "2024-02-29 没有竣工决算期限的规定")
