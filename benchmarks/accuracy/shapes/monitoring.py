"""A monitoring report in the middle of the year, with the tables of budget and of goals."""

from benchmarks.accuracy.page import Page
from benchmarks.accuracy.phrase import done_of, partition
from benchmarks.accuracy.shapes.evaluation import staff
from benchmarks.accuracy.statement import Share, Total

_SOURCES = ("一般公共预算财政拨款", "政府性基金财政拨款", "其他资金")


def monitoring(page: Page) -> None:
    """Write the report."""
    page.say(f"示例县交通运输局{page.year}年度部门绩效运行监控报告", "一、基本情况")
    staff(page)
    initial, added = page.amount(300, high=2000), page.amount(50, high=900)
    people, public, project = page.split(initial, count=3)
    page.say("二、预算安排和执行情况")
    parts = (("人员支出", people), ("日常公用支出", public), ("项目支出", project))
    sentence, *_ = partition(page, f"{page.year}年年初预算", amount=initial, parts=parts, shares=False)
    page.say(sentence)
    first, more = page.money(initial), page.money(added)
    came = page.money(initial + added)
    page.state(Total(came, (first, more)))
    page.say(f"年初预算安排{first}，年中追加{more}，共计{came}。")
    adjusted = initial + added
    done = adjusted * page.chance.whole(45, high=75) // 100 // 10_000 * 10_000
    token = page.money(done)
    page.say(f"1-8月，部门支出合计{token}{done_of(page, token, done=done, plan=adjusted, name='调整预算')}。")
    _budget_table(page, initial=initial, added=added, done=done)
    page.say("三、全年预计", "预计全年能够按计划完成各项任务。")


def _budget_table(page: Page, *, initial: int, added: int, done: int) -> None:
    """Write the table of sources; each column adds up, each row states its rate."""
    budgets = [page.split(amount, count=len(_SOURCES)) for amount in (initial, added)]
    columns = [*budgets, page.spent(done, budgets=[sum(parts) for parts in zip(*budgets, strict=True)])]
    rows = [["资金来源", "年初预算数", "年度预算调整", "调整后预算数", "1-8月执行数", "执行率"]]
    amounts = [(initial, added, done), *zip(*columns, strict=True)]
    cells = [_row(page, first=first, more=more, done=spent) for first, more, spent in amounts]
    for column in range(4):
        page.state(Total(cells[0][column], tuple(row[column] for row in cells[1:])))
    names = ("年度资金总额", *_SOURCES)
    rows += [[name, *row] for name, row in zip(names, cells, strict=True)]
    page.say(f"预算执行监控表（单位：{page.habit.unit}）")
    page.grid(rows)


def _row(page: Page, *, first: int, more: int, done: int) -> list[str]:
    amounts = (first, more, first + more, done)
    cells = [page.money(amount, in_table=True) for amount in amounts]
    percent = page.rate(done, whole=first + more, in_table=True)
    page.state(Total(cells[2], (cells[0], cells[1])))
    page.state(Share(cells[3], cells[2], percent))
    return [*cells, percent]
