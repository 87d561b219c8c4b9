"""What the words before a number make of it: a level, last year's level, a change, a rate."""

import re
from enum import StrEnum

from msgspec import Struct

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity

_UP = "增加|增长|上升|升高|回升|上浮|净增|增支|增收|提高|提升|调增|多收|多支|超支|超出|上涨|扩大|新增|超过?"
_DOWN = "负增长|少收|少支|减少|下降|降低|减支|减收|压减|压缩|节约(?:资金)?|节省(?:资金)?|节支|下滑|下浮|回落|缩减|调减"
_UP_SIGN, _DOWN_SIGN = "增|升|多|涨", "降|减|少"  # words only after a comparison, 同比降
_FILLER = r"(?:了|额|数|幅度)?(?:各|均|分别)?(?:为|是|约|达到?|计|共|近)?\s*"
_CHANGE = late_pattern(rf"(?P<up>{_UP})?(?P<down>{_DOWN})?(?:（(?:减少|增加|下降|增长)）)?{_FILLER}$")
_SHORT_CHANGE = late_pattern(
    rf"(?:同比|环比|相比|比[^，。；]{{1,20}}|较[^，。；]{{1,20}})(?:(?P<up>{_UP_SIGN})|(?P<down>{_DOWN_SIGN}))"
    rf"(?:安排|支出|支付|收入|开支|列支|投入|拨付|下达|完成|支|收|花|用)?{_FILLER}$"
)
_BARE_CHANGE = late_pattern("(?P<up>约?净?增|升|多)|(?P<down>约?净?减|降|少)")
_NAMED_CHANGE = late_pattern("(?P<name>.[^改核审追扣调新净递激倍同环比较相])(?:(?P<up>增)|(?P<down>减))$")
_RATE_OF_CHANGE = late_pattern(
    rf"(?:(?P<up>增幅|(?<!自然)(?<!机械)增[长加]率|增速|增长幅度|上升幅度)|(?P<down>降幅|(?:下降|减少|降低)率|减幅|下降幅度|减少幅度)|变动率|变动幅度|变化率|变化幅度|增减幅度|(?:预决算)?差异率|增减率){_FILLER}$"
)
_SHARE = late_pattern(
    r"占(?=[^。；、：（）]{0,40}+\s*$)(?:比)?(?P<base>[^，。；、：（）]{0,30}?)(?:的)?(?:比重|比例|百分比|比)?(?:各|均|分别)?(?:为|达到?|约|是|最高，达)?\s*$"
)
_TAX_SHARE = late_pattern(
    "税(?:性|收占)比(?:重|例)?(?:为|达到?|是)?\\s*$"
)  # of taxes in the income that they are part of
_SHARE_AFTER_COMMA = late_pattern(r"占比[^，。；]{0,6}，(?:为|达到?|约)\s*$")
_DONE = late_pattern(r"完成(?:了)?(?!率|进度|比例|比率)(?P<base>[^，。；：（）]{0,20}?)(?:的)?\s*$")
_DONE_ALONE = late_pattern("[已仅只]?完成了?")
_OF = late_pattern(
    r"(?=[^，。；：]{1,60}$)"  # what cannot reach the end is not tried further
    r"(?:(?P<subject>[^，。；：]{2,24}?)?(?:为|是|达到?|相当于)(?P<base>[^，。；：]{1,30}))?的\s*$"
)
_NAMED_RATE = late_pattern(
    r"(?P<name>[^，。；：（）、]{0,20}?(?:率|进度|比例|比率))(?:各|均|分别|都)?(?:[仅只]?[为是有]|达到?|约|了|仅|只)?\s*$"
)
_MOVED_RATE = late_pattern("(?:率|比重|占比|比例)(?:分别)?[由从]")  # 赤字率由3%提高到4% is of no figure told beside it
_COMPARED = late_pattern(
    r"(?:(?<![占对百])比(?![例重赛率])|较(?![大好高快多少强低])|同(?=上年|去年|[0-9]{4}\s?年|期)|"
    r"与(?=[^，。；：]{0,12}(?:年|预算|计划(?!生育)|同期)|[之其此](?:相比|比较)))(?P<what>[^，。；：]*)$"
)
_COMPARING = late_pattern("^[相对]比")  # names nothing that is compared
_STANDS_FOR = late_pattern("(?:之|此|其|前者|该数)(?:相比|比较|对比)?")  # what was just told
_WAY = late_pattern(
    "(?:按|以)?(?:同|可比|相同)口径(?:下|比较|计算)?$|^(?:总体|总计|总额|合计|共|共计)$"
)  # of comparing: no subject
_BEYOND = late_pattern(
    r"(?<!不)(?:(?P<up>大于|高于|多于)|(?P<down>小于|低于|少于))(?P<base>(?:年初|全年|调整|上年)?(?:预算|决算)数?|上年数?)\s*$"
)
_OFF_PLAN = late_pattern("(?:进度|[超短欠]收)了?$")  # what a plan was missed or passed by, as in 欠月进度29万元
_REACHED = late_pattern(
    r"(?:降低?|减少?|下降|增加?|升|提高|增长|上升|压减|调[整减增])(?:至|到)(?:了)?(?:(?:19|20)[0-9]{2}\s?年(?:度|末|底)?的?)?\s*$"
)
_SET_TO = late_pattern(r"调[减增]为\s*$")
_LAST_YEAR = late_pattern(r"^(?:而)?(?:上年|去年|上一年|同期)(?!度?末?(?:结转|结余))")
_EXCEEDED = late_pattern(
    r"超(?:额)?(?:完成)?(?:出)?(?:了)?(?P<base>[^，。；：]{0,6}(?:预算|计划|任务|目标|指标|进度|上年|去年|同期|平均|数|值|量|额))?(?:的)?$"
)
_BRACKETS = late_pattern(r"[（(][^（）()]{0,40}[)）]")
_BREAKS = late_pattern(
    r"[。！？；;（(）)\n]|(?<!在)其中|下分(?!成)|细分为?|分项(?:情况)?(?:是|为|来?看)|主要包括|包括|具体(?:为|如下|包括)?[：:]?|决算中|(?<!加上)(?<!加)[：:]"
)
_PIECE = late_pattern(r"[。！？；;，,（(）)\n]|(?<!加上)(?<!加)[：:]")
_OPENING = late_pattern(
    r"^\s*+(?:其中|主要包括|包括|具体|分别)?"
    r"(?:[（(][0-9一二三四五六七八九十]{1,3}[)）]|[0-9]{1,2}[.、．)]|[一二三四五六七八九十]{1,3}、)?\s*+(?:有|为)?"
)
_COLON_END = late_pattern(r"([^。；;，,：:\n]{1,30})[：:]\s*$")
_SIGN = late_pattern(r"[。；;，,、：:（(\n]")
_TO = late_pattern(r"\s?[：:∶]\s?")  # between two numbers, as in 结构6.0:46.9:47.1, it opens no list
_EACH = late_pattern("各|均|分别")


_WORK = late_pattern(  # what money is for, no change: 肥料基地改造提升170万元
    "(?:改造|能力|质量|品质|设施|基地|功能|服务|环境|效能|素质|建设|改善|产业|水平|品牌)(?:提升|提高|扩大)$"
)
_LONGEST = 80  # what a number is called is shorter; longer text would cost time and tell nothing


class Role(StrEnum):
    """What a number is in its sentence."""

    LEVEL = "level"
    REACHED = "reached"  # the level that the one before it went up or down to
    PRIOR = "prior"  # the level that a level is compared with
    CHANGE = "change"
    GROWTH = "growth"
    SHARE = "share"
    OF = "of"  # a percentage of the figure just before it, or of a named base
    ASIDE = "aside"  # what a plan was missed by, or one side of a proportion: nothing of what was said changes by it
    RATE = "rate"  # a percentage with a name of its own, such as 执行率


class Lead(Struct, frozen=True):
    """The words before a number, understood.

    Unit:
        label: what the number is called; empty where nothing stands before it.
        direction: 1 for an increase, -1 for a decrease, 0 where none is said.
        base: what a rate is a rate of, or what a change is a change against, in words.
        breaks: the signs of structure in order: ends of sentences, brackets, 其中 and the like.
        is_each: whether it stands for each of several figures (各, 均, 分别).
        sign: the last mark of punctuation before its words.
    """

    role: Role
    label: str = ""
    direction: int = 0
    base: str = ""
    breaks: tuple[str, ...] = ()
    is_each: bool = False
    sign: str = ""


def read_lead(mention: Mention, *, before: Role | None) -> Lead:
    """Return what the words before a number say of it.

    Args:
        mention: The number.
        before: The role of the number before it in the same sentence, None at the start.
    """
    folded = _fold(mention.lead)
    if mention.quantity is Quantity.PLAIN and before is not None and _TO.fullmatch(folded):
        return Lead(Role.ASIDE)
    breaks = tuple(match[0] for match in _BREAKS.finditer(folded))
    piece = mention.lead[_piece_start(folded) :].rstrip()[-_LONGEST:]
    lead = _role(mention, piece=piece, folded=folded, before=before)
    signs = _SIGN.findall(folded)
    label = lead.label
    if lead.role is Role.CHANGE and not label and breaks:
        label = _subject_of_clause(folded)
    is_each = _EACH.search(piece) is not None
    return Lead(lead.role, label, lead.direction, lead.base, breaks, is_each, signs[-1] if signs else "")


def _subject_of_clause(folded: str) -> str:
    """Return what stands at the head of the clause: in 其中公务接待费比预算无增减，比去年增加 it is 公务接待费."""
    clause = _BREAKS.split(folded)[-1].strip()
    if _COMPARING.match(clause):
        clause = _CHANGE.sub("", _COMPARING.sub("", clause))
    return re.split("[，,比较同与]", clause[:_LONGEST], maxsplit=1)[0].strip()


def _fold(text: str) -> str:
    """Blank out brackets that open and close before the number, as in 因公出国（境）, keeping offsets."""
    return _BRACKETS.sub(lambda match: "＿" * len(match[0]), text)


def _piece_start(folded: str) -> int:
    ends = [match.end() for match in _PIECE.finditer(folded.rstrip("（( "))]
    return ends[-1] if ends else 0


def _role(mention: Mention, *, piece: str, folded: str, before: Role | None) -> Lead:
    if mention.quantity is Quantity.PERCENT:
        return _rate(piece, folded=folded, before=before)
    change = None if _SET_TO.search(piece) else _change(piece) or _beyond(piece)
    if change is None and mention.quantity is Quantity.MONEY and before in (Role.CHANGE, Role.GROWTH):
        change = _listed_change(piece)
    if change is not None and not (mention.quantity is Quantity.MONEY and _WORK.search(piece)):
        return change
    if mention.quantity in (Quantity.MONEY, Quantity.POINTS) and _OFF_PLAN.search(piece):
        return Lead(Role.ASIDE)
    if _REACHED.search(piece) or _SET_TO.search(piece):
        return Lead(Role.REACHED, piece.strip())
    compared = _COMPARED.search(piece)
    if compared is not None and (before is not None or not compared.start()):
        return Lead(Role.PRIOR, compared["what"].strip(), base=compared["what"])
    if before is Role.LEVEL and _LAST_YEAR.match(piece):
        return Lead(Role.PRIOR, piece.strip(), base=piece.strip())
    return Lead(Role.LEVEL, _OPENING.sub("", piece or _before_colon(folded)).strip())


def _before_colon(folded: str) -> str:
    """Return the words before a colon that stands right before the number, as in 收入：792.22万元."""
    match = _COLON_END.search(folded[-_LONGEST:])
    return match[1] if match else ""


def _change(piece: str) -> Lead | None:
    for match in (_CHANGE.search(piece), _SHORT_CHANGE.search(piece), _BARE_CHANGE.fullmatch(piece.strip())):
        if match is not None and (match["up"] or match["down"]):
            sign = "up" if match["up"] else "down"
            label, base = _subject(_OPENING.sub("", piece[: match.start(sign)]))
            return Lead(Role.CHANGE, label, 1 if match["up"] else -1, base)
    return None


def _listed_change(piece: str) -> Lead | None:
    """Return the change in 其中培训费增12万元，会议费减3万元, which one sign tells after another change."""
    match = _NAMED_CHANGE.search(piece)
    if match is None:
        return None
    return Lead(Role.CHANGE, _OPENING.sub("", piece[: match.end("name")]).strip(), 1 if match["up"] else -1)


def _beyond(piece: str) -> Lead | None:
    """Return the change in 决算数大于预算数51万元."""
    match = _BEYOND.search(piece)
    if match is None:
        return None
    return Lead(Role.CHANGE, "", 1 if match["up"] else -1, match["base"].strip())


def _subject(text: str) -> tuple[str, str]:
    """Return what changes and what it is compared with, from the words before 增加 or 减少."""
    text = _COMPARING.sub("", text.strip())
    compared = _COMPARED.search(text)
    if compared is None:
        return _WAY.sub("", text.strip()), ""
    base = compared["what"].strip()
    return _WAY.sub("", text[: compared.start()].strip()), "" if _STANDS_FOR.fullmatch(base) else base


def _rate(piece: str, *, folded: str, before: Role | None) -> Lead:
    is_in_bracket = folded.rstrip().endswith(("（", "("))
    if is_in_bracket or not piece.strip():
        return Lead(Role.GROWTH) if before is Role.CHANGE else Lead(Role.LEVEL)
    if _MOVED_RATE.search(piece):
        return Lead(Role.ASIDE)
    match = _RATE_OF_CHANGE.search(piece)
    if match is not None:
        return Lead(Role.GROWTH, direction=1 if match["up"] else -1 if match["down"] else 0)
    if _TAX_SHARE.search(piece):
        return Lead(Role.SHARE)
    match = _SHARE.search(piece)
    if match is not None or _SHARE_AFTER_COMMA.search(folded):
        subject = piece[: match.start()].strip() if match else ""
        return Lead(Role.SHARE, subject, base=match["base"].strip() if match else "")
    exceeded = _EXCEEDED.search(piece)
    if exceeded is not None and (exceeded["base"] or "完成" in exceeded[0]):
        return Lead(Role.GROWTH, direction=1, base=exceeded["base"] or "任务")
    change = _change(piece)
    if change is not None:
        return Lead(Role.GROWTH, change.label, change.direction, change.base)
    return _named_rate(piece)


def _named_rate(piece: str) -> Lead:
    done = _DONE.search(piece)
    if done is not None and done["base"]:
        return Lead(Role.OF, base=done["base"].strip())
    match = _OF.search(piece)
    if match is not None:
        return Lead(Role.OF, (match["subject"] or "").strip(), base=(match["base"] or "").strip())
    if _DONE_ALONE.fullmatch(piece.strip()):
        return Lead(Role.RATE, "完成率")
    named = _NAMED_RATE.search(piece)
    if named is not None:
        return Lead(Role.RATE, named["name"].strip())
    return Lead(Role.LEVEL, piece.strip())
