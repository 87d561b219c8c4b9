"""Put the numbers of a passage together to facts, sentence by sentence."""

import re
from collections.abc import Iterator, Sequence

from msgspec import Struct, field, structs

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.fact import Fact, Said, Scope
from jixiao.proofreading.facts.label import are_alike, core_of, is_called_alike, names_average, year_of
from jixiao.proofreading.facts.lead import Lead, Role, read_lead
from jixiao.proofreading.facts.plain_list import whole_of_list
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.figures.pattern import SEPARATORS
from jixiao.proofreading.passage import Passage

_STOPS = frozenset("。！？")
_OPENS, _CLOSES = frozenset("（("), frozenset("）)")
_COLONS = frozenset("：:")
_COMMAS = frozenset("，,")
_SEMICOLONS, _CLAUSE_ENDS = frozenset("；;"), frozenset("；;\n")
_NAMES = late_pattern(r"[、,，]|和|及|与")
_AND_SO_ON = late_pattern(r"[^，。；：]{0,8}?等(?!级|次|额|待)")
_MOST_SAID = 40  # of one figure; more is no sentence that anybody wrote
_PASSED = late_pattern("(?:突破|跨越|迈上|站上)了?$")  # a mark that was passed, not a figure of the account
_BOUND = late_pattern("(?:及|（含）|[(]含[)])?以[上下]")
_FROM = late_pattern("[由从]")
_BARE_FUNDS = late_pattern("[，,](?:涉及|安排|预算|项目)?(?:资金|金额|预算|经费)(?:为|共计|合计)?")
_YEAR_ALONE = late_pattern(r"(?:而)?((?:19|20)[0-9]{2})\s?年(?:度)?(?:预算|决算)?数?为?")
_LAST_YEAR_ALONE = late_pattern("(?:而)?(?:上年|去年|上一年)(?:同期)?(?:决算|预算|支出|收入|实际)?数?(?:为|是)?")
_PLUS = late_pattern("(?:再)?加上?(?![工油班装固快强大权盟征密价速深剧])")  # what is added to a figure is no part of it
_ITEM = late_pattern(
    "(?:^|[，,、：:（(；;]|其中|包括)(新增|改造提升|提质改造提升|年中(?:新增|增加|追加))$"
)  # what may be a kind of works
_WITHIN = late_pattern("(?:也|都|均|已|亦)?(?:包[括含]|计入|列入|含)?在(?:其中|内)")  # a part told behind its whole
_DATED, _STAGE = (
    late_pattern("(?:19|20)[0-9]{2}"),
    late_pattern("(?:年初|调整|全年)?预算|决算|执行|完成|实际|同期|相比"),
)
_TO = late_pattern("(?:后)?[至到为]")  # in 年初985万元，调减123.54万元（12.54%）至861.46万元
_NUMBER = r"(?:[0-9]{1,2}[.、．)）](?![0-9])|[（(][0-9一二三四五六七八九十]{1,3}[)）]|[①-⑳])"
_NUMBERED, _NEXT_ITEM = late_pattern(rf"(?:^|[\s：:；;。]){_NUMBER}"), late_pattern(rf"[；;]\s{{0,4}}{_NUMBER}")
_ROW = 2
_NEXT = 8  # characters before a figure that may call it a price
_NAME = 4  # characters of a name of its own
_HAS_BREAK = late_pattern(r"[。！？；;，,、：:（）()\n]|^$")


class Assembly(Struct):
    """Everything that a text says, in reading order.

    Unit:
        passages: the text.
        mentions: the numbers of each passage.
        scopes: every list; sentences too.
        sentence: how many sentences were read.
    """

    passages: Sequence[Passage] = ()
    mentions: Sequence[Sequence[Mention]] = ()
    scopes: list[Scope] = field(default_factory=list)
    sentence: int = 0

    @property
    def facts(self) -> list[Fact]:
        """Its facts in reading order."""
        found = [fact for scope in self.scopes for fact in scope.facts]
        return sorted(found, key=position_of)


def position_of(fact: Fact) -> tuple[int, int]:
    """Return where the first figure of a fact stands: its passage, and its place there."""
    mention = fact.level or fact.prior or fact.said[0].mention
    return mention.passage, mention.start


def assemble(passages: Sequence[Passage], *, mentions: Sequence[Sequence[Mention]]) -> Assembly:
    """Return what the passages say of the numbers found in them."""
    assembly = Assembly(passages, mentions)
    for number, (passage, found) in enumerate(zip(passages, mentions, strict=True)):
        if found and not _is_tabular(found):
            _Reader(assembly, passage, number).read(found)
    return assembly


def _is_tabular(mentions: Sequence[Mention]) -> bool:
    """Whether numbers stand behind each other with nothing but blanks between: rows of a table, not sentences."""
    return sum(1 for mention in mentions[1:] if mention.lead.isspace()) >= _ROW


def runs_of(mentions: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Yield the numbers in runs such as 7、8和9万元; most runs hold one number."""
    run: list[Mention] = []
    for mention in mentions:
        is_beside = bool(run) and SEPARATORS.fullmatch(mention.lead) and mention.is_like == run[-1].is_like
        if run and (not is_beside or _is_worked_out(run[-1], then=mention)):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def _is_worked_out(price: Mention, *, then: Mention) -> bool:
    """Whether a price has what it comes to behind it, as in 906人，每人400元，36.24万元."""
    is_parted = then.lead.strip() in _COMMAS and price.unit != then.unit
    return is_parted and names_average(price.lead[-_NEXT:]) and then.amount > price.amount


class _Reader:
    """Reads one passage; the open lists are a stack."""

    def __init__(self, assembly: Assembly, passage: Passage, number: int) -> None:
        self._assembly, self._passage, self._number = assembly, passage, number
        self._stack: list[Scope] = []
        self._targets: list[Fact] = []
        self._run: list[Fact] = []
        self._owner: Fact | None = None
        self._last: Fact | None = None
        self._before: Role | None = None
        self._near: Mention | None = None
        self._is_cut = False  # whether a semicolon stands before a bound that was passed over
        self._open(sign="", parent=None)

    def read(self, mentions: Sequence[Mention]) -> None:
        runs = list(runs_of(mentions))
        for run, following in zip(runs, [*runs[1:], None], strict=True):
            lead = read_lead(run[0], before=self._before)
            self._follow(lead.breaks, is_named=run[0].lead.rstrip().endswith(tuple(_COLONS)))
            if _NEXT_ITEM.search(run[0].lead):
                self._leave_item()
            lead = self._as_prior(lead, following=following) or self._as_item(lead, mention=run[0]) or lead
            self._take(run, lead=lead)
            self._before, self._near = lead.role, run[-1]
        for scope in self._stack:
            scope.tail = self._passage.text[mentions[-1].end :]
            _give_unit(scope)

    def _as_prior(self, lead: Lead, *, following: Sequence[Mention] | None) -> Lead | None:
        """Read 2020年9万元 as the level before in 接待费2021年8万元，2020年9万元，减少1万元."""
        target = self._targets[-1] if self._targets else None
        if self._before in (Role.CHANGE, Role.GROWTH) and _LAST_YEAR_ALONE.fullmatch(lead.label):
            is_free = target is not None and target.level is not None and target.prior is None
            is_base = target is not None and any(is_called_alike(target.label, base=it.base) for it in target.said)
            return Lead(Role.PRIOR, lead.label, base=lead.label, sign=lead.sign) if is_free and not is_base else None
        year = _YEAR_ALONE.match(lead.label)
        is_own = year is not None and (lead.label == year[0] or self._is_of_target(lead.label))
        year = year if is_own else None
        if lead.role is not Role.LEVEL or self._before is not Role.LEVEL or not (target and year and following):
            return None
        is_before = target.year.isdigit() and int(year[1]) == int(target.year) - 1
        then = read_lead(following[0], before=Role.PRIOR)
        is_told = then.role in (Role.CHANGE, Role.GROWTH) and year_of(then.base) in ("", "prior", year[1])
        is_told = is_told and (len(then.label) <= 1 or are_alike(then.label, other=target.label))
        return Lead(Role.PRIOR, lead.label, base=lead.label, sign=lead.sign) if is_before and is_told else None

    def _is_of_target(self, label: str) -> bool:
        """Whether a figure of another year is called as the one before it: 2023年支出9万元，2022年支出8万元."""
        return bool(self._targets) and core_of(label) == core_of(self._targets[-1].label) != ""

    def _as_item(self, lead: Lead, *, mention: Mention) -> Lead | None:
        """Read 新增4万亩 as an item in 建设5.2万亩，其中新增4万亩、改造提升1.2万亩, not as a change of something."""
        top, words = self._stack[-1], _ITEM.search(mention.lead.rstrip())
        whole = top.parent.level if top.parent is not None and not top.parent.changes else None
        if lead.role is not Role.CHANGE or words is None or whole is None or whole.is_like != mention.is_like:
            return None
        return Lead(Role.LEVEL, words[1], sign=lead.sign, breaks=lead.breaks)

    def _open(self, *, sign: str, parent: Fact | None) -> None:
        if not sign:
            self._assembly.sentence += 1
        scope = Scope(sign, parent, self._assembly.sentence, self._number)
        self._assembly.scopes.append(scope)
        self._stack.append(scope)
        if parent is not None:
            parent.inner.append(scope)

    def _follow(self, breaks: Sequence[str], *, is_named: bool) -> None:
        """Open and leave lists by the signs before a number, before which a colon may only end its name."""
        for index, sign in enumerate(breaks):
            if sign in _STOPS:
                self._targets = self._heads()
                self._stack = []
                self._open(sign="", parent=None)
                self._before = None
            elif sign in _OPENS:
                self._open(sign="（", parent=self._last)
            elif sign in _CLOSES:
                self._close()
            elif sign in _SEMICOLONS:
                self._end_clause(is_in_words=_ends_words(breaks[:index]))
            elif sign in _COLONS and self._goes_on(breaks[:index]):
                self._split_again(sign, is_name=is_named and index == len(breaks) - 1)
            elif sign not in _CLAUSE_ENDS and not self._has_just_opened(sign):
                self._open(sign=sign[:3], parent=self._explained(sign))

    def _heads(self) -> list[Fact]:
        """Return what the next sentence speaks of if it names nothing: the last level outside lists, or its run.

        After a sentence that only lists the parts of an earlier figure it may speak of either.
        """
        levels = [fact for fact in self._stack[0].levels if not fact.is_base] if self._stack else []
        if not levels and any(scope.levels for scope in self._stack[1:]):
            return []
        if not levels or levels[-1] in self._run:
            return self._run or self._targets
        return [levels[-1]]

    def _has_just_opened(self, sign: str) -> bool:
        """Whether a colon only follows the word that opened the list, as in 其中：."""
        top = self._stack[-1]
        return sign in _COLONS and bool(top.sign) and top.parent is not None and not top.facts

    def _goes_on(self, breaks: Sequence[str]) -> bool:
        """Whether a colon after a semicolon names an item or splits up the same whole again: 按功能：…；按性质：…."""
        return bool(breaks) and breaks[-1] in _SEMICOLONS and self._stack[-1].sign not in ("", "（")

    def _split_again(self, sign: str, *, is_name: bool) -> None:
        if not is_name:
            self._open(sign=sign, parent=self._stack.pop().parent)

    def _explained(self, sign: str) -> Fact | None:
        """Return what a list explains: the last level; a colon explains nothing of an earlier sentence."""
        is_here = self._last is not None and self._last.sentence == self._assembly.sentence
        return self._last if is_here or sign not in _COLONS else None

    def _close(self) -> None:
        """Leave a bracket and every list that was opened inside it."""
        signs = [scope.sign for scope in self._stack]
        if "（" in signs:
            index = len(signs) - 1 - signs[::-1].index("（")
            _give_unit(self._stack[index])
            self._last = self._stack[index].parent or self._last
            self._targets = [self._last] if self._last else []
            del self._stack[index:]

    def _end_clause(self, *, is_in_words: bool) -> None:
        """Leave the lists that end with a clause: one told in words, and one whose items add up to what it explains.

        A semicolon parts the items of an outer list where commas part those of the inner one.
        """
        while len(self._stack) > 1 and self._stack[-1].sign != "（" and (is_in_words or self._has_ended()):
            self._last = self._stack.pop().parent or self._last
            self._targets = [self._last] if self._last else []
            is_in_words = False

    def _has_ended(self) -> bool:
        """Whether a semicolon ends the last list: it adds up, or 、 parts its items and another list is around it."""
        top, around = self._stack[-1], self._stack[-2]
        is_within = around.sign not in ("", "（") and len(top.levels) > 1
        return is_used_up(top) or (is_within and all(fact.sign == "、" for fact in top.levels[1:]))

    def _leave_list(self) -> None:
        """Leave a list whose items are parted by commas: after a semicolon the text speaks of what it explains."""
        top = self._stack[-1]
        if top.sign not in ("", "（") and len(top.levels) > 1 and not any(fact.starts_clause for fact in top.levels):
            self._last = self._stack.pop().parent or self._last
            self._targets = [self._last] if self._last else []

    def _leave_item(self) -> None:
        """Leave the lists within a numbered item where the next one begins: 1、甲9万元，其中乙3万元；2、丙4万元."""
        for index in range(len(self._stack) - 1, 0, -1):
            levels = [fact.level for fact in self._stack[index - 1].facts if fact.level is not None]
            if any(_NUMBERED.search(level.lead) for level in levels):
                del self._stack[index:]

    def _leave_lists(self) -> None:
        """Leave the lists up to the bracket or the sentence that they stand in."""
        while self._stack[-1].sign not in ("", "（"):
            self._stack.pop()

    def _take(self, run: list[Mention], *, lead: Lead) -> None:
        if lead.role is Role.ASIDE:
            return
        self._targets = self._whole_of_list(run, lead=lead)
        if lead.sign in _SEMICOLONS and (lead.role is Role.PRIOR or (lead.role is Role.CHANGE and not lead.label)):
            self._leave_list()
        if lead.role is Role.LEVEL and _PLUS.match(lead.label):
            self._leave_lists()
        if lead.role is Role.REACHED and self._is_moved(run[0]):
            target = self._targets[-1]
            target.prior, target.level = target.level, run[0]
        elif lead.role in (Role.LEVEL, Role.REACHED):
            self._take_levels(run, lead=lead)
        elif lead.role is Role.PRIOR and len(run) == 1:
            self._targets = [it for it in self._targets if self._may_be_of(it, base=lead.label)] or [self._new_fact()]
            for target in self._targets:
                target.earlier += [target.prior] if target.prior is not None else []
                target.prior = _with_unit_of(run[0], other=target.level)
        else:
            self._attach(run, lead=lead)

    def _whole_of_list(self, run: Sequence[Mention], *, lead: Lead) -> list[Fact]:
        """Return what a comma after a list without a sign goes on to speak of."""
        is_of_one = lead.sign in _COMMAS and not lead.breaks and len(run) == len(self._targets) == 1
        return [whole_of_list(self._targets[0], lead=lead, by=run[0])] if is_of_one else self._targets

    def _may_be_of(self, target: Fact, *, base: str) -> bool:
        """Whether a figure of another year can be of what an earlier sentence told, not of something else."""
        name = core_of(base)
        is_named = _DATED.search(base) is not None and len(name) > 1 and not _STAGE.fullmatch(name)
        return target.sentence == self._assembly.sentence or not is_named or are_alike(name, other=target.label)

    def _is_moved(self, mention: Mention) -> bool:
        """Whether a figure is what the one right before it went up or down to, as in 由9万元降至7万元."""
        target = self._targets[-1] if self._targets else None
        return (
            target is not None
            and target.level is self._near
            and target.level is not None
            and (target.level.is_like == mention.is_like and _FROM.search(target.label) is not None)
        )

    def _take_levels(self, run: list[Mention], *, lead: Lead) -> None:
        is_cut = self._is_cut or not _SEMICOLONS.isdisjoint(lead.breaks)
        run = [mention for mention in run if not self._is_bound(mention)]
        self._is_cut = is_cut and not run
        if _PASSED.search(lead.label) or not run:
            return
        run = _for_each(run, label=lead.label)
        labels = _labels(self._whole_label(run[0], label=lead.label), count=len(run))
        self._owner = self._targets[-1] if self._targets else None
        self._targets = []
        for mention, label in zip(run, labels, strict=True):
            named = label or _words_after(self._passage.text, end=mention.end)
            fact = Fact(named, mention, self._assembly.sentence, self._number, self._stack[-1])
            fact.sign, fact.starts_clause = lead.sign, is_cut
            fact.is_open = _AND_SO_ON.match(self._passage.text, mention.end) is not None
            fact.said = self._moves_to(fact)
            self._stack[-1].facts.append(fact)
            if mention.quantity is not Quantity.PERCENT:
                self._targets.append(fact)
                self._last = fact
        if len(run) > 1:
            self._run = self._targets
        elif self._owner is not None and _WITHIN.match(self._passage.text, run[0].end):
            self._targets, self._last = [self._owner], self._owner

    def _moves_to(self, fact: Fact) -> list[Said]:
        """Return what was said of the level before: it leads to the one that stands behind 至."""
        moved, level = self._owner, fact.level
        if moved is None or moved.level is None or level is None or not _TO.fullmatch(fact.label):
            return []
        said = [it for it in moved.said if it.prior is None]
        is_plain = not moved.prior and moved.level.is_like == level.is_like
        is_moved = any(it.role is Role.CHANGE for it in said) and is_plain
        if not is_moved or any(it.base or it.role not in (Role.CHANGE, Role.GROWTH) for it in said):
            return []
        moved.said = [it for it in moved.said if it.prior is not None]
        return [structs.replace(it, prior=moved.level) for it in said]

    def _is_bound(self, mention: Mention) -> bool:
        """Whether a figure only bounds others, as in 100万元以上的项目3个; a rate may have been more than it says."""
        is_rate = mention.quantity in (Quantity.PERCENT, Quantity.SCORE)
        return not is_rate and _BOUND.match(self._passage.text, mention.end) is not None

    def _whole_label(self, mention: Mention, *, label: str) -> str:
        """Return the label with that of a count right before it: in 追加6个项目744.89万元 the money is 追加项目."""
        near = self._last
        is_next = near is not None and near.level is self._near and near.level is not None
        is_apart = _HAS_BREAK.search(mention.lead) is not None and not _BARE_FUNDS.fullmatch(mention.lead)
        if not is_next or near is None or near.level is None or is_apart:
            return label
        return near.label + label if near.level.quantity is Quantity.COUNT else label

    def _attach(self, run: list[Mention], *, lead: Lead) -> None:
        """Say changes or rates of the facts they belong to: one each, or one of all."""
        self._choose_targets(lead, count=len(run), by=run[0])
        level = self._targets[-1].level if self._targets else None
        is_price = level is not None and (
            level.quantity is not run[0].quantity
            or (names_average(self._targets[-1].label) and not _may_be_moved(level, by=run[0]))
        )
        if lead.role is Role.CHANGE and not lead.label and is_price:
            self._targets = self._whole_before(run[0]) or [self._new_fact()]
        targets = self._targets
        if len(run) == len(targets) and len(run) > 1:
            pairs = list(zip(targets, run, strict=True))
        else:
            pairs = [(target, run[0]) for target in targets] if len(run) == 1 else []
        for target, mention in pairs:
            if len(target.said) < _MOST_SAID:
                about = (lead.label, lead.direction, lead.base)
                target.said.append(Said(lead.role, mention, *about, self._near, target.prior))
        if targets and targets[-1].is_base and self._owner is not None:
            self._targets, self._last = [self._owner], self._owner

    def _choose_targets(self, lead: Lead, *, count: int, by: Mention) -> None:
        scope = self._stack[-1]
        if count > 1 and count == len(self._run) != len(self._targets):
            self._targets = self._run
            return
        is_new_clause = any(sign not in _CLOSES and sign not in _OPENS for sign in lead.breaks)
        starts_afresh = lead.role is Role.CHANGE and bool(lead.label) and (is_new_clause or self._is_apart())
        starts_afresh = starts_afresh or (lead.role is Role.GROWTH and self._is_of_another(lead))
        starts_afresh = starts_afresh or (lead.role is Role.CHANGE and self._is_of_other_kind(lead, by=by))
        if count == 1 and (starts_afresh or (not self._targets and lead.role in (Role.CHANGE, Role.GROWTH))):
            self._targets = [self._new_fact(lead.label)]
            self._last = self._targets[0]
        elif lead.is_each and len(self._targets) == 1 and len(scope.levels) > 1:
            self._targets = scope.levels

    def _is_of_another(self, lead: Lead) -> bool:
        """Whether a rate after a semicolon is of what no figure was told of, as in 减支12万元；民生支出增长5%."""
        is_named = lead.sign in _SEMICOLONS and len(lead.label) >= _NAME
        return is_named and not any(are_alike(lead.label, other=it.label) for it in self._targets)

    def _is_of_other_kind(self, lead: Lead, *, by: Mention) -> bool:
        """Whether a change with a subject of its own follows a figure of another kind: 97人次，接待费减少3万元."""
        levels = [it.level for it in self._targets if it.level is not None]
        return len(lead.label) > 1 and bool(levels) and all(it.quantity is not by.quantity for it in levels)

    def _new_fact(self, label: str = "") -> Fact:
        """Return a fact without a level of its own, put where the text is."""
        fact = Fact(label, None, self._assembly.sentence, self._number, self._stack[-1])
        self._stack[-1].facts.append(fact)
        return fact

    def _whole_before(self, mention: Mention) -> list[Fact]:
        """Return the one level of the sentence that a change can be of, after a price or a count."""
        levels = [fact for fact in self._stack[0].levels if fact.level and fact.level.is_like == mention.is_like]
        whole = [fact for fact in levels if not names_average(fact.label)]
        return whole if len(whole) == 1 else []

    def _is_apart(self) -> bool:
        """Whether no level of the same sentence stands before a change."""
        return self._before is None or all(target.level is None for target in self._targets)


def _may_be_moved(price: Mention, *, by: Mention) -> bool:
    """Whether a change can be of a price: one in its unit and below it, as in 人均126元，比上年提高6元."""
    return price.unit == by.unit and by.amount < price.amount


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


def _give_unit(bracket: Scope) -> None:
    """Give the parts in brackets that add up to an amount its unit, as in 余额1071.65亿元（一般699.47，专项372.18）."""
    whole = bracket.parent.level if bracket.parent is not None and bracket.sign == "（" else None
    parts = [fact.level for fact in bracket.facts if fact.level is not None and fact.label]
    if whole is None or whole.quantity is not Quantity.MONEY or not 1 < len(parts) == len(bracket.facts):
        return
    if all(it.quantity is Quantity.PLAIN for it in parts) and sum(it.value for it in parts) == whole.value:
        for fact in bracket.facts:
            fact.level = fact.level and _with_unit_of(fact.level, other=whole)


def _with_unit_of(mention: Mention, *, other: Mention | None) -> Mention:
    """Return a number without a unit with that of the figure that it is compared with, as in 2.05万元，较上年2.08."""
    if other is None or mention.quantity is not Quantity.PLAIN:
        return mention
    return structs.replace(mention, quantity=other.quantity, unit=other.unit, scale=other.scale)


def _for_each(run: list[Mention], *, label: str) -> list[Mention]:
    """Return a figure once for each thing that it is told of, as in 甲乡、乙乡各50万元."""
    if len(run) > 1 or not label.endswith("各"):
        return run
    names = [name.strip() for name in _NAMES.split(label.removesuffix("各"))]
    return [structs.replace(run[0]) for _ in names] if len(names) > 1 and all(len(name) > 1 for name in names) else run


def _labels(label: str, *, count: int) -> list[str]:
    """Return a name for each number of a run: the names before 分别 or 各, or the same one for all."""
    head = re.split("分别|各自|各|均", label)[0]
    names = [name.strip() for name in _NAMES.split(head) if name.strip()]
    return names if len(names) == count and count > 1 else [label] * count


def _words_after(text: str, *, end: int) -> str:
    match = re.compile(r"[^，。；、：（）0-9]{2,20}").match(text, end)
    return match[0].partition("每")[0] if match else ""  # 14个站每站5万元 counts stations
