"""What an operator can set: one entry a setting, with meaning, default and limits; docs/settings.md is made of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from jixiao.errors import JixiaoError

PREFIX = "JIXIAO_"
Content = str | int | bool | tuple[str, ...]


class SettingError(JixiaoError):
    """Settings that cannot be used; every problem is told in one pass."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        """Keep the problems, each a full Chinese sentence."""
        self.problems = problems
        super().__init__("".join(problems))


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting.

    Unit:
        name: its name; the environment variable is `JIXIAO_` and the name in capitals.
        default: what holds where nothing is set; its type is the type of the setting.
        least, most: the limits of a number, both included; 0 and 0 where there are none.
    """

    name: str
    default: Content
    meaning: str
    least: int = 0
    most: int = 0

    @property
    def variable(self) -> str:
        """The environment variable that sets it."""
        return PREFIX + self.name.upper()

    def read(self, text: str) -> Content:
        """Return the content that a text sets.

        Raises:
            ValueError: With a Chinese sentence, if the text is none.
        """
        if isinstance(self.default, bool):
            return _read_flag(text)
        if isinstance(self.default, int):
            return self._read_number(text)
        if isinstance(self.default, tuple):
            return tuple(part.strip() for part in text.split(",") if part.strip())
        return text

    def _read_number(self, text: str) -> int:
        if not text.strip().isdecimal():
            message = f"“{text}”不是整数"
            raise ValueError(message)
        number = int(text)
        if self.most and not self.least <= number <= self.most:
            message = f"{number} 不在 {self.least}–{self.most} 之间"
            raise ValueError(message)
        return number


def _read_flag(text: str) -> bool:
    known = {"1": True, "true": True, "yes": True, "0": False, "false": False, "no": False, "": False}
    flag = known.get(text.strip().lower())
    if flag is None:
        message = f"“{text}”看不出是或否，请写 yes 或 no"
        raise ValueError(message)
    return flag


SETTINGS = (
    Setting("data", "jixiao-data", "数据目录：数据库、附件、密钥、备份都在这里"),
    Setting("database", "", "PostgreSQL 的地址 postgresql://用户:密码@主机:端口/库；不设则用数据目录里的 SQLite"),
    Setting("hosts", ("127.0.0.1", "localhost"), "浏览器地址栏里允许出现的主机名，逗号分隔"),
    Setting("https", default=False, meaning="是否经由 HTTPS 访问；对外服务必须为 yes"),
    Setting("debug", default=False, meaning="开发用的详细错误页；正式使用不得打开"),
    Setting("secret_key", "", "签名密钥；不设则首次启动时生成并存入数据目录"),
    Setting("region", "", "行政区划代码，六位；决定所用的规则包"),
    Setting("proxies", (), "可信反向代理的地址；只采信它们转来的来源地址"),
    Setting("admin_addresses", (), "允许三类管理员登录的来源地址，逗号分隔；不设则不限"),
    Setting("idle_minutes", 30, "多少分钟没有操作就要重新登录", 5, 60),
    Setting("session_hours", 10, "登录后最长多少小时要重新登录", 1, 12),
    Setting("sessions_per_person", 1, "一个账号同时几处登录；超出的旧登录失效", 1, 3),
    Setting("password_length", 12, "密码最少几位", 8, 64),
    Setting("password_classes", 3, "大写、小写、数字、符号四类中至少几类；0 为不要求", 0, 4),
    Setting("password_days", 90, "密码用多少天必须更换；0 为不要求", 0, 180),
    Setting("password_history", 5, "不得与前几次的密码相同", 0, 24),
    Setting("login_failures", 5, "连续失败几次锁定账号", 3, 10),
    Setting("lock_minutes", 15, "锁定多少分钟", 5, 60),
    Setting("second_factor", default=False, meaning="是否人人都要动态口令作第二因素"),
    Setting("upload_megabytes", 50, "单个上传文件最大多少兆字节", 1, 200),
    Setting("quota_megabytes", 2000, "一个单位的附件合计最多多少兆字节", 10, 100000),
    Setting("checked_file_days", 7, "检查页上传的文件保存多少天后删除", 1, 90),
    Setting("workers", 2, "网页服务的进程数；SQLite 不宜超过 4", 1, 64),
)


@dataclass(frozen=True)
class Configuration:
    """The settings of one installation."""

    contents: Mapping[str, Content]

    def text(self, name: str) -> str:
        """Return a setting that is a text."""
        return str(self.contents[name])

    def number(self, name: str) -> int:
        """Return a setting that is a number."""
        return int(str(self.contents[name]))

    def flag(self, name: str) -> bool:
        """Return a setting that is yes or no."""
        return bool(self.contents[name])

    def listed(self, name: str) -> tuple[str, ...]:
        """Return a setting that is a list."""
        content = self.contents[name]
        return content if isinstance(content, tuple) else ()


def load_configuration(lookup: Callable[[str], str | None]) -> Configuration:
    """Return the settings, read from where a lookup finds them by the name of their variable.

    Raises:
        SettingError: With every setting that cannot be used.
    """
    contents: dict[str, Content] = {}
    problems: list[str] = []
    for setting in SETTINGS:
        text = lookup(setting.variable)
        try:
            contents[setting.name] = setting.default if text is None else setting.read(text)
        except ValueError as error:
            problems.append(f"设置 {setting.variable} 不能用：{error}。（{setting.meaning}）")
    if problems:
        raise SettingError(tuple(problems))
    return Configuration(contents)
