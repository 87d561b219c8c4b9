"""Things that belong together are found through others."""

from jixiao.reading.pdf.group import Groups


def test_groups_grow_together() -> None:
    groups = Groups(5)
    groups.unite(0, second=3)
    groups.unite(4, second=1)
    assert groups.members() == [[0, 3], [1, 4], [2]]
    groups.unite(3, second=4)
    assert groups.members() == [[0, 1, 3, 4], [2]]
    assert groups.head(0) == groups.head(1) != groups.head(2)
