"""Things counted by how far each of them has come.

So in 项目8个，1个完工，3个在建，4个未开工 and in 问题7项，部分整改5项，已整改2项.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from jixiao.book.relation import Relation
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact
from jixiao.proofreading.figures.mention import Quantity
from jixiao.proofreading.relations.basis.build import Named
from jixiao.proofreading.relations.basis.text import Text
from jixiao.proofreading.relations.sums.total import sum_relation, sums_to

_UNDONE, _PARTLY, _GOING, _STARTED, _DONE = range(5)
_STATES = (
    late_pattern("^(?:[尚还仍][有在]?)?(?:未|没有|待|暂缓|无法)"),
    late_pattern("^(?:已)?部分"),
    late_pattern("正在|持续|推进|仍在|在建|整改中|实施中|进行|在办"),
    late_pattern("开工|动工|启动|实施"),
    late_pattern(
        "^(?:目前|现)?(?:已|均|全部|基本)*(?:整改|完成|完工|竣工|办结|建成|销号|到位|验收|交付|投产|解决|了结|落实|化解)"
    ),
)
_TOLD_APART = ({_UNDONE, _GOING, _DONE}, {_UNDONE, _PARTLY, _DONE}, {_GOING, _PARTLY, _DONE})
_ALL = ({_UNDONE, _GOING, _DONE}, {_UNDONE, _PARTLY, _DONE})
_AFTER = late_pattern("[^，。；、：:;（）()0-9\n]{2,12}")
_EARLIER = late_pattern("上年|去年|以前|往年|历年|结转|累计|新增|[（(]含")  # what is done now may not be of this year
_BEFORE, _BEHIND = 20, 16  # characters
_FEW, _MOST, _NEAR = 2, 5, 12


def state_relations(text: Text) -> Iterator[Relation]:
    """Yield whether such counts give that of all; one state may be within another, so that few of them fail."""
    before: Sequence[Fact] = ()
    for sentence in text.sentences:
        for run in islice(_runs(sentence, text=text), _NEAR):
            whole = _whole(run, here=sentence, before=before, text=text)
            if whole is not None:
                yield from _judge(run, whole=whole, text=text)
        before = sentence


def _runs(sentence: Sequence[Fact], *, text: Text) -> Iterator[list[Fact]]:
    """Yield the counts of one kind, each in a state of its own, that follow each other in a list."""
    counts = [it for it in sentence if it.level is not None and it.level.quantity is Quantity.COUNT]
    start = 0
    while start < len(counts):
        states: set[int] = set()
        run: list[Fact] = []
        for fact in counts[start : start + _MOST]:
            state = _state(fact, text=text) if _is_beside(fact, first=counts[start]) else None
            if state is None or state in states:
                break
            states.add(state)
            run.append(fact)
        if len(run) >= _FEW:
            yield run
        start += max(1, len(run))


def _is_beside(fact: Fact, *, first: Fact) -> bool:
    is_like = fact.level is not None and first.level is not None and fact.level.is_like == first.level.is_like
    return is_like and fact.scope is first.scope


def _state(fact: Fact, *, text: Text) -> int | None:
    """Return the state that the words behind a count tell, as in 1个完工, or those before it."""
    after = _AFTER.match(text.assembly.passages[fact.passage].text, fact.level.end) if fact.level else None
    before = fact.label.rpartition("、")[2].lstrip("和及的有")
    for words in (after[0] if after else "", before):
        for number, state in enumerate(_STATES):
            if state.search(words):
                return number
    return None


def _whole(run: Sequence[Fact], *, here: Sequence[Fact], before: Sequence[Fact], text: Text) -> Fact | None:
    """Return the count of the kind that stands right before a list, in its sentence or in the one before."""
    start = here.index(run[0])
    near = [*(it for it in before[-_NEAR:] if it.passage == run[0].passage), *here[max(0, start - _NEAR) : start]]
    like = [it for it in near if it.level and run[0].level and it.level.is_like == run[0].level.is_like]
    is_all = bool(like) and _state(like[-1], text=text) is None and not like[-1].is_open
    return like[-1] if is_all else None


def _judge(run: Sequence[Fact], *, whole: Fact, text: Text) -> Iterator[Relation]:
    if whole.level is None:
        return
    total = Named(whole.level, whole.label)
    parts = [Named(it.level, it.label) for it in run if it.level is not None]
    holds = sums_to(total, items=parts)
    if holds or _is_wrong(run, whole=whole, text=text):
        yield sum_relation(total, items=parts, holds=holds)


def _is_wrong(run: Sequence[Fact], *, whole: Fact, text: Text) -> bool:
    """Whether states that exclude each other are more than all, or all of them are told and give something else.

    What was partly mended may be within what was mended, unless it is more.
    """
    words = text.assembly.passages[run[0].passage].text
    last = run[-1].level.end if run[-1].level else 0
    start = whole.level.start if whole.level and whole.passage == run[0].passage else 0
    if _EARLIER.search(words, max(0, start - _BEFORE), last + _BEHIND):
        return False
    values = {_state(it, text=text): it.level.value for it in run if it.level is not None}
    states = {state for state in values if state is not None}
    if whole.level is None or any(it.inner for it in run) or not any(states <= told for told in _TOLD_APART):
        return False
    is_within = {_PARTLY, _DONE} <= states and values[_PARTLY] <= values[_DONE]
    is_more = sum(values.values()) > whole.level.value >= max(values.values())
    return not is_within and (is_more or states in _ALL)
