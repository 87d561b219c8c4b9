"""The forms of rectification."""

from django import forms

from jixiao.web.day_input import DayInput


class RaiseForm(forms.Form):
    """A problem in own words, and a last day."""

    text = forms.CharField(label="其他问题", max_length=1000, required=False, widget=forms.Textarea({"rows": 3}))
    due = forms.DateField(
        label="要求完成日期", required=False, help_text="不填则由单位在整改措施里填写", widget=DayInput
    )


class PlanForm(forms.Form):
    """Who mends it, how and by when."""

    owner = forms.CharField(label="责任人", max_length=60)
    measure = forms.CharField(label="整改措施", max_length=2000, widget=forms.Textarea({"rows": 3}))
    due = forms.DateField(label="整改期限", widget=DayInput)


class EvidenceForm(forms.Form):
    """A file of evidence."""

    file = forms.FileField(label="佐证材料", max_length=255)
