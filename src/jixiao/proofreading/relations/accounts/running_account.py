"""Balances carried forward in words: 上年末余额28.6亿元，本年新增5.2亿元，偿还1.35亿元，年末余额32.45亿元.

Lists in brackets and behind 其中 or 包括 between them are passed over.
"""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from jixiao.book.printing import print_decimal
from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity, sum_of
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to
from jixiao.repair.typing_errors import is_mistyped

_OPENING = late_pattern(
    r"(?:上年|去年|年初|期初|[0-9]{4}\s?年[年底末]{1,2})[^，。；：（）]{0,16}(?:余额|结余|结存|存量)(?:为|达|共|计)?\s?$"
)
_BALANCE = late_pattern(r"余额(?:为|达|共|计)?\s?$")
_CLOSING = late_pattern(r"[^，。；：（）]{0,16}(?:余额|结存|结余)(?:为|达到?|共|计)?\s?")
_PLUS = late_pattern("加上?|新增|增加|举借|新借|发行|转入|调入|收入|入账|提取|计提")
_MINUS = late_pattern("扣除|减去|扣减|偿还|归还|还本|减少|支出|使用|化解|核销|拨付|上缴|收回|已还")
_SAYS_SO = late_pattern("加上|扣除|减去|扣减")
_LIST, _ENDS_LIST = late_pattern("其中|包括|即|[：:]"), late_pattern("[。；;]|加上|扣除|减去|年末|年底|期末")
_PIECE = late_pattern("[，。；：,;:\n]")
_OTHER = late_pattern("限额|平均|每|利率|同比|上年|去年|[比较][^，。；]{0,8}[增减]|低|高")
_FEW, _MOST, _LONGEST = 2, 8, 80


def running_account_relations(text: Text) -> Iterator[Relation]:
    """Yield whether an opening balance with what came and went gives the closing one; one that fails for a slip alone.

    Where words say that it is reckoned so, as 加上 and 扣除 do, every one that fails is told.
    """
    for passage, mentions in zip(text.assembly.passages, text.assembly.mentions, strict=True):
        if "余额" in passage.text or "结" in passage.text:
            for items, closing in _accounts(_outside_lists(mentions)):
                yield from _judge(items, closing=closing)


def _outside_lists(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, str]]:
    """Yield the amounts outside brackets and lists of parts, each with the words right before it."""
    depth, is_listing = 0, False
    for mention in mentions:
        depth = max(0, depth + mention.lead.count("（") - mention.lead.count("）"))
        words = mention.lead[-_LONGEST:]
        is_listing = bool(_LIST.search(words)) or (is_listing and not _ENDS_LIST.search(words))
        if not depth and not is_listing and mention.quantity is Quantity.MONEY:
            yield mention, _PIECE.split(words)[-1]


def _accounts(amounts: Iterator[tuple[Mention, str]]) -> Iterator[tuple[list[Named], Named]]:
    """Yield what opens an account and what came and went, with the balance that closes it."""
    items: list[Named] = []
    sign = 0
    for mention, piece in amounts:
        if _OPENING.search(piece) or (len(items) < _FEW and _BALANCE.search(piece) and not _OTHER.search(piece)):
            items, sign = [Named(mention, piece.strip())], 0
        elif items and len(items) >= _FEW and _CLOSING.fullmatch(piece) and not _OTHER.search(piece):
            yield items, Named(mention, piece.strip())
            items = []
        elif items:
            sign = _sign(piece, before=sign)
            named = Named(mention, piece.strip("、 "))
            is_step = sign and len(items) < _MOST and mention.is_like == items[0].mention.is_like
            items = [*items, named if sign > 0 else named.negative] if is_step and not _OTHER.search(piece) else []


def _sign(piece: str, *, before: int) -> int:
    """Return whether a figure came or went; one behind a 、 does as the one before it unless it says so itself."""
    if _MINUS.search(piece):
        return -1
    if _PLUS.search(piece):
        return 1
    return before if piece.startswith(("、", "和", "及")) else 0


def _judge(items: Sequence[Named], *, closing: Named) -> Iterator[Relation]:
    holds = sums_to(closing, items=items)
    says_so = sum(1 for it in items if _SAYS_SO.search(it.mention.lead)) >= _FEW
    if holds or says_so or _is_slip(items, closing=closing):
        yield sum_relation(closing, items=items, holds=holds)


def _is_slip(items: Sequence[Named], *, closing: Named) -> bool:
    """Whether two neighbouring digits of one figure that change places make it come out."""
    apart = closing.mention.value - sum(it.mention.value for it in items)
    if any(it.mention.unit != closing.mention.unit for it in items) or not sum_of(it.mention for it in items):
        return False
    pairs = [
        (closing.mention, closing.mention.value - apart),
        *((it.mention, it.mention.value + apart) for it in items),
    ]
    return any(_is_mistyped(mention, value=value) for mention, value in pairs)


def _is_mistyped(mention: Mention, *, value: Fraction) -> bool:
    if (value * 10**mention.decimals).denominator != 1:
        return False
    old, new = (print_decimal(abs(it), places=mention.decimals).replace(",", "") for it in (mention.value, value))
    return is_mistyped(old, new=new)
