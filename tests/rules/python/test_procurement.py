"""Rules on what a purchase costs."""

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.figure import Figure
from jixiao.book.procurement import Procurement
from jixiao.book.verdict import Verdict
from jixiao.formula.facts import Facts
from jixiao.rules.python.procurement import check_budgets, check_prices
from jixiao.rules.python_rule import Told


def yuan(printed: str) -> Figure:
    return Figure.money(printed, unit="元")


def budgets_of(*rows: Procurement, **totals: str) -> list[Told]:
    """Return what is told of purchases and of the total of the year, by phase and in yuan."""
    amounts = tuple(
        Amount("procurement_total", "total", "amount", Caliber(phase), yuan(printed))
        for phase, printed in totals.items()
    )
    return list(check_budgets(Facts(Book(2024, procurements=rows, amounts=amounts))))


def price_of(quantity: str, price: Figure, amount: Figure) -> Told:
    row = Procurement("c1", quantity=Figure.plain(quantity), price=price, amount=amount)
    (told,) = check_prices(Facts(Book(2024, procurements=(row,))))
    return told


def test_the_whole_budget_may_be_spent_and_one_fen_more_may_not() -> None:
    even = Procurement("c1", budget=yuan("100"), amount=yuan("100"))
    over = Procurement("c2", budget=yuan("100"), amount=yuan("100.01"))
    assert [told.verdict for told in budgets_of(even, over)] == [Verdict.PASS, Verdict.FAIL]
    assert budgets_of(over)[0].figures == ("procurement/c2/amount", "procurement/c2/budget")


def test_no_budget_is_not_the_same_as_an_unknown_one() -> None:
    none = Procurement("c1", budget=yuan("0"), amount=yuan("100"))
    unknown = Procurement("c2", amount=yuan("100"))
    assert [told.verdict for told in budgets_of(none, unknown)] == [Verdict.FAIL, Verdict.CANNOT_TELL]
    assert budgets_of(Procurement("c3", budget=yuan("100"))) == []  # nothing was bought yet


def test_the_year_in_total_is_held_against_the_adjusted_budget() -> None:
    assert budgets_of(adjusted="100") == []
    (even,) = budgets_of(adjusted="100", final="100")
    (over,) = budgets_of(adjusted="100", final="100.01")
    (unknown,) = budgets_of(initial="100", final="100.01")
    assert [told.verdict for told in (even, over, unknown)] == [Verdict.PASS, Verdict.FAIL, Verdict.CANNOT_TELL]
    assert over.instance == "政府采购支出总额@决算"


def test_a_unit_price_that_was_divided_out_is_rounded_once_for_each_piece() -> None:
    assert price_of("4", yuan("3719"), yuan("14876.02")).verdict is Verdict.PASS  # 4 × 0.005 = 0.02
    told = price_of("4", yuan("3719"), yuan("14876.03"))
    assert told.verdict is Verdict.FAIL
    assert told.arithmetic == "4 × 3719.00 元 = 14876.00 元，采购金额却是 14876.03 元"


def test_printed_prices_and_amounts_are_rounded_to_their_digits() -> None:
    price, amount = (Figure.money(printed, is_rounded=True) for printed in ("0.37", "1.50"))
    assert price_of("4", price, amount).verdict is Verdict.PASS  # 1.50 - 1.48 = 0.02 ≤ 4 × 0.005 + 0.005
    assert price_of("4", price, Figure.money("1.51", is_rounded=True)).verdict is Verdict.FAIL


def test_without_an_amount_or_a_price_nothing_is_told() -> None:
    row = Procurement("c1", quantity=Figure.plain("4"), price=yuan("3719"))
    assert [told.verdict for told in check_prices(Facts(Book(2024, procurements=(row,))))] == [Verdict.CANNOT_TELL]
    rows = (Procurement("c1", quantity=Figure.plain("4")), Procurement("c2", price=yuan("3719")))
    assert list(check_prices(Facts(Book(2024, procurements=rows)))) == []


def test_all_that_is_told_of_a_price() -> None:
    row = Procurement("c1", quantity=Figure.plain("4"), price=yuan("3719"), amount=yuan("14876.03"))
    ids = ("procurement/c1/amount", "procurement/c1/quantity", "procurement/c1/price")
    words = "4 × 3719.00 元 = 14876.00 元，采购金额却是 14876.03 元"
    assert price_of("4", yuan("3719"), yuan("14876.03")) == Told(Verdict.FAIL, row, words, ids, "14876.03", "14876.00")
    even = Procurement("c1", quantity=Figure.plain("4"), price=yuan("3719"), amount=yuan("14876"))
    assert price_of("4", yuan("3719"), yuan("14876")) == Told(Verdict.PASS, even)
    open_ = Procurement("c1", quantity=Figure.plain("4"), price=yuan("3719"))
    (told,) = check_prices(Facts(Book(2024, procurements=(open_,))))
    assert told == Told(Verdict.CANNOT_TELL, open_, "采购金额没有填")


def test_an_exact_amount_is_not_rounded() -> None:
    dear = yuan("1.00")  # a whole fen: only the price may have been rounded, half a fen for each piece
    assert price_of("1", dear, yuan("1.00")).verdict is Verdict.PASS
    assert price_of("1", dear, yuan("1.01")).verdict is Verdict.FAIL


def test_the_total_of_the_year_is_told_with_both_figures() -> None:
    (over,) = budgets_of(adjusted="100", final="100.01")
    assert over.row is None
    assert over.figures == (
        "procurement_total/total/amount@final",
        "procurement_total/total/amount@adjusted",
    )
