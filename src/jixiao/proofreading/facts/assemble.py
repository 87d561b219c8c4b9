"""Put the numbers of a passage together to facts, sentence by sentence."""

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import structs

from jixiao.late_pattern import late_pattern
from jixiao.proofreading.facts.assembly import Assembly
from jixiao.proofreading.facts.fact import Fact, Said
from jixiao.proofreading.facts.label import are_alike, core_of, names_average
from jixiao.proofreading.facts.lead import Lead, Role, read_lead
from jixiao.proofreading.facts.open_lists import NUMBER, OpenLists
from jixiao.proofreading.facts.plain_list import whole_of_list
from jixiao.proofreading.facts.reread import reread
from jixiao.proofreading.facts.run import for_each, labels_of, runs_of
from jixiao.proofreading.facts.unit import give_unit, with_unit_of
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.passage import Passage

_OPENS, _CLOSES = frozenset("（("), frozenset("）)")
_COLONS = frozenset("：:")
_COMMAS = frozenset("，,")
_SEMICOLONS = frozenset("；;")
_AND_SO_ON = late_pattern(r"[^，。；：]{0,8}?等(?!级|次|额|待)")
_MOST_SAID = 40  # of one figure; more is no sentence that anybody wrote
_PASSED = late_pattern("(?:突破|跨越|迈上|站上)了?$")  # a mark that was passed, not a figure of the account
_BOUND = late_pattern("(?:及|（含）|[(]含[)])?以[上下]")
_ABOUT = late_pattern(r"\s?(?:左右|上下|以[上下内外])")
_FROM = late_pattern("[由从]")
_BARE_FUNDS = late_pattern("[，,](?:涉及|安排|预算|项目)?(?:资金|金额|预算|经费)(?:为|共计|合计)?")
_PLUS = late_pattern("(?:再)?加上?(?![工油班装固快强大权盟征密价速深剧])")  # what is added to a figure is no part of it
_WITHIN = late_pattern("(?:也|都|均|已|亦)?(?:包[括含]|计入|列入|含)?在(?:其中|内)")  # a part told behind its whole
_DATED, _STAGE = (
    late_pattern("(?:19|20)[0-9]{2}"),
    late_pattern("(?:年初|调整|全年)?预算|决算|执行|完成|实际|同期|相比"),
)
_TO = late_pattern("(?:后)?[至到为]")  # in 年初985万元，调减123.54万元（12.54%）至861.46万元
_NEXT_ITEM = late_pattern(rf"[；;]\s{{0,4}}{NUMBER}")
_ROW = 2
_TABLE_ROW = late_pattern(
    r"(?:[0-9]{1,3}\s{1,8})?[^\s，。；：、0-9]{2,20}\s{1,8}[0-9.]{1,12}\s{1,8}[0-9.]{1,12}"
    r"|[0-9]{1,3}\s{1,8}[^，。；：、0-9]{2,60}\s[0-9.,]{1,14}"
    r"|(?:(?:其中[：:])?[^\s，。；：、0-9]{2,12}\s{1,8}[0-9.,]{1,14}(?:\s{1,8}|$)){2,8}"
)  # such as 3 美湖镇 5 5, 3 芦田镇 河道治理 20, or 甲市 35 其中：市本级 9
_OPENING = ("（", "(")
_NAME = 4  # characters of a name of its own
_HAS_BREAK = late_pattern(r"[。！？；;，,、：:（）()\n]|^$")


def assemble(passages: Sequence[Passage], *, mentions: Sequence[Sequence[Mention]]) -> Assembly:
    """Return what the passages say of the numbers found in them."""
    assembly = Assembly(passages, mentions)
    for number, (passage, found) in enumerate(zip(passages, mentions, strict=True)):
        if found and not _is_tabular(found, text=passage.text):
            _Reader(assembly, passage, number).read(found)
    return assembly


def _is_tabular(mentions: Sequence[Mention], *, text: str) -> bool:
    """Whether numbers stand behind each other with nothing but blanks between: rows of a table, not sentences."""
    behind = (one for one, other in pairwise(mentions) if other.lead.isspace())
    beside = sum(1 for it in behind if text[it.start - 1 : it.start] not in _OPENING)  # 甲（25.9亿元 18.5%） is no row
    return beside >= _ROW or (len(mentions) >= _ROW and _TABLE_ROW.fullmatch(text.strip()) is not None)


class _Reader:
    """Reads one passage, figure by figure."""

    def __init__(self, assembly: Assembly, passage: Passage, number: int) -> None:
        self._passage, self._at = passage, OpenLists(assembly, number)
        self._owner: Fact | None = None
        self._near: Mention | None = None
        self._is_cut = False  # whether a semicolon stands before a bound that was passed over

    def read(self, mentions: Sequence[Mention]) -> None:
        runs = list(runs_of(mentions))
        for run, following in zip(runs, [*runs[1:], None], strict=True):
            lead = read_lead(run[0], before=self._at.before)
            self._at.role = lead.role
            self._at.follow(lead.breaks, is_named=run[0].lead.rstrip().endswith(tuple(_COLONS)))
            if _NEXT_ITEM.search(run[0].lead):
                self._at.leave_item()
            lead = reread(lead, lists=self._at, mention=run[0], following=following)
            self._take(run, lead=lead)
            self._at.before, self._near = lead.role, run[-1]
        for scope in self._at.stack:
            scope.tail = self._passage.text[mentions[-1].end :]
            give_unit(scope)

    def _take(self, run: list[Mention], *, lead: Lead) -> None:
        if lead.role is Role.ASIDE or self._is_about(run[-1], role=lead.role):
            return
        self._at.targets = self._whole_of_list(run, lead=lead)
        if lead.sign in _SEMICOLONS and (lead.role is Role.PRIOR or (lead.role is Role.CHANGE and not lead.label)):
            self._at.leave_list()
        if lead.role is Role.LEVEL and _PLUS.match(lead.label):
            self._at.leave_lists()
        if lead.role is Role.REACHED and self._is_moved(run[0]):
            target = self._at.targets[-1]
            target.prior, target.level = target.level, run[0]
        elif lead.role in (Role.LEVEL, Role.REACHED):
            self._take_levels(run, lead=lead)
        elif lead.role is Role.PRIOR and len(run) == 1:
            compared = [it for it in self._at.targets if self._may_be_of(it, base=lead.label)]
            self._at.targets = compared or [self._at.new_fact()]
            for target in self._at.targets:
                target.earlier += [target.prior] if target.prior is not None else []
                target.prior = with_unit_of(run[0], other=target.level)
        else:
            self._attach(run, lead=lead)

    def _is_about(self, mention: Mention, *, role: Role) -> bool:
        """Whether a rate is told roughly, as in 占收入的60%左右, so that nothing can be held against it."""
        is_rate = mention.quantity is Quantity.PERCENT and role is not Role.LEVEL
        return is_rate and _ABOUT.match(self._passage.text, mention.end) is not None

    def _whole_of_list(self, run: Sequence[Mention], *, lead: Lead) -> list[Fact]:
        """Return what a comma after a list without a sign goes on to speak of."""
        is_of_one = lead.sign in _COMMAS and not lead.breaks and len(run) == len(self._at.targets) == 1
        return [whole_of_list(self._at.targets[0], lead=lead, by=run[0])] if is_of_one else self._at.targets

    def _may_be_of(self, target: Fact, *, base: str) -> bool:
        """Whether a figure of another year can be of what an earlier sentence told, not of something else."""
        name = core_of(base)
        is_named = _DATED.search(base) is not None and len(name) > 1 and not _STAGE.fullmatch(name)
        return target.sentence == self._at.assembly.sentence or not is_named or are_alike(name, other=target.label)

    def _is_moved(self, mention: Mention) -> bool:
        """Whether a figure is what the one right before it went up or down to, as in 由9万元降至7万元."""
        target = self._at.targets[-1] if self._at.targets else None
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
        run = for_each(run, label=lead.label)
        labels = labels_of(self._whole_label(run[0], label=lead.label), count=len(run))
        self._owner = self._at.targets[-1] if self._at.targets else None
        self._at.targets = []
        for mention, label in zip(run, labels, strict=True):
            named = label or _words_after(self._passage.text, end=mention.end)
            fact = Fact(named, mention, self._at.assembly.sentence, self._at.number, self._at.stack[-1])
            fact.sign, fact.starts_clause = lead.sign, is_cut
            fact.is_open = _AND_SO_ON.match(self._passage.text, mention.end) is not None
            fact.said = self._moves_to(fact)
            self._at.stack[-1].facts.append(fact)
            if mention.quantity is not Quantity.PERCENT:
                self._at.targets.append(fact)
                self._at.last = fact
        if len(run) > 1:
            self._at.run = self._at.targets
        elif self._owner is not None and _WITHIN.match(self._passage.text, run[0].end):
            self._at.targets, self._at.last = [self._owner], self._owner

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
        near = self._at.last
        is_next = near is not None and near.level is self._near and near.level is not None
        is_apart = _HAS_BREAK.search(mention.lead) is not None and not _BARE_FUNDS.fullmatch(mention.lead)
        if not is_next or near is None or near.level is None or is_apart:
            return label
        return near.label + label if near.level.quantity is Quantity.COUNT else label

    def _attach(self, run: list[Mention], *, lead: Lead) -> None:
        """Say changes or rates of the facts they belong to: one each, or one of all."""
        self._choose_targets(lead, count=len(run), by=run[0])
        level = self._at.targets[-1].level if self._at.targets else None
        is_price = level is not None and (
            level.quantity is not run[0].quantity
            or (names_average(self._at.targets[-1].label) and not _may_be_moved(level, by=run[0]))
        )
        if lead.role is Role.CHANGE and not lead.label and is_price:
            self._at.targets = self._whole_before(run[0]) or [self._at.new_fact()]
        targets = self._at.targets
        if len(run) == len(targets) and len(run) > 1:
            pairs = list(zip(targets, run, strict=True))
        else:
            pairs = [(target, run[0]) for target in targets] if len(run) == 1 else []
        for target, mention in pairs:
            if len(target.said) < _MOST_SAID:
                about = (lead.label, lead.direction, lead.base)
                target.said.append(Said(lead.role, mention, *about, self._near, target.prior))
        if targets and targets[-1].is_base and self._owner is not None:
            self._at.targets, self._at.last = [self._owner], self._owner

    def _choose_targets(self, lead: Lead, *, count: int, by: Mention) -> None:
        scope = self._at.stack[-1]
        if count > 1 and count == len(self._at.run) != len(self._at.targets):
            self._at.targets = self._at.run
            return
        moved = [it for it in scope.facts[-count:] if it.changes and it.sentence == self._at.assembly.sentence]
        if count > 1 and lead.role is Role.GROWTH and count == len(moved) != len(self._at.targets):
            self._at.targets = moved  # 收入减少8万元、支出减少9万元，分别下降18%、21%
            return
        is_new_clause = any(sign not in _CLOSES and sign not in _OPENS for sign in lead.breaks)
        starts_afresh = lead.role is Role.CHANGE and bool(lead.label) and (is_new_clause or self._is_apart())
        starts_afresh = starts_afresh or (lead.role is Role.GROWTH and self._is_of_another(lead))
        starts_afresh = starts_afresh or (lead.role is Role.CHANGE and self._is_of_other_kind(lead, by=by))
        if count == 1 and (starts_afresh or (not self._at.targets and lead.role in (Role.CHANGE, Role.GROWTH))):
            self._at.targets = [self._at.new_fact(lead.label)]
            self._at.last = self._at.targets[0]
        elif lead.is_each and len(self._at.targets) == 1 and len(scope.levels) > 1:
            self._at.targets = scope.levels

    def _is_of_another(self, lead: Lead) -> bool:
        """Whether a rate after a semicolon is of what no figure was told of, as in 减支12万元；民生支出增长5%."""
        is_named = lead.sign in _SEMICOLONS and len(lead.label) >= _NAME
        return is_named and not any(are_alike(lead.label, other=it.label) for it in self._at.targets)

    def _is_of_other_kind(self, lead: Lead, *, by: Mention) -> bool:
        """Whether a change with a subject of its own follows a figure of another kind: 97人次，接待费减少3万元."""
        levels = [it.level for it in self._at.targets if it.level is not None]
        return len(lead.label) > 1 and bool(levels) and all(it.quantity is not by.quantity for it in levels)

    def _whole_before(self, mention: Mention) -> list[Fact]:
        """Return the one level of the sentence that a change can be of, after a price or a count."""
        levels = [fact for fact in self._at.stack[0].levels if fact.level and fact.level.is_like == mention.is_like]
        whole = [fact for fact in levels if not names_average(fact.label)]
        return whole if len(whole) == 1 else []

    def _is_apart(self) -> bool:
        """Whether no level of the same sentence stands before a change."""
        return self._at.before is None or all(target.level is None for target in self._at.targets)


def _may_be_moved(price: Mention, *, by: Mention) -> bool:
    """Whether a change can be of a price: one in its unit and below it, as in 人均126元，比上年提高6元."""
    return price.unit == by.unit and by.amount < price.amount


def _words_after(text: str, *, end: int) -> str:
    match = re.compile(r"[^，。；、：（）0-9]{2,20}").match(text, end)
    return match[0].partition("每")[0] if match else ""  # 14个站每站5万元 counts stations
