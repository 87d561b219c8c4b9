"""The field for a day: a browser takes and shows it only as 2024-08-31, in every language."""

from django.forms import DateInput


class DayInput(DateInput):
    """The widget of a field for a day, filled so that a browser shows it."""

    input_type = "date"

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d")
