"""Places named one by one with their count behind them, as in 在甲镇、乙镇、丙乡3个乡镇实施."""

from collections.abc import Iterator
from fractions import Fraction

from jixiao.book.relation import Relation, RelationKind
from jixiao.late_pattern import late_pattern
from jixiao.proofreading.figures.mention import Mention, Quantity
from jixiao.proofreading.passage import Passage
from jixiao.proofreading.relations.basis.build import Named, Outcome, relation_of
from jixiao.proofreading.relations.basis.text import Text

_RULE = "R205"
_KINDS = (  # how names end, and what counts just such places
    (late_pattern("[一-鿿]{1,12}(?:镇|乡|街道|街道办|街道办事处)"), late_pattern("个?(?:乡镇|镇乡|镇街|街镇)")),
    (late_pattern("[一-鿿]{1,12}镇"), late_pattern("个镇(?![乡街])")),
    (late_pattern("[一-鿿]{1,12}乡"), late_pattern("个乡(?!镇)")),
    (late_pattern("[一-鿿]{1,12}街道"), late_pattern("个街道(?!乡)")),
    (
        late_pattern("[一-鿿]{1,12}村"),
        late_pattern("个(?:行政|自然|示范|试点|重点|贫困)?村(?!级|民|组|小组|居|社)"),
    ),
    (late_pattern("[一-鿿]{1,12}社区"), late_pattern("个社区")),
    (
        late_pattern("[一-鿿]{1,12}[县市区旗]"),
        late_pattern("个(?:试点|重点)?(?:县市区|县（市、区）|县区|市县|区县|县市|县)(?!级)"),
    ),
)
_STOP = late_pattern(r"[。；;：:（()）\n，,0-9]")
_PLACE = late_pattern("[一-鿿]{1,12}[镇乡村县市区旗道]")
_AND = late_pattern("[和与及]")
_OTHERS = late_pattern("其[他它余]|除|等|共|约|近")
_FEW, _MOST, _LONGEST = 3, 40, 300


def place_name_relations(text: Text) -> Iterator[Relation]:
    """Yield whether a count is that of the places right before it, all of which are named in full."""
    for number, passage in enumerate(text.assembly.passages):
        for mention in text.assembly.mentions[number] if "、" in passage.text else ():
            names = _names_of(mention, passage=passage)
            if names:
                yield _relation(mention, names=names)


def _names_of(count: Mention, *, passage: Passage) -> list[str]:
    is_count = count.quantity is Quantity.COUNT and count.counter == "个" and not count.decimals
    words = _STOP.split(count.lead[-_LONGEST:])[-1] if is_count else ""
    *names, last = (name.strip() for name in words.split("、"))
    parted = [name.strip() for name in _AND.split(last)]
    names += parted if len(parted) > 1 and all(map(_PLACE.fullmatch, parted)) else [last]  # 和平村 is one
    if not _FEW <= len(names) <= _MOST or _OTHERS.search(words):
        return []
    after = passage.text[passage.text.rfind("个", count.start, count.end) :][:_MOST]
    is_whole = any(what.match(after) and all(map(name.fullmatch, names)) for name, what in _KINDS)
    return names if is_whole and len(set(names)) == len(names) else []


def _relation(count: Mention, *, names: list[str]) -> Relation:
    holds = len(names) == count.value
    outcome = Outcome(Fraction(len(names)), Fraction(0), holds=holds, formula=f"列出{len(names)}个")
    parts = tuple(Named(count, name) for name in names)
    stated = Named(count, "所列个数")
    return relation_of(RelationKind.COUNT, operands=parts, stated=stated, outcome=outcome, rule=_RULE)
