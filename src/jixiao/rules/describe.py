"""Turn outcomes into findings: message, place, arithmetic, basis and what to do."""

from collections.abc import Iterator, Mapping

from jixiao.book.book import Book
from jixiao.book.column import Kind, Row
from jixiao.book.figure import State
from jixiao.book.finding import Finding, Operand
from jixiao.book.place import Place
from jixiao.book.printing import print_number
from jixiao.book.schema import TABLE_BY_NAME
from jixiao.book.verdict import Verdict
from jixiao.formula.closure import Compiles
from jixiao.formula.explain import Explanation, explain
from jixiao.formula.facts import Facts
from jixiao.formula.leaves import At, Leaf, read_leaves
from jixiao.rules.catalogue import Catalogue
from jixiao.rules.outcome import Outcome, Outcomes
from jixiao.rules.python_rule import Told

_NAMES = ("name", "item", "letter", "guest_unit", "section", "category", "subject", "kind", "month", "content")
_STATES = {State.BLANK: "空", State.MISSING: "缺", State.NOT_APPLICABLE: "不涉及"}


def describe_outcomes(outcomes: Outcomes, *, facts: Facts, catalogue: Catalogue) -> tuple[Finding, ...]:
    """Return the findings of a run, errors first; what follows from another finding is told with that one."""
    failed = list(outcomes.having(Verdict.FAIL))
    also = _followers(failed)
    findings = [
        _finding(outcome, facts=facts, compiler=catalogue.compiler, also=also.get(id(outcome), ()))
        for outcome in failed
        if id(outcome) in also and outcome.compiled.rule.stage == "live"
    ]
    order = ("error", "warning", "note")
    return tuple(sorted(findings, key=lambda item: (order.index(item.severity), item.rule, item.instance)))


def _followers(failed: list[Outcome]) -> Mapping[int, tuple[str, ...]]:
    """Return the outcomes to tell, each with the rules that fail as its consequence; a rule in trial explains none."""
    by_rule = {(item.compiled.rule.id, item.item): item for item in failed if item.compiled.rule.stage == "live"}
    causes = [(_first_cause(outcome, by_rule=by_rule), outcome) for outcome in failed]
    told: dict[int, tuple[str, ...]] = {id(outcome): () for cause, outcome in causes if cause is outcome}
    for cause, outcome in causes:
        if cause is not outcome:
            told[id(cause)] = (*told.get(id(cause), ()), outcome.compiled.rule.id)
    return told


def _first_cause(outcome: Outcome, *, by_rule: Mapping[tuple[str, str], Outcome]) -> Outcome:
    """Return the outcome that an outcome follows from, at the end of the chain; itself if it follows from none."""
    seen = {id(outcome)}
    cause = outcome
    while (next_cause := by_rule.get((cause.compiled.rule.corollary_of, cause.item))) is not None:
        if id(next_cause) in seen:
            break
        seen.add(id(next_cause))
        cause = next_cause
    return cause


def _finding(outcome: Outcome, *, facts: Facts, compiler: Compiles, also: tuple[str, ...]) -> Finding:
    why = _why(outcome, facts=facts, compiler=compiler)
    rule = outcome.compiled.rule
    place, where = _place(why.leaves, outcome=outcome, book=facts.book)
    parts = _parts(outcome, why=why, where=where, facts=facts, compiler=compiler)
    return Finding(
        rule=rule.id,
        instance=outcome.instance,
        severity=rule.severity,
        certainty="arguable" if why.has_blank or rule.needs_mark else "certain",
        title=rule.title,
        message=_message(parts),
        place=place,
        stated=why.stated,
        computed=why.computed,
        arithmetic=why.arithmetic,
        operands=tuple(_operand(leaf, book=facts.book) for leaf in why.leaves),
        basis=rule.basis,
        fix=rule.fix,
        is_verified=not rule.needs_mark,
        also=also,
        parts=parts,
    )


def _why(outcome: Outcome, *, facts: Facts, compiler: Compiles) -> Explanation:
    if isinstance(outcome.told, Told):
        told = outcome.told
        leaves = tuple(_leaf(figure_id, facts=facts) for figure_id in told.figures)
        return Explanation(told.arithmetic, told.stated, told.computed, "", leaves, has_blank=told.has_blank)
    assert outcome.variant is not None  # noqa: S101 - a formula has a variant
    facts.group = outcome.group
    return explain(outcome.variant.tree, at=At(facts, outcome.row), compiler=compiler)


def _leaf(figure_id: str, *, facts: Facts) -> Leaf:
    table, _, rest = figure_id.partition("/")
    row, _, field = rest.partition("/")
    label, kind = _column_label(table, row=row, field=field.partition("@")[0])
    return Leaf(figure_id, label, kind, facts.find(figure_id))


def _column_label(table: str, *, row: str, field: str) -> tuple[str, Kind]:
    schema = TABLE_BY_NAME[table]
    fixed = next((item.label for item in schema.fixed_rows if item.name == row), "")
    if fixed:
        return fixed, Kind.MONEY
    for column in schema.columns:
        if column.name == field:
            return column.label, column.kind
    return next((item.label for item in schema.amounts if item.name == field), field), Kind.MONEY


def _place(leaves: tuple[Leaf, ...], *, outcome: Outcome, book: Book) -> tuple[Place, str]:
    """Return the place of the figure that is most likely meant, and the place in the words of the Book.

    A claim is wrong where it is made, not where the figures stand that contradict it.
    """
    is_claim = outcome.compiled.each is TABLE_BY_NAME["claim"] and outcome.row is not None
    ids = [f"claim/{outcome.row.key}/quote"] if is_claim else []
    ids += [leaf.figure_id for leaf in leaves]
    stated = (book.place(figure_id) for figure_id in ids if figure_id in book.places)
    place = next(stated, None) or _nearest_place(leaves, outcome=outcome, book=book)
    owner = outcome.row if outcome.row is not None else (leaves[0].owner if leaves else None)
    label = leaves[0].label if leaves else ""
    table = outcome.compiled.each.label if outcome.compiled.each is not None else ""
    name = _name_of(owner)
    words = "".join(part for part in (table, f"「{name}」" if name else "", label) if part)
    where = "，".join(part for part in (place.describe(), words) if part)
    return place, f"{where}（{place.note}）" if place.note else where


def _nearest_place(leaves: tuple[Leaf, ...], *, outcome: Outcome, book: Book) -> Place:
    """Return the place of the cell of the row that stands before what is empty, for what is empty has no place."""
    each, row = outcome.compiled.each, outcome.row
    if each is None or row is None:
        return Place()
    wanted = leaves[0].figure_id.rpartition("/")[2] if leaves else ""
    names = [column.name for column in each.columns]
    until = names.index(wanted) if wanted in names else len(names)
    ids = (f"{each.name}/{row.key}/{name}" for name in (*reversed(names[:until]), *names[until:]))
    places = (book.place(figure_id) for figure_id in ids if figure_id in book.places)
    return next((place for place in places if place.describe()), Place())


def _name_of(row: Row) -> str:
    """Return the name by which an official knows a row."""
    for attribute in _NAMES:
        value = getattr(row, attribute, None)
        if isinstance(value, str) and value:
            return value
    return ""


def _parts(
    outcome: Outcome, *, why: Explanation, where: str, facts: Facts, compiler: Compiles
) -> tuple[tuple[str, str], ...]:
    """Return what the finding says, each part after the word that stands before it; the last is what to do."""
    rule = outcome.compiled.rule
    own = None
    if outcome.variant is not None and outcome.variant.message is not None:
        own = outcome.variant.message.fill(at=At(facts, outcome.row), compiler=compiler)
    caliber = _caliber(outcome)
    what = "".join(piece.text for piece in own) if own else f"“{rule.title}”不成立：{why.arithmetic}"
    parts = (
        ("", f"【{rule.id}】{what}"),
        ("位置", f"{where}{f'（{caliber}）' if caliber else ''}"),
        ("", "有空白格，按 0 计入合计" if why.has_blank else ""),
        ("依据", f"{'；'.join(rule.basis)}{'（依据待核实）' if rule.needs_mark else ''}"),
    )
    return (*((word, text.rstrip("。")) for word, text in parts if text), ("怎么办", rule.fix))


def _message(parts: tuple[tuple[str, str], ...]) -> str:
    """Return the parts as whole sentences; what to do next needs no word before it."""
    *told, (_, fix) = parts
    return "".join(f"{word}{'：' if word else ''}{text}。" for word, text in told) + fix


def _caliber(outcome: Outcome) -> str:
    """Return the caliber of an instance in words, empty where it has none."""
    if outcome.variant is not None:
        return outcome.variant.name.partition("#")[0]
    told = outcome.told.instance if isinstance(outcome.told, Told) else ""
    return told if outcome.row is not None else told.partition("@")[2]


def _operand(leaf: Leaf, *, book: Book) -> Operand:
    state = _STATES.get(leaf.figure.state)
    printed = state or (print_number(leaf.figure.number, kind=leaf.kind) if leaf.kind.is_figure else "")
    unit = "万元" if leaf.kind.value == "money" else ""
    return Operand(leaf.figure_id, leaf.label, printed, unit, book.place(leaf.figure_id))


def missing_of(outcome: Outcome, *, facts: Facts, compiler: Compiles) -> tuple[str, ...]:
    """Return the labels of the figures for want of which an outcome cannot be told."""
    if outcome.variant is None:
        return ()
    facts.group = outcome.group
    leaves = _unknown_leaves(outcome, facts=facts, compiler=compiler)
    return tuple(dict.fromkeys(leaves))


def _unknown_leaves(outcome: Outcome, *, facts: Facts, compiler: Compiles) -> Iterator[str]:
    assert outcome.variant is not None  # noqa: S101 - the caller looked
    for leaf in read_leaves(outcome.variant.tree, at=At(facts, outcome.row), compiler=compiler):
        if leaf.figure.state in (State.MISSING, State.BLANK):
            yield leaf.label
