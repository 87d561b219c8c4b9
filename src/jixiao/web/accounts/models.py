"""Units in a tree with valid time, persons, and the roles that persons hold."""

from typing import TYPE_CHECKING, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models
from django.db.models import Q

from jixiao.web.accounts.login_name import fold_login
from jixiao.web.accounts.role import PersonKind, Role

if TYPE_CHECKING:
    _TextField = models.CharField[str, str]
else:
    _TextField = models.CharField


class LoginField(_TextField):
    """A login name, folded in width, case and blanks wherever it is written or looked up."""

    def get_prep_value(self, value: object) -> str:
        """Return it as it is kept."""
        return fold_login(str(super().get_prep_value(value) or ""))


class UnitKind(models.TextChoices):
    """What a node of the tree is."""

    REGION = "region", "行政区"
    FINANCE = "finance", "财政部门"
    DEPARTMENT = "department", "主管部门"
    UNIT = "unit", "预算单位"


class Unit(models.Model):
    """A node of the tree of units; its identity is permanent, its name and parent are those of today.

    Unit:
        path: the ids from the root down to this node, e.g. "/1/5/"; kept by `tree.py`.
        valid_from, valid_to: the first and the last day on which it exists; `valid_to` is empty while it does.
    """

    code = models.CharField("单位代码", max_length=40, unique=True)
    name = models.CharField("单位名称", max_length=120)
    short_name = models.CharField("简称", max_length=40, blank=True)
    kind = models.CharField("类别", max_length=12, choices=UnitKind, default=UnitKind.UNIT)
    region = models.CharField("行政区划", max_length=6, blank=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="children")
    path = models.CharField(max_length=200, db_index=True)
    valid_from = models.DateField("成立日期", null=True, blank=True)
    valid_to = models.DateField("撤销日期", null=True, blank=True)

    scope_unit = ""  # itself
    scope_year = ""

    class Meta:
        """In the order of the codes."""

        ordering = ("code",)

    def __str__(self) -> str:
        return self.name


class UnitChange(models.Model):
    """What happened to a unit on a day: it keeps the old name and place in the tree for every earlier date."""

    class Kind(models.TextChoices):
        """What happened."""

        RENAMED = "renamed", "更名"
        MOVED = "moved", "划转"
        MERGED = "merged", "并入"
        SPLIT = "split", "分设"
        CLOSED = "closed", "撤销"

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="changes")
    kind = models.CharField(max_length=8, choices=Kind)
    date = models.DateField("生效日期")
    old_name = models.CharField(max_length=120)
    old_parent = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    counterpart = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.CharField("依据", max_length=200, blank=True)

    class Meta:
        """Oldest first."""

        ordering = ("date", "pk")

    def __str__(self) -> str:
        return f"{self.date} {self.old_name} {self.get_kind_display()}"


class PersonManager(BaseUserManager["Person"]):
    """Finds persons by their folded login."""

    def get_by_natural_key(self, username: str | None) -> "Person":
        """Return the person of a login, however it is written."""
        return self.get(login=fold_login(username or ""))


class Person(AbstractBaseUser):
    """An account of one natural person; there is no superuser.

    Unit:
        login: folded in width, case and blanks.
        valid_until: the last day on which it may log in.
        initial_until: until when an initial password may be used, once.
    """

    class State(models.TextChoices):
        """Whether it can be used: made by the system administrator, activated by the security administrator."""

        CREATED = "created", "待激活"
        ACTIVE = "active", "正常"
        DISABLED = "disabled", "停用"

    login = LoginField("登录名", max_length=60, unique=True)
    name = models.CharField("姓名", max_length=60)
    post = models.CharField("职务", max_length=60, blank=True)
    telephone = models.CharField("办公电话", max_length=30, blank=True)
    kind = models.CharField("账号类别", max_length=10, choices=PersonKind, default=PersonKind.BUSINESS)
    state = models.CharField("状态", max_length=10, choices=State, default=State.CREATED)
    valid_until = models.DateField("有效期至", null=True, blank=True)
    must_change = models.BooleanField(default=True)
    initial_until = models.DateTimeField(null=True, blank=True)
    password_changed = models.DateTimeField(null=True, blank=True)
    last_seen = models.DateTimeField(null=True, blank=True)
    created = models.DateTimeField(auto_now_add=True)

    USERNAME_FIELD = "login"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]
    objects: ClassVar[PersonManager] = PersonManager()

    class Meta:
        """In the order of the logins; the kind is one of the four."""

        ordering = ("login",)
        constraints = (models.CheckConstraint(condition=Q(kind__in=PersonKind.values), name="person_kind_known"),)

    def __str__(self) -> str:
        return self.name

    @property
    def is_enabled(self) -> bool:
        """Whether it may be used at all."""
        return self.state == self.State.ACTIVE


class OldPassword(models.Model):
    """The hash of a password that was used before."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="old_passwords")
    password = models.CharField(max_length=200)
    changed = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Newest first."""

        ordering = ("-changed", "-pk")

    def __str__(self) -> str:
        return f"{self.person} {self.changed}"


class LoginSession(models.Model):
    """One login that is still open or was; the session itself is Django's."""

    person = models.ForeignKey(Person, models.CASCADE, related_name="login_sessions")
    session_key = models.CharField(max_length=40, unique=True)
    started = models.DateTimeField(auto_now_add=True)
    last_seen = models.DateTimeField(auto_now=True)
    source = models.CharField(max_length=64)
    agent = models.CharField(max_length=200, blank=True)
    ended = models.DateTimeField(null=True, blank=True)
    ended_because = models.CharField(max_length=60, blank=True)

    class Meta:
        """Newest first."""

        ordering = ("-started",)

    def __str__(self) -> str:
        return f"{self.person} {self.started}"


class Grant(models.Model):
    """A role that a business person holds at a unit; a trigger refuses one for an administrator.

    Unit:
        year: the fiscal year it holds for, 0 for every year.
        valid_from, valid_to: first and last day; empty for no limit.
    """

    person = models.ForeignKey(Person, models.CASCADE, related_name="grants")
    role = models.CharField("角色", max_length=12, choices=Role)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="grants")
    year = models.SmallIntegerField("年度", default=0)
    valid_from = models.DateField(null=True, blank=True)
    valid_to = models.DateField(null=True, blank=True)
    given_by = models.ForeignKey(Person, models.SET_NULL, null=True, related_name="+")
    given = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Each role once."""

        constraints = (
            models.UniqueConstraint(fields=("person", "role", "unit", "year"), name="grant_once"),
            models.CheckConstraint(condition=Q(role__in=Role.values), name="grant_role_known"),
        )

    def __str__(self) -> str:
        return f"{self.person} {self.get_role_display()} {self.unit}"
