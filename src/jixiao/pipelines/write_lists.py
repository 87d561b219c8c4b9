"""Write what the files of one run have in common: the list of problems, and the letters to their units."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import count
from pathlib import Path

from jixiao.exchange.problem_list.write import write_problem_list
from jixiao.law.rulebook import Rulebook
from jixiao.pipelines.write_findings import numbered_name
from jixiao.pipelines.write_publication import WrittenFiles, save_file, write_publication
from jixiao.rules.file_report import FileReport
from jixiao.writing.letters.return_letter import is_sent_back, return_letter
from jixiao.writing.letters.wording import return_wording


def write_list(reports: Sequence[FileReport], *, folder: Path) -> Path:
    """Write the list of problems of some files, and return its path; a list that is there stays, with what is in it.

    Raises:
        RefusalError: If the folder cannot be written to.
    """
    name = "问题清单" if len(reports) != 1 else f"{Path(reports[0].name).stem}问题清单"
    return save_file(write_problem_list(reports), path=folder / f"{free_name(name, folder=folder, suffix='xlsx')}.xlsx")


def write_letters(
    reports: Iterable[FileReport], *, folder: Path, days: int | None = None, rulebook: Path | None = None
) -> tuple[WrittenFiles, ...]:
    """Write a letter to each unit with the files that it is sent back, a letter each where the unit is not known.

    Args:
        reports: The files; those without anything to correct or explain are left out.
        folder: Where the letters go; letters that are there stay.
        days: Working days until the files are due again; without them the letters keep a gap.
        rulebook: A folder with further layers of the rulebook.

    Raises:
        BrokenRulebookError: If the words of the letter cannot be used.
        RefusalError: If the folder cannot be written to.
    """
    book = Rulebook.shipped() if rulebook is None else Rulebook.shipped(rulebook)
    by_unit: defaultdict[str, list[FileReport]] = defaultdict(list)
    for report in reports:
        if is_sent_back(report):
            by_unit[report.unit or Path(report.name).stem].append(report)
    letters = []
    for unit, own in by_unit.items():
        name = free_name(f"{unit}退回意见", folder=folder, suffix="docx")
        letter = return_letter(own, wording=return_wording(book, region=own[0].region), days=days)
        letters.append(write_publication(letter, folder=folder, name=name, styles=("docx",)))
    return tuple(letters)


def free_name(name: str, *, folder: Path, suffix: str) -> str:
    """Return a name that no file has: people write into lists and letters."""
    names = (numbered_name(name, number=number) for number in count(1))
    return next(free for free in names if not (folder / f"{free}.{suffix}").exists())
