"""The lists that cells are chosen from: short ones in the cell, long ones on a hidden sheet."""

from dataclasses import dataclass, field

from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name

from jixiao.exchange.workbook.cell_words import CODES
from jixiao.law.in_force import Law

_MOST_INLINE = 255  # characters
_SEPARATOR = ","


@dataclass
class DropDowns:
    """The code lists of one workbook; those that are too long for a cell are kept for the hidden sheet."""

    law: Law
    _sources: dict[str, str | list[str]] = field(default_factory=dict)
    _labels: dict[str, dict[str, str]] = field(default_factory=dict)
    _long: list[str] = field(default_factory=list)

    def source(self, code_list: str) -> str | list[str]:
        """Return what can be chosen from a code list: the words themselves or where the hidden sheet has them."""
        if code_list not in self._sources:
            words = self.words(code_list)
            joined = _SEPARATOR.join(words)
            is_short = len(joined) <= _MOST_INLINE and joined.count(_SEPARATOR) == len(words) - 1
            self._sources[code_list] = words if is_short else self._range(code_list, words=words)
        return self._sources[code_list]

    def words(self, code_list: str) -> list[str]:
        """Return what stands in cells for the codes of a list that are in use in the year of the law."""
        entries = self.law.code_list(code_list).entries(self.law.year)
        return list(dict.fromkeys(self.label(code_list, code=entry.code) for entry in entries))

    def label(self, code_list: str, *, code: str) -> str:
        """Return what stands in a cell for a code: its label, the code itself where the label names several."""
        if code_list not in self._labels:
            codes = self.law.code_list(code_list)
            self._labels[code_list] = {
                code: label for code, label in codes.labels.items() if codes.find_code(label) == code
            }
        return self._labels[code_list].get(code, code)

    def write_sheet(self, workbook: Workbook) -> None:
        """Write the hidden sheet with the long lists, if there are any."""
        if not self._long:
            return
        sheet = workbook.add_worksheet(CODES)
        sheet.hide()
        for column, code_list in enumerate(self._long):
            sheet.write_column(0, column, [self.law.code_list(code_list).title, *self.words(code_list)])

    def _range(self, code_list: str, *, words: list[str]) -> str:
        letter = xl_col_to_name(len(self._long))
        self._long.append(code_list)
        return f"='{CODES}'!${letter}$2:${letter}${len(words) + 1}"
