"""Phrases of public accounts in several wordings, each with what it states."""

from collections.abc import Sequence

from benchmarks.accuracy.page import Page
from benchmarks.accuracy.statement import Apart, Growth, Same, Share, Total

Parts = Sequence[tuple[str, int]]
_WHOLE = "，具体为："


def partition(
    page: Page, head: str, *, amount: int, parts: Parts, shares: bool | None = None, is_whole: bool = True
) -> list[str]:
    """Return a total and its parts as one sentence, behind it the tokens of the total and of each part.

    Args:
        page: Where it is told.
        head: What the total is called.
        amount: The total.
        parts: The parts with their names.
        shares: Whether each part tells its share, by lot where it is None.
        is_whole: Whether the names say that nothing is left over: by definition, or since the head is a total.
            Other lists are whole only if they tell all shares or are opened by 具体为.
    """
    chance = page.chance
    total = page.money(amount)
    with_shares = chance.happens(60) if shares is None else shares
    base = chance.pick(("", "", head)) if with_shares else ""
    way = chance.pick(("，其中：", "。其中：", "，包括：", "，其中", "（", _WHOLE))
    told, tokens = [], []
    for name, value in parts:
        token = page.money(value)
        tokens.append(token)
        share = f"，占{base}{'的' if base else ''}{_share(page, token, value, total, amount)}" if with_shares else ""
        told.append(f"{name}{token}{share}")
    is_closed = is_whole or with_shares or way == _WHOLE
    page.state(Total(total, tuple(tokens), is_closed))
    mark = chance.pick(("；", "；", "，", "、")) if not with_shares else "；"
    end = "）。" if way == "（" else "。"
    return [f"{head}{total}{way}{mark.join(told)}{end}", total, *tokens]


def _share(page: Page, token: str, value: int, total: str, amount: int) -> str:
    found = page.rate(value, whole=amount)
    page.state(Share(token, total, found))
    return found


def change(page: Page, level: str, *, now: int, before: int, tells_prior: bool = False) -> str:
    """Return how a figure moved since the year before, with amount and rate; 与上年持平 where it did not."""
    chance = page.chance
    against = chance.pick((f"比{page.year - 1}年", "比上年", "较上年", "同比", f"较{page.year - 1}年", "与上年相比，"))
    if now == before:
        return chance.pick(("，与上年持平", "，比上年无增减变化"))
    up = now > before
    word = page.word("增加" if up else "减少")
    tells_prior = tells_prior and not against.startswith(("同比", "与"))
    prior = page.money(before) if tells_prior else ""
    apart = page.money(abs(now - before))
    if prior:
        page.state(Apart(level, prior, apart, word))
    rate_word = page.word(chance.pick(("增长", "上升")) if up else "下降")
    percent = page.rate(abs(now - before), whole=before)
    page.state(Growth(level, apart, word, percent, rate_word))
    told = f"（{rate_word}{percent}）" if chance.happens(15) else f"，{rate_word}{percent}"
    return f"，{against}{prior}{word}{apart}{told}"


def done_of(page: Page, level: str, *, done: int, plan: int, name: str) -> str:
    """Return which share of a plan was done, the plan told with it."""
    way = page.chance.pick(("为", "占", "完成"))
    base = page.money(plan)
    percent = page.rate(done, whole=plan)
    page.state(Share(level, base, percent))
    return f"，{way}{name}{base}的{percent}"


def same_as(page: Page, token: str, *, other: str) -> None:
    """Note that a sentence and a table tell one quantity."""
    page.state(Same(token, other))
