"""The text of final accounts: ten chapters, one sentence of figures each."""

from benchmarks.accuracy.page import Page
from benchmarks.accuracy.phrase import change, done_of, partition, same_as
from benchmarks.accuracy.statement import Counted, Share, Total

_FUNCTIONS = ("一般公共服务支出", "社会保障和就业支出", "卫生健康支出", "农林水支出", "住房保障支出")


def final_accounts(page: Page) -> None:
    """Write the chapters in their usual order."""
    year = page.year
    income = page.amount(800, high=5000)
    spent = page.chance.near(income // 10_000, permille=60) * 10_000
    opening = max(spent - income, 0) + page.amount(10, high=80)
    total = income + opening
    page.say(f"第二部分 {year}年度部门决算情况说明", "一、收入支出决算总体情况说明")
    grand = page.money(total)
    moved = change(page, grand, now=total, before=page.before(total))
    page.say(f"{year}年度收、支总计{grand}{moved}。主要原因是人员经费和项目安排发生变化。")
    _income(page, amount=income)
    _spending(page, amount=spent)
    _fiscal(page, amount=spent)
    _functions(page, amount=spent)
    _three_public(page)
    _others(page)


def _income(page: Page, *, amount: int) -> None:
    fiscal, business, other = page.split(amount, count=3)
    page.say("二、收入决算情况说明")
    sentence, *_ = partition(
        page,
        "本年收入合计",
        amount=amount,
        parts=(("财政拨款收入", fiscal), ("事业收入", business), ("其他收入", other)),
        shares=True,
    )
    page.say(f"{page.year}年度{sentence}")


def _spending(page: Page, *, amount: int) -> None:
    basic, project = page.split(amount, count=2)
    page.say("三、支出决算情况说明")
    parts = (("基本支出", basic), ("项目支出", project))
    sentence, total, *_ = partition(page, "本年支出合计", amount=amount, parts=parts)
    page.say(sentence)
    staff, public = page.split(basic, count=2)
    sentence, again, *_ = partition(page, "基本支出", amount=basic, parts=(("人员经费", staff), ("公用经费", public)))
    page.say(sentence)
    rows = [["项目", "金额"]]
    tokens = [page.money(value, in_table=True) for value in (amount, basic, project)]
    names = ("本年支出合计", "基本支出", "项目支出")
    rows += [[name, token] for name, token in zip(names, tokens, strict=True)]
    page.state(Total(tokens[0], (tokens[1], tokens[2])))
    same_as(page, total, other=tokens[0])
    same_as(page, again, other=tokens[1])
    page.say(f"支出决算表（单位：{page.habit.unit}）")
    page.grid(rows)


def _fiscal(page: Page, *, amount: int) -> None:
    general = page.chance.near(amount // 10_000, permille=200) * 10_000
    page.say("四、财政拨款收入支出决算总体情况说明")
    token = page.money(general)
    page.say(
        f"{page.year}年度财政拨款收、支总计{token}{change(page, token, now=general, before=page.before(general))}。"
    )
    page.say("五、一般公共预算财政拨款支出决算情况说明")
    token = page.money(general)
    plan = page.chance.near(general // 10_000, permille=80) * 10_000
    share = done_of(page, token, done=general, plan=plan, name="年初预算")
    page.say(f"{page.year}年度一般公共预算财政拨款支出{token}{share}。")


def _functions(page: Page, *, amount: int) -> None:
    names = _FUNCTIONS[: page.chance.whole(3, high=5)]
    values = page.split(amount, count=len(names))
    sentence, *_ = partition(
        page, "一般公共预算财政拨款支出", amount=amount, parts=tuple(zip(names, values, strict=True)), is_whole=False
    )
    page.say(
        "六、一般公共预算财政拨款支出决算结构情况", sentence.replace("一般公共预算", f"{page.year}年度一般公共预算", 1)
    )
    for number, (name, value) in enumerate(zip(names, values, strict=True), start=1):
        plan = page.chance.near(value // 10_000 or 1, permille=200) * 10_000
        base, done = page.money(plan), page.money(value)
        percent = page.rate(value, whole=plan)
        page.state(Share(done, base, percent))
        page.say(f"{number}.{name}。年初预算为{base}，支出决算为{done}，完成年初预算的{percent}。")


def _three_public(page: Page) -> None:
    page.say("七、“三公”经费财政拨款支出决算情况说明")
    abroad, buying, running, hosting = 0, 0, page.amount(2, high=30), page.amount(1, high=12)
    if page.chance.happens(40):
        buying = page.amount(15, high=40)
    vehicles = buying + running
    amount = abroad + vehicles + hosting
    parts = (("因公出国（境）费", abroad), ("公务用车购置及运行维护费", vehicles), ("公务接待费", hosting))
    sentence, *_ = partition(page, "“三公”经费财政拨款支出决算", amount=amount, parts=parts)
    page.say(f"{page.year}年度{sentence}")
    page.say("1.因公出国（境）费0万元。全年安排因公出国（境）团组0个，累计0人次。")
    token = page.money(vehicles)
    moved = change(page, token, now=vehicles, before=page.before(vehicles))
    buy, run = page.money(buying), page.money(running)
    page.state(Total(token, (buy, run)))
    page.say(f"2.公务用车购置及运行维护费{token}{moved}。其中：公务用车购置费{buy}，公务用车运行维护费{run}。")
    token = page.money(hosting)
    page.say(f"3.公务接待费{token}{change(page, token, now=hosting, before=page.before(hosting))}。")


def _others(page: Page) -> None:
    page.say("八、其他重要事项的情况说明")
    running = page.amount(30, high=200)
    token = page.money(running)
    page.say(f"（一）机关运行经费支出{token}{change(page, token, now=running, before=page.before(running))}。")
    goods, works, services = page.amount(5, high=50), page.amount(5, high=90), page.amount(5, high=60)
    parts = (("政府采购货物支出", goods), ("政府采购工程支出", works), ("政府采购服务支出", services))
    sentence, *_ = partition(page, "政府采购支出总额", amount=goods + works + services, parts=parts, shares=False)
    page.say(f"（二）{sentence}")
    cars = [page.chance.whole(1, high=6) for _ in range(3)]
    count = page.count(sum(cars), unit="辆")
    names = ("轿车", "越野车", "载客汽车")
    tokens = [page.count(number, unit="辆") for number in cars]
    page.state(Total(count, tuple(tokens)))
    told = "、".join(f"{name}{token}" for name, token in zip(names, tokens, strict=True))
    page.say(f"（三）截至{page.year}年12月31日，共有车辆{count}，其中：{told}。")
    offices = [
        f"{name}股" for name in ("办公室", "财务", "综合业务", "政策法规", "项目管理")[: page.chance.whole(3, high=5)]
    ]
    number = page.count(len(offices), unit="个")
    page.say(f"（四）本部门内设股室{number}，具体如下：")
    items = []
    for index, name in enumerate(offices, start=1):
        page.name_row(name)
        items.append(page.item(name))
        page.entry(f"{index}.{items[-1]}")
    page.state(Counted(number, tuple(items)))
