"""Which project of the Book a line of an export is about: by code, by exact name, else by asking."""

import difflib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from jixiao.book.book import Book
from jixiao.book.project import Project
from jixiao.exchange.treasury.question import NONE, Option, Question
from jixiao.exchange.treasury.read_rows import Record, yuan_text
from jixiao.law.code_list import folded

PROJECT_PURPOSE = "项目支出"
_OPERATING = ("人员经费", "公用经费")
_MOST_OFFERED = 5
_LEAST_ALIKE = 0.5
_CATEGORY_PURPOSE = {"人员类": "人员经费", "公用经费": "公用经费"}  # codes of two code lists
_PURPOSE_ANSWER = "purpose:"


@dataclass(frozen=True, slots=True)
class Target:
    """What a line is about: a project of the Book by its key, or a purpose without a project."""

    project: str
    purpose: str


@dataclass(frozen=True)
class MatchedRows:
    """The lines with their targets, the lines without one, those of other units, and what has to be asked."""

    matched: tuple[tuple[Record, Target], ...]
    unmatched: tuple[Record, ...]
    others: tuple[Record, ...]
    ignored: tuple[Record, ...]
    questions: tuple[Question, ...]
    notices: tuple[str, ...]


def match_rows(records: Iterable[Record], *, book: Book, answers: Mapping[str, str]) -> MatchedRows:
    """Return which lines are about what.

    A line of another unit is left out. An unknown project of personnel or running costs is a payment without a
    project; any other is asked about, with the projects whose names are most alike.

    Args:
        records: The lines.
        book: The Book.
        answers: By question id: the key of a project, a purpose, or that the lines are not wanted.
    """
    own, others = _of_unit(records, book=book, answers=answers)
    contradictions = tuple(_contradictions(own))
    matcher = _Matcher(book, answers)
    matched: list[tuple[Record, Target]] = []
    unmatched: list[Record] = []
    ignored: list[Record] = []
    for record in own:
        target = matcher.target(record)
        if target is not None:
            matched.append((record, target))
        elif answers.get(_question_id(record)) == NONE:
            ignored.append(record)
        else:
            unmatched.append(record)
    questions = (*_unit_question(own, others=others, book=book, answers=answers), *matcher.ask(unmatched))
    return MatchedRows(
        tuple(matched), tuple(unmatched), tuple(others), tuple(ignored), questions, (*contradictions, *matcher.notices)
    )


def _contradictions(records: Iterable[Record]) -> Iterator[str]:
    """Yield a sentence for each code that has two names in the file, and each name that has two codes."""
    names: defaultdict[str, dict[str, None]] = defaultdict(dict)
    codes: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for record in records:
        if record.project_code and record.project_name:
            names[record.project_code][record.project_name] = None
            codes[record.project_name][record.project_code] = None
    for code, found in names.items():
        if len({folded(name) for name in found}) > 1:
            yield f"文件里项目编码 {code} 有几个名称：{'、'.join(found)}；请核对。"
    for name, found in codes.items():
        if len(found) > 1:
            yield f"文件里“{name}”有几个项目编码：{'、'.join(found)}；请核对。"


@dataclass
class _Matcher:
    book: Book
    answers: Mapping[str, str]

    def __post_init__(self) -> None:
        self.notices: dict[str, None] = {}
        self.by_code = {folded(project.code): project for project in self.book.projects if project.code}
        self.by_key = {project.key: project for project in self.book.projects}
        self.by_name: defaultdict[str, list[Project]] = defaultdict(list)
        for project in self.book.projects:
            if project.name:
                self.by_name[folded(project.name)].append(project)

    def target(self, record: Record) -> Target | None:
        answer = self.answers.get(_question_id(record), "")
        if answer.startswith(_PURPOSE_ANSWER):
            return Target("", answer.removeprefix(_PURPOSE_ANSWER))
        project = self.by_key.get(answer) or self._project(record)
        if project is not None:
            return Target(project.key, _CATEGORY_PURPOSE.get(project.category, PROJECT_PURPOSE))
        return Target("", record.purpose) if record.purpose in _OPERATING else None

    def _project(self, record: Record) -> Project | None:
        by_code = self.by_code.get(folded(record.project_code)) if record.project_code else None
        named = self.by_name.get(folded(record.project_name), []) if record.project_name else []
        if by_code is not None:
            if named and by_code not in named:
                self._tell(record, project=by_code)
            return by_code
        free = [project for project in named if not (project.code and record.project_code)]
        return free[0] if len(free) == 1 else None

    def _tell(self, record: Record, *, project: Project) -> None:
        self.notices[
            f"编码 {record.project_code} 在账里是“{project.name}”，文件里叫“{record.project_name}”；按编码归入前者。"
        ] = None

    def ask(self, records: Iterable[Record]) -> Iterator[Question]:
        groups: dict[str, list[Record]] = {}
        for record in records:
            groups.setdefault(_question_id(record), []).append(record)
        for id_, group in groups.items():
            yield Question(id_, _unknown_text(group), tuple(self._options(group[0])))

    def _options(self, record: Record) -> Iterator[Option]:
        ranked = sorted(self.book.projects, key=lambda project: -_likeness(record, project=project))
        for project in ranked[:_MOST_OFFERED]:
            if not record.project or _likeness(record, project=project) >= _LEAST_ALIKE:
                code = f"（{project.code}）" if project.code else ""
                yield Option(project.key, f"{project.name}{code}")
        yield from (Option(f"{_PURPOSE_ANSWER}{purpose}", f"不是项目，是{purpose}") for purpose in _OPERATING)
        yield Option(NONE, "不导入这些行")


def _question_id(record: Record) -> str:
    return f"project/{folded(record.project_code)}/{folded(record.project_name)}"


def _unknown_text(group: list[Record]) -> str:
    first = group[0]
    total = sum(amount for record in group for amount in (record.amounts or {}).values())
    where = f"「{first.sheet}」第 {first.row} 行"
    rows = f"{where}等 {len(group)} 行" if len(group) > 1 else where
    if not first.project:
        return f"{rows}没有写项目，金额合计 {yuan_text(total)} 元，记到哪里？"
    code = f"（编码 {first.project_code}）" if first.project_code and first.project_name else ""
    return f"{rows}的“{first.project}”{code}不在账的项目里，金额合计 {yuan_text(total)} 元，是账里的哪个项目？"


def _likeness(record: Record, *, project: Project) -> float:
    """Return how alike two names are, 1 for the same; only the order of what is offered depends on it."""
    return difflib.SequenceMatcher(None, folded(record.project_name), folded(project.name), autojunk=False).ratio()


def _of_unit(records: Iterable[Record], *, book: Book, answers: Mapping[str, str]) -> tuple[list[Record], list[Record]]:
    """Return the lines of the unit of the Book, and those of others; a line that names no unit is the unit's own."""
    own: list[Record] = []
    others: list[Record] = []
    names = {folded(book.unit.name), folded(answers.get("unit_name", ""))} - {""}
    for record in records:
        by_code = bool(book.unit.code and record.unit_code) and folded(record.unit_code) == folded(book.unit.code)
        says_nothing = not (record.unit_name or record.unit_code)
        is_own = (
            says_nothing or by_code or not names.isdisjoint({folded(record.unit_name), folded(record.unit_code)} - {""})
        )
        (own if is_own else others).append(record)
    return own, others


def _unit_question(
    own: list[Record], *, others: list[Record], book: Book, answers: Mapping[str, str]
) -> Iterator[Question]:
    """Ask which unit of the file is that of the Book, if none of them is called so."""
    if own or not others or "unit_name" in answers:
        return
    names = list(dict.fromkeys(record.unit_name or record.unit_code for record in others))
    ranked = sorted(names, key=lambda name: -difflib.SequenceMatcher(None, name, book.unit.name).ratio())
    options = (*(Option(name, name) for name in ranked[:_MOST_OFFERED]), Option(NONE, "都不是"))
    text = f"文件里没有“{book.unit.name}”，是其中的哪个单位？"
    yield Question("unit_name", text, options)
