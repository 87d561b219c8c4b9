"""References name rows of other tables by name or key."""

from tests.exchange.workbook.workbooks import Lines, problems, read

PROJECTS: Lines = [
    ("项目代码", "项目名称", "编号"),
    ("001", "购置", "k1"),
    ("002", "培训", "k2"),
    ("003", "培训", "k3"),
]


def test_a_row_is_named_by_name_by_key_or_by_both() -> None:
    goals: Lines = [("目标所属项目", "目标内容"), ("购 置", "一"), ("k2", "二"), ("培训〔k3〕", "三"), ("", "四")]
    assert [goal.project for goal in read({"项目": PROJECTS, "绩效目标": goals}).goals] == ["k1", "k2", "k3", ""]


def test_references_may_stand_before_the_rows_they_name() -> None:
    payments: Lines = [("月份", "支付项目"), (1, "购置")]
    assert [row.project for row in read({"分月支付": payments, "项目": PROJECTS}).payments] == ["k1"]


def test_an_evaluation_is_named_by_kind_and_project() -> None:
    evaluations: Lines = [("评价项目", "评价类型", "编号"), ("购置", "单位自评", "e1"), ("", "单位自评", "e2")]
    items: Lines = [("所属评价", "评分项"), ("单位自评·购置", "甲"), ("单位自评", "乙"), ("e1", "丙")]
    book = read({"项目": PROJECTS, "评价": evaluations, "评分项目": items})
    assert [row.evaluation for row in book.score_items] == ["e1", "e2", "e1"]


def test_a_name_that_nothing_has() -> None:
    goals: Lines = [("目标所属项目", "目标内容"), ("购直", "一"), ("XYZ", "二"), ("培训", "三")]
    assert problems({"项目": PROJECTS, "绩效目标": goals}) == [
        "「绩效目标」A2：「项目」表里没有“购直”。怎么办：先在「项目」表里加上这一行，或改正这里的名称。",
        "「绩效目标」A3：「项目」表里没有“XYZ”。怎么办：先在「项目」表里加上这一行，或改正这里的名称。",
        "「绩效目标」A4：「项目」表里有 2 行叫“培训”。怎么办：写成 培训〔k2〕、培训〔k3〕 中的一个。",
    ]
    goals = [("目标所属项目", "目标内容"), ("设备购置费", "一")]
    named: Lines = [("项目名称",), ("设备购置费用",)]
    assert problems({"项目": named, "绩效目标": goals}) == [
        "「绩效目标」A2：「项目」表里没有“设备购置费”。怎么办：是否应为“设备购置费用”？"
    ]


def test_an_emptied_row_that_something_names_stays() -> None:
    projects: Lines = [("项目名称", "编号"), ("", "k1"), ("", "k2"), ("培训", "k3")]
    goals: Lines = [("目标所属项目", "目标内容"), ("k1", "一")]
    book = read({"项目": projects, "绩效目标": goals})
    assert [row.key for row in book.projects] == ["k1", "k3"]


def test_codes_that_must_be_unique() -> None:
    lines: Lines = [("项目代码", "项目名称"), ("001", "甲"), ("", "乙"), ("001", "丙"), ("", "丁"), ("001", "戊")]
    assert problems({"项目": lines}) == [
        "「项目」A4：项目代码“001”与 A2 重复。怎么办：核对后改正其中一个；同一行填了两次的，删除一行。",
        "「项目」A6：项目代码“001”与 A2 重复。怎么办：核对后改正其中一个；同一行填了两次的，删除一行。",
    ]
