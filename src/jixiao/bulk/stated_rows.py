"""What a made-up unit states about its own figures: shares, rates and changes."""

from collections.abc import Iterator, Mapping

from jixiao.book.caliber import Caliber
from jixiao.book.statement import StatedChange, StatedRate
from jixiao.bulk.entries import money
from jixiao.bulk.ledger_rows import percent
from jixiao.bulk.year_plan import WINDOW_END, YearPlan

_TOTAL, _INCOME = "expenditure/total/amount", "income/total/amount"
_WORDS = {True: "增加", False: "减少"}


def stated_rates(plan: YearPlan) -> Iterator[StatedRate]:
    """Yield shares and completion of a closed year, rates of execution of a year under way."""
    if plan.is_closed:
        parts = (("b1", "basic", "基本支出占支出决算数的比重"), ("b2", "project", "项目支出占支出决算数的比重"))
        shares = {"basic": plan.basic("final"), "project": plan.project("final")}
        for key, row, name in parts:
            rate = percent(shares[row], of=plan.expenditure("final"))
            yield StatedRate(key, "占比", name, f"expenditure/{row}/amount@final", f"{_TOTAL}@final", rate)
        yield _of_budget("b3", kind="完成调整预算率", name="完成调整预算数的比率", caliber=Caliber("final"), plan=plan)
        return
    executed = Caliber("executed", as_of=WINDOW_END)
    yield _of_budget("b1", kind="执行率", name="部门支出执行率", caliber=executed, plan=plan)
    yield _of_budget("b2", kind="全年预计执行率", name="全年预计执行率", caliber=Caliber("forecast"), plan=plan)


def _of_budget(key: str, *, kind: str, name: str, caliber: Caliber, plan: YearPlan) -> StatedRate:
    part = plan.expenditure(caliber.phase, month=caliber.as_of)
    rate = percent(part, of=plan.expenditure("adjusted"))
    return StatedRate(key, kind, name, f"{_TOTAL}@{caliber.suffix}", f"{_TOTAL}@adjusted", rate)


def changes_since(before: Mapping[str, int], *, plan: YearPlan, texts: Mapping[str, str]) -> Iterator[StatedChange]:
    """Yield the changes of income and expenditure of a closed year against the year before.

    Args:
        before: Income and expenditure of the year before, by the table.
        plan: The money of the year.
        texts: The words.
    """
    now = {"income": plan.income("final"), "expenditure": plan.expenditure("final")}
    for table, name in (("income", "收入决算数比上年"), ("expenditure", "支出决算数比上年")):
        leaf = f"{table}/total/amount@final"
        difference = now[table] - before[table]
        reason = texts["increase_reason" if difference > 0 else "decrease_reason"]
        word, size = _WORDS[difference >= 0], money(abs(difference))
        yield StatedChange(f"g_{table}", name, leaf, f"{leaf}.y-1", word, size, reason=reason)


def change_of_budget(plan: YearPlan, *, texts: Mapping[str, str]) -> StatedChange:
    """Return the change of the adjusted against the initial budget."""
    added = plan.expenditure("adjusted") - plan.expenditure("initial")
    return StatedChange(
        key="g_budget",
        name="调整预算数比年初预算数",
        current=f"{_TOTAL}@adjusted",
        prior=f"{_TOTAL}@initial",
        direction=_WORDS[True],
        amount=money(added),
        reason=texts["addition_reason"],
    )
