"""Money that is handed on: transfers, lottery funds, purchases and a table of who gets what."""

from benchmarks.accuracy.page import Page
from benchmarks.accuracy.phrase import change, done_of, partition, same_as
from benchmarks.accuracy.statement import Apart, Counted, Share, Total

_TOWNS = ("东坪镇", "西河镇", "南岭镇", "北塘镇", "青石乡", "白沙乡", "红岩乡", "柳林乡")
_UP = "增加"


def transfer(page: Page) -> None:
    """Write the evaluation of a transfer from above."""
    year, amount = page.year, page.amount(500, high=9000)
    page.say(f"示例县{year}年度衔接推进乡村振兴补助资金绩效自评报告", "一、资金下达和分解情况")
    central, province, county = page.split(amount, count=3)
    parts = (("中央资金", central), ("省级资金", province), ("县级配套资金", county))
    page.say(partition(page, f"{year}年共下达衔接资金", amount=amount, parts=parts)[0])
    done = amount * page.chance.whole(80, high=100) // 100 // 10_000 * 10_000
    token = page.money(done)
    page.say(f"二、资金执行情况。全年支出{token}{done_of(page, token, done=done, plan=amount, name='下达资金')}。")
    first, second = page.split(done, count=2)
    page.say("三、资金投向")
    uses = (("用于产业发展", first), ("用于基础设施建设", second))
    page.say(partition(page, "全年支出", amount=done, parts=uses, shares=False, is_whole=False)[0])
    came, spent, rest = page.money(amount), page.money(done), page.money(amount - done)
    page.state(Total(came, (spent, rest)))
    page.say(f"四、结转情况。{year}年下达资金{came}，安排支出{spent}，结转下年{rest}。")


def lottery(page: Page) -> None:
    """Write the notice of how lottery funds were used."""
    amount = page.amount(300, high=3000)
    welfare, sports = page.split(amount, count=2)
    page.say(f"示例县{page.year}年度彩票公益金筹集、分配和使用情况公告", "一、筹集情况")
    parts = (("福利彩票公益金", welfare), ("体育彩票公益金", sports))
    sentence, *_ = partition(page, f"{page.year}年全县共筹集彩票公益金", amount=amount, parts=parts, shares=False)
    page.say(sentence, "二、使用情况")
    for number, (name, value) in enumerate(parts, start=1):
        uses = page.split(value, count=3)
        sentence, *_ = partition(
            page,
            f"（{'一二'[number - 1]}）{name}安排",
            amount=value,
            parts=tuple(zip(("养老服务", "助残项目", "社区活动"), uses, strict=True)),
            shares=False,
            is_whole=False,
        )
        page.say(sentence)
    page.say("三、其他事项", "以上资金均已按规定向社会公告。")


def procurement(page: Page) -> None:
    """Write the chapter on purchases, with the share of small firms."""
    goods, works, services = (page.amount(20, high=900) for _ in range(3))
    amount = goods + works + services
    page.say(f"示例县{page.year}年政府采购情况说明")
    parts = (("货物", goods), ("工程", works), ("服务", services))
    sentence, total, *_ = partition(page, f"{page.year}年政府采购规模", amount=amount, parts=parts)
    page.say(sentence)
    small = amount * page.chance.whole(40, high=90) // 100 // 10_000 * 10_000
    token, percent = page.money(small), page.rate(small, whole=amount)
    page.state(Share(token, total, percent))
    page.say(f"授予中小企业合同金额{token}，占政府采购规模的{percent}。")
    before = page.before(amount)
    if before != amount:
        again, prior = page.money(amount), page.money(before)
        word = page.word(_UP if amount > before else "减少")
        apart = page.money(abs(amount - before))
        page.state(Apart(again, prior, apart, word))
        page.say(f"{page.year}年政府采购规模{again}，比{page.year - 1}年{prior}{word}{apart}。")


def allocation(page: Page) -> None:
    """Write a table of who gets what, with two kinds of grants."""
    towns = _TOWNS[: page.chance.whole(4, high=8)]
    page.say(f"{page.year}年农村公益事业补助资金分配表", f"单位：{page.habit.unit}")
    rows, names = [["乡镇", "合计", "道路建设", "环境整治"]], [""]
    cells = []
    for town in towns:
        names.append(page.name_row(town))
        cells.append(_town(page))
    page.name_row("")
    sums = [sum(amounts) for amounts in zip(*(amounts for amounts, _ in cells), strict=True)]
    ends = [page.money(amount, in_table=True) for amount in (sum(sums), *sums)]
    page.state(Total(ends[0], (ends[1], ends[2])))
    for column in range(3):
        page.state(Total(ends[column], tuple(tokens[column] for _, tokens in cells)))
    rows += [[town, *tokens] for town, (_, tokens) in zip(towns, cells, strict=True)]
    page.grid([*rows, ["全县合计", *ends]], names=[*names, ""])
    told = page.money(sum(sums))
    same_as(page, told, other=ends[0])
    count = page.count(len(towns), unit="个")
    page.state(Counted(count, tuple(tokens[0] for _, tokens in cells)))
    page.say(f"上表共下达补助资金{told}，涉及{count}乡镇。")


def _town(page: Page) -> tuple[list[int], list[str]]:
    amounts = [page.amount(2, high=60) for _ in range(2)]
    tokens = [page.money(amount, in_table=True) for amount in (sum(amounts), *amounts)]
    page.state(Total(tokens[0], (tokens[1], tokens[2])))
    return amounts, tokens


def revenue(page: Page) -> None:
    """Write how a county's income and spending went in some months."""
    month = page.chance.whole(3, high=11)
    taxes, others = page.amount(4000, high=60000), page.amount(2000, high=30000)
    amount = taxes + others
    page.say(f"示例县{page.year}年1-{month}月财政收支情况", "一、一般公共预算收入情况")
    token = page.money(amount)
    moved = change(page, token, now=amount, before=page.before(amount, permille=150))
    one, two = page.money(taxes), page.money(others)
    page.state(Total(token, (one, two)))
    shares = page.rate(taxes, whole=amount), page.rate(others, whole=amount)
    page.state(Share(one, token, shares[0]))
    page.state(Share(two, token, shares[1]))
    page.say(
        f"1-{month}月，全县一般公共预算收入完成{token}{moved}。"
        f"其中：税收收入{one}，占一般公共预算收入的{shares[0]}；非税收入{two}，占一般公共预算收入的{shares[1]}。"
    )
    spent = page.amount(20000, high=200000)
    token = page.money(spent)
    moved = change(page, token, now=spent, before=page.before(spent, permille=150))
    page.say("二、一般公共预算支出情况", f"1-{month}月，全县一般公共预算支出{token}{moved}。")
    names = ("教育支出", "社会保障和就业支出", "卫生健康支出")
    told = []
    for name in names:
        part = page.amount(500, high=6000)
        token = page.money(part)
        told.append(f"{name}{token}{change(page, token, now=part, before=page.before(part))}")
    page.say(f"主要支出项目情况如下：{'；'.join(told)}。")
