"""A department's evaluation report with its score table."""

from benchmarks.accuracy.carrier import Box
from benchmarks.accuracy.page import Page
from benchmarks.accuracy.phrase import change, done_of, partition
from benchmarks.accuracy.statement import Counted, OneYear, Same, Total, Within

_POSTS = (("行政编制", "行政人员"), ("参公编制", "参公人员"), ("事业编制", "事业人员"), ("工勤编制", "工勤人员"))
_GOALS = ("完成年度监测任务", "办结群众来信来访", "组织业务培训", "开展执法检查", "维护信息系统")
_BLOCKS = (("履职效能", 15), ("预算管理", 25), ("财务管理", 10), ("资产管理", 10), ("采购管理", 6), ("项目绩效", 34))


def evaluation(page: Page) -> None:
    """Write the report."""
    page.say(f"示例县生态环境局{page.year}年度部门整体绩效评价报告", "一、部门概况")
    staff(page)
    page.say("二、部门资金收支情况")
    amount = page.amount(600, high=5000)
    before = page.before(amount)
    token = page.money(amount)
    moved = change(page, token, now=amount, before=before, tells_prior=True)
    page.say(f"（一）收入情况。{page.year}年收入决算{token}{moved}。")
    basic, project = page.split(amount, count=2)
    parts = (("基本支出", basic), ("项目支出", project))
    sentence, *_ = partition(page, "支出决算", amount=amount, parts=parts)
    plan = amount + (page.amount(0, high=60) if page.chance.happens(60) else 0)
    page.say(f"（二）支出情况。{page.year}年{sentence}")
    token = page.money(amount)
    page.say(f"全年支出决算{token}{done_of(page, token, done=amount, plan=plan, name='调整预算')}。")
    _goals(page)
    _scores(page)


def staff(page: Page) -> None:
    """Write posts and staff, each with its parts."""
    posts = [page.chance.whole(3, high=25) for _ in _POSTS]
    people = [max(number - page.chance.whole(0, high=2), 1) for number in posts]
    total, parts = _counts(page, posts, unit="名", names=[post for post, _ in _POSTS])
    there, told = _counts(page, people, unit="人", names=[name for _, name in _POSTS])
    page.say(f"本部门核定编制{total}，其中：{parts}。年末实有在职人员{there}，其中：{told}。")


def _counts(page: Page, numbers: list[int], *, unit: str, names: list[str]) -> tuple[str, str]:
    total = page.count(sum(numbers), unit=unit)
    tokens = [page.count(number, unit=unit) for number in numbers]
    page.state(Total(total, tuple(tokens)))
    return total, "，".join(f"{name}{token}" for name, token in zip(names, tokens, strict=True))


def _goals(page: Page) -> None:
    goals = _GOALS[: page.chance.whole(3, high=5)]
    count = page.count(len(goals), unit="项")
    page.say("三、部门绩效分析", f"年初确定的重点工作任务共{count}，分别是：")
    items = []
    for number, goal in enumerate(goals, start=1):
        page.name_row(goal)
        items.append(page.item(goal))
        page.entry(f"{number}.{items[-1]}。")
    page.state(Counted(count, tuple(items)))


def _scores(page: Page) -> None:
    points = [weight - (page.chance.whole(0, high=2) if page.chance.happens(50) else 0) for _, weight in _BLOCKS]
    page.say("四、评价结论")
    total = page.score(sum(points), in_table=False)
    tokens = [page.score(number, in_table=False) for number in points]
    page.state(Total(total, tuple(tokens)))
    told = "、".join(f"{name}{token}" for (name, _), token in zip(_BLOCKS, tokens, strict=True))
    page.say(
        f"{page.year}年度部门整体绩效自评得分{total}（满分100分），其中：{told}。扣分原因是个别指标没有完全达到预期。"
    )
    rows: list[list[str | Box]] = [["评价内容", "权重", "得分"]]
    weights, scores = [], []
    for (name, weight), number in zip(_BLOCKS, points, strict=True):
        weights.append(page.score(weight))
        scores.append(page.score(number))
        page.state(Within(scores[-1], weights[-1]))
        rows.append([name, weights[-1], scores[-1]])
    ends = page.score(100), page.score(sum(points))
    page.state(Total(ends[0], tuple(weights)))
    page.state(Total(ends[1], tuple(scores)))
    page.state(Same(total, ends[1]))
    page.say("附表：部门整体绩效评价得分表")
    page.grid([*rows, ["合计", *ends]])


def goal_form(page: Page) -> None:
    """Write the form of a department's goals with its indicators, weights and scores."""
    page.say(f"示例县民政局{page.year}年度部门整体支出绩效目标完成情况自评表")
    years = [page.tell_year(), page.tell_year()]
    page.state(OneYear(tuple(years)))
    heads = ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "权重", "实际完成指标值", "得分"]
    kinds = (
        ("产出指标", "数量指标"),
        ("产出指标", "质量指标"),
        ("效益指标", "社会效益指标"),
        ("满意度指标", "满意度指标"),
    )
    rows: list[list[str | Box]] = [
        ["年度主要任务", Box(f"保障{years[0]}年度机关正常运转", 1, 2, column_span=8)],
        ["年度总体目标", Box(f"完成{years[1]}年度各项救助和服务工作", 2, 2, column_span=8)],
        [*heads],
    ]
    points = page.chance.split(100 - 4 * 10, count=4)
    weights, scores = [], []
    for (first, second), more in zip(kinds, points, strict=True):
        target = page.chance.whole(20, high=95)
        weights.append(page.score(10 + more))
        scores.append(page.score(10 + more))
        page.state(Within(scores[-1], weights[-1]))
        rows.append(
            [first, second, f"{second[:2]}目标", "≥", str(target), "次", weights[-1], str(target + 2), scores[-1]]
        )
    ends = page.score(100), page.score(100)
    page.state(Total(ends[0], tuple(weights)))
    page.state(Total(ends[1], tuple(scores)))
    at = len(rows) + 1
    rows.append([Box("合计", at, 1, column_span=6), Box(ends[0], at, 7), Box("", at, 8), Box(ends[1], at, 9)])
    page.grid(rows)
