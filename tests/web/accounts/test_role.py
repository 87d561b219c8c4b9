"""Roles: what they are called, and which of them reach down the tree."""

from jixiao.web.accounts.role import OWN_ROLES, SUBTREE_ROLES, PersonKind, Role


def test_a_role_works_at_its_unit_or_reaches_below_it_never_both() -> None:
    assert not OWN_ROLES & SUBTREE_ROLES
    assert set(Role) - OWN_ROLES - SUBTREE_ROLES == {Role.EVALUATOR}  # works by task only


def test_there_are_three_administrators_and_one_kind_for_everybody_else() -> None:
    assert [kind.label for kind in PersonKind] == ["业务人员", "系统管理员", "安全管理员", "审计管理员"]
