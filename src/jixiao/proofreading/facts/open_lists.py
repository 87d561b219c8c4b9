"""The open lists of a passage, a stack, and what the text speaks of at the place it has come to."""

from collections.abc import Sequence

from msgspec import Struct, field

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.assembly import Assembly
from jixiao.proofreading.facts.fact import Fact, Scope
from jixiao.proofreading.facts.lead import Role
from jixiao.proofreading.facts.unit import give_unit

_STOPS = frozenset("。！？")
_OPENS, _CLOSES = frozenset("（("), frozenset("）)")
_COLONS, _SEMICOLONS, _CLAUSE_ENDS = frozenset("：:"), frozenset("；;"), frozenset("；;\n")
NUMBER = r"(?:[0-9]{1,2}[.、．)）](?![0-9])|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[①-⑳])"
_NUMBERED = late_pattern(rf"(?:^|[\s：:；;。]){NUMBER}")


class OpenLists(Struct):
    """Where the reader of a passage stands.

    Unit:
        number: which passage it reads.
        stack: the lists that are open, the sentence first.
        targets: the facts that the next change or rate is said of.
        run: the facts of the last run such as 7、8和9万元.
        last: the fact that a bracket explains.
        before: the role of the figure before, None at the start of a sentence.
        role: that of the figure it has come to.
    """

    assembly: Assembly
    number: int
    stack: list[Scope] = field(default_factory=list)
    targets: list[Fact] = field(default_factory=list)
    run: list[Fact] = field(default_factory=list)
    last: Fact | None = None
    before: Role | None = None
    role: Role | None = None

    def __post_init__(self) -> None:
        """Begin with a sentence."""
        self._open(sign="", parent=None)

    def follow(self, breaks: Sequence[str], *, is_named: bool) -> None:
        """Open and leave lists by the signs before a number, before which a colon may only end its name."""
        for index, sign in enumerate(breaks):
            if sign in _STOPS and not self._is_bracketed(breaks[index + 1 :]):
                self.targets = self._heads()
                self.stack = []
                self._open(sign="", parent=None)
                self.before = None
            elif sign in _OPENS:
                self._open(sign="（", parent=self.last)
            elif sign in _CLOSES:
                self._close()
            elif sign in _SEMICOLONS:
                self._end_clause(is_in_words=_ends_words(breaks[:index]))
            elif sign in _COLONS and self._goes_on(breaks[:index]):
                self._split_again(sign, is_name=is_named and index == len(breaks) - 1)
            elif sign not in _CLAUSE_ENDS and not self._has_just_opened(sign):
                self._open(sign=sign[:3], parent=self._explained(sign))

    def leave_list(self) -> None:
        """Leave a list whose items are parted by commas: after a semicolon the text speaks of what it explains."""
        top = self.stack[-1]
        if top.sign not in ("", "（") and len(top.levels) > 1 and not any(fact.starts_clause for fact in top.levels):
            self.last = self.stack.pop().parent or self.last
            self.targets = [self.last] if self.last else []

    def leave_item(self) -> None:
        """Leave the lists within a numbered item where the next one begins: 1、甲9万元，其中乙3万元；2、丙4万元."""
        for index in range(len(self.stack) - 1, 0, -1):
            levels = [fact.level for fact in self.stack[index - 1].facts if fact.level is not None]
            if any(_NUMBERED.search(level.lead) for level in levels):
                del self.stack[index:]

    def leave_lists(self) -> None:
        """Leave the lists up to the bracket or the sentence that they stand in."""
        while self.stack[-1].sign not in ("", "（"):
            self.stack.pop()

    def new_fact(self, label: str = "") -> Fact:
        """Return a fact without a level of its own, put where the text is."""
        fact = Fact(label, None, self.assembly.sentence, self.number, self.stack[-1])
        self.stack[-1].facts.append(fact)
        return fact

    def _open(self, *, sign: str, parent: Fact | None) -> None:
        if not sign:
            self.assembly.sentence += 1
        scope = Scope(sign, parent, self.assembly.sentence, self.number)
        self.assembly.scopes.append(scope)
        self.stack.append(scope)
        if parent is not None:
            parent.inner.append(scope)

    def _is_bracketed(self, following: Sequence[str]) -> bool:
        """Whether a full stop only ends what stands in a bracket, as in 9万元（其中购置费4万元。），增长5%."""
        return bool(following) and following[0] in _CLOSES and any(it.sign == "（" for it in self.stack)

    def _heads(self) -> list[Fact]:
        """Return what the next sentence speaks of if it names nothing: the last level outside lists, or its run.

        After a sentence that only lists the parts of an earlier figure it may speak of either.
        """
        levels = [fact for fact in self.stack[0].levels if not fact.is_base] if self.stack else []
        if not levels and any(scope.levels for scope in self.stack[1:]):
            return []
        if not levels or levels[-1] in self.run:
            return self.run or self.targets
        return [levels[-1]]

    def _has_just_opened(self, sign: str) -> bool:
        """Whether a colon only follows the word that opened the list, as in 其中：."""
        top = self.stack[-1]
        return sign in _COLONS and bool(top.sign) and top.parent is not None and not top.facts

    def _goes_on(self, breaks: Sequence[str]) -> bool:
        """Whether a colon after a semicolon names an item or splits up the same whole again: 按功能：…；按性质：…."""
        return bool(breaks) and breaks[-1] in _SEMICOLONS and self.stack[-1].sign not in ("", "（")

    def _split_again(self, sign: str, *, is_name: bool) -> None:
        if not is_name:
            self._open(sign=sign, parent=self.stack.pop().parent)

    def _explained(self, sign: str) -> Fact | None:
        """Return what a list explains: the last level; a colon explains nothing of an earlier sentence."""
        if sign == "其中" and self.role is Role.LEVEL and self.last is None and not self.stack[0].facts:
            return self._told_above()
        is_here = self.last is not None and self.last.sentence == self.assembly.sentence
        return self.last if is_here or sign not in _COLONS else None

    def _told_above(self) -> Fact | None:
        """Return the last figure outside lists of the line above, which a line that begins with 其中 explains."""
        facts = (it for scope in reversed(self.assembly.scopes) if scope.parent is None for it in reversed(scope.facts))
        above = next((it for it in facts if it.level is not None and not it.is_base), None)
        return above if above is not None and above.passage == self.number - 1 else None

    def _close(self) -> None:
        """Leave a bracket and every list that was opened inside it."""
        signs = [scope.sign for scope in self.stack]
        if "（" in signs:
            index = len(signs) - 1 - signs[::-1].index("（")
            give_unit(self.stack[index])
            self.last = self.stack[index].parent or self.last
            self.targets = [self.last] if self.last else []
            del self.stack[index:]

    def _end_clause(self, *, is_in_words: bool) -> None:
        """Leave the lists that end with a clause: one told in words, and one whose items add up to what it explains.

        A semicolon parts the items of an outer list where commas part those of the inner one.
        """
        while len(self.stack) > 1 and self.stack[-1].sign != "（" and (is_in_words or self._has_ended()):
            self.last = self.stack.pop().parent or self.last
            self.targets = [self.last] if self.last else []
            is_in_words = False

    def _has_ended(self) -> bool:
        """Whether a semicolon ends the last list: it adds up, or 、 parts its items and another list is around it."""
        top, around = self.stack[-1], self.stack[-2]
        is_within = around.sign not in ("", "（") and len(top.levels) > 1
        return is_used_up(top) or (is_within and all(fact.sign == "、" for fact in top.levels[1:]))


def _ends_words(breaks: Sequence[str]) -> bool:
    """Whether a list in words ends, as in 人员经费9万元，主要包括：基本工资等；公用经费."""
    named = [sign for sign in breaks if sign not in _COLONS]
    return bool(named) and (named[-1] == "主要包括" or (named[-1] == "包括" and breaks[-1] not in _COLONS))


def is_used_up(scope: Scope) -> bool:
    """Whether nothing can follow in a list, because its items, parted by commas, add up to what it explains."""
    whole = scope.parent.level if scope.parent is not None else None
    if whole is None:
        return False
    levels = [fact.level for fact in scope.levels if fact.level is not None]
    like = [level.amount for level in levels if level.is_like == whole.is_like]
    counted = [level.amount for level in levels if level.quantity is whole.quantity]  # 卷 and 册 may count together
    is_parted_by_commas = not any(fact.starts_clause for fact in scope.levels)
    return is_parted_by_commas and any(len(items) > 1 and sum(items) == whole.amount for items in (like, counted))
