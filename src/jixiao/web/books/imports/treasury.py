"""An export of the treasury against a Book: what it would change, what its columns are read as, what is to be asked."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from jixiao.book.book import Book
from jixiao.exchange.treasury.apply import apply_dry_run
from jixiao.exchange.treasury.dry_run import KINDS, UNCHANGED, DryRun, FigureChange
from jixiao.exchange.treasury.import_table import plan_import
from jixiao.exchange.treasury.question import NONE
from jixiao.exchange.treasury.read_rows import yuan_text
from jixiao.exchange.treasury.words import TreasuryWords, heading_key, treasury_words
from jixiao.pipelines.import_book import law_of
from jixiao.web.books.imports.knowledge import Knowledge
from jixiao.web.books.imports.proposal import Proposal

PREFIX = "answer/"  # of the fields of a form that answer a question
_COLUMN = "column/"
_UNREAD = "不读"


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer that can be chosen."""

    value: str
    label: str
    is_said: bool


@dataclass(frozen=True, slots=True)
class Asked:
    """One field of the form: a question, or a column whose reading can be put right.

    Unit:
        name: of the field.
        text: the question, or the heading of the column.
        is_open: whether nothing can be read before it is answered.
    """

    name: str
    text: str
    choices: tuple[Choice, ...]
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class ShownChange:
    """One figure that is new or changed, amounts in 元 as printed; `old` is empty where the Book states none."""

    label: str
    old: str
    new: str
    place: str


@dataclass(frozen=True)
class ShownRun:
    """A dry run as its page shows it.

    Unit:
        kind: what kind of export it is, in words.
        numbers: what was counted, by words.
        answers: what was said, by the name of its field.
        is_fresh: whether what was learned earlier is left aside.
    """

    run: DryRun
    kind: str
    numbers: tuple[tuple[str, int], ...]
    columns: tuple[Asked, ...]
    questions: tuple[Asked, ...]
    changes: tuple[ShownChange, ...]
    answers: Mapping[str, str]
    is_fresh: bool = False

    @property
    def settled(self) -> dict[str, str]:
        """The answers whose fields are no longer asked for; the form carries them on."""
        shown = {asked.name for asked in (*self.columns, *self.questions)}
        return {name: said for name, said in self.answers.items() if name not in shown}


def read_export(path: Path, *, current: Book, known: Knowledge) -> Proposal:
    """Return what an export would change in a Book; nothing as long as it asks something first.

    Raises:
        RefusedFileError: If the file is not opened.
        RefusalError: If no sheet of it has a header that is known.
    """
    law = law_of(current.unit.region, year=current.year)
    run = plan_import(
        path.read_bytes(), name=path.name, book=current, law=law, mappings=known.mappings, answers=known.answers
    )
    target = apply_dry_run(current, run=run).book if run.is_ready else current
    return Proposal(current, target, is_whole=True, run=run)


def answers_in(fields: Mapping[str, str]) -> dict[str, str]:
    """Return the answers among the fields of a form, by question id; what was left open is none.

    Example:
        >>> answers_in({"answer/unit": "元", "answer/negatives": "", "revision": "3"})
        {'unit': '元'}
    """
    return {name.removeprefix(PREFIX): said for name, said in fields.items() if name.startswith(PREFIX) and said}


def shown_run(run: DryRun, *, book: Book, answers: Mapping[str, str], is_fresh: bool = False) -> ShownRun:
    """Return a dry run in the words of its page."""
    words = treasury_words(law_of(book.unit.region, year=book.year))
    asked = {question.id for question in run.questions}
    return ShownRun(
        run,
        KINDS[run.kind],
        tuple(_numbers(run)),
        tuple(_columns(run, words=words, answers=answers, asked=asked)),
        tuple(_question(run, answers=answers)),
        tuple(_shown(change) for change in run.changes if change.kind != UNCHANGED),
        {f"{PREFIX}{name}": said for name, said in answers.items()},
        is_fresh,
    )


def _numbers(run: DryRun) -> Iterator[tuple[str, int]]:
    counts = run.counts
    yield "读到的行", counts.read
    yield "对上", counts.matched
    yield "未对上", counts.unmatched
    yield "不能读", counts.refused
    yield "其他单位", counts.others
    yield "不导入", counts.ignored
    yield "合计行（不计入）", counts.sums
    yield "新增的数", len(run.of_kind("new"))
    yield "改动的数", len(run.of_kind("changed"))
    yield "不变的数", len(run.of_kind(UNCHANGED))


def _columns(run: DryRun, *, words: TreasuryWords, answers: Mapping[str, str], asked: set[str]) -> Iterator[Asked]:
    """Yield each column with what it is read as first: a person may say otherwise; one that is asked about waits."""
    labels = {name: meaning.label for name, meaning in words.meanings.items()}
    seen: set[str] = set()
    for heading, meaning in run.meanings.items():
        key = f"{_COLUMN}{heading_key(heading)}"
        if key in asked or key in seen:
            continue
        seen.add(key)
        said = answers.get(key, "")
        others = [Choice(name, label, name == said) for name, label in labels.items() if name != meaning or said]
        found = Choice("", labels.get(meaning, _UNREAD), not said)
        left_out = [Choice(NONE, _UNREAD, said == NONE)] if meaning or said else []
        yield Asked(f"{PREFIX}{key}", heading, (*([] if said else [found]), *others, *left_out))


def _question(run: DryRun, *, answers: Mapping[str, str]) -> Iterator[Asked]:
    for question in run.questions:
        said = answers.get(question.id, "")
        choices = tuple(Choice(option.value, option.label, option.value == said) for option in question.options)
        yield Asked(f"{PREFIX}{question.id}", question.text, choices, question.is_blocking)


def _shown(change: FigureChange) -> ShownChange:
    place = f"「{change.sheet}」{change.cell}" if change.sheet else ""
    rows = f"等 {change.rows} 行" if change.rows > 1 else ""
    old = "" if change.old is None else yuan_text(change.old)
    return ShownChange(change.label, old, yuan_text(change.new), f"{place}{rows}")
