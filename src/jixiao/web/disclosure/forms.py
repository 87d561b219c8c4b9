"""The forms of disclosure."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from django import forms
from django.http import QueryDict
from django.utils import timezone

from jixiao.web.day_input import DayInput

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile
    from django.utils.datastructures import MultiValueDict


class ScreenForm(forms.Form):
    """Which reports are disclosed, and the day under them."""

    kinds = forms.MultipleChoiceField(
        label="公开哪些报告",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "没有选择报告。请至少选择一份。"},
    )
    date = forms.DateField(label="成文日期", widget=DayInput)

    def __init__(self, data: QueryDict | None = None, *, kinds: Iterable[str], initial: dict[str, object]) -> None:
        super().__init__(data, auto_id="screen-%s", initial={"date": timezone.localdate(), **initial})
        field = self.fields["kinds"]
        if isinstance(field, forms.MultipleChoiceField):
            field.choices = [(kind, kind) for kind in kinds]


class DayForm(forms.Form):
    """The day from which a duty is counted."""

    duty = forms.ChoiceField(label="公开事项")
    day = forms.DateField(label="起算日期", help_text="批复、形成或变更的那一天", widget=DayInput)

    def __init__(self, data: QueryDict | None = None, *, duties: Iterable[tuple[str, str]]) -> None:
        super().__init__(data, auto_id="day-%s")
        field = self.fields["duty"]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(duties)


class CompareForm(forms.Form):
    """A file that was published."""

    file = forms.FileField(label="已公开的文件", max_length=255)


class PublishForm(forms.Form):
    """When and where something was published."""

    duty = forms.ChoiceField(label="公开事项")
    date = forms.DateField(label="公开日期", initial=timezone.localdate, widget=DayInput)
    address = forms.CharField(label="公开渠道", max_length=500, help_text="网址，或公开栏的位置")
    file = forms.FileField(
        label="实际公开的文件", max_length=255, required=False, help_text="不上传则按最近生成的公开文件包登记"
    )

    def __init__(
        self,
        data: QueryDict | None = None,
        files: "MultiValueDict[str, UploadedFile[Any]] | None" = None,
        *,
        duties: Iterable[tuple[str, str]],
    ) -> None:
        super().__init__(data, files, auto_id="publish-%s")
        field = self.fields["duty"]
        if isinstance(field, forms.ChoiceField):
            field.choices = list(duties)
