"""Parts behind their total without a sign fail where they are all of it, or where two digits are exchanged."""

import pytest

from tests.proofreading.spoken import brief

WRONG = (
    ("粮食总产46695吨，同比增0.98%，夏粮7327吨（增2.1%），秋粮39638吨（增0.78%）。", ("7327", "39638")),
    ("全县在校生1860人，男生960人，女生890人，教师132人。", ("960", "890")),
    (
        "“三公”经费支出18.6万元，因公出国（境）费0万元，公务用车购置及运行费15.4万元，公务接待费2.2万元。",
        ("0", "15.4", "2.2"),
    ),
    ("一般公共预算收入12.86亿元，税收收入8.35亿元，占64.93%，非税收入4.15亿元。", ("8.35", "4.15")),
    ("全年接待45628人次，国内游客38251人次，境外游客7413人次。", ("38251", "7413")),
)
SILENT = (
    "粮食总产46695吨，同比增0.98%，夏粮7327吨（增2.1%），秋粮39368吨（增0.78%）。",
    "全年接待45628人次，国内游客38215人次，境外游客7413人次。",
    "上年结转100万元，基本支出60万元，项目支出30万元。",
    "全县在校生1860人，男生960人，高中女生890人，上年1820人。",
    "全年接待45628人次，国内游客28251人次，境外游客7413人次。",
    "本年支出1860万元，基本支出预算960万元，项目支出预算890万元。",
    "粮食总产46695吨，夏粮7327吨，油料39531吨。",
    "本年收入总计3256万元，基本支出2100万元，项目支出1000万元。",
)


@pytest.mark.parametrize(("text", "parts"), WRONG)
def test_parts_that_do_not_give_their_total(text: str, parts: tuple[str, ...]) -> None:
    assert [(it[0], it[2]) for it in brief(text, kind="sum")] == [(parts, False)]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_right_or_no_list_of_all_parts(text: str) -> None:
    assert [it for it in brief(text, kind="sum") if it[2] is False] == []
