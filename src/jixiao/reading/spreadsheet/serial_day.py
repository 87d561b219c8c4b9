"""Days as sheets count them."""

import datetime as dt

from jixiao.reading.number_text import read_sheet_number

_EPOCH = dt.date(1899, 12, 30)
_EPOCH_1904 = dt.date(1904, 1, 1)
_PHANTOM_DAY = 60  # 29 February 1900, which was none


def day_of_serial(text: str, *, has_1904_dates: bool) -> dt.date | None:
    """Return the day of a number in a sheet, None if it is none of the calendar.

    Example:
        >>> day_of_serial("45535", has_1904_dates=False)
        datetime.date(2024, 8, 31)
    """
    number = read_sheet_number(text)
    epoch = _EPOCH_1904 if has_1904_dates else _EPOCH
    if number is None or not 0 < number < (dt.date.max - epoch).days:
        return None
    days = int(number)
    if has_1904_dates or days > _PHANTOM_DAY:
        return epoch + dt.timedelta(days=days)
    return None if days == _PHANTOM_DAY else epoch + dt.timedelta(days=days + 1)
