"""A small Book with something of each kind and hostile texts, and the law it is published by."""

import datetime as dt
from functools import cache

from jixiao.book.book import Amount, Book
from jixiao.book.caliber import Caliber
from jixiao.book.evaluation import Evaluation
from jixiao.book.execution import Adjustment
from jixiao.book.figure import BLANK, MISSING, NOT_APPLICABLE, Figure
from jixiao.book.procurement import Procurement
from jixiao.book.project import Project
from jixiao.book.register import Asset
from jixiao.book.unit import Headcount, Staffing, Unit
from jixiao.law.in_force import Law, law_in_force
from jixiao.law.rulebook import Rulebook

REGION = "510521"
HOSTILE = (
    "=HYPERLINK(1)", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "＝1＋1", "＋1", "－1", "＠某处",
    "'=1", "''", " =1", "\u3000=1", '说"好",再说', "一行\r\n两行", "a;=1", "-",
)  # fmt: skip


@cache
def shipped_law(year: int = 2024) -> Law:
    """Return the law of the county."""
    return law_in_force(Rulebook.shipped(), region=REGION, year=year)


def sample(*, name: str = "示例县示例局", texts: tuple[str, ...] = HOSTILE) -> Book:
    """Return a Book whose projects have the given texts as purpose."""
    projects = tuple(Project(f"p{number}", name=f"项目{number}", purpose=text) for number, text in enumerate(texts))
    executed = Caliber("executed", fund="general", as_of=8)
    return Book(
        2024,
        unit=Unit(name=name, code="301001", region=REGION, telephone="0830-8190000", office_count=Figure.plain("12")),
        headcount=Headcount(control_rate=Figure.percent("66.90")),
        staffing=(
            Staffing(
                "s1", authorised=Figure.plain("0"), on_post=BLANK, payroll=NOT_APPLICABLE, approval="示编〔2024〕3号"
            ),
        ),
        adjustments=(
            Adjustment("a1", date=dt.date(2024, 5, 6), project="p1", amount=Figure.money("3"), is_complete=False),
        ),
        projects=projects,
        evaluations=(Evaluation("e1", project="p1", execution_rate=MISSING, total=Figure.plain("92.5")),),
        procurements=(Procurement("g1", item="设备", price=Figure.money("0.01", unit="元")),),
        assets=(Asset("z1", name="房屋", disposal=Figure.money("-12.5")),),
        amounts=(
            Amount("income", "total", "amount", Caliber("final"), Figure.money("3793.43", is_rounded=True)),
            Amount("income", "total", "amount", Caliber("final", years_back=1), MISSING),
            Amount("income", "other", "amount", Caliber("final", scope="department"), NOT_APPLICABLE),
            Amount("project", "p1", "amount", executed, Figure.money("-0.5"), is_reversal=True),
            Amount("project", "p2", "amount", executed, BLANK),
        ),
    )
