"""Write what a check says as a document: the coverage slip (覆盖单) and the list of problems (问题清单)."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from jixiao.book.finding import Finding
from jixiao.book.verdict import SEVERITIES, Verdict
from jixiao.pipelines.check_book import CheckResult
from jixiao.pipelines.write_publication import write_publication
from jixiao.rules.outcome import Outcomes
from jixiao.writing.publication import Align, Block, Cell, Heading, Paragraph, Publication, Span, Table, Title

_COLUMNS = {"序号": 0.07, "编号": 0.10, "问题": 0.39, "依据": 0.19, "建议": 0.25}
_SLIP_WIDTHS = (0.5, 0.5)


def write_findings(result: CheckResult, *, folder: Path, style: str, number: int = 1) -> Path:
    """Write the findings and the coverage slip of a check into a folder, and return the path.

    Args:
        result: The check.
        folder: Where the file goes.
        style: docx, html or pdf.
        number: Tells files of one name in one run apart; from 2 on it stands in the name of the result.

    Raises:
        RefusalError: If the folder cannot be written to.
    """
    stem = Path(result.name).stem or f"{result.book.unit.name}{result.book.year}年度"
    name = numbered_name(f"{stem}检查结果", number=number)
    return write_publication(findings_publication(result), folder=folder, name=name, styles=(style,)).paths[0]


def numbered_name(name: str, *, number: int) -> str:
    """Return the name of a file, from the second one on with its number."""
    return f"{name}（{number}）" if number > 1 else name


def findings_publication(result: CheckResult) -> Publication:
    """Return the coverage slip and the list of problems as a document."""
    return Publication("检查结果", result.book.unit.name, result.book.year, tuple(_blocks(result)))


def _blocks(result: CheckResult) -> Iterator[Block]:
    book = result.book
    yield Title((f"{book.unit.name}", f"{book.year}年度检查结果"))
    yield Heading(1, "一、", "覆盖情况")
    if result.name:
        yield _paragraph(f"检查的文件：{result.name}。")
    yield _paragraph(f"{result.coverage.describe()}。没有发现问题不等于通过：无法判断的项目列在第三部分。")
    yield _slip(result)
    yield Heading(1, "二、", "问题清单")
    if not result.findings:
        yield _paragraph("没有发现问题。")
    for severity, word in SEVERITIES.items():
        group = [finding for finding in result.findings if finding.shown_severity == severity]
        if group:
            yield _findings_table(group, title=f"{word}（{len(group)}条）", file=result.name)
    yield Heading(1, "三、", "无法判断的项目")
    yield from _undecided(result.outcomes)


def _slip(result: CheckResult) -> Table:
    header = (_cell("结论", is_header=True), _cell("项数", is_header=True))
    rows = [(_cell(verdict.label), _cell(str(result.coverage.count(verdict)))) for verdict in Verdict]
    return Table((header, *rows), _SLIP_WIDTHS)


def _findings_table(findings: Iterable[Finding], *, title: str, file: str) -> Table:
    header = tuple(_cell(text, is_header=True) for text in _COLUMNS)
    rows = [
        (
            _cell(str(number)),
            _cell(finding.rule),
            *(_cell(text, align=Align.LEFT) for text in _texts(finding, file=file)),
        )
        for number, finding in enumerate(findings, start=1)
    ]
    return Table((header, *rows), tuple(_COLUMNS.values()), title=title)


def _texts(finding: Finding, *, file: str) -> tuple[str, str, str]:
    """Return the problem with its place in the file, the basis and what to do."""
    told = "".join(
        f"{f'{word}：' if word else ''}{text.removeprefix(f'{file}，')}。"
        for word, text in finding.parts or (("", finding.message.removesuffix("。")),)
        if word in ("", "位置")
    ).removeprefix(f"【{finding.rule}】")
    if finding.also:
        told += f"同一原因：{'、'.join(finding.also)} 也不成立。"
    return told, "；".join(finding.basis) + ("" if finding.is_verified else "（依据待核实）"), finding.fix


def _undecided(outcomes: Outcomes) -> Iterator[Block]:
    rules = {outcome.compiled.rule.id: outcome.compiled.rule.title for outcome in outcomes.having(Verdict.CANNOT_TELL)}
    if not rules:
        yield _paragraph("没有。")
        return
    listed = "；".join(f"{rule_id} {title}" for rule_id, title in rules.items())
    yield _paragraph(f"以下审核公式因数据没有填报而无法判断：{listed}。")


def _paragraph(text: str) -> Paragraph:
    return Paragraph((Span(text),))


def _cell(text: str, *, is_header: bool = False, align: Align = Align.CENTER) -> Cell:
    return Cell((Span(text),), is_header=is_header, align=align)
