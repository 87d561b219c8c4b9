"""The form of a new key."""

from django import forms

from jixiao.web.accounts.role import Role
from jixiao.web.day_input import DayInput


class TokenForm(forms.Form):
    """A new key of the own account."""

    label = forms.CharField(label="用途", max_length=60, help_text="如 每月从预算系统导入")
    expires = forms.DateField(label="有效期至", widget=DayInput)
    roles = forms.MultipleChoiceField(
        label="限于角色", choices=Role.choices, required=False, help_text="不选则与本人的角色相同"
    )
