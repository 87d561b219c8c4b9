"""The forms of rounds."""

from django import forms
from django.db.models import QuerySet
from django.http import QueryDict
from django.utils import timezone

from jixiao.book.schema import TABLES
from jixiao.web.accounts.models import Unit
from jixiao.web.day_input import DayInput
from jixiao.web.rounds.models import RoundKind


class RoundForm(forms.Form):
    """A new round."""

    owner = forms.ModelChoiceField(label="开启部门", queryset=Unit.objects.none())
    kind = forms.ChoiceField(label="类型", choices=RoundKind.choices)
    year = forms.IntegerField(label="年度", min_value=2000, max_value=2100)
    title = forms.CharField(label="名称", max_length=120, help_text="如 2024年1–8月绩效运行监控")
    first_month = forms.IntegerField(label="起始月", initial=1, min_value=1, max_value=12)
    last_month = forms.IntegerField(label="截止月", initial=12, min_value=1, max_value=12)
    due = forms.DateField(label="截止日期", widget=DayInput)
    units = forms.ModelMultipleChoiceField(
        label="单位", queryset=Unit.objects.none(), required=False, help_text="不选则布置给全部单位"
    )
    tables = forms.MultipleChoiceField(
        label="要填的表",
        choices=[(table.name, table.label) for table in TABLES],
        required=False,
        help_text="不选则为全部",
    )

    def __init__(self, data: QueryDict | None = None, *, offices: QuerySet[Unit], units: QuerySet[Unit]) -> None:
        super().__init__(data)
        for name, rows in (("owner", offices), ("units", units)):
            field = self.fields[name]
            if isinstance(field, forms.ModelChoiceField):
                field.queryset = rows
        self.initial.setdefault("year", timezone.localdate().year)


class ExtendForm(forms.Form):
    """A later day for chosen units."""

    due = forms.DateField(label="新的截止日期", widget=DayInput)
    reason = forms.CharField(label="理由", max_length=200, required=False)
