"""The forms of login and administration: what is typed is checked here, what may be done is checked in the actions."""

from django import forms

from jixiao.web.accounts.models import Person, Unit, UnitKind
from jixiao.web.accounts.password_rule import MOST_LENGTH
from jixiao.web.accounts.role import PersonKind, Role
from jixiao.web.day_input import DayInput

_MOST_NAME = 60


class LoginForm(forms.Form):
    """Login and password."""

    login = forms.CharField(label="登录名", max_length=_MOST_NAME, strip=True)
    password = forms.CharField(label="密码或激活码", max_length=MOST_LENGTH, strip=False, widget=forms.PasswordInput)

    login.widget.attrs |= {"autocomplete": "username", "autofocus": True}
    password.widget.attrs |= {"autocomplete": "current-password"}


class CodeForm(forms.Form):
    """The code of the second factor."""

    code = forms.CharField(label="动态口令", max_length=12, strip=True)

    code.widget.attrs |= {"autocomplete": "one-time-code", "inputmode": "numeric", "autofocus": True}


class PasswordForm(forms.Form):
    """The old password and twice the new one."""

    old = forms.CharField(label="原密码或激活码", max_length=MOST_LENGTH, strip=False, widget=forms.PasswordInput)
    new = forms.CharField(label="新密码", max_length=MOST_LENGTH, strip=False, widget=forms.PasswordInput)
    again = forms.CharField(label="再输一次新密码", max_length=MOST_LENGTH, strip=False, widget=forms.PasswordInput)

    old.widget.attrs |= {"autocomplete": "current-password"}
    new.widget.attrs |= {"autocomplete": "new-password"}
    again.widget.attrs |= {"autocomplete": "new-password"}

    def clean_again(self) -> str:
        """Refuse two different new passwords."""
        if self.cleaned_data.get("new") != self.cleaned_data["again"]:
            raise forms.ValidationError("两次输入的新密码不一样，请重新输入。")
        return str(self.cleaned_data["again"])


class PersonForm(forms.Form):
    """A new account."""

    login = forms.CharField(label="登录名", max_length=_MOST_NAME, help_text="不分大小写、全角半角")
    name = forms.CharField(label="姓名", max_length=_MOST_NAME)
    kind = forms.ChoiceField(label="账号类别", choices=PersonKind.choices)
    post = forms.CharField(label="职务", max_length=_MOST_NAME, required=False)
    telephone = forms.CharField(label="办公电话", max_length=30, required=False)
    valid_until = forms.DateField(label="有效期至", required=False, help_text="不填为长期有效", widget=DayInput)


class GrantForm(forms.Form):
    """A role for a person."""

    person = forms.ModelChoiceField(label="人员", queryset=Person.objects.filter(kind=PersonKind.BUSINESS))
    role = forms.ChoiceField(label="角色", choices=Role.choices)
    unit = forms.ModelChoiceField(label="单位", queryset=Unit.objects.filter(valid_to__isnull=True))
    year = forms.IntegerField(label="年度", initial=0, min_value=0, max_value=9999, help_text="0 为不限年度")
    valid_to = forms.DateField(label="有效期至", required=False, widget=DayInput)


class UnitForm(forms.Form):
    """A new unit."""

    code = forms.CharField(label="单位代码", max_length=40)
    name = forms.CharField(label="单位名称", max_length=120)
    kind = forms.ChoiceField(label="类别", choices=UnitKind.choices, initial=UnitKind.UNIT)
    parent = forms.ModelChoiceField(label="上级", queryset=Unit.objects.filter(valid_to__isnull=True), required=False)


class UnitChangeForm(forms.Form):
    """A new name or parent of a unit, or its end, from a day on."""

    name = forms.CharField(label="新名称", max_length=120, required=False)
    parent = forms.ModelChoiceField(label="新上级", queryset=Unit.objects.filter(valid_to__isnull=True), required=False)
    is_closed = forms.BooleanField(label="撤销", required=False)
    date = forms.DateField(label="生效日期", widget=DayInput)
    reason = forms.CharField(label="依据", max_length=200)
