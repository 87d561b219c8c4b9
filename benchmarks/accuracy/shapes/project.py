"""A project's own evaluation: the report and the national form."""

from benchmarks.accuracy.carrier import Box
from benchmarks.accuracy.page import Page
from benchmarks.accuracy.phrase import done_of, partition
from benchmarks.accuracy.statement import Share, Total, Within

_ROWS = (("产出指标", "数量指标"), ("产出指标", "质量指标"), ("产出指标", "时效指标"), ("效益指标", "社会效益指标"))


def project_report(page: Page) -> None:
    """Write the report of one project in running text."""
    page.say(f"{page.year}年示例县农村道路养护项目支出绩效自评报告", "一、项目基本情况")
    plan = page.amount(80, high=900)
    central, province, county = page.split(plan, count=3)
    parts = (("中央资金", central), ("省级资金", province), ("县级资金", county))
    page.say(partition(page, "项目计划总投资", amount=plan, parts=parts)[0])
    came = plan if page.chance.happens(60) else plan * 9 // 10 // 10_000 * 10_000
    token = page.money(came)
    base, percent = page.money(plan), page.rate(came, whole=plan)
    page.state(Share(token, base, percent))
    page.say("二、资金使用情况", f"（一）资金到位情况。项目计划资金{base}，实际到位{token}，资金到位率{percent}。")
    spent = came * page.chance.whole(70, high=100) // 100 // 10_000 * 10_000
    token = page.money(spent)
    told = done_of(page, token, done=spent, plan=came, name="到位资金")
    page.say(f"（二）资金执行情况。截至{page.year}年底，实际支出{token}{told}。")
    parts_of = page.split(spent, count=4)
    names = ("路面修补", "桥涵维护", "标志标线", "应急抢险")
    uses = tuple(zip(names, parts_of, strict=True))
    sentence, *_ = partition(page, "实际支出", amount=spent, parts=uses, shares=False, is_whole=False)
    page.say(sentence, "三、存在的问题和建议", "个别路段施工进度受天气影响，下一步将提前做好工期安排。")


def project_form(page: Page) -> None:
    """Write the national form: funds, then indicators."""
    page.say(f"项目支出绩效自评表（{page.year}年度）")
    plan, more = page.amount(20, high=400), 0
    adjusted = plan + more
    done = adjusted * page.chance.whole(60, high=100) // 100 // 10_000 * 10_000
    heads = ["项目资金", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"]
    unit = page.habit.unit
    rows: list[list[str | Box]] = [
        [
            "项目名称",
            Box("公共文化服务", 1, 2, column_span=2),
            Box("主管部门", 1, 4),
            Box("示例县文化局", 1, 5, column_span=3),
        ],
        [f"{heads[0]}（{unit}）", *heads[1:]],
        *_funds(page, plan=plan, adjusted=adjusted, done=done),
        ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
    ]
    page.grid([*rows, *_indicators(page)])


def _funds(page: Page, *, plan: int, adjusted: int, done: int) -> list[list[str | Box]]:
    budgets = page.split(plan, count=2)
    columns = [budgets, [adjusted - budgets[1], budgets[1]], page.spent(done, budgets=budgets)]
    totals = [page.money(amount, in_table=True) for amount in (plan, adjusted, done)]
    percent = page.rate(done, whole=adjusted, in_table=True)
    page.state(Share(totals[2], totals[1], percent))
    found: list[list[str | Box]] = [["年度资金总额", *totals, "10", percent, _points(done, whole=adjusted)]]
    sources: list[list[str]] = []
    for name, amounts in zip(("其中：当年财政拨款", "其他资金"), zip(*columns, strict=True), strict=True):
        sources.append([page.money(amount, in_table=True) for amount in amounts])
        found.append([name, *sources[-1], "—", "", "—"])
    for column, total in enumerate(totals):
        page.state(Total(total, tuple(row[column] for row in sources)))
    return found


def _points(done: int, *, whole: int) -> str:
    return f"{done * 1000 // whole / 100:.2f}"


def _indicators(page: Page) -> list[list[str | Box]]:
    weights = [10 + part for part in page.chance.split(90 - 40, count=4)]
    found: list[list[str | Box]] = []
    for (first, second), weight in zip(_ROWS, weights, strict=True):
        target = page.chance.whole(10, high=200)
        most, got = page.score(weight), page.score(weight)
        page.state(Within(got, most))
        found.append(
            [
                first,
                second,
                f"{second[:2]}完成情况",
                f"≥{target}",
                str(target + page.chance.whole(0, high=5)),
                most,
                got,
            ]
        )
    return found
