"""The county of the walk: who works there, and how its administrators set it up from nothing."""

from pathlib import Path

from playwright.sync_api import Browser

from tests.web.walk.person import Person
from tests.web.walk.system import System

REGION, DEPARTMENT, UNIT = "示例县", "示例县工业主管部门", "示例县经济信息科学技术局"
UNITS = (
    ("510521", REGION, "行政区", ""),
    ("201", DEPARTMENT, "主管部门", REGION),
    ("201001", UNIT, "预算单位", DEPARTMENT),
)
ROLES = {  # login: name, role, where
    "preparer": ("陈经办", "单位经办", UNIT),
    "approver": ("赵局长", "单位负责人", UNIT),
    "department": ("钱科长", "主管部门审核", DEPARTMENT),
    "finance": ("孙股长", "财政审核", REGION),
    "evaluator": ("李评价", "第三方评价", REGION),
    "reader": ("周审计", "只读", REGION),
}


class County:
    """Everybody who takes part, each at a window of one's own."""

    def __init__(self, browser: Browser, *, system: System, shots: Path) -> None:
        """Nobody has come yet."""
        self._browser, self.system, self._shots = browser, system, shots
        self.people: dict[str, Person] = {}

    def person(self, login: str) -> Person:
        """Return a person; the window opens when it is first needed."""
        if login not in self.people:
            self.people[login] = Person(self._browser, system=self.system, login=login, shots=self._shots)
        return self.people[login]

    def seen(self) -> str:
        """Return everything that must not be, on any page of anybody, one a line."""
        return "\n".join(
            f"{login}: {problem}" for login, person in self.people.items() for problem in person.watch.seen
        )

    def bytes(self) -> str:
        """Return what each page took on its first load, one a line, the most first."""
        taken = {url: size for person in self.people.values() for url, size in person.watch.bytes.items()}
        return "\n".join(f"{taken[url]} {url}" for url in sorted(taken, key=lambda url: -taken[url]))

    def set_up(self) -> None:
        """Let the system administrator make units and accounts, the security administrator release them."""
        self.person("system").page.goto("/login/")
        self.person("system").look("login")
        for login in ("system", "security", "audit"):
            self.person(login).enter(self.system.codes[login])
        self._make_units()
        codes = self._make_accounts()
        self._release()
        for login, code in codes.items():
            self.person(login).enter(code)

    def _make_units(self) -> None:
        system = self.person("system").door("单位").look("units-empty")
        for code, name, kind, parent in UNITS:
            system.write("单位代码", code).write("单位名称", name).choose("类别", kind)
            if parent:
                system.choose("上级", parent)
            system.press("增加单位").sees(name)
        system.look("units")

    def _make_accounts(self) -> dict[str, str]:
        system, codes = self.person("system"), {}
        for login, (name, _, _) in ROLES.items():
            system.door("账号").write("登录名", login).write("姓名", name).press("建立账号")
            codes[login] = system.page.locator("main code").inner_text()
        system.look("code").door("账号").look("people")
        return codes

    def _release(self) -> None:
        security = self.person("security").door("账号").look("people")
        for name, _, _ in ROLES.values():
            security.page.get_by_role("row").filter(has_text=name).get_by_role("button", name="激活").click()
            security.sees(f"{name} 的账号已更新")
        security.door("角色").look("grants-empty")
        for name, role, unit in ROLES.values():
            security.page.get_by_label("人员").select_option(label=name)
            security.choose("角色", role).choose("单位", unit).press("授予")
        security.look("grants")
