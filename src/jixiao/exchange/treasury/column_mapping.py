"""Which column of an export holds what: by the words of the rulebook, by a learned mapping, or by asking."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Any

from jixiao.exchange.treasury.question import NONE, Option, Question
from jixiao.exchange.treasury.words import TreasuryWords, heading_key
from jixiao.law.nearest import nearest_word
from jixiao.reading.spreadsheet.sheet import cell_name

BUDGET = ("initial", "adjusted", "executed")
_UNNEEDED = frozenset({"function_code", "economy_code", "note", "voucher"})  # nothing depends on them
CUMULATIVE = "executed"  # the answer that amounts without a date are cumulative


@dataclass(frozen=True)
class ColumnMapping:
    """What the columns of one kind of export of one sender hold; kept, and offered when such a file comes again.

    Shape:
        meanings: the name of a meaning by heading, empty for a column that is not wanted.
        settings: answers that hold for every file of this kind, by question id.
    """

    sender: str
    fingerprint: str
    meanings: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, str] = field(default_factory=dict)

    def to_json(self) -> dict[str, Any]:
        """Return the mapping as plain JSON values."""
        return {
            "sender": self.sender,
            "fingerprint": self.fingerprint,
            "meanings": dict(self.meanings),
            "settings": dict(self.settings),
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> "ColumnMapping":
        """Return the mapping that `to_json` wrote."""
        return cls(data["sender"], data["fingerprint"], dict(data["meanings"]), dict(data["settings"]))


@dataclass(frozen=True)
class MappedColumns:
    """The columns of one sheet by meaning, those that nobody uses, and what has to be asked."""

    columns: Mapping[str, int]
    unused: tuple[str, ...]
    questions: tuple[Question, ...]


def fingerprint_of(headings: Iterable[str], *, sender: str) -> str:
    """Return what two exports with the same columns from the same sender have in common, whatever their order.

    Example:
        >>> one = fingerprint_of(["项目名称", "支付金额（元）"], sender="示例县国库")
        >>> one == fingerprint_of(["支付金额", "项目名称"], sender="示例县国库")
        True
    """
    keys = "\x1f".join(sorted({heading_key(heading) for heading in headings}))
    return blake2b(f"{heading_key(sender)}\x1e{keys}".encode(), digest_size=8).hexdigest()


def find_mapping(mappings: Iterable[ColumnMapping], *, headings: Collection[str], sender: str) -> ColumnMapping | None:
    """Return the latest mapping that was learned from such a file, None if there is none."""
    wanted = fingerprint_of(headings, sender=sender)
    return next((item for item in reversed(tuple(mappings)) if item.fingerprint == wanted), None)


def map_columns(
    headings: Mapping[int, str], *, words: TreasuryWords, learned: Mapping[str, str], answers: Mapping[str, str]
) -> MappedColumns:
    """Return which column holds what.

    An answer goes over what was learned, and that over the words of the rulebook. A heading with several meanings, and
    two columns with the same one, are asked about.

    Args:
        headings: By column.
        words: What exports call things.
        learned: The meanings of a mapping, by heading.
        answers: By question id.
    """
    known = {heading_key(heading): meaning for heading, meaning in learned.items()}
    known |= {answer: id_.partition("/")[2] for id_, answer in answers.items() if id_.startswith("needed/")}
    options = {
        column: _meanings(heading, words=words, known=known, answers=answers) for column, heading in headings.items()
    }
    options = _narrowed(options)
    asking = [
        _ambiguous(headings[column], column=column, names=names, words=words)
        for column, names in options.items()
        if len(names) > 1
    ]
    columns: dict[str, int] = {}
    for name, found in _owners(options).items():
        columns[name] = _chosen(found, headings=headings, answer=answers.get(f"meaning/{name}", ""))
        if not columns[name] and name in _UNNEEDED:
            columns[name] = found[0]
        if not columns[name]:
            asking.append(_twice(name, columns=found, headings=headings, words=words))
    unused = tuple(heading for column, heading in headings.items() if column not in columns.values())
    free = tuple(headings[column] for column, names in options.items() if not names)
    asking += _missing(columns, unused=free, asked=asking, words=words)
    return MappedColumns(columns, unused, tuple(asking))


def _owners(options: Mapping[int, tuple[str, ...]]) -> dict[str, list[int]]:
    owners: dict[str, list[int]] = {}
    for column, names in options.items():
        if len(names) == 1:
            owners.setdefault(names[0], []).append(column)
    return owners


def learned_meanings(mapped: MappedColumns, *, headings: Mapping[int, str]) -> dict[str, str]:
    """Return the meaning of every heading, as a mapping keeps it."""
    names = {column: name for name, column in mapped.columns.items()}
    return {heading: names.get(column, "") for column, heading in headings.items()}


def _meanings(
    heading: str, *, words: TreasuryWords, known: Mapping[str, str], answers: Mapping[str, str]
) -> tuple[str, ...]:
    key = heading_key(heading)
    said = answers.get(f"column/{key}", known.get(key, ""))
    if said in words.meanings:
        return (said,)
    return () if said == NONE or (not said and key in known) else words.meanings_of(heading)


def _narrowed(options: Mapping[int, tuple[str, ...]]) -> dict[int, tuple[str, ...]]:
    """Return the options without those that nothing depends on, or that another column has for sure.

    A list of payments has a budget in each line only for information; nobody is asked which one.
    """
    sure = {names[0] for names in options.values() if len(names) == 1}
    passed = {*BUDGET} if "paid" in sure and sure & {"date", "month"} else set()
    narrowed = {}
    for column, names in options.items():
        left = tuple(name for name in names if name not in passed)
        if len(left) > 1:
            left = tuple(name for name in left if name not in sure) or left
            left = () if _UNNEEDED.issuperset(left) else left
        narrowed[column] = left
    return narrowed


def _chosen(columns: list[int], *, headings: Mapping[int, str], answer: str) -> int:
    """Return the column that holds a meaning, 0 where a person has to say which."""
    if len(columns) == 1:
        return columns[0]
    return next((column for column in columns if answer and heading_key(headings[column]) == answer), 0)


def _ambiguous(heading: str, *, column: int, names: tuple[str, ...], words: TreasuryWords) -> Question:
    options = (*(Option(name, words.meanings[name].label) for name in names), Option(NONE, "不读这一栏"))
    labels = "还是".join(f"“{words.meanings[name].label}”" for name in names)
    text = f"第 {_letters(column)} 列“{heading}”是{labels}，从列名看不出来。"
    return Question(f"column/{heading_key(heading)}", text, options, is_blocking=True)


def _twice(name: str, *, columns: list[int], headings: Mapping[int, str], words: TreasuryWords) -> Question:
    options = tuple(Option(heading_key(headings[column]), headings[column]) for column in columns)
    where = "、".join(f"第 {_letters(column)} 列“{headings[column]}”" for column in columns)
    text = f"{where}都像是“{words.meanings[name].label}”，要读哪一列？"
    return Question(f"meaning/{name}", text, options, is_blocking=True)


def _missing(
    columns: Mapping[str, int], *, unused: tuple[str, ...], asked: list[Question], words: TreasuryWords
) -> list[Question]:
    """Return a question for each column without which nothing can be read, if other columns could be it."""
    offered = {option.value for question in asked for option in question.options}
    offered |= {question.id.partition("/")[2] for question in asked}
    needed = [("project_name", {"project_name", "project_code"})]
    if not offered & {*BUDGET, "paid"}:
        needed.append(("paid", {*BUDGET, "paid"}))
    if "paid" in columns and not columns.keys() & {*BUDGET}:
        needed.append(("date", {"date", "month"}))
    return [
        _wanted(name, unused=unused, words=words) for name, any_of in needed if not (columns.keys() | offered) & any_of
    ]


def _wanted(name: str, *, unused: tuple[str, ...], words: TreasuryWords) -> Question:
    label = words.meanings[name].label
    nearest = nearest_word(label, among=unused)
    ordered = sorted(unused, key=lambda heading: heading != nearest)
    options = tuple(Option(heading_key(heading), heading) for heading in ordered)
    if name == "date":
        options = (*options, Option(CUMULATIVE, "没有日期，金额是截至某月的累计支出"))
    return Question(f"needed/{name}", f"没有认出“{label}”一栏，是下面哪一列？", options, is_blocking=True)


def _letters(column: int) -> str:
    return cell_name((1, column))[:-1]
