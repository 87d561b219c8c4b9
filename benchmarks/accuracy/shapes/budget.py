"""The text of a budget, and the notice of the three public expenses."""

from benchmarks.accuracy.carrier import Box
from benchmarks.accuracy.page import Page
from benchmarks.accuracy.phrase import change, partition, same_as
from benchmarks.accuracy.statement import Share, Total

_ITEMS = ("工资福利支出", "商品和服务支出", "对个人和家庭的补助", "资本性支出")


def budget(page: Page) -> None:
    """Write the explanation of a department's budget."""
    amount = page.amount(400, high=4000)
    general, fund, carried = page.split(amount, count=3)
    page.say(f"示例县自然资源局{page.year}年部门预算编制说明", "一、收支预算总体情况")
    token = page.money(amount)
    page.say(
        "按照综合预算的原则，所有收入和支出均纳入部门预算管理。"
        f"{page.year}年收支预算总数{token}{change(page, token, now=amount, before=page.before(amount))}。"
    )
    page.say("（一）收入预算情况")
    parts = (("一般公共预算拨款收入", general), ("政府性基金预算拨款收入", fund), ("上年结转", carried))
    sentence, *_ = partition(page, "收入预算总额", amount=amount, parts=parts)
    page.say(f"{page.year}年{sentence}")
    page.say("（二）支出预算情况")
    basic, project = page.split(amount, count=2)
    sentence, *_ = partition(page, "支出预算", amount=amount, parts=(("基本支出", basic), ("项目支出", project)))
    page.say(f"{page.year}年{sentence}")
    _economic(page, amount=basic)
    _projects(page, amount=project)


def _economic(page: Page, *, amount: int) -> None:
    values = page.split(amount, count=len(_ITEMS))
    total = page.money(amount)
    lines, tokens = [], []
    for name, value in zip(_ITEMS, values, strict=True):
        token = page.money(value)
        percent = page.rate(value, whole=amount)
        tokens.append(token)
        page.state(Share(token, total, percent))
        lines.append(f"{name}{token}，占基本支出的{percent}")
    page.state(Total(total, tuple(tokens)))
    page.say("二、基本支出预算情况", f"基本支出{total}，其中：{'；'.join(lines)}。")


def _projects(page: Page, *, amount: int) -> None:
    count = page.chance.whole(3, high=6)
    values = page.split(amount, count=count)
    total = page.money(amount, in_table=True)
    rows: list[list[str]] = [["序号", "项目名称", "预算金额", "备注"]]
    names = [""]
    tokens = []
    for index, value in enumerate(values, start=1):
        names.append(page.name_row(f"项目{index}"))
        tokens.append(page.money(value, in_table=True))
        rows.append([str(index), f"{'甲乙丙丁戊己'[index - 1]}类业务专项", tokens[-1], ""])
    page.name_row("")
    rows.append(["", "合计", total, ""])
    names.append("")
    page.state(Total(total, tuple(tokens)))
    told = page.money(amount)
    same_as(page, told, other=total)
    page.say("三、项目支出预算情况", f"{page.year}年项目支出预算{told}，具体项目见下表。", f"单位：{page.habit.unit}")
    page.grid(rows, names=names)


def three_public(page: Page) -> None:
    """Write the notice of the three public expenses with its table."""
    year = page.year
    abroad = page.amount(0, high=10) if page.chance.happens(40) else 0
    buying = page.amount(15, high=40) if page.chance.happens(50) else 0
    running, hosting = page.amount(3, high=60), page.amount(1, high=20)
    vehicles = buying + running
    amount = abroad + vehicles + hosting
    page.say(f"示例县城市管理局{year}年“三公”经费预算说明")
    cells = [page.money(value, in_table=True) for value in (amount, abroad, vehicles, buying, running, hosting)]
    page.state(Total(cells[0], (cells[1], cells[2], cells[5])))
    page.state(Total(cells[2], (cells[3], cells[4])))
    page.say(f"{year}年“三公”经费支出预算表", f"单位：{page.habit.unit}")
    if page.chance.happens(50):
        _upright(page, cells=cells)
    else:
        _lying(page, cells=cells)
    head = f"{year}年“三公”经费预算"
    parts = (("因公出国（境）费", abroad), ("公务用车购置及运行费", vehicles), ("公务接待费", hosting))
    sentence, total, *tokens = partition(page, head, amount=amount, parts=parts, shares=False)
    page.say("说明：", sentence)
    for told, cell in zip((total, *tokens), (cells[0], cells[1], cells[2], cells[5]), strict=True):
        same_as(page, told, other=cell)
    token = page.money(hosting)
    page.say(
        f"公务接待费{token}{change(page, token, now=hosting, before=page.before(hosting))}，主要用于接待上级检查。"
    )
    token = page.money(vehicles)
    page.say(f"公务用车购置及运行费{token}{change(page, token, now=vehicles, before=page.before(vehicles))}。")


def _upright(page: Page, *, cells: list[str]) -> None:
    names = (
        "合计",
        "1.因公出国（境）费",
        "2.公务用车购置及运行费",
        "其中：公务用车购置费",
        "公务用车运行费",
        "3.公务接待费",
    )
    page.grid([["项目", "预算数"], *([name, cell] for name, cell in zip(names, cells, strict=True))])


def _lying(page: Page, *, cells: list[str]) -> None:
    head = [
        Box("合计", 1, 1, row_span=2),
        Box("因公出国（境）费", 1, 2, row_span=2),
        Box("公务用车购置及运行费", 1, 3, column_span=3),
        Box("公务接待费", 1, 6, row_span=2),
    ]
    below = [Box("小计", 2, 3), Box("公务用车购置费", 2, 4), Box("公务用车运行费", 2, 5)]
    page.grid([head, below, cells])
