"""Pages that nobody works on in the walk are looked at too: refusals, what is not there, lists empty and full."""

from tests.web.walk.county import County
from tests.web.walk.person import Person


def see_refusals(county: County) -> None:
    """Look at what a wrong password, a page that is not there and a page of others say."""
    stranger = county.person("stranger")
    stranger.page.goto("/login/")
    stranger.write("登录名", "nobody").write("密码或激活码", "x").press("登录").look("login-wrong")
    for login, address, told in (
        ("preparer", "/nothing/", "没有这一页"),
        ("preparer", "/books/999/", "没有这一页"),
        ("preparer", "/rounds/open/", "不能办理"),
    ):
        person = county.person(login)
        with person.watch.refusal():
            person.page.goto(address)
            person.sees(told).look(f"refused-{_name(address)}")


def see_empty_pages(county: County) -> None:
    """Look at the lists before anything is in them."""
    for login, doors in (
        ("preparer", ("首页", "填报", "整改", "文件", "公开", "检查文件")),
        ("department", ("首页", "审核", "总览", "整改", "公开")),
        ("evaluator", ("首页", "评价任务")),
        ("reader", ("首页", "总览", "公开")),
        ("finance", ("审核", "公开")),
    ):
        for door in doors:
            county.person(login).door(door).look(f"empty-{door}")
    _see(county.person("preparer"), addresses=("/files/", "/jobs/", "/me/tokens/", "/me/"), word="empty")


def see_full_pages(county: County) -> None:
    """Look at the lists and pages with something in them."""
    _see(county.person("preparer"), addresses=("/files/", "/jobs/", "/me/", "/books/1/texts/"), word="full")
    _see(county.person("finance"), addresses=("/rectification/result-use/", "/documents/"), word="full")


def _see(person: Person, *, addresses: tuple[str, ...], word: str) -> None:
    for address in addresses:
        answer = person.page.goto(address)
        assert answer is not None
        assert answer.ok, address
        person.look(f"{word}-{_name(address)}")


def _name(address: str) -> str:
    return address.strip("/").replace("/", "-")
