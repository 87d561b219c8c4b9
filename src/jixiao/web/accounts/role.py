"""Roles: what a person may do, and how far it reaches in the tree of units."""

from django.db.models import TextChoices


class PersonKind(TextChoices):
    """What an account is for: business, or one of the three administrators, who see no business data."""

    BUSINESS = "business", "业务人员"
    SYSTEM = "system", "系统管理员"
    SECURITY = "security", "安全管理员"
    AUDIT = "audit", "审计管理员"


class Role(TextChoices):
    """What a business person does, by unit and year."""

    PREPARER = "preparer", "单位经办"
    APPROVER = "approver", "单位负责人"
    DEPARTMENT = "department", "主管部门审核"
    FINANCE = "finance", "财政审核"
    EVALUATOR = "evaluator", "第三方评价"
    READER = "reader", "只读"


SUBTREE_ROLES = frozenset({Role.DEPARTMENT, Role.FINANCE, Role.READER})
OWN_ROLES = frozenset({Role.PREPARER, Role.APPROVER})
